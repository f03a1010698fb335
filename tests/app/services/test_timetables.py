"""From panels to interviews: solved, looked at, changed by hand, accepted, mended; on both databases."""

from datetime import timedelta
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from app import db
from app.jobs.worker import do_all
from app.models.applications import Application
from app.models.interviews import Hold, Interview
from app.models.jobs import Job
from app.services import interview_panels, interviews, timetables, withdrawing
from app.services.actors import Actor, Role
from app.services.errors import NotFound, NotPossibleNow
from app.services.interviews import Slot, SlotTaken
from app.services.timetable_problems import minute
from app.services.timetables import ChangedMeanwhile
from tests.cast import NOW, gather
from tests.scheduled import Scheduled, at, schedule, staff_member
from tests.stores import both_databases


@pytest.fixture
def scheduled(store_app: Flask) -> Scheduled:
    with db.transaction(store_app) as session:
        return schedule(session)


def solve(app: Flask, there: Scheduled) -> int:
    """Have a plan looked for, and give the version of the proposal."""
    with db.transaction(app) as session:
        timetables.ask_for_plan(session, there.manager, there.vacancy_id, 45, 0)
    do_all(app)
    with db.transaction(app) as session:
        found = timetables.timetable_of(session, there.manager, there.vacancy_id)
        assert found.state == "proposed"
        return found.version


def accept(app: Flask, there: Scheduled, version: int) -> int:
    with db.transaction(app) as session:
        return timetables.accept(session, there.manager, there.vacancy_id, version, NOW)


def letters(app: Flask) -> list[str]:
    with db.transaction(app) as session:
        jobs = session.scalars(select(Job).where(Job.kind == "mail").order_by(Job.created_at))
        return sorted(job.payload["template"] for job in jobs)


def booked(app: Flask, there: Scheduled) -> list[tuple[str, str]]:
    with db.transaction(app) as session:
        found = interviews.of_vacancy(session, there.vacancy_id)
        return [(one.application.reference, f"{one.starts_at:%H:%M}") for one in found]


def reference(app: Flask, application_id: UUID) -> str:
    with db.transaction(app) as session:
        return session.get_one(Application, application_id).reference


@both_databases
def test_nobody_is_told_before_the_manager_accepts(store_app: Flask, scheduled: Scheduled) -> None:
    version = solve(store_app, scheduled)
    assert letters(store_app) == []
    assert booked(store_app, scheduled) == []

    assert accept(store_app, scheduled, version) == 4

    assert letters(store_app) == ["interview_booked"] * 4
    with db.transaction(store_app) as session:
        statuses = session.scalars(select(Application.status))
        assert set(statuses) == {"interview_booked"}
        assert len({one.panel_id for one in interviews.of_vacancy(session, scheduled.vacancy_id)}) == 2


@both_databases
def test_solving_again_moves_nobody_who_was_told(store_app: Flask, scheduled: Scheduled) -> None:
    accept(store_app, scheduled, solve(store_app, scheduled))
    before = booked(store_app, scheduled)

    assert accept(store_app, scheduled, solve(store_app, scheduled)) == 0

    assert booked(store_app, scheduled) == before
    assert letters(store_app) == ["interview_booked"] * 4


def test_what_was_accepted_or_changed_meanwhile_is_not_accepted(
    store_app: Flask, scheduled: Scheduled
) -> None:
    version = solve(store_app, scheduled)
    accept(store_app, scheduled, version)

    with pytest.raises(ChangedMeanwhile):
        accept(store_app, scheduled, version)


def test_clashes_are_said_at_once_and_stop_accepting(store_app: Flask, scheduled: Scheduled) -> None:
    version = solve(store_app, scheduled)
    with db.transaction(store_app) as session:
        found = timetables.timetable_of(session, scheduled.manager, scheduled.vacancy_id)
        first, second = timetables.proposed(found)[:2]
        moved = (second.candidate, first.panel, first.start)
        clashes = timetables.place(session, scheduled.manager, scheduled.vacancy_id, version, moved)

    assert any(f"are both with {first.panel}" in one for one in clashes)
    with pytest.raises(NotPossibleNow, match="Interviews clash"):
        accept(store_app, scheduled, version + 1)


def test_somebody_placed_by_hand_is_booked_there(store_app: Flask, scheduled: Scheduled) -> None:
    version = solve(store_app, scheduled)
    who = reference(store_app, scheduled.applications[0])
    with db.transaction(store_app) as session:
        moved = (who, "Panel 2", minute(at("13:45")))
        clashes = timetables.place(session, scheduled.manager, scheduled.vacancy_id, version, moved)

    assert clashes == []
    accept(store_app, scheduled, version + 1)
    assert (who, "12:45") in booked(store_app, scheduled)


def test_a_member_who_falls_ill_is_mended_by_hand(store_app: Flask, scheduled: Scheduled) -> None:
    accept(store_app, scheduled, solve(store_app, scheduled))
    with db.transaction(store_app) as session:
        for account_id in scheduled.members[:2]:
            interview_panels.add_busy_time(
                session, scheduled.manager, scheduled.panels[0], account_id, (at("08:00"), at("18:00"))
            )
    version = solve(store_app, scheduled)
    with db.transaction(store_app) as session:
        found = timetables.timetable_of(session, scheduled.manager, scheduled.vacancy_id)
        unplaced = [one["candidate"] for one in found.proposal["unplaced"]]
        reasons = [one["because"] for one in found.proposal["unplaced"]]
        taken = {one.start for one in timetables.proposed(found)}
    assert unplaced
    assert all("too few members of panel Panel 1" in one for one in reasons)
    with pytest.raises(NotPossibleNow, match="Move them first"):
        accept(store_app, scheduled, version)

    free = [minute(at(clock)) for clock in ("09:00", "09:45", "13:00", "13:45")]
    for who, start in zip(unplaced, [one for one in free if one not in taken], strict=False):
        with db.transaction(store_app) as session:
            moved = (who, "Panel 2", start)
            timetables.place(session, scheduled.manager, scheduled.vacancy_id, version, moved)
            version += 1

    assert accept(store_app, scheduled, version) == len(unplaced)
    assert letters(store_app).count("interview_moved") == len(unplaced)
    with db.transaction(store_app) as session:
        moved_on = [one.sequence for one in interviews.of_vacancy(session, scheduled.vacancy_id)]
        assert sorted(moved_on) == [0] * (4 - len(unplaced)) + [1] * len(unplaced)


