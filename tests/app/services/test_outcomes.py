"""From marks to told: agreement, moderation, standings, outcomes by named people, letters."""

from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import db
from app.documents.places import Edit, Place, version
from app.models.accounts import Account
from app.models.applications import Application
from app.models.jobs import Job
from app.models.marking import AgreedMark
from app.models.shortlisting import Outcome
from app.services import (
    adjustments,
    agreeing,
    longlisting,
    moderation,
    outcome_letters,
    outcomes,
    panels,
    withdrawing,
)
from app.services.actors import Actor, Role
from app.services.errors import NotFound, NotPossibleNow
from app.services.results import Result, results
from tests.shortlisting import AFTER, Board, closed, in_marking, mark_all, marked
from tests.stores import both_databases


def of(session: Session, board: Board) -> list[Result]:
    """Give the results in the order of the board's applications."""
    found = {line.application_id: line for line in results(session, board.hr, board.vacancy_id).lines}
    return [found[each] for each in board.applications]


def decide(session: Session, board: Board, outcome: str, *numbers: int, actor: Actor | None = None) -> int:
    chosen = [board.applications[number] for number in numbers]
    told = (outcome, f"Because {outcome}")
    return outcomes.decide(session, actor or board.hr, board.vacancy_id, chosen, told, AFTER)


def agree(
    session: Session, board: Board, application: int, criterion: int, mark: int, reason: str = "Talk"
) -> None:
    cell = (board.applications[application], board.criteria[criterion])
    moderation.agree(session, board.markers[0], board.vacancy_id, cell, (mark, reason), AFTER)


def ask_for_scheme(session: Session, application_id: UUID) -> None:
    application = session.get_one(Application, application_id)
    status, application.status = application.status, "submitted"
    actor = Actor(application.account_id, frozenset({(Role.APPLICANT, None)}))
    edit = Edit(Place((adjustments.SCHEME,)), {"opted_in": "yes"}, version(None))
    adjustments.change(session, actor, application_id, edit, AFTER)
    application.status = status
    session.flush()


