"""A manager arranges interviews, from the first panel to telling people, without a script."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from app import db
from app.jobs.worker import do_all
from app.models.jobs import Job
from app.services.actors import Role
from tests.browsing import Visitor
from tests.cast import NOW
from tests.people import SignedIn
from tests.queries import statements
from tests.scheduled import DAY, Scheduled, schedule, shortlisted

BUDGET = 25


@pytest.fixture(autouse=True)
def _stopped() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def scheduled(store_app: Flask) -> Scheduled:
    with db.transaction(store_app) as session:
        return schedule(session, applicants=3, panels=0)


@pytest.fixture
def manager(store_app: Flask, signed_in: SignedIn, scheduled: Scheduled) -> Visitor:
    return Visitor(signed_in(Role.MANAGER, scheduled.cast.trust_id))


def mails(app: Flask) -> list[str]:
    with db.transaction(app) as session:
        jobs = session.scalars(select(Job).where(Job.kind == "mail"))
        return sorted(job.payload["template"] for job in jobs)


def day_month_year(day: str = DAY) -> dict[str, str]:
    year, month, date = day.split("-")
    return {"day__day": date, "day__month": month, "day__year": year}


def set_up(manager: Visitor, scheduled: Scheduled, name: str = "Panel A", room: str = "Board Room") -> None:
    """Add a panel of one member with a session from nine to half past eleven."""
    manager.go(f"/manager/vacancies/{scheduled.vacancy_id}/interviews")
    manager.follow("Add a panel")
    member = manager.page.form("Save").choices["members"][0]
    manager.send("Save", name=name, members=[member], room=room, directions="Second floor")
    assert manager.page.heading == f"Add a session: {name}"
    manager.send("Save", first="9:00", last="11:15", **day_month_year())
    assert "The session is added" in manager.page.text


@pytest.mark.requirement("UX-12")
def test_from_the_first_panel_to_telling_people(
    store_app: Flask, scheduled: Scheduled, manager: Visitor
) -> None:
    manager.go("/manager/vacancies")
    manager.follow("Custody Nurse")
    assert "To interview: 3. Booked and told: 0." in manager.page.text
    set_up(manager, scheduled)

    manager.send("Look for a timetable", minutes="45", gap="0")
    assert "We are looking for the best timetable" in manager.page.text
    do_all(store_app)
    manager.follow("Look again")
    assert "3 of 3 have a time. No timetable does better. Nobody new has been told." in manager.page.text
    assert mails(store_app) == []

    manager.send("Accept and tell people")
    assert "The timetable is accepted. People told: 3" in manager.page.text
    assert mails(store_app) == ["interview_booked"] * 3
    assert "To interview: 3. Booked and told: 3." in manager.page.text

    manager.send("Call off the interview of " + booked(manager)[0])
    assert "Booked and told: 2." in manager.page.text
    assert mails(store_app) == ["interview_booked"] * 3 + ["interview_called_off"]


def booked(manager: Visitor) -> list[str]:
    """Give the references that can be called off."""
    words = "Call off the interview of "
    buttons = [" ".join(text.split()) for form in manager.page.forms for text, _, _ in form.buttons]
    return [text.removeprefix(words) for text in buttons if text.startswith(words)]


def test_a_change_by_hand_shows_what_clashes_and_can_be_put_right(
    store_app: Flask, scheduled: Scheduled, manager: Visitor
) -> None:
    set_up(manager, scheduled)
    manager.send("Look for a timetable")
    do_all(store_app)
    manager.follow("Look again")
    first = next(href for text, href in manager.page.links if text.startswith("Move"))

    manager.go(first)
    assert manager.page.form("Save").fields["start"] == ["09:00"]
    manager.send("Save", start="09:45")
    assert "it clashes: see below" in manager.page.text
    assert "are both with Panel A on 14 April 2026 from 09:45 to 10:30." in manager.page.text
    manager.send("Accept and tell people")
    assert "Interviews clash" in manager.page.text
    assert mails(store_app) == []

    manager.go(first)
    manager.send("Save", start="09:00")
    assert "These clash" not in manager.page.text
    manager.send("Accept and tell people")
    assert "People told: 3" in manager.page.text


def test_who_does_not_fit_is_shown_with_the_reason(
    store_app: Flask, scheduled: Scheduled, manager: Visitor
) -> None:
    set_up(manager, scheduled)
    with db.transaction(store_app) as session:
        shortlisted(session, scheduled.vacancy_id, "One too many")
    manager.go(f"/manager/vacancies/{scheduled.vacancy_id}/interviews")
    manager.send("Look for a timetable")
    do_all(store_app)
    manager.follow("Look again")

    assert "3 of 4 have a time." in manager.page.text
    assert "need the same times: the sessions they can come to hold 3 of these 4 interviews." in (
        manager.page.text
    )
    manager.follow("Place by hand")
    assert manager.page.heading.startswith("Panel and time for ")


@pytest.mark.requirement("REL-06")
def test_a_page_that_has_been_overtaken_tells_nobody(
    store_app: Flask, scheduled: Scheduled, manager: Visitor
) -> None:
    set_up(manager, scheduled)
    manager.send("Look for a timetable")
    do_all(store_app)
    address = f"/manager/vacancies/{scheduled.vacancy_id}/timetable"
    stale = manager.go(address)
    move = next(href for text, href in manager.page.links if text.startswith("Move"))
    manager.go(move)
    manager.send("Save", start="10:00")

    manager.page = stale
    manager.send("Accept and tell people")

    assert "The timetable has changed since you opened this page" in manager.page.text
    assert mails(store_app) == []


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"first": "09:00", "last": "09:00"}, "The end must be later than the start"),
        ({"first": "09:02", "last": "10:00"}, "Enter a time that ends in 0 or 5"),
        ({"first": "", "last": "10:00"}, "Enter when it starts"),
        ({"first": "10:00", "last": "11:00"}, "The panel already has a session at that time"),
        ({"first": "01:30", "last": "03:00", **day_month_year("2026-03-29")}, "this time does not exist"),
    ],
)
def test_a_session_that_cannot_be_is_refused(
    scheduled: Scheduled, manager: Visitor, answers: dict[str, str], words: str
) -> None:
    set_up(manager, scheduled)
    manager.follow("Add a session")
    manager.send("Save", **{**day_month_year(), **answers})

    assert manager.page.status == 422
    assert words in manager.page.text


def test_a_member_who_cannot_sit_is_noted(scheduled: Scheduled, manager: Visitor) -> None:
    set_up(manager, scheduled)
    manager.follow("say when somebody cannot sit")
    member = manager.page.form("Save").choices["member"][-1]

    manager.send("Save", member=member, first="09:00", last="12:00", **day_month_year())

    assert "Noted. Look for a timetable again" in manager.page.text


def test_a_plan_is_refused_without_a_session(scheduled: Scheduled, manager: Visitor) -> None:
    manager.go(f"/manager/vacancies/{scheduled.vacancy_id}/interviews")
    manager.send("Look for a timetable")
    assert "No panel has a session yet. Add one first." in manager.page.text

    manager.send("Look for a timetable", minutes="44")
    assert "must be a multiple of 5" in manager.page.text


def test_two_panels_of_one_name_are_refused(scheduled: Scheduled, manager: Visitor) -> None:
    set_up(manager, scheduled)
    manager.follow("Add a panel")
    member = manager.page.form("Save").choices["members"][0]
    manager.send("Save", name="Panel A", members=[member])
    assert "Another panel of this vacancy has this name" in manager.page.text

    manager.send("Save", name="Panel B", members=[member], quorum="2")
    assert "The panel has fewer members than have to sit" in manager.page.text


@pytest.mark.requirement("SEC-04")
def test_another_trust_and_an_applicant_see_nothing(
    store_app: Flask, scheduled: Scheduled, manager: Visitor, signed_in: SignedIn
) -> None:
    set_up(manager, scheduled)
    session_page = manager.page.link("Add a session")
    stranger = Visitor(signed_in(Role.MANAGER))
    applicant = Visitor(signed_in(Role.APPLICANT))
    vacancy = f"/manager/vacancies/{scheduled.vacancy_id}"
    for address in (f"{vacancy}/interviews", f"{vacancy}/timetable", f"{vacancy}/panels/new", session_page):
        assert stranger.go(address).status == 404
        assert applicant.go(address).status == 403
    assert stranger.go(f"{vacancy}/timetable/{uuid4()}").status == 404


def test_pages_ask_the_database_little(store_app: Flask, scheduled: Scheduled, manager: Visitor) -> None:
    set_up(manager, scheduled)
    manager.send("Look for a timetable")
    do_all(store_app)
    vacancy = f"/manager/vacancies/{scheduled.vacancy_id}"
    for address in (f"{vacancy}/interviews", f"{vacancy}/timetable"):
        with statements(store_app) as asked:
            assert manager.go(address).status == 200
        assert len(asked) <= BUDGET
