"""The board: what waits for each role, since when and due when; time in each stage; the forecast."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from flask import Flask
from sqlalchemy import update
from sqlalchemy.orm import Session

from app import db
from app.models.accounts import Account
from app.models.applications import Application
from app.models.offers import Offer
from app.services import boards, employment_checks, offers, slots, stage_times
from app.services.actors import Actor
from app.services.boards import Item
from app.services.stage_times import Stage, Times
from checks.durations import Spread, spread
from tests.browsing import Visitor
from tests.cast import NOW
from tests.interviewed import interviewing
from tests.offered import House, house, release
from tests.people import add_visit, browser
from tests.queries import statements
from tests.scheduled import schedule, shortlisted
from tests.stores import both_databases

BUDGET = 16


def kinds(app: Flask, actor: Actor, now: datetime = NOW) -> dict[str, Item]:
    with db.transaction(app) as session:
        return {item.kind: item for item in boards.board(session, actor, now)}


@both_databases
def test_each_role_sees_its_own_work(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        day = interviewing(session, applicants=2)
    assert kinds(store_app, day.members[0]) == {}
    eve, over = day.begins() - timedelta(hours=20), day.begins(2)
    assert kinds(store_app, day.members[0], eve)["pack"].due == date(2026, 4, 14)
    assert kinds(store_app, day.members[0], over).keys() == {"mark", "note"}
    assert kinds(store_app, day.manager, over)["note"].count == 2
    with db.transaction(store_app) as session:
        day.mark(session, 0, (3, 3, 3), (3, 3, 3))
    found = kinds(store_app, day.manager, over)
    assert (found["note"].count, found["decide"].count, found["decide"].since) == (1, 1, day.begins())


@both_databases
def test_what_hr_and_the_officer_see_after_an_offer(store_app: Flask) -> None:
    with time_machine.travel(NOW, tick=False):
        trust = house(store_app)
        assert kinds(store_app, trust.manager)["offer"].count == 1
        trust.make_offer()
        late = kinds(store_app, trust.hr, NOW + timedelta(days=31))
        assert (late["unanswered"].due, late["unanswered"].since) == (date(2026, 4, 1), NOW)
        with db.transaction(store_app) as session:
            offers.answer(session, trust.applicant, trust.application_id, accept=True, now=NOW)
            kept = employment_checks.one(session, trust.application_id, "identity", lock=True)
            change = employment_checks.Change("under_way", trust.hr.account_id, "", None, None, None)
            employment_checks.change(session, trust.hr, kept, change, "1", NOW)
        assert kinds(store_app, trust.hr)["checks"].count == 1
        assert kinds(store_app, trust.officer) == {}
        with db.transaction(store_app) as session:
            release(session, trust.applicant, trust.application_id)
        assert kinds(store_app, trust.officer)["vet"].since == NOW
        assert "vet" not in kinds(store_app, trust.hr)


def test_another_trusts_work_is_not_shown(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        there = schedule(session)
        other = interviewing(session, trust="Elsewhere NHS Trust")
        until = NOW + timedelta(days=7)
        slots.open_booking(session, there.manager, there.vacancy_id, until, NOW)
    waiting = kinds(store_app, there.manager)["timetable"]
    assert (waiting.count, waiting.due) == (4, until.date())
    assert "timetable" not in kinds(store_app, other.manager)


def test_the_pages_ask_the_database_little(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        day = interviewing(session, applicants=5)
        account = session.get_one(Account, day.members[0].account_id)
    with time_machine.travel(day.begins(5), tick=False):
        visitor = Visitor(browser(store_app, add_visit(store_app, account)))
        for path in ("/work/", "/work/times"):
            with statements(store_app) as asked:
                assert visitor.go(path).status == 200
            assert len(asked) <= BUDGET, path
        visitor.go("/work/")
        assert "Your marks to give and lock" in visitor.page.text
        assert visitor.follow("Interviews to note the end of").status == 200


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([], None),
        ([10, 20, 30, 40], None),
        ([10, 20, 30, 40, 50], Spread(20, 30, 40, 5)),
        ([50, 10, 40, 20, 30], Spread(20, 30, 40, 5)),
        ([7, 7, 7, 7, 7], Spread(7, 7, 7, 5)),
        ([1, 2, 3, 4, 5, 6], Spread(2, 4, 5, 6)),
    ],
)
def test_nothing_is_said_of_fewer_than_five(days: list[int], expected: Spread | None) -> None:
    assert spread(days) == expected


def confirmed(trust: House, days: int) -> None:
    with db.transaction(trust.app) as session:
        session.execute(
            update(Offer)
            .where(Offer.application_id == trust.application_id)
            .values(confirmed_at=NOW + timedelta(days=days))
        )


def test_the_forecast_is_the_trusts_own_and_waits_for_five(store_app: Flask) -> None:
    with time_machine.travel(NOW, tick=False):
        trust = house(store_app)
        trust.accept()
        confirmed(trust, 30)
        now = NOW + timedelta(days=60)
        with db.transaction(store_app) as session:
            assert stage_times.forecast(session, trust.trust_id, now) is None
            application = session.get_one(Application, trust.application_id)
            for days in (20, 40, 50, 60):
                _past_case(session, trust, application.vacancy_id, days)
        with db.transaction(store_app) as session:
            assert stage_times.forecast(session, trust.trust_id, now) == Spread(30, 40, 50, 5)
            assert stage_times.forecast(session, uuid4(), now) is None
        page = trust.on(trust.manager).go(f"/offers/{trust.application_id}")
        assert "Of 5 past cases of this employer, the middle half took 30 to 50 days" in page.text


def _past_case(session: Session, trust: House, vacancy_id: UUID, days: int) -> None:
    application_id = shortlisted(session, vacancy_id, f"Past {days}")
    session.add(
        Offer(
            application_id=application_id,
            made_by=trust.hr.account_id,
            made_at=NOW,
            answer_by=NOW.date(),
            check_level="enhanced",
            answer="accepted",
            answered_at=NOW,
            confirmed_at=NOW + timedelta(days=days),
        )
    )


def test_it_is_stuck_where_most_wait_longer_than_usual() -> None:
    usual = Spread(2, 3, 5, 9)
    stages = (
        Stage("a", "First", usual, 1, 50),
        Stage("b", "Second", usual, 4, 6),
        Stage("c", "Third", usual, 9, 5),
        Stage("d", "Fourth", None, 20, 90),
    )
    assert Times(stages, None).stuck == stages[1]
    assert Times(stages[2:], None).stuck is None
