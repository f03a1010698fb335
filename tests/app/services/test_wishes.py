"""Wishes, longer interviews and declared interests: what the timetable and the free times make of them."""

from datetime import timedelta

import pytest
from flask import Flask
from icalendar import Calendar
from sqlalchemy import select

from app import db
from app.clock import stopwatch
from app.models.accounts import Account
from app.models.applications import Application
from app.models.interview_panels import BusyTime
from app.models.interviews import Timetable
from app.services import calendar_feeds, calendars, interview_wishes, slots
from app.services.actors import Actor, Role
from app.services.errors import NotFound, NotPossibleNow
from app.services.timetable_problems import situation
from checks.timetable.planning import plan
from tests.app.documents.test_busy_times import calendar
from tests.browsing import Visitor
from tests.cast import NOW
from tests.interviewed import interviewing
from tests.people import add_visit, browser
from tests.scheduled import DAY, Scheduled, at, schedule

UNTIL = NOW + timedelta(days=7)
AM, PM = f"{DAY}/am", f"{DAY}/pm"


@pytest.fixture
def there(store_app: Flask) -> Scheduled:
    with db.transaction(store_app) as session:
        found = schedule(session, applicants=2)
        slots.open_booking(session, found.manager, found.vacancy_id, UNTIL, NOW)
        return found


def applicant(app: Flask, there: Scheduled, number: int = 0) -> Actor:
    with db.transaction(app) as session:
        account_id = session.get_one(Application, there.applications[number]).account_id
    return Actor(account_id, frozenset({(Role.APPLICANT, None)}))


def wish(app: Flask, there: Scheduled, choices: list[str], cannot: list[str]) -> None:
    actor = applicant(app, there)
    with db.transaction(app) as session:
        interview_wishes.wish(session, actor, there.applications[0], (choices, cannot, True), NOW)


def test_the_timetable_heeds_what_cannot_be_and_what_is_preferred(store_app: Flask, there: Scheduled) -> None:
    wish(store_app, there, [PM], [AM])
    with db.transaction(store_app) as session:
        problem = situation(session, session.get_one(Timetable, there.vacancy_id)).problem
        reference = session.get_one(Application, there.applications[0]).reference
    [one] = [each for each in problem.candidates if each.id == reference]
    assert one.free == one.prefers == (interview_wishes.window(PM),)
    made = plan(problem, limit=5.0, stopwatch=stopwatch)
    [booked] = [each for each in made.interviews if each.candidate == reference]
    assert booked.start >= interview_wishes.window(PM).first


def test_a_whole_day_is_one_stretch(store_app: Flask, there: Scheduled) -> None:
    wish(store_app, there, [], [])
    with db.transaction(store_app) as session:
        panels = list(situation(session, session.get_one(Timetable, there.vacancy_id)).panels.values())
        assert list(interview_wishes.half_days(panels)) == [AM, PM]
        assert (
            interview_wishes.heeded(session, [there.applications[0]], panels)[there.applications[0]].free
            is None
        )
    morning, evening = interview_wishes.window(AM), interview_wishes.window(PM)
    assert (morning.last, evening.last - morning.first) == (evening.first, 24 * 60)
    spring = [interview_wishes.window(f"2026-03-29/{half}") for half in ("am", "pm")]
    assert spring[1].last - spring[0].first == 23 * 60


@pytest.mark.parametrize("half", ["2026-04-15/am", "x", f"{DAY}/evening"])
def test_only_half_days_with_a_session_can_be_wished_for(
    store_app: Flask, there: Scheduled, half: str
) -> None:
    with pytest.raises(NotFound):
        wish(store_app, there, [half], [])


def test_nobody_wishes_for_another_or_too_late(store_app: Flask, there: Scheduled) -> None:
    other = applicant(store_app, there, 1)
    with db.transaction(store_app) as session:
        with pytest.raises(NotFound):
            interview_wishes.wish(session, other, there.applications[0], ([], [], False), NOW)
        session.get_one(Application, there.applications[1]).status = "interviewed"
        with pytest.raises(NotPossibleNow):
            interview_wishes.wish(session, other, there.applications[1], ([], [], False), NOW)


