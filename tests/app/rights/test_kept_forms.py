"""When an application has ended: its vetting form is kept for the next, or deleted by its owner (PRIV-27)."""

import pytest
from sqlalchemy import func, select

from app import db
from app.models.applications import Application
from app.models.vetting_forms import VettingCopy, VettingForm
from app.services import withdrawing
from tests.cast import NOW
from tests.offered import House


def ended(trust: House) -> str:
    with db.transaction(trust.app) as session:
        withdrawing.withdraw(session, trust.applicant, trust.application_id, keep_form=True, now=NOW)
    return f"/applications/{trust.application_id}"


def kept(trust: House) -> int:
    with db.transaction(trust.app) as session:
        return session.scalar(select(func.count()).select_from(VettingForm)) or 0


@pytest.mark.requirement("PRIV-27")
def test_who_has_ended_is_told_and_can_delete(trust: House) -> None:
    applicant, url = trust.on(trust.applicant), ended(trust)
    page = applicant.go(f"{url}/status")
    assert "deleted by itself 180 days after you last changed it" in page.text

    applicant.follow("delete it now")
    assert applicant.send("Continue").status == 422
    assert "delete it now" in applicant.send("Continue", sure="no").text
    applicant.follow("delete it now")
    page = applicant.send("Continue", sure="yes")
    assert "Your vetting form is deleted." in page.text
    assert "delete it now" not in page.text
    assert kept(trust) == 0
    assert applicant.go(f"{url}/vetting/delete").status == 409


def test_while_it_is_open_the_form_is_needed(trust: House) -> None:
    applicant = trust.on(trust.applicant)

    assert "delete it now" not in applicant.go(f"/applications/{trust.application_id}/status").text
    assert applicant.go(f"/applications/{trust.application_id}/vetting/delete").status == 409
    assert kept(trust) == 1


def test_what_was_decided_and_not_told_shows_nowhere(trust: House) -> None:
    with db.transaction(trust.app) as session:
        session.get_one(Application, trust.application_id).status = "not_shortlisted"

    assert (
        "delete it now"
        not in trust.on(trust.applicant).go(f"/applications/{trust.application_id}/status").text
    )


def test_a_copy_from_sending_goes_too(trust: House) -> None:
    applicant, url = trust.on(trust.applicant), ended(trust)
    applicant.go(f"{url}/vetting/delete")
    applicant.send("Continue", sure="yes")

    with db.transaction(trust.app) as session:
        assert session.scalar(select(func.count()).select_from(VettingCopy)) == 0
