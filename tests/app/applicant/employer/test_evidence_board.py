"""The evidence board in front of a browser: tiles, hints, attachments, passages, the marking guide."""

from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from app import db
from app.documents.anonymous import identity, seen_by_marker
from app.documents.opened import seen_by_hr
from app.models.applications import Application, EmployerPart
from app.models.base import Document
from app.models.marking import MarkingGuide
from tests.app.applicant.conftest import Applicant
from tests.employer_parts import fill

JOB = "6a0a1c52-6a44-4b42-9d0e-5f1f5b3f0001"


@pytest.fixture
def criteria(store_app: Flask, applicant: Applicant) -> list[tuple[str, str]]:
    """Give id and text of each criterion."""
    with db.transaction(store_app) as session:
        vacancy = session.get_one(Application, applicant.application_id).vacancy
        return [(str(each.id), each.text) for each in vacancy.criteria]


def document(app: Flask, applicant: Applicant) -> Document:
    with db.transaction(app) as session:
        return session.get_one(EmployerPart, applicant.application_id).document


def has(app: Flask, applicant: Applicant, evidence: dict[str, str]) -> None:
    answers = {key: {"text": text, "not_yet": None} for key, text in evidence.items()}
    fill(app, applicant.application_id, evidence=answers)


@pytest.mark.requirement("UX-10")
def test_the_board_shows_every_criterion(
    store_app: Flask, applicant: Applicant, criteria: list[tuple[str, str]]
) -> None:
    has(store_app, applicant, {criteria[0][0]: "I am Asha Okafor, as above."})
    applicant.go(f"/applications/{applicant.application_id}/")
    page = applicant.follow("See all criteria on one page")

    assert page.heading == "Your evidence"
    assert [text for _, text in criteria] == [
        text for text, href in page.links if "/employer/evidence-" in href
    ]
    assert page.text.count("Empty") == len(criteria) - 1
    assert "Your own name is in it" in page.text
    assert "This points to something elsewhere" in page.text


def test_a_job_is_attached_and_everybody_who_may_sees_it(
    store_app: Flask, applicant: Applicant, criteria: list[tuple[str, str]]
) -> None:
    key, _ = criteria[0]
    has(store_app, applicant, {})
    applicant.open(f"evidence-{key}", "employer")
    applicant.send("Save and continue", shown_by=[f"job/{JOB}", "registration"])
    part = document(store_app, applicant)

    assert part["evidence"][key]["shown_by"] == [f"job/{JOB}", "registration"]
    board = applicant.go(f"/applications/{applicant.application_id}/evidence").text
    assert "Shown by: Staff Nurse, Moor and Vale NHS Trust" in board
    assert "Shown by: Staff Nurse" in applicant.go(f"/applications/{applicant.application_id}/check").text
    told: Any = {"id": key, "section": "", "kind": "essential", "text": "One"}
    sent = {"employer_part": part, "vacancy": {"title": "", "criteria": [told]}}
    [(_, [answer])] = seen_by_hr(sent).evidence
    assert answer.shown_by == ("Staff Nurse, Moor and Vale NHS Trust", "Registration: NMC")
    assert seen_by_marker(sent, identity(sent, ["Asha"], "a@example.org")).shown_by[key] == answer.shown_by


def test_what_is_gone_shows_nothing_any_more(
    store_app: Flask, applicant: Applicant, criteria: list[tuple[str, str]]
) -> None:
    key, _ = criteria[0]
    attached = {key: {"text": None, "not_yet": None, "shown_by": [f"job/{JOB}"]}}
    fill(store_app, applicant.application_id, evidence=attached, work_history=[], registration=None)

    page = applicant.go(f"/applications/{applicant.application_id}/evidence")
    assert "Shown by" not in page.text
    assert page.text.count("Empty") == len(criteria)
    form = applicant.open(f"evidence-{key}", "employer").form("Save and continue")
    assert "shown_by" not in form.fields


def test_a_passage_is_added_where_it_fits_and_only_there(
    store_app: Flask, applicant: Applicant, criteria: list[tuple[str, str]]
) -> None:
    (source, _), (target, text) = criteria[0], criteria[1]
    sentence = (
        f"In my last post {text[0].lower()}{text[1:].rstrip('.')} was what I did on every day of the week."
    )
    has(store_app, applicant, {source: sentence, target: "First words."})
    applicant.go(f"/applications/{applicant.application_id}/evidence/passages")
    page = applicant.send("Add it to my answer there")
    evidence = document(store_app, applicant)["evidence"]

    assert "The passage is added to your answer" in page.text
    assert evidence[target]["text"] == f"First words.\n\n{sentence}"
    assert evidence[source]["text"] == sentence


def test_no_text_of_a_page_gets_in_as_a_passage(
    store_app: Flask, applicant: Applicant, criteria: list[tuple[str, str]]
) -> None:
    (source, _), (target, text) = criteria[0], criteria[1]
    has(store_app, applicant, {source: f"In my last post {text} was what I did on every day of the week."})
    applicant.go(f"/applications/{applicant.application_id}/evidence/passages")
    page = applicant.send("Add it to my answer there", text="Something that nobody wrote here before at all.")

    assert page.status == 409
    assert target not in document(store_app, applicant)["evidence"]


def test_a_passage_for_an_answer_changed_meanwhile_is_not_added(
    store_app: Flask, applicant: Applicant, criteria: list[tuple[str, str]]
) -> None:
    (source, _), (target, text) = criteria[0], criteria[1]
    sentence = f"In my last post {text} was what I did on every day of the week."
    has(store_app, applicant, {source: sentence})
    applicant.go(f"/applications/{applicant.application_id}/evidence/passages")
    has(store_app, applicant, {source: sentence, target: "Another window."})
    page = applicant.send("Add it to my answer there")

    assert "That answer was changed in another window" in page.text
    assert document(store_app, applicant)["evidence"][target]["text"] == "Another window."


def test_the_marking_guide_stands_on_the_page(
    store_app: Flask, applicant: Applicant, criteria: list[tuple[str, str]]
) -> None:
    key, _ = criteria[0]
    assert "How this answer is marked" not in applicant.open(f"evidence-{key}", "employer").text
    with db.transaction(store_app) as session:
        session.add(MarkingGuide(criterion_id=UUID(key), guide={"3": "Says what came of it", "0": "Nothing"}))
    page = applicant.open(f"evidence-{key}", "employer")

    assert "How this answer is marked" in page.text
    assert "3 marks Says what came of it 0 marks Nothing" in page.text
