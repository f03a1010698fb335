"""All answers at once: nothing left out, each with a way to change it that leads back here."""

import pytest
from flask import Flask

from app import db
from app.models.applications import Application
from app.services import adjustments, equality_answers
from tests.app.applicant.conftest import Applicant
from tests.employer_parts import EVIDENCE, fill


@pytest.fixture
def filled(applicant: Applicant) -> Applicant:
    fill(applicant.app, applicant.application_id)
    return applicant


def check(applicant: Applicant) -> str:
    return f"/applications/{applicant.application_id}/check"


@pytest.mark.requirement("UX-03")
def test_shows_every_answer_of_the_employer_s_part(filled: Applicant) -> None:
    page = filled.go(check(filled))

    for told in (
        "Full name Asha Mary Okafor",
        "Postal address 14 Rowan Close Leeds",
        "Which body are you registered with? Nursing and Midwifery Council (NMC)",
        "When does your registration run out? 30 April 2027",
        "Staff Nurse, Moor and Vale NHS Trust",
        "When did you start? March 2019",
        "Registered nurse with current registration (essential) " + EVIDENCE[:40],
        "Bernard Hale",
        "Qualifications and courses Not provided",
        "Phone number Not provided",
    ):
        assert told in page.text


@pytest.mark.requirement("UX-03")
def test_every_change_link_works(filled: Applicant) -> None:
    page = filled.go(check(filled))
    changes = [href for text, href in page.links if text.startswith("Change")]
    assert len(changes) > 20

    for href in sorted(set(changes)):
        assert filled.go(href).status == 200, href


@pytest.mark.requirement("UX-03")
@pytest.mark.parametrize(
    ("words", "answers", "told"),
    [
        ("Change full name", {"name": "Zoë Ḱ O’Kafor"}, "Full name Zoë Ḱ O’Kafor"),
        ("Change essential criterion 1 of 2", {"text": "I am on the register"}, "I am on the register"),
        (
            "Change job title: Staff Nurse, Moor and Vale NHS Trust",
            {"job_title": "Charge Nurse"},
            "Charge Nurse, Moor and Vale",
        ),
        ("Change email address: Bernard Hale", {"email": "bernard@example.org"}, "bernard@example.org"),
        ("Change family name", {"family_name": "Okafor"}, "Family name Okafor"),
    ],
)
def test_a_change_leads_back(filled: Applicant, words: str, answers: dict[str, str], told: str) -> None:
    page = filled.go(check(filled))
    [href] = {href for text, href in page.links if text.lower() == words.lower()}
    filled.go(href)

    page = filled.send("Save and continue", **answers)

    assert page.heading == "Check your answers"
    assert told in page.text


def test_the_way_back_and_errors_do_not_forget_where_one_came_from(filled: Applicant) -> None:
    filled.go(check(filled))
    filled.follow("Change full name")
    assert filled.page.link("Back").startswith(check(filled))
    assert filled.send("Save and continue", name="x" * 301).status == 422
    assert filled.send("Save and continue", name="x" * 300).heading == "Check your answers"


def test_none_is_told_as_it_was_said(applicant: Applicant) -> None:
    fill(applicant.app, applicant.application_id, work_history=[])

    assert "You said that you have no work history." in applicant.go(check(applicant)).text


def test_not_yet_is_told_with_its_words(applicant: Applicant) -> None:
    with db.transaction(applicant.app) as session:
        criteria = session.get_one(Application, applicant.application_id).vacancy.criteria
        first = str(criteria[0].id)
    fill(
        applicant.app, applicant.application_id, evidence={first: {"text": "I start in May", "not_yet": True}}
    )

    assert "I do not meet this yet. I start in May" in applicant.go(check(applicant)).text


def test_what_is_kept_apart_is_not_shown(filled: Applicant, store_app: Flask) -> None:
    filled.open("adjustments", part="adjustments")
    filled.send("Save and continue", needed="yes", what="A ramp to the door")
    filled.open("about-you", part="equality")
    filled.send("Save and continue", sex="female")

    page = filled.go(check(filled))

    assert "ramp" not in page.text
    assert "Female" not in page.text
    with db.transaction(store_app) as session:
        kept = adjustments.read(session, filled.actor, filled.application_id)
        assert kept["adjustments"]["what"] == "A ramp to the door"
        asked = equality_answers.read(session, filled.actor, filled.application_id)
        assert asked["about_you"]["sex"] == "female"


@pytest.mark.requirement("UX-15")
def test_equality_questions_come_after_checking_and_can_be_skipped(filled: Applicant) -> None:
    filled.go(check(filled))
    assert filled.follow("Continue").heading == "Equality questions"
    assert filled.page.link("Skip these questions").endswith("/send")

    filled.follow("Answer the questions")
    assert filled.send("Save and continue").heading == "What is your ethnic group?"
    assert filled.send("Save and continue", ethnic_group="prefer_not_to_say").heading == (
        "Religion and sexual orientation"
    )
    assert filled.send("Save and continue").url.endswith("/send")
    filled.go(check(filled))
    assert filled.page.link("Continue").endswith("/send")