def test_a_longer_interview_and_an_interest_change_what_is_free(store_app: Flask, there: Scheduled) -> None:
    with db.transaction(store_app) as session:
        interview_wishes.arrange(session, there.manager, there.applications[0], 90, [there.members[0]], NOW)
        own = session.get_one(Application, there.applications[0])
        found = [(one.starts_at, one.ends_at, one.where) for one in slots.offers(session, own, NOW)]
        other = session.get_one(Application, there.applications[1])
        assert len(slots.offers(session, other, NOW)) == 8
    assert found == [
        (at("09:00"), at("10:30"), "Online"),
        (at("13:00"), at("14:30"), "Online"),
    ]


def test_an_arrangement_is_for_those_who_plan_and_in_no_calendar(store_app: Flask, there: Scheduled) -> None:
    with db.transaction(store_app) as session:
        elsewhere = interviewing(session, trust="Elsewhere NHS Trust")
        for actor in (elsewhere.manager, there.cast.applicant):
            with pytest.raises(NotFound):
                interview_wishes.arrange(session, actor, there.applications[0], 60, [], NOW)
        with pytest.raises(NotFound):
            interview_wishes.arrange(
                session, there.manager, there.applications[0], 60, [elsewhere.manager.account_id], NOW
            )


def test_a_private_address_shows_ones_interviews_until_it_is_revoked(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        day = interviewing(session)
        own = calendar_feeds.new_feed(session, day.members[0], "own", NOW)
        sits_nowhere = calendar_feeds.new_feed(session, day.manager, "own", NOW)
        every = calendar_feeds.new_feed(session, day.manager, "trust", NOW)
    with db.transaction(store_app) as session:
        found = calendar_feeds.interviews_at(session, own, NOW)
        assert [one.id for one in found or ()] == list(day.interviews)
        assert calendar_feeds.interviews_at(session, sits_nowhere, NOW) is None
        assert len(calendar_feeds.interviews_at(session, every, NOW) or ()) == 2
        data = calendars.feed_file(found or (), NOW)
    events = Calendar.from_ical(data).walk("VEVENT")
    assert [event["UID"] for event in events] == [f"{one}@vetready" for one in day.interviews]
    client = store_app.test_client()
    assert client.get(f"/panel/calendars/{own}.ics").data.startswith(b"BEGIN:VCALENDAR")
    with db.transaction(store_app) as session:
        assert calendar_feeds.revoke(session, day.members[0], NOW)
    assert client.get(f"/panel/calendars/{own}.ics").status_code == 404
    assert client.get("/panel/calendars/x.ics").status_code == 404


def test_busy_times_from_a_file_replace_those_of_the_last_and_no_others(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        day = interviewing(session)
        member = day.members[0]
        session.add(BusyTime(account_id=member.account_id, starts_at=at("08:00"), ends_at=at("08:30")))
        for hour in ("0900", "1000"):
            data = calendar(f"DTSTART:20260415T{hour}00Z\r\nDURATION:PT1H\r\nSUMMARY:Doctor")
            assert len(calendar_feeds.import_busy(session, member, data, NOW).stretches) == 1
        kept = session.scalars(select(BusyTime).order_by(BusyTime.starts_at))
        assert [(one.source, one.starts_at) for one in kept] == [
            ("hand", at("08:00")),
            ("file", at("11:00", "2026-04-15")),
        ]


def test_the_pages_of_wishes_and_calendars(store_app: Flask, there: Scheduled) -> None:
    with db.transaction(store_app) as session:
        accounts = [
            session.get_one(Account, one)
            for one in (applicant(store_app, there).account_id, there.manager.account_id)
        ]
    own, manager = (Visitor(browser(store_app, add_visit(store_app, one))) for one in accounts)
    own.go(f"/applications/{there.applications[0]}/interview/wishes")
    assert own.send("Save", first=AM, second=AM).status == 422
    assert "another one than the first" in own.page.text
    assert own.send("Save", first=AM, second="", cannot=[AM]).status == 422
    own.send("Save", first=PM, cannot=[AM], another=["yes"])
    assert "Your wishes are saved" in own.page.text
    manager.go(f"/manager/vacancies/{there.vacancy_id}/applicants")
    assert "None of the free times suits them" in manager.page.text
    manager.go("/panel/calendar")
    manager.send("Make a private address", scope="trust")
    assert "/panel/calendars/" in manager.page.html
    assert "shown only now" not in manager.go("/panel/calendar").text
