"""Totals from sealed equality answers: counted, never told one by one."""

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app import db
from app.documents.places import Edit, Place, version
from app.models.applications import Application
from app.models.shortlisting import Shortlisting
from app.services import equality_answers, fairness
from app.services.actors import Actor, Role
from app.services.errors import NotFound, NotPossibleNow
from app.services.fairness import Question
from tests.app.marking.conftest import Room
from tests.shortlisting import AFTER, Board, closed, started

SEX = Question("about_you", "sex", ("female", "male", "prefer_not_to_say"))


def counted(session: Session, answers: list[str | None]) -> Board:
    """Give a vacancy in which every other applicant is shortlisted, who answered this."""
    board = started(session, closed(session, [f"P{n} Example" for n in range(len(answers))]))
    for number, (application_id, answer) in enumerate(zip(board.applications, answers, strict=True)):
        application = session.get_one(Application, application_id)
        person = Actor(application.account_id, frozenset({(Role.APPLICANT, None)}))
        if answer:
            edit = Edit(Place(("about_you",)), {"sex": answer}, version(None))
            equality_answers.change(session, person, application_id, edit, AFTER)
        session.refresh(application)
        application.status = "not_shortlisted" if number % 2 else "shortlisted"
    session.get_one(Shortlisting, board.vacancy_id).confirmed_at = AFTER
    session.flush()
    return board


def test_groups_are_counted_with_the_share_of_those_shortlisted(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = counted(session, ["female"] * 24 + ["male"] * 20)

        [found] = fairness.totals(session, board.hr, board.vacancy_id, [SEX])

        assert (found["female"].applied, found["female"].share) == (24, pytest.approx(0.5))
        assert (found["male"].applied, found["male"].share) == (20, pytest.approx(0.5))
        assert found["no_answer"].applied is None


@pytest.mark.requirement("PRIV-29")
def test_a_small_group_is_held_back_with_the_next_one(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = counted(session, ["female"] * 22 + ["male"] * 4 + [None] * 20)
        room = Room(store_app, board)

        [found] = fairness.totals(session, board.hr, board.vacancy_id, [SEX])

        assert found["female"].applied == 22
        assert found["female"].share == pytest.approx(0.5)
        assert [found[key].applied for key in ("male", "prefer_not_to_say", "no_answer")] == [None] * 3
    page = room.visitor(board.hr).go(f"{room.hr_url}/fairness")
    assert "Female: 22 applied, 50% shortlisted" in page.text
    assert "Male" not in page.text


def test_totals_wait_for_the_outcomes_and_are_the_trust_s_own(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        board = started(session, closed(session))
        other = closed(session, name="Elsewhere")
        with pytest.raises(NotPossibleNow):
            fairness.totals(session, board.hr, board.vacancy_id, [SEX])
        for actor in (other.hr, board.markers[0]):
            with pytest.raises(NotFound):
                fairness.totals(session, actor, board.vacancy_id, [SEX])
