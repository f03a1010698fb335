"""The signature: for what was shown, for today, and gone with the next edit (GEN-09)."""

from typing import Any

import pytest

from tests.app.applicant.conftest import Applicant
from tests.app.applicant.vetting.conftest import a_year_away
from tests.browsing import Visitor

SIGNED = {"signed_on": "2026-03-02", "last_edited_on": "2026-03-02", "reconfirmed_on": None}


def sign(applicant: Applicant) -> None:
    applicant.open("signature")
    applicant.send("Continue", signs="yes")


def test_is_not_offered_while_something_is_missing(applicant: Applicant) -> None:
    page = applicant.open("signature")

    assert "things to put right before you can sign." in page.text
    assert not any(form.fields.get("version") for form in page.forms)
    assert page.link("See what is left") == applicant.url("vetting", "check")


def test_counts_what_is_left(ready: Applicant, whole: dict[str, Any]) -> None:
    ready.has(**{**whole, "absences": None})

    assert "There is 1 thing to put right before you can sign." in ready.open("signature").text


def test_signs_for_today(ready: Applicant) -> None:
    assert ready.open("signature").form().fields["signs"] == []

    page = ready.send("Continue", signs="yes")

    assert "You have signed your vetting form." in page.text
    form = ready.vetting_form()
    assert (form["signature"], form["declared_on"]) == (SIGNED, "2026-03-02")
    assert "You signed on 2 March 2026." in ready.open("signature").text
    assert "Nothing is missing from your vetting form." in ready.open("check").text


def test_needs_an_answer(ready: Applicant) -> None:
    ready.open("signature")

    page = ready.send("Continue")

    assert page.status == 422
    assert page.link("Select yes if what you have written is true").removeprefix("#") in page.ids


def test_not_yet_signs_nothing(ready: Applicant) -> None:
    ready.open("signature")
    ready.send("Continue", signs="no")

    assert ready.vetting_form()["signature"]["signed_on"] is None


@pytest.mark.requirement("A11Y-15")
def test_signs_only_what_was_shown(ready: Applicant) -> None:
    ready.open("signature")
    other = Visitor(ready.client)
    other.go(ready.url("vetting", "notes"))
    other.send("Save and continue", notes="One more thing")

    page = ready.send("Continue", signs="yes")

    assert "An answer was changed in another window, so the form was not signed." in page.text
    assert ready.vetting_form()["signature"]["signed_on"] is None


@pytest.mark.requirement("A11Y-15")
def test_the_next_edit_voids_it(ready: Applicant) -> None:
    sign(ready)
    ready.open("notes")
    ready.send("Save and continue", notes="One more thing")

    form = ready.vetting_form()

    assert (form["signature"]["signed_on"], form.get("declared_on")) == (None, None)


def test_saving_the_same_answers_again_does_not(ready: Applicant) -> None:
    sign(ready)
    ready.open("occupants")
    ready.send("Save and continue")

    assert ready.vetting_form()["signature"] == SIGNED


def test_standing_keeps_nobody_from_signing(ready: Applicant, whole: dict[str, Any]) -> None:
    ready.has(**a_year_away(whole, "2023-06-01", "2024-08-31"))

    sign(ready)

    assert ready.vetting_form()["signature"] == SIGNED
