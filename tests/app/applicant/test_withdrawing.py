"""Withdrawing: asked once, with the choice to keep or delete the vetting form."""

import pytest
from flask import Flask

from app import db
from app.models.applications import Application
from app.services.errors import NotFound
from tests.app.applicant.conftest import Applicant
from tests.employer_parts import fill
from tests.vetting_findings import Says


@pytest.fixture
def sent(applicant: Applicant, says: Says) -> Applicant:
    fill(applicant.app, applicant.application_id)
    applicant.go(f"/applications/{applicant.application_id}/send")
    applicant.send("Send my application", declaration=["yes"])
    return applicant


def status(applicant: Applicant) -> str:
    with db.transaction(applicant.app) as session:
        return session.get_one(Application, applicant.application_id).status


def has_form(applicant: Applicant) -> bool:
    try:
        applicant.vetting_form()
    except NotFound:
        return False
    return True


def withdraw(applicant: Applicant, **answers: str) -> None:
    applicant.go(f"/applications/{applicant.application_id}/withdraw")
    applicant.send("Continue", **answers)


@pytest.mark.parametrize(("choice", "kept"), [("keep", True), ("delete", False)])
def test_withdraws_what_was_sent(sent: Applicant, choice: str, kept: bool) -> None:
    withdraw(sent, sure="yes", vetting_form=choice)

    assert sent.page.heading == "How your application stands"
    assert "You have withdrawn this application." in sent.page.text
    assert (status(sent), has_form(sent)) == ("withdrawn", kept)
    assert "Withdraw this application" not in [text for text, _ in sent.page.links]


def test_a_draft_can_be_withdrawn_and_begun_anew(applicant: Applicant) -> None:
    withdraw(applicant, sure="yes", vetting_form="delete")

    applicant.follow("Apply again")
    page = applicant.send("Start now")
    assert page.heading == "Your application"
    assert str(applicant.application_id) not in page.url


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, "Select yes to withdraw this application, or no to keep it"),
        ({"sure": "yes"}, "Select whether to keep or delete your vetting form"),
        ({"vetting_form": "keep"}, "Select yes to withdraw this application, or no to keep it"),
        ({"sure": "perhaps", "vetting_form": "keep"}, "Select yes to withdraw this application"),
        ({"sure": "yes", "vetting_form": "burn"}, "Select whether to keep or delete your vetting form"),
    ],
)
def test_asks_for_both_answers(sent: Applicant, answers: dict[str, str], told: str) -> None:
    withdraw(sent, **answers)

    assert sent.page.status == 422
    assert told in sent.page.text
    assert status(sent) == "submitted"


def test_no_changes_nothing(sent: Applicant) -> None:
    withdraw(sent, sure="no")

    assert (status(sent), has_form(sent)) == ("submitted", True)


def test_once_is_enough(sent: Applicant) -> None:
    url = f"/applications/{sent.application_id}/withdraw"
    page = sent.go(url)
    posted = {name: values[0] for name, values in page.form("Continue").fields.items() if values}
    answer = posted | {"sure": "yes", "vetting_form": "keep"}

    codes = [sent.client.post(url, data=answer).status_code for _ in range(2)]

    assert codes == [302, 409]
    assert sent.go(url).status == 409


def test_pages_of_a_withdrawn_application_lead_to_where_it_stands(sent: Applicant) -> None:
    withdraw(sent, sure="yes", vetting_form="delete")

    base = f"/applications/{sent.application_id}/"
    assert sent.go(base).heading == "How your application stands"
    assert sent.go(base + "sent").heading == "What you sent"
    assert sent.go(base + "receipt").status == 200
    assert sent.go(base + "vetting/name").status == 404
    assert "Withdrawn" in sent.go("/applications/").text


def test_a_withdrawn_draft_has_no_receipt(applicant: Applicant, store_app: Flask) -> None:
    withdraw(applicant, sure="yes", vetting_form="keep")

    assert applicant.go(f"/applications/{applicant.application_id}/receipt").url.endswith("/status")
    assert applicant.go(f"/applications/{applicant.application_id}/send").url.endswith("/status")
