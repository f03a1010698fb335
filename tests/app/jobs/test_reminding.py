"""Reminders go once: whenever the worker was started or stood still, and when the clocks change."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from app import db
from app.jobs import daily, worker
from app.models.interviews import Interview
from app.models.jobs import Job
from app.models.vetting_packs import VettingPack
from app.services import interview_reminders, interviews, slots, vetting_desk, vetting_reminders
from app.services.vetting_packs import Dates
from tests.cast import NOW
from tests.interviewed import Day, interviewing
from tests.offered import house
from tests.scheduled import schedule
from tests.stores import both_databases
from tests.visitor import open_mails


def london(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=daily.clock.LONDON)


def mails(app: Flask) -> list[tuple[str, str]]:
    """Give the reminders that were asked for, with whom they go to."""
    with db.transaction(app) as session:
        jobs = session.scalars(select(Job).where(Job.kind == "mail").order_by(Job.created_at, Job.id))
        found = [(job.payload["template"], job.payload["to"]) for job in jobs]
    return [each for each in found if each[0] not in ("interview_booked", "interview_choose")]


def run(app: Flask, moments: Iterable[datetime]) -> None:
    """Let a worker begin at each of these moments, ask for the work of its day, and do what is due."""
    for moment in moments:
        with time_machine.travel(moment, tick=False):
            for _ in range(2):
                with db.transaction(app) as session:
                    daily.ask(session, daily.clock.today())
                worker.do_all(app)


@pytest.fixture
def day(request: pytest.FixtureRequest, store_app: Flask) -> Day:
    with db.transaction(store_app) as session:
        return interviewing(session, applicants=1, day=getattr(request, "param", "2026-04-14"))


@both_databases
def test_everybody_is_reminded_once_the_day_before(store_app: Flask, day: Day) -> None:
    before = london("2026-04-13T08:00")
    run(store_app, [before - timedelta(days=1), before - timedelta(minutes=1)])
    assert mails(store_app) == []
    run(store_app, [before, before + timedelta(hours=5), before + timedelta(days=1)])

    found = mails(store_app)
    assert sorted(template for template, _ in found) == ["interview_reminder", "panel_pack", "panel_pack"]


@pytest.mark.parametrize("day", ["2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26"], indirect=True)
def test_the_clocks_change_nothing(store_app: Flask, day: Day) -> None:
    eve = london(f"{day.day}T08:00") - timedelta(days=1)
    run(store_app, [eve - timedelta(days=1), eve - timedelta(minutes=1)])
    assert mails(store_app) == []
    run(store_app, [eve, eve + timedelta(hours=12)])

    assert [template for template, _ in mails(store_app)].count("interview_reminder") == 1
    [letter] = [one for one in sent(store_app, eve) if "Reminder of your interview" in one.subject]
    zone = "GMT" if day.day.startswith("2026-10") else "BST"
    assert f"09:00 to 09:45 UK time ({zone})" in letter.body


def sent(app: Flask, at: datetime) -> list[object]:
    with time_machine.travel(at, tick=False):
        with db.transaction(app) as session:
            for job in session.scalars(select(Job).where(Job.kind == "mail")):
                job.state = "waiting"
        return list(open_mails(app))


def test_a_worker_that_stood_still_reminds_late_but_not_after(store_app: Flask, day: Day) -> None:
    run(store_app, [london("2026-04-14T08:30")])
    assert len(mails(store_app)) == 3


def test_no_reminder_after_the_interview_began(store_app: Flask, day: Day) -> None:
    run(store_app, [london("2026-04-14T09:00"), london("2026-04-15T09:00")])
    assert mails(store_app) == []


def test_nobody_is_reminded_of_what_was_called_off_meanwhile(store_app: Flask, day: Day) -> None:
    eve = london("2026-04-13T09:00")
    with time_machine.travel(eve, tick=False), db.transaction(store_app) as session:
        assert interview_reminders.remind(session, eve) == 3
        interviews.release(session, None, session.get_one(Interview, day.interviews[0]), eve)
    run(store_app, [eve + timedelta(minutes=1)])

    with db.transaction(store_app) as session:
        jobs = list(session.scalars(select(Job)))
    states = [job.state for job in jobs if job.payload.get("template") == "interview_reminder"]
    assert states == ["failed"]


def test_whoever_has_not_chosen_is_reminded_once_before_the_deadline(store_app: Flask) -> None:
    until = london("2026-04-10T17:00")
    with db.transaction(store_app) as session:
        there = schedule(session, applicants=2)
        slots.open_booking(session, there.manager, there.vacancy_id, until, NOW)
    run(store_app, [london(f"2026-04-{day:02}T09:00") for day in range(6, 13)])
    assert [template for template, _ in mails(store_app)] == ["interview_choose_reminder"] * 2


@pytest.mark.parametrize(
    ("cleared", "today", "year"),
    [
        ("2026-03-02", "2027-03-01", 0),
        ("2026-03-02", "2027-03-02", 1),
        ("2026-03-02", "2027-03-31", 1),
        ("2026-03-02", "2027-04-01", 0),
        ("2026-03-02", "2029-03-02", 3),
        ("2024-02-29", "2025-02-28", 0),
        ("2024-02-29", "2025-03-01", 1),
    ],
)
def test_the_annual_notice_is_due_when_a_year_has_come_round(cleared: str, today: str, year: int) -> None:
    day, on = datetime.fromisoformat(cleared).date(), datetime.fromisoformat(today).date()
    assert vetting_reminders.notice_due(day, on) == year


def test_the_annual_notice_is_mailed_and_shown_once_a_year(store_app: Flask) -> None:
    with time_machine.travel(NOW, tick=False):
        trust = house(store_app)
        trust.released()
        with db.transaction(store_app) as session:
            for event in ("find_complete", "hand_over", "clear"):
                vetting_desk.note(session, trust.officer, trust.application_id, event, Dates(), NOW)
            assert session.get_one(VettingPack, trust.application_id).cleared_on == NOW.date()
    before = update_keys(store_app, trust.application_id)
    for days in (364, 365, 366, 380, 731):
        with db.transaction(store_app) as session:
            vetting_reminders.remind(session, NOW + timedelta(days=days))
    assert len(update_keys(store_app, trust.application_id) - before) == 2
    with time_machine.travel(NOW + timedelta(days=366), tick=False):
        page = trust.anew(trust.applicant).go(f"/applications/{trust.application_id}/status")
    assert "Once a year" in page.text


def update_keys(app: Flask, application_id: UUID) -> set[str]:
    with db.transaction(app) as session:
        keys = session.scalars(select(Job.dedupe_key).where(Job.kind == "mail"))
        return {key for key in keys if key.startswith(f"update:{application_id}")}


def test_officers_are_told_once_of_a_promise_that_was_not_kept(store_app: Flask) -> None:
    with time_machine.travel(NOW, tick=False):
        trust = house(store_app)
        trust.released()
        promised = Dates(promised_by=datetime(2026, 3, 10, tzinfo=UTC).date())
        with db.transaction(store_app) as session:
            vetting_desk.note(session, trust.officer, trust.application_id, "find_complete", promised, NOW)
    keys = []
    for days in (8, 9, 10):
        with db.transaction(store_app) as session:
            vetting_reminders.remind(session, NOW + timedelta(days=days))
            told = session.scalars(select(Job.dedupe_key).where(Job.dedupe_key.like("%promised 2026-03-10%")))
            keys.append(len(list(told)))
    assert keys == [0, 1, 1]
