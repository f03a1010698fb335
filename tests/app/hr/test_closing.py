"""A published vacancy closes later, earlier, now, or when enough applications have been sent."""

from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from app import db
from app.models.closings import ClosingChange
from app.models.vacancies import Vacancy
from app.services import closings, shortlisting
from app.services.errors import NotPossibleNow
from app.services.sending import Stopped
from tests import crowd
from tests.app.hr.conftest import Desk
from tests.cast import NOW, vacancy_document


def kept(desk: Desk, vacancy_id: UUID) -> Vacancy:
    with db.transaction(desk.app) as session:
        return session.get_one(Vacancy, vacancy_id)


def send(desk: Desk, vacancy_id: UUID, **answers: object) -> int:
    desk.on.go(f"/hr/vacancies/{vacancy_id}/closing")
    return desk.on.send("Change the closing time", **answers).status


LATER = {"closing__day": "30", "closing__month": "3", "closing__year": "2026", "closing_time": "17:00"}


def test_closes_later_and_says_why(desk: Desk) -> None:
    published = desk.publish()

    send(desk, published, how="move", **LATER, reason="Too few have applied")

    assert "Closes 30 March 2026 at 5:00pm" in desk.on.page.text
    assert (
        "from 20 March 2026 at 11:59pm to 30 March 2026 at 5:00pm: Too few have applied" in desk.on.page.text
    )
    assert kept(desk, published).document["closing"] == "2026-03-30T17:00"
    assert "30 March 2026 at 5:00pm" in desk.on.go(f"/vacancies/{published}").text


def test_closes_now_and_takes_nothing_more(desk: Desk) -> None:
    published = desk.publish()

    send(desk, published, how="close", reason="The post is filled from within")

    assert kept(desk, published).closed(NOW)
    assert send(desk, published, how="close", reason="Again") == 422
    assert "This vacancy has already closed" in desk.on.page.text


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"reason": "x"}, "Select whether the vacancy closes at another time or now"),
        ({"how": "move", "reason": "x"}, "Enter the new closing date"),
        ({"how": "move", **LATER}, "Enter the reason"),
        ({"how": "move", **LATER, "closing__day": "1", "reason": "x"}, "must be today or in the future"),
        (
            {"how": "move", **LATER, "closing__day": "2", "closing_time": "09:00", "reason": "x"},
            "The new closing time has passed",
        ),
    ],
)
def test_is_refused_with_what_to_mend(desk: Desk, answers: dict[str, object], message: str) -> None:
    published = desk.publish()

    assert send(desk, published, **answers) == 422
    assert message in desk.on.page.text


def test_nothing_moves_once_shortlisting_has_started(desk: Desk, clock: time_machine.Traveller) -> None:
    published = desk.publish()
    with db.transaction(desk.app) as session:
        shortlisting.start(session, desk.actor, published, NOW + timedelta(days=30))
        with pytest.raises(NotPossibleNow):
            closings.move(session, desk.actor, published, "2026-12-01", "More time", NOW)


def test_the_number_closes_the_vacancy_with_the_last_one(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        where = crowd.house(session, NOW)
        wanted = crowd.vacancy(session, where, NOW, vacancy_document())
        closings.set_most(session, where.hr, wanted.id, 2, NOW)
        ready = crowd.gather(session, wanted, 3, NOW)
        before = wanted.closing_at

        crowd.send_all(session, ready[:1], NOW)
        assert wanted.closing_at == before
        then = NOW + timedelta(minutes=1)
        crowd.send_all(session, ready[1:2], then)

        assert wanted.closing_at == then
        with pytest.raises(Stopped) as stopped:
            crowd.send_all(session, ready[2:], then)
        assert stopped.value.outlook.closed
        [change] = session.scalars(select(ClosingChange)).all()
        assert (change.by_id, change.reason) == (None, closings.FULL)


def test_a_number_that_was_reached_already_is_not_taken(desk: Desk) -> None:
    published = desk.publish()
    desk.receive(published, "Asha Okafor", "Ben Ito")
    desk.on.go(f"/hr/vacancies/{published}/most-applications")

    page = desk.on.send("Save", most="2")
    assert page.status == 422
    assert "As many applications have been sent already" in page.text
    assert desk.on.send("Save", most="3").heading == "Custody Nurse"
    assert "Closes after 3 applications" in desk.on.page.text
    shown = desk.on.go(f"/vacancies/{published}").text
    assert "or as soon as 3 applications have been sent" in shown
