"""From the invitation to a booked interview: few pages, no script, and a file for the calendar."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
import time_machine
from flask import Flask
from icalendar import Calendar

from app import db
from app.models.accounts import Account
from app.models.applications import Application
from app.models.interviews import Timetable
from app.services import slots
from tests.app.services.test_slots import UNTIL, choose, offered
from tests.browsing import Visitor
from tests.cast import NOW
from tests.people import add_visit, browser
from tests.scheduled import Scheduled, schedule, shortlisted


@pytest.fixture(autouse=True)
def _stopped() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def scheduled(store_app: Flask) -> Scheduled:
    with db.transaction(store_app) as session:
        there = schedule(session, panels=1)
        slots.open_booking(session, there.manager, there.vacancy_id, UNTIL, NOW)
        return there


@pytest.fixture
def invited(store_app: Flask, scheduled: Scheduled) -> Visitor:
    """Give the first applicant's browser, on the page of the application."""
    with db.transaction(store_app) as session:
        application = session.get_one(Application, scheduled.applications[0])
        account = session.get_one(Account, application.account_id)
    visitor = Visitor(browser(store_app, add_visit(store_app, account)))
    visitor.go(f"/applications/{scheduled.applications[0]}/status")
    return visitor


def times(visitor: Visitor, button: str = "Book this time") -> list[str]:
    return visitor.page.form(button).choices["slot"]


@pytest.mark.requirement("UX-12")
def test_three_pages_from_the_invitation_to_the_booking(invited: Visitor) -> None:
    assert invited.page.status == 200
    assert "By when: Choose a time by " in invited.page.text
    invited.follow("Choose a time for your interview")
    assert "Tuesday 14 April 2026, 09:00 to 09:45 UK time (BST), Board Room" in invited.page.text

    invited.send("Book this time", slot=times(invited)[0])

    assert "Your interview is booked. We have sent you a mail." in invited.page.text
    assert "Second floor, turn left" in invited.page.text


@pytest.mark.requirement("UX-12")
def test_moves_it_and_takes_it_into_the_calendar(invited: Visitor) -> None:
    invited.follow("Choose a time")
    invited.send("Book this time", slot=times(invited)[0])
    assert len(times(invited, "Move my interview")) == 3

    invited.send("Move my interview", slot=times(invited, "Move my interview")[-1])

    assert "13:45 to 14:30 UK time" in invited.page.text
    status = invited.go(invited.page.url.replace("/interview", "/status")).text
    assert "By when: Your interview is on Tuesday 14 April 2026, 13:45 to 14:30 UK time (BST)." in status
    assert "Interview: you are here" in status
    assert status.index("You moved your interview.") < status.index("You chose a time for your interview.")
    invited.follow("See or move your interview")
    answer = invited.client.get(invited.page.link("Put it into your calendar"))
    [event] = Calendar.from_ical(answer.data).walk("VEVENT")
    assert answer.mimetype == "text/calendar"
    assert (event["SEQUENCE"], f"{event['DTSTART'].dt:%H:%M}") == (1, "13:45")


@pytest.mark.requirement("REL-13")
def test_whoever_comes_second_is_offered_the_rest(
    store_app: Flask, scheduled: Scheduled, invited: Visitor
) -> None:
    invited.follow("Choose a time")
    wanted = times(invited)[0]
    choose(store_app, scheduled.applications[1], wanted)

    invited.send("Book this time", slot=wanted)

    assert invited.page.status == 422
    assert "Somebody else has just taken that time. Choose another one." in invited.page.text
    assert wanted not in times(invited)
    assert len(times(invited)) == 3


def test_nothing_chosen_is_asked_for(invited: Visitor) -> None:
    invited.follow("Choose a time")
    invited.send("Book this time")

    assert invited.page.status == 422
    assert "Select a time" in invited.page.text


def test_after_the_deadline_the_page_says_whom_to_tell(
    store_app: Flask, scheduled: Scheduled, invited: Visitor
) -> None:
    invited.follow("Choose a time")
    invited.send("Book this time", slot=times(invited)[0])
    with db.transaction(store_app) as session:
        session.get_one(Timetable, scheduled.vacancy_id).booking_until = NOW

    late = invited.send("Move my interview", slot=times(invited, "Move my interview")[0])
    assert "The time for choosing has passed. Tell the contact named in the advert" in late.text

    invited.go(f"/applications/{scheduled.applications[0]}/interview")
    assert "09:00 to 09:45" in invited.page.text
    assert "If you cannot come, tell the contact named in the advert." in invited.page.text
    assert all(not form.choices for form in invited.page.forms)


def test_when_nothing_is_left_it_is_said(store_app: Flask, scheduled: Scheduled, invited: Visitor) -> None:
    with db.transaction(store_app) as session:
        waiting = [*scheduled.applications[1:], shortlisted(session, scheduled.vacancy_id, "One more")]
        slots.open_booking(session, scheduled.manager, scheduled.vacancy_id, UNTIL, NOW)
    for other in waiting:
        choose(store_app, other, offered(store_app, other)[0].key)

    invited.follow("Choose a time")

    assert "No time is free. Times that others give up appear here." in invited.page.text


def test_an_interview_of_nobody_is_no_page(scheduled: Scheduled, invited: Visitor) -> None:
    for other in (scheduled.applications[1], uuid4()):
        assert invited.go(f"/applications/{other}/interview").status == 404
        assert invited.go(f"/applications/{other}/interview.ics").status == 404


def test_there_is_no_file_before_there_is_an_interview(scheduled: Scheduled, invited: Visitor) -> None:
    assert invited.go(f"/applications/{scheduled.applications[0]}/interview.ics").status == 404
