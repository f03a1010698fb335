"""Marks: blind, in one's own order, events that stay, taken back one by one, final when locked."""

from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import func, select

from app import db
from app.models.audit import AuditEvent
from app.models.marking import Mark
from app.models.trusts import Trust
from app.services import blind_reading, longlisting, marking, marks, panels, shortlisting
from app.services.actors import Actor, Role
from app.services.errors import NotFound, NotPossibleNow
from app.services.marks import Given
from tests.cast import account
from tests.shortlisting import AFTER, NAMES, closed, in_marking, mark_all, started
from tests.stores import both_databases


@pytest.mark.requirement("PRIV-18")
@both_databases
def test_every_marker_has_an_order_of_their_own_and_keeps_it(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session, [f"Person {n}" for n in range(12)]))

        one, other = (marking.work(session, marker, board.vacancy_id) for marker in board.markers)

        assert set(one.order) == set(other.order) == set(board.applications)
        assert one.order != other.order
        assert one.order == marking.work(session, board.markers[0], board.vacancy_id).order
        assert one.total == 12 * 3


@both_databases
def test_a_mark_is_kept_and_every_earlier_one_stays(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        work = marking.work(session, board.markers[0], board.vacancy_id)
        first, criterion = work.order[0], work.criteria[0].id

        told = [
            marks.give(session, work, Given(first, criterion, mark, note), AFTER)
            for mark, note in [(2, ""), (2, ""), (3, ""), (3, "Strong example")]
        ]

        assert told == [True, False, True, True]
        kept = session.scalars(select(Mark).order_by(Mark.number)).all()
        assert [(row.mark, row.note, row.current) for row in kept] == [
            (2, "", False),
            (3, "", False),
            (3, "Strong example", True),
        ]
        progress = marking.progress(session, work)
        assert (progress.done, progress.left) == (1, 11)
        assert progress.by_application == {first: 1}
        assert progress.by_criterion == {criterion: 1}


@both_databases
def test_undo_takes_back_one_after_another(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        work = marking.work(session, board.markers[0], board.vacancy_id)
        first, second = work.order[:2]
        criterion = work.criteria[0].id
        for application_id, mark in [(first, 1), (first, 2), (second, 3)]:
            marks.give(session, work, Given(application_id, criterion, mark, ""), AFTER)

        def now() -> dict[object, int | None]:
            kept = marking.kept(session, work, [first, second]).marks
            return {key[0]: mark for key, (mark, _) in kept.items()}

        undone = []
        for _ in range(4):
            restored = marks.undo(session, work, AFTER)
            undone.append((restored and restored.application_id, now()))

        assert undone == [
            (second, {first: 2, second: None}),
            (first, {first: 1, second: None}),
            (first, {first: None, second: None}),
            (None, {first: None, second: None}),
        ]
        assert session.scalar(select(func.count()).select_from(Mark)) == 6


def test_a_mark_after_an_undo_can_be_undone_too(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        work = marking.work(session, board.markers[0], board.vacancy_id)
        first, criterion = work.order[0], work.criteria[0].id
        marks.give(session, work, Given(first, criterion, 1, ""), AFTER)
        marks.undo(session, work, AFTER)
        marks.give(session, work, Given(first, criterion, 3, ""), AFTER)

        assert marks.undo(session, work, AFTER).mark is None  # type: ignore[union-attr]
        assert marks.undo(session, work, AFTER) is None


@pytest.mark.requirement("PRIV-18")
def test_the_text_is_masked_and_nothing_else_is_told(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        read = blind_reading.read(session, board.applications)

        for application_id, name in zip(board.applications, NAMES, strict=True):
            reference, seen = read[application_id]
            assert reference.startswith("VR-")
            assert set(seen.answers.values()) >= {"[name] shows Work in a team"}
            assert name.split()[0] not in repr(seen)
            assert "01632" not in repr(seen)
            assert "Rita" not in repr(seen)


def test_only_the_answers_asked_for_are_read(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))

        read = blind_reading.read(session, board.applications[:1], board.criteria[:1])

        assert read[board.applications[0]][1].answers.keys() == {str(board.criteria[0])}


def test_hr_masks_a_word_that_the_program_could_not_know(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        first = board.applications[0]
        blind_reading.mask_too(session, board.hr, first, "Work in", AFTER)

        assert "[name] shows [name] a team" in blind_reading.read(session, [first])[first][1].answers.values()
        with pytest.raises(NotFound):
            blind_reading.mask_too(session, board.hr, uuid4(), "Asha", AFTER)


@pytest.mark.requirement("PRIV-19")
def test_marks_are_final_when_locked_and_only_when_all_are_given(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        marker = board.markers[0]
        with pytest.raises(NotPossibleNow, match="12 marks are left"):
            marks.lock(session, marker, board.vacancy_id, AFTER)
        work = mark_all(session, board, marker, lambda a, c: 2)
        marks.lock(session, marker, board.vacancy_id, AFTER)

        for change in (
            lambda: marks.give(session, work, Given(work.order[0], work.criteria[0].id, 3, ""), AFTER),
            lambda: marks.undo(session, work, AFTER),
            lambda: marks.lock(session, marker, board.vacancy_id, AFTER),
        ):
            with pytest.raises(NotPossibleNow, match="locked"):
                change()
        panels.reopen(
            session, board.hr, board.vacancy_id, marker.account_id, "Two applications came back", AFTER
        )
        work = marking.work(session, marker, board.vacancy_id)
        assert marks.give(session, work, Given(work.order[0], work.criteria[0].id, 3, ""), AFTER)


@pytest.mark.parametrize("mark", [-1, 4, 6])
def test_a_mark_is_from_nought_to_three(store_app: Flask, mark: int) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        work = marking.work(session, board.markers[0], board.vacancy_id)

        with pytest.raises(NotPossibleNow, match="0 to 3"):
            marks.give(session, work, Given(work.order[0], work.criteria[0].id, mark, ""), AFTER)


def test_what_is_not_to_be_marked_takes_no_mark(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board, other = (
            in_marking(session, closed(session)),
            in_marking(session, closed(session, name="Elsewhere")),
        )
        work = marking.work(session, board.markers[0], board.vacancy_id)

        for application_id, criterion_id in [
            (other.applications[0], work.criteria[0].id),
            (work.order[0], other.criteria[0]),
            (uuid4(), uuid4()),
        ]:
            with pytest.raises(NotFound):
                marks.give(session, work, Given(application_id, criterion_id, 1, ""), AFTER)
        assert session.scalar(select(func.count()).select_from(Mark)) == 0


def test_an_application_put_aside_is_not_marked_and_comes_back(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        longlisting.add(session, board.hr, board.vacancy_id, "Holds a registration", AFTER)
        [question] = longlisting.questions(session, board.vacancy_id)
        aside = board.applications[:1]

        def left() -> int:
            return len(marking.work(session, board.markers[0], board.vacancy_id).order)

        answered = []
        for answer in ("no", "yes"):
            wanted = longlisting.Answer(question.id, answer, f"Because {answer}")
            longlisting.answer(session, board.hr, board.vacancy_id, aside, wanted, AFTER)
            answered.append(left())

        assert answered == [3, 4]
        history = longlisting.history(session, aside[0])
        assert [(each.answer, each.reason, each.current) for each in history] == [
            ("yes", "Because yes", True),
            ("no", "Because no", False),
        ]


class TestWhoMarks:
    def test_nobody_before_marking_begins_or_without_a_declaration(self, store_app: Flask) -> None:
        with db.transaction(store_app) as session:
            board = started(session, closed(session))
            marker = board.markers[0]
            panels.assign(session, board.hr, board.vacancy_id, marker.account_id, panels.MARKER, AFTER)
            with pytest.raises(NotPossibleNow, match="not begun"):
                marking.work(session, marker, board.vacancy_id)
            shortlisting.begin_marking(session, board.hr, board.vacancy_id, AFTER)
            with pytest.raises(marking.Undeclared):
                marking.work(session, marker, board.vacancy_id)

    def test_a_conflict_keeps_somebody_out_until_hr_allows_it(self, store_app: Flask) -> None:
        with db.transaction(store_app) as session:
            board = in_marking(session, closed(session))
            marker = board.markers[0]
            panels.declare(session, marker, board.vacancy_id, "My sister applies", AFTER)
            with pytest.raises(marking.Undeclared):
                marking.work(session, marker, board.vacancy_id)
            panels.allow(
                session, board.hr, board.vacancy_id, marker.account_id, "Only an old colleague", AFTER
            )
            assert marking.work(session, marker, board.vacancy_id).order

    def test_nobody_else(self, store_app: Flask) -> None:
        with db.transaction(store_app) as session:
            board, other = (
                in_marking(session, closed(session)),
                in_marking(session, closed(session, name="Else")),
            )
            trust = session.get_one(Trust, board.trust_id)
            both = Actor(
                board.markers[0].account_id,
                board.markers[0].roles | {(Role.VETTING_OFFICER, board.trust_id)},
            )
            for actor in (
                board.hr,
                other.markers[0],
                both,
                account(session, "Una", Role.MANAGER, trust),
                account(session, "Ann", Role.APPLICANT),
            ):
                with pytest.raises(NotFound):
                    marking.work(session, actor, board.vacancy_id)

    def test_a_vetting_officer_is_never_assigned(self, store_app: Flask) -> None:
        with db.transaction(store_app) as session:
            board = started(session, closed(session))
            trust = session.get_one(Trust, board.trust_id)
            officer = account(session, "Vera", Role.VETTING_OFFICER, trust)
            for kind in panels.KINDS:
                with pytest.raises(NotFound):
                    panels.assign(session, board.hr, board.vacancy_id, officer.account_id, kind, AFTER)
            assert officer.account_id not in {one for one, _ in panels.colleagues(session, trust.id)}

    def test_whoever_was_taken_off_marks_no_more_and_their_marks_stay(self, store_app: Flask) -> None:
        with db.transaction(store_app) as session:
            board = in_marking(session, closed(session))
            marker = board.markers[0]
            mark_all(session, board, marker, lambda a, c: 2)
            panels.remove(session, board.hr, board.vacancy_id, marker.account_id, panels.MARKER, AFTER)

            with pytest.raises(NotFound):
                marking.work(session, marker, board.vacancy_id)
            assert marking.count_own(session, board.vacancy_id, marker.account_id) == 12


def test_every_step_is_in_the_audit_trail(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        mark_all(session, board, board.markers[0], lambda a, c: 2)
        marks.lock(session, board.markers[0], board.vacancy_id, AFTER)

        events = session.scalars(
            select(AuditEvent.event).where(AuditEvent.subject_id == board.vacancy_id).order_by(AuditEvent.id)
        ).all()

        assert events[-7:] == [
            "shortlisting_started",
            "marker_assigned",
            "conflict_declared",
            "marker_assigned",
            "conflict_declared",
            "marking_started",
            "marks_locked",
        ]