@pytest.mark.requirement("PRIV-19")
@both_databases
def test_marks_are_hidden_until_every_marker_has_locked(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        mark_all(session, board, board.markers[0], lambda a, c: 2)
        for actor in (*board.markers, board.hr):
            with pytest.raises(NotPossibleNow, match="every marker has locked"):
                moderation.table(session, actor, board.vacancy_id)
        with pytest.raises(NotPossibleNow):
            results(session, board.hr, board.vacancy_id)

        marked_now = marked(session, board, lambda a, c: 2, lambda a, c: 2)

        for actor in (*marked_now.markers, board.hr):
            assert len(moderation.table(session, actor, board.vacancy_id).marks) == 12


@pytest.mark.requirement("PRIV-19")
def test_nobody_else_sees_marks(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = marked(session, in_marking(session, closed(session)), lambda a, c: 2, lambda a, c: 2)
        other = in_marking(session, closed(session, name="Elsewhere"))
        for actor in (other.hr, *other.markers):
            with pytest.raises(NotFound):
                moderation.table(session, actor, board.vacancy_id)
            with pytest.raises(NotFound):
                results(session, actor, board.vacancy_id)
        with pytest.raises(NotFound):
            results(session, board.markers[0], board.vacancy_id)


@both_databases
def test_only_disagreements_come_to_moderation_and_each_takes_a_reason(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        marked(session, board, lambda a, c: 2, lambda a, c: {(0, 0): 1, (1, 1): 3, (2, 2): 0}.get((a, c), 2))

        seen = moderation.table(session, board.hr, board.vacancy_id)

        cells = [(board.applications[0], board.criteria[0]), (board.applications[2], board.criteria[2])]
        assert set(seen.disagreements()) == set(cells)
        with pytest.raises(NotFound):
            agree(session, board, 1, 1, 3)
        agree(session, board, 0, 0, 2, "The example meets the guide for 2")
        agree(session, board, 0, 0, 1, "On a second reading it does not")
        seen = moderation.table(session, board.hr, board.vacancy_id)
        assert seen.open_disagreements() == [cells[1]]
        kept = session.scalars(select(AgreedMark).order_by(AgreedMark.number)).all()
        assert [(row.mark, row.reason, row.current) for row in kept] == [
            (2, "The example meets the guide for 2", False),
            (1, "On a second reading it does not", True),
        ]
        assert of(session, board)[0].failing == ("Registered nurse with current registration",)


def test_agreement_is_told_by_criterion_pair_and_marker(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        marked(session, board, lambda a, c: a % 4, lambda a, c: max(0, a % 4 - (c == 0)))

        told = agreeing.agreement_in(moderation.table(session, board.hr, board.vacancy_id))

        assert told.criteria[1][1] == pytest.approx(1)
        assert told.criteria[0][1] is not None
        assert told.criteria[0][1] < 1
        assert [count for _, _, count in told.criteria] == [1, 0, 0]
        harsh = dict(told.harshness)
        assert harsh["Nell Northmoor NHS Foundation Trust"] == pytest.approx(3 / 24)
        assert sum(harsh.values()) == pytest.approx(0)
        [(_, _, kappa)] = told.pairs
        assert kappa == pytest.approx(0.9, abs=0.05)


def test_marks_of_somebody_who_left_count_if_they_were_locked(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = marked(session, in_marking(session, closed(session)), lambda a, c: 1, lambda a, c: 1)
        panels.remove(session, board.hr, board.vacancy_id, board.markers[0].account_id, panels.MARKER, AFTER)

        assert len(moderation.table(session, board.hr, board.vacancy_id).markers) == 2

        board = in_marking(session, closed(session, name="Elsewhere"))
        mark_all(session, board, board.markers[0], lambda a, c: 1)
        panels.remove(session, board.hr, board.vacancy_id, board.markers[0].account_id, panels.MARKER, AFTER)
        board.markers = board.markers[1:]
        marked(session, board, lambda a, c: 2)
        assert len(moderation.table(session, board.hr, board.vacancy_id).markers) == 1


@both_databases
def test_standings_are_shown_with_the_criterion_that_fails(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        table = {0: (3, 1, 3), 1: (2, 3, 2), 2: (1, 0, 3), 3: (2, 3, 2)}
        marked(session, board, lambda a, c: table[a][c], lambda a, c: table[a][c])

        lines = of(session, board)

        assert [line.standing.total for line in lines if line.standing] == [7, 7, 4, 7]
        assert [line.place for line in lines] == [1, 2, 4, 2]
        assert lines[2].failing == ("Registered nurse with current registration",)
        assert all(not line.failing for line in (lines[0], lines[1], lines[3]))


@pytest.mark.requirement("PRIV-21")
@both_databases
def test_everybody_has_an_outcome_before_anybody_s_status_changes(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = marked(session, in_marking(session, closed(session)), lambda a, c: 2, lambda a, c: 2)
        assert decide(session, board, "shortlist", 0, 1) == 2
        decide(session, board, "reserve", 2)
        with pytest.raises(NotPossibleNow, match="1 have no outcome"):
            outcomes.confirm(session, board.hr, board.vacancy_id, AFTER)
        decide(session, board, "reserve", 1)
        decide(session, board, "not_shortlist", 3)
        assert {line.status for line in of(session, board)} == {"shortlisting"}

        outcomes.confirm(session, board.hr, board.vacancy_id, AFTER)

        session.expire_all()
        assert [line.status for line in of(session, board)] == [
            "shortlisted",
            "reserve_shortlist",
            "reserve_shortlist",
            "not_shortlisted",
        ]
        assert [line.told_at for line in of(session, board)] == [None] * 4
        kept = session.scalars(select(Outcome).where(Outcome.application_id == board.applications[1])).all()
        assert [(row.outcome, row.reason, row.by_id, row.current) for row in kept] == [
            ("shortlist", "Because shortlist", board.hr.account_id, False),
            ("reserve", "Because reserve", board.hr.account_id, True),
        ]
        for change in (
            lambda: decide(session, board, "shortlist", 3),
            lambda: outcomes.confirm(session, board.hr, board.vacancy_id, AFTER),
        ):
            with pytest.raises(NotPossibleNow, match="confirmed"):
                change()


@pytest.mark.requirement("PRIV-21")
def test_nothing_is_decided_while_marks_are_to_be_agreed_on(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        marked(session, board, lambda a, c: 1, lambda a, c: 3 if (a, c) == (0, 0) else 1)
        with pytest.raises(NotPossibleNow, match="Agree first"):
            decide(session, board, "shortlist", 0)
        agree(session, board, 0, 0, 2)
        assert decide(session, board, "shortlist", 0) == 1


@pytest.mark.requirement("PRIV-20")
def test_an_applicant_under_the_scheme_who_meets_the_essentials_is_not_passed_over(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = closed(session)
        for number in (1, 2):
            ask_for_scheme(session, board.applications[number])
        marked(session, in_marking(session, board), *[lambda a, c: 1 if a == 2 else 2] * 2)

        assert [line.guaranteed for line in of(session, board)] == [False, True, False, False]
        for outcome in ("reserve", "not_shortlist"):
            with pytest.raises(NotPossibleNow, match="Ben Ito asked for the interview scheme"):
                decide(session, board, outcome, 0, 1)
        decide(session, board, "not_shortlist", 0, 2, 3)
        decide(session, board, "shortlist", 1)
        outcomes.confirm(session, board.hr, board.vacancy_id, AFTER)


def test_one_put_aside_is_judged_by_its_longlist_answers(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        longlisting.add(session, board.hr, board.vacancy_id, "Holds a registration", AFTER)
        [question] = longlisting.questions(session, board.vacancy_id)
        no = longlisting.Answer(question.id, "no", "None is given")
        longlisting.answer(session, board.hr, board.vacancy_id, board.applications[:1], no, AFTER)
        marked(session, board, lambda a, c: 2, lambda a, c: 2)

        first = of(session, board)[0]

        assert (first.standing, first.place) == (None, None)
        assert first.aside == (("Holds a registration", "None is given"),)
        decide(session, board, "not_shortlist", 0)
        decide(session, board, "shortlist", 1, 2, 3)
        outcomes.confirm(session, board.hr, board.vacancy_id, AFTER)
        [letter] = outcome_letters.waiting(session, board.hr, board.vacancy_id, "not_shortlist")
        assert "did not show that you meet:\n\n- Holds a registration" in letter.text
        assert "None is given" not in letter.text


def decided(session: Session) -> Board:
    board = in_marking(session, closed(session))
    marked(session, board, *[lambda a, c: 1 if (a, c) == (3, 2) else 2] * 2)
    decide(session, board, "shortlist", 0)
    decide(session, board, "reserve", 1, 2)
    decide(session, board, "not_shortlist", 3)
    outcomes.confirm(session, board.hr, board.vacancy_id, AFTER)
    session.expire_all()
    return board


@both_databases
def test_letters_go_once_and_then_people_are_told(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = decided(session)
        [preview] = outcome_letters.waiting(session, board.hr, board.vacancy_id, "not_shortlist")

        assert outcome_letters.send(session, board.hr, board.vacancy_id, "not_shortlist", AFTER) == 1
        with pytest.raises(NotPossibleNow, match="has been told"):
            outcome_letters.send(session, board.hr, board.vacancy_id, "not_shortlist", AFTER)

        session.expire_all()
        assert [line.told_at for line in of(session, board)] == [None, None, None, AFTER]
        application = session.get_one(Application, board.applications[3])
        person = Actor(application.account_id, frozenset({(Role.APPLICANT, None)}))
        letter = outcome_letters.own(session, person, application.id)
        assert letter.text == preview.text
        assert "Dear Dev Marlowe," in letter.text
        assert "- Work in a team: 1, below the bar" in letter.text
        assert "- Registered nurse with current registration: 2, met" in letter.text
        [job] = [
            job for job in session.scalars(select(Job)) if job.payload.get("template") == "application_news"
        ]
        assert job.payload["to"] == session.get_one(Account, application.account_id).email
        assert job.payload["context"] == {
            "application_id": str(application.id),
            "reference": application.reference,
        }


def test_nobody_reads_another_s_letter_or_one_that_has_not_gone(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = decided(session)
        own = session.get_one(Application, board.applications[0])
        person = Actor(own.account_id, frozenset({(Role.APPLICANT, None)}))
        outcome_letters.send(session, board.hr, board.vacancy_id, "reserve", AFTER)
        for number in (0, 1):
            with pytest.raises(NotFound):
                outcome_letters.own(session, person, board.applications[number])


def test_letters_wait_for_the_outcomes_of_all(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = marked(session, in_marking(session, closed(session)), lambda a, c: 2, lambda a, c: 2)
        decide(session, board, "shortlist", 0)
        with pytest.raises(NotPossibleNow, match="before everybody has one"):
            outcome_letters.send(session, board.hr, board.vacancy_id, "shortlist", AFTER)


def test_hr_s_own_wording_goes_out(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = decided(session)
        text = "Hello {name}, about {vacancy} ({reference}) at {employer}. {other} {"
        outcome_letters.set_text(session, board.hr, board.vacancy_id, "shortlist", text)

        [letter] = outcome_letters.waiting(session, board.hr, board.vacancy_id, "shortlist")

        reference = letter.reference
        employer = "Northmoor NHS Foundation Trust"
        assert letter.text == (
            f"Hello Asha Okafor, about Custody Nurse ({reference}) at {employer}. {{other}} {{\n"
        )


@both_databases
def test_somebody_in_reserve_is_promoted_and_told_anew(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = decided(session)
        outcome_letters.send(session, board.hr, board.vacancy_id, "reserve", AFTER)
        outcome_letters.send(session, board.hr, board.vacancy_id, "shortlist", AFTER)
        session.expire_all()

        outcomes.promote(session, board.hr, board.applications[1], "A place became free", AFTER)

        session.expire_all()
        line = of(session, board)[1]
        assert (line.status, line.outcome, line.told_at) == ("shortlisted", "shortlist", None)
        assert outcome_letters.send(session, board.hr, board.vacancy_id, "shortlist", AFTER) == 1
        with pytest.raises(NotPossibleNow, match="not held in reserve"):
            outcomes.promote(session, board.hr, board.applications[3], "No", AFTER)


def test_until_told_somebody_who_is_not_shortlisted_withdraws_like_anybody(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = decided(session)
        application = session.get_one(Application, board.applications[3])
        person = Actor(application.account_id, frozenset({(Role.APPLICANT, None)}))
        outcome_letters.send(session, board.hr, board.vacancy_id, "not_shortlist", AFTER)
        session.expire_all()
        with pytest.raises(NotPossibleNow, match="come to an end"):
            withdrawing.withdraw(session, person, application.id, keep_form=True, now=AFTER)
        application.told_at = None
        session.flush()
        withdrawing.withdraw(session, person, application.id, keep_form=True, now=AFTER)
        assert application.status == "withdrawn"
