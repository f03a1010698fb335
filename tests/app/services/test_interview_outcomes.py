"""The day of an interview: marks alone until all have locked, the order of merit, outcomes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import db
from app.models.applications import Application
from app.models.interview_days import InterviewMark, InterviewOutcome
from app.models.jobs import Job
from app.models.marking import MarkingGuide
from app.models.shortlisting import OutcomeLetter
from app.services import (
    interview_days,
    interview_marks,
    interview_outcomes,
    interview_questions,
    interview_results,
    panel_packs,
)
from app.services.actors import Role
from app.services.errors import NotFound, NotPossibleNow
from app.services.interview_outcomes import Decision
from tests.interviewed import LENGTH, Day, interviewing
from tests.stores import both_databases

UNTIL = date(2026, 7, 1)
RESERVE = Decision("reserve", "Second in the order of merit.", UNTIL)
NOT = Decision("not_appoint", "An essential criterion is below the bar.")
APPOINT = Decision("appoint", "First in the order of merit.")
EVENING = 12 * timedelta(hours=1)


@pytest.fixture
def day(store_app: Flask) -> Day:
    with db.transaction(store_app) as session:
        return interviewing(session, applicants=3)


def refused(app: Flask, act: Callable[..., object], words: str) -> None:
    with db.transaction(app) as session, pytest.raises(NotPossibleNow, match=words):
        act(session)


def status(app: Flask, day: Day, number: int) -> str:
    with db.transaction(app) as session:
        return session.get_one(Application, day.applications[number]).status


def decide(app: Flask, day: Day, number: int, decision: Decision, at: datetime | None = None) -> None:
    with db.transaction(app) as session:
        then = at or day.begins() + EVENING
        interview_outcomes.decide(session, day.manager, day.applications[number], decision, then)


@both_databases
def test_nobody_sees_a_mark_before_all_who_sat_have_locked(store_app: Flask, day: Day) -> None:
    first, second = day.members
    with db.transaction(store_app) as session:
        sheet = interview_marks.own_sheet(session, first, day.interviews[0])
        given = {one.id: (3, "Seen") for one in sheet.criteria}
        interview_marks.give(session, first, day.interviews[0], given, day.begins())
        interview_marks.lock(session, first, day.interviews[0], day.begins())
        day.held(session, 0)

        assert interview_marks.own_sheet(session, second, day.interviews[0]).marks == {}
        for actor in (first, second, day.manager):
            seen = interview_results.opened(session, actor, day.interviews[0])
            assert seen.rows is None
            assert seen.waiting == ("Sam of Northmoor NHS Foundation Trust",)
        [line] = interview_results.results(session, day.manager, day.vacancy_id).lines
        assert (line.standing, line.place, line.locked, line.sat) == (None, None, 1, 2)

        interview_marks.give(session, second, day.interviews[0], given, day.begins())
        interview_marks.lock(session, second, day.interviews[0], day.begins())
        seen = interview_results.opened(session, first, day.interviews[0])
        assert seen.rows is not None
        assert [[one.mark for one in given] for _, given in seen.rows] == [[3, 3]] * 3


def test_marks_of_whoever_did_not_sit_count_for_nothing(store_app: Flask, day: Day) -> None:
    first, second = day.members
    with db.transaction(store_app) as session:
        for member, mark in ((first, 3), (second, 0)):
            sheet = interview_marks.own_sheet(session, member, day.interviews[0])
            given = {one.id: (mark, "Why") for one in sheet.criteria}
            interview_marks.give(session, member, day.interviews[0], given, day.begins())
        interview_marks.lock(session, first, day.interviews[0], day.begins())
        interview_days.note_held(
            session, day.manager, day.interviews[0], [first.account_id], day.begins() + LENGTH
        )

        [line] = interview_results.results(session, day.manager, day.vacancy_id).lines
        assert line.standing is not None
        assert line.standing.total == 9
    refused(
        store_app,
        lambda session: interview_marks.lock(session, second, day.interviews[0], day.begins()),
        "noted as absent",
    )


def test_a_lock_wants_every_mark_and_a_reason_for_a_low_essential_one(store_app: Flask, day: Day) -> None:
    member, interview, then = day.members[0], day.interviews[0], day.begins()
    with db.transaction(store_app) as session:
        criteria = interview_marks.own_sheet(session, member, interview).criteria
        early = then - timedelta(minutes=1)
        with pytest.raises(NotPossibleNow, match="once the interview has begun"):
            interview_marks.give(session, member, interview, {}, early)
        interview_marks.give(session, member, interview, {criteria[0].id: (1, "")}, then)
        with pytest.raises(NotPossibleNow, match="2 marks are left"):
            interview_marks.lock(session, member, interview, then)
        rest = {one.id: (0 if one.kind == "desirable" else 2, "") for one in criteria[1:]}
        interview_marks.give(session, member, interview, rest, then)
        with pytest.raises(NotPossibleNow, match="Say in a note why"):
            interview_marks.lock(session, member, interview, then)
        interview_marks.give(session, member, interview, {criteria[0].id: (1, "No example")}, then)
        interview_marks.lock(session, member, interview, then)
        with pytest.raises(NotPossibleNow, match="can no longer change"):
            interview_marks.give(session, member, interview, {criteria[0].id: (3, "")}, then)
        kept = [(one.mark, one.note, one.current) for one in session.scalars(select(InterviewMark))]
    assert (1, "", False) in kept
    assert (1, "No example", True) in kept


@pytest.mark.parametrize("mark", [4, -1])
def test_a_mark_outside_the_scale_is_refused(store_app: Flask, day: Day, mark: int) -> None:
    member = day.members[0]
    with db.transaction(store_app) as session:
        [criterion, *_] = interview_marks.own_sheet(session, member, day.interviews[0]).criteria
        given = {criterion.id: (mark, "")}
        with pytest.raises(NotPossibleNow):
            interview_marks.give(session, member, day.interviews[0], given, day.begins())


def test_only_who_sits_marks_and_only_who_plans_notes(store_app: Flask, day: Day) -> None:
    vets = replace(
        day.members[0], roles=day.members[0].roles | {(Role.VETTING_OFFICER, day.there.cast.trust_id)}
    )
    with db.transaction(store_app) as session:
        other = interviewing(session, trust="Elsewhere NHS Trust")
        for actor in (day.manager, other.members[0], day.there.cast.applicant, vets):
            with pytest.raises(NotFound):
                interview_marks.own_sheet(session, actor, day.interviews[0])
        for actor in (other.manager, day.there.cast.applicant):
            with pytest.raises(NotFound):
                interview_days.note_missed(session, actor, day.interviews[0], day.begins())
            with pytest.raises(NotFound):
                interview_outcomes.decide(session, actor, day.applications[0], APPOINT, day.begins())
            with pytest.raises(NotFound):
                interview_results.results(session, actor, day.vacancy_id)


def test_what_became_of_an_interview_is_noted_once_and_not_before_it_began(
    store_app: Flask, day: Day
) -> None:
    def miss(session: Session, early: timedelta = timedelta(0)) -> None:
        interview_days.note_missed(session, day.manager, day.interviews[1], day.begins(1) - early)

    refused(store_app, lambda session: miss(session, timedelta(seconds=1)), "has not begun")
    with db.transaction(store_app) as session:
        miss(session)
    assert status(store_app, day, 1) == "did_not_attend"
    refused(store_app, miss, "noted already")
    with db.transaction(store_app) as session, pytest.raises(NotPossibleNow, match="have to sit"):
        interview_days.note_held(session, day.manager, day.interviews[0], [], day.begins())


def test_the_order_of_merit_has_its_tie_break(store_app: Flask, day: Day) -> None:
    """All have 8 of 9: the first two more on essential criteria, and those two share a place."""
    with db.transaction(store_app) as session:
        day.mark(session, 0, (3, 2, 3), (3, 2, 3))
        day.mark(session, 1, (3, 3, 2), (2, 2, 3))
        day.mark(session, 2, (3, 2, 3), (3, 2, 3))
        found = interview_results.results(session, day.manager, day.vacancy_id).lines
        kinds = [one.kind for one in interview_questions.criteria(session, day.vacancy_id)]
    assert kinds == ["essential", "desirable", "essential"]
    assert [(line.place, day.applications.index(line.application_id)) for line in found][2] == (3, 1)
    assert [line.place for line in found] == [1, 1, 3]


def test_only_what_the_interview_assesses_is_marked_there(store_app: Flask, day: Day) -> None:
    with db.transaction(store_app) as session:
        every = interview_questions.criteria(session, day.vacancy_id)
        session.add(MarkingGuide(criterion_id=every[2].id, weight=3, assessed="interview", guide={}))
        session.flush()
        assert [one.id for one in interview_questions.criteria(session, day.vacancy_id)] == [every[2].id]
        before = day.begins() - timedelta(days=1)
        interview_questions.add(session, day.manager, day.vacancy_id, every[2].id, "When?", before)
        with pytest.raises(NotFound):
            interview_questions.add(session, day.manager, day.vacancy_id, every[0].id, "Why?", before)
        with pytest.raises(NotPossibleNow, match="Interviews have begun"):
            interview_questions.add(session, day.manager, day.vacancy_id, every[2].id, "How?", day.begins())


def test_an_outcome_waits_for_every_lock_and_leads_to_what_it_says(store_app: Flask, day: Day) -> None:
    with db.transaction(store_app) as session:
        day.held(session, 0)
    refused(
        store_app,
        lambda session: interview_outcomes.decide(
            session, day.manager, day.applications[0], APPOINT, day.begins()
        ),
        "lock their marks first",
    )
    with db.transaction(store_app) as session:
        day.mark(session, 1, (3, 3, 3), (3, 3, 3))
        day.mark(session, 2, (1, 1, 1), (1, 1, 1))
    late = replace(RESERVE, reserve_until=day.begins().date() - timedelta(days=1))
    with db.transaction(store_app) as session, pytest.raises(NotPossibleNow, match="not over"):
        interview_outcomes.decide(session, day.manager, day.applications[1], late, day.begins())
    decide(store_app, day, 1, NOT)
    decide(store_app, day, 1, RESERVE)
    decide(store_app, day, 2, NOT)
    assert [status(store_app, day, number) for number in (1, 2)] == ["interviewed"] * 2
    for number in (1, 2):
        with db.transaction(store_app) as session:
            interview_outcomes.tell(session, day.manager, day.applications[number], day.begins() + EVENING)
    assert [status(store_app, day, number) for number in (1, 2)] == ["reserve_list", "not_appointed"]
    with db.transaction(store_app) as session:
        history = list(session.scalars(select(InterviewOutcome).order_by(InterviewOutcome.number)))
        assert [(one.outcome, one.current) for one in history] == [
            ("not_appoint", False),
            ("reserve", True),
            ("not_appoint", True),
        ]
        texts = {one.outcome: one.text for one in session.scalars(select(OutcomeLetter))}
        assert "until 1 July 2026" in texts["keep_reserve"]
        mails = [
            job.payload
            for job in session.scalars(select(Job))
            if job.payload.get("template") == "application_news"
        ]
        assert [set(mail["context"]) for mail in mails] == [{"application_id", "reference"}] * 2
    for number in (1, 2):
        refused(
            store_app,
            lambda session, number=number: interview_outcomes.tell(
                session, day.manager, day.applications[number], day.begins()
            ),
            "nothing to tell",
        )
    refused(
        store_app,
        lambda session: interview_outcomes.decide(
            session, day.manager, day.applications[1], RESERVE, day.begins()
        ),
        "already",
    )


@both_databases
@pytest.mark.parametrize(("at", "left"), [("2026-07-01T22:59:59", 0), ("2026-07-01T23:00:00", 1)])
def test_the_reserve_list_ends_after_its_last_day_in_london(
    store_app: Flask, day: Day, at: str, left: int
) -> None:
    with db.transaction(store_app) as session:
        day.mark(session, 0, (2, 2, 2), (2, 2, 2))
    decide(store_app, day, 0, RESERVE)
    with db.transaction(store_app) as session:
        interview_outcomes.tell(session, day.manager, day.applications[0], day.begins())
    then = datetime.fromisoformat(f"{at}+00:00")
    for again in range(2):
        with db.transaction(store_app) as session:
            assert interview_outcomes.end_reserves(session, then) == (left if again == 0 else 0)
    assert status(store_app, day, 0) == ("expired" if left else "reserve_list")


def test_the_pack_opens_with_the_day_before_and_holds_only_ones_own(store_app: Flask, day: Day) -> None:
    member, of = day.members[0], date(2026, 4, 14)
    opens = datetime.fromisoformat("2026-04-12T23:00:00+00:00")
    with db.transaction(store_app) as session:
        with pytest.raises(panel_packs.TooEarly):
            panel_packs.pack(session, member, day.vacancy_id, of, opens - timedelta(seconds=1))
        found = panel_packs.pack(session, member, day.vacancy_id, of, opens)
        assert [seat.interview.id for seat in found.seats] == list(day.interviews)
        for actor, wanted in ((day.manager, of), (member, of + timedelta(days=1))):
            with pytest.raises(NotFound):
                panel_packs.pack(session, actor, day.vacancy_id, wanted, opens)
