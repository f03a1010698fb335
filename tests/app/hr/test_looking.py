"""Searching the evidence: answers alone, as they arrived, for HR who do not mark blind, and noted."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine

from app import db
from app.models.applications import Submission
from app.models.audit import AuditEvent
from app.models.vacancies import Vacancy
from app.services import panels
from tests.app.hr.conftest import Desk
from tests.applied import sent
from tests.cast import NOW

COPIED = (
    "I have worked on a busy ward for three years, where I led a team of six nurses through a hard winter "
    "and wrote the rota that we still use."
)


@pytest.fixture
def closed(desk: Desk, clock: time_machine.Traveller) -> UUID:
    """Give a vacancy that has closed, with three answers to its criterion on team work."""
    published = desk.publish()
    with db.transaction(desk.app) as session:
        vacancy = session.get_one(Vacancy, published)
        team = next(str(one.id) for one in vacancy.criteria if one.text == "Work in a team")
        for number, (name, text) in enumerate(
            [("Asha Okafor", COPIED), ("Ben Ito", "A café, my first job"), ("Cora Lee", COPIED + " Truly.")]
        ):
            application = sent(session, vacancy, name, NOW + timedelta(minutes=number))
            submission = session.get_one(Submission, application.id)
            part = submission.document["employer_part"]
            evidence = {**part["evidence"], team: {"text": text}}
            submission.document = {
                **submission.document,
                "employer_part": {**part, "evidence": evidence},
            }
    clock.move_to(NOW + timedelta(days=30))
    desk.on.client.set_cookie("session", desk.new_visit())
    return published


def found(desk: Desk, vacancy_id: UUID, words: str) -> list[str]:
    text = desk.on.client.get(f"/hr/vacancies/{vacancy_id}/evidence", query_string={"words": words}).text
    return sorted((name for name in ("Asha", "Ben", "Cora") if f"{name} " in text), key=text.index)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("rota", ["Asha", "Cora"]),
        ("ROTA winter", ["Asha", "Cora"]),
        ("truly rota", ["Cora"]),
        ("café", ["Ben"]),
        ("rot", []),
        ("Leeds", []),
        ("%", []),
        ("", []),
    ],
)
def test_finds_the_answers_with_all_the_words(desk: Desk, closed: UUID, words: str, names: list[str]) -> None:
    assert found(desk, closed, words) == names


def test_is_noted_without_the_words(desk: Desk, closed: UUID) -> None:
    found(desk, closed, "rota")

    with db.transaction(desk.app) as session:
        [event] = session.query(AuditEvent).filter_by(event="evidence_searched")
        assert event.facts == {"found": 2}


@pytest.mark.parametrize("page", ["evidence?words=rota", "alike"])
def test_is_closed_to_whoever_marks_blind_and_before_closing(
    desk: Desk, closed: UUID, page: str, desk_of: Callable[[str], Desk]
) -> None:
    criterion = "&criterion=" if "?" in page else "?criterion="
    with db.transaction(desk.app) as session:
        one = session.get_one(Vacancy, closed).criteria[0].id
        panels.assign(session, desk.actor, closed, desk.actor.account_id, panels.MARKER, NOW)

    assert desk.on.go(f"/hr/vacancies/{closed}/{page}{criterion}{one}").status == 409
    other = desk_of("Southmoor NHS Foundation Trust")
    assert other.on.go(f"/hr/vacancies/{closed}/{page}{criterion}{one}").status == 404


def test_nearly_the_same_answers_stand_side_by_side(desk: Desk, closed: UUID) -> None:
    with db.transaction(desk.app) as session:
        team, first = (
            next(one.id for one in session.get_one(Vacancy, closed).criteria if one.text.startswith(start))
            for start in ("Work", "Registered")
        )

    page = desk.on.go(f"/hr/vacancies/{closed}/alike?criterion={team}")

    assert page.text.count("busy ward for three years") == 2
    assert "% shared" in page.text
    assert "café" not in page.text
    none = desk.on.go(f"/hr/vacancies/{closed}/alike?criterion={first}")
    assert "No two answers to this criterion are nearly the same" in none.text