def test_who_withdraws_frees_their_time(store_app: Flask, scheduled: Scheduled) -> None:
    accept(store_app, scheduled, solve(store_app, scheduled))
    with db.transaction(store_app) as session:
        row = session.get_one(Application, scheduled.applications[0])
        applicant = Actor(row.account_id, frozenset({(Role.APPLICANT, None)}))
        interview = interviews.of_application(session, row.id)
        assert interview is not None
        withdrawing.withdraw(session, applicant, row.id, keep_form=True, now=NOW)

        assert interview.cancelled_at == NOW
        assert session.scalars(select(Hold).where(Hold.interview_id == interview.id)).all() == []
        assert len(interviews.of_vacancy(session, scheduled.vacancy_id)) == 3


@pytest.mark.requirement("REL-13")
@both_databases
def test_a_slot_is_held_by_the_database(store_app: Flask, scheduled: Scheduled) -> None:
    with db.transaction(store_app) as session:
        panels = interview_panels.panels(session, scheduled.vacancy_id)
        first, second, third = (session.get_one(Application, one) for one in scheduled.applications[:3])

        def slot(panel: int, member: int, clock: str) -> Slot:
            return Slot(
                panels[panel],
                at(clock),
                at(clock) + timedelta(minutes=45),
                timedelta(minutes=15),
                frozenset({scheduled.members[member]}),
            )

        interviews.book(session, None, first, slot(0, 0, "09:00"), NOW)
        for taken in (slot(0, 1, "09:30"), slot(1, 0, "09:30"), slot(0, 1, "09:55")):
            with pytest.raises(SlotTaken), session.begin_nested():
                interviews.book(session, None, second, taken, NOW)
        assert second.status == "shortlisted"
        interviews.book(session, None, second, slot(1, 2, "09:00"), NOW)
        interviews.book(session, None, third, slot(0, 0, "10:00"), NOW)
        interview = interviews.of_application(session, third.id)
        assert interview is not None
        with pytest.raises(SlotTaken):
            interviews.move(session, None, interview, slot(0, 0, "09:15"), NOW)

        assert (interview.starts_at, interview.sequence) == (at("10:00"), 0)
        assert session.query(Hold).count() == 2 * (3 * 12 + 9) + (2 * 12 + 9)


def test_a_released_interview_is_planned_anew(store_app: Flask, scheduled: Scheduled) -> None:
    accept(store_app, scheduled, solve(store_app, scheduled))
    with db.transaction(store_app) as session:
        interview = session.scalars(select(Interview)).first()
        assert interview is not None
        interviews.release(session, scheduled.manager.account_id, interview, NOW)
        assert interview.application.status == "invited"

    assert accept(store_app, scheduled, solve(store_app, scheduled)) == 1
    assert len(booked(store_app, scheduled)) == 4
    assert letters(store_app) == ["interview_booked"] * 5 + ["interview_called_off"]


@pytest.mark.requirement("PRIV-10")
def test_mails_name_time_zone_and_place_and_nothing_else(store_app: Flask, scheduled: Scheduled) -> None:
    accept(store_app, scheduled, solve(store_app, scheduled))
    do_all(store_app)

    folder = store_app.extensions["settings"].mail_folder
    texts = [path.read_text("utf-8") for path in folder.rglob("*.eml")]
    assert len(texts) == 4
    assert all("Tuesday 14 April 2026, " in text and "UK time (BST)" in text for text in texts)
    assert any("Where: Board Room" in text and "Second floor, turn left" in text for text in texts)
    assert any("Where: Online" in text and "How to get there" not in text for text in texts)


@pytest.mark.parametrize(
    ("applicants", "words"), [(0, "Nobody has been shortlisted yet"), (1, "No panel has a session yet")]
)
def test_a_plan_needs_people_and_sessions(store_app: Flask, applicants: int, words: str) -> None:
    with db.transaction(store_app) as session:
        there = schedule(session, applicants=applicants, panels=0)
        with pytest.raises(NotPossibleNow, match=words):
            timetables.ask_for_plan(session, there.manager, there.vacancy_id, 45, 0)


def test_another_trust_does_not_exist(store_app: Flask, scheduled: Scheduled) -> None:
    with db.transaction(store_app) as session:
        other = gather(session, "Southmoor Trust")
        stranger = staff_member(session, other, "Stranger", Role.MANAGER)
        with pytest.raises(NotFound):
            timetables.timetable_of(session, stranger, scheduled.vacancy_id)
        with pytest.raises(NotFound):
            interview_panels.panel_of(session, stranger, scheduled.panels[0])
        with pytest.raises(NotFound):
            interview_panels.add_busy_time(
                session,
                scheduled.manager,
                scheduled.panels[0],
                stranger.account_id,
                (at("09:00"), at("10:00")),
            )
