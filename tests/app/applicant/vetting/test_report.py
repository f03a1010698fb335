"""The check of the whole form: worst first, each with the way to mend it and back again."""

from typing import Any

import pytest

from tests.app.applicant.conftest import Applicant
from tests.app.applicant.vetting.conftest import a_year_away

SAVE = "Save and continue"


def test_lists_what_is_missing_with_the_way_to_mend_it(ready: Applicant, whole: dict[str, Any]) -> None:
    ready.has(**{**whole, "addresses": [{**whole["addresses"][0], "from": "2022-01-01"}]})

    page = ready.open("check")

    assert page.heading == "Check your vetting form"
    assert "To put right (2)" in page.text
    assert "1,522 of 1,827 days covered, from 2 March 2021 to 2 March 2026." in page.text
    assert ready.follow("Go to: Where you have lived").heading == "Where you have lived"
    assert "2 March 2021 to 31 December 2021: nothing here yet (305 days)" in ready.page.text


def test_the_way_leads_back_to_the_check(ready: Applicant, whole: dict[str, Any]) -> None:
    ready.has(**{**whole, "applicant": {**whole["applicant"], "marital_status": None}})
    ready.open("check")
    ready.follow("Go to: About you")
    assert ready.page.heading == "What is your marital status?"
    assert ready.page.link("Back") == ready.url("vetting", "check")

    ready.send(SAVE, marital_status="single")

    assert ready.page.heading == "Check your vetting form"
    assert "To put right (1)" in ready.page.text


def test_the_way_through_a_list_leads_back_too(ready: Applicant, whole: dict[str, Any]) -> None:
    ready.has(**{**whole, "documents": None})
    ready.open("check")
    ready.follow("Go to: Your documents")
    ready.follow("Add a document")
    ready.send(SAVE, kind="passport")
    assert ready.page.heading == "Documents you will show"

    assert ready.follow("Continue").heading == "Check your vetting form"


@pytest.mark.requirement("UX-20")
def test_standing_is_told_apart_from_what_is_missing(ready: Applicant, whole: dict[str, Any]) -> None:
    ready.has(**a_year_away(whole, "2023-06-01", "2024-08-31"))

    text = ready.open("check").text

    assert text.index("To put right (1)") < text.index("What you cannot change today")
    assert "You can still send your application, and let your vetting form follow." in text
    assert "If nothing else changes, you will meet this from 1 September 2027." in text


@pytest.mark.requirement("PRIV-22")
def test_concerns_may_delay_and_are_no_verdict(ready: Applicant, whole: dict[str, Any]) -> None:
    """PRIV-22."""
    ready.has(**a_year_away(whole, "2023-06-01", "2023-12-31"))

    text = ready.open("check").text

    assert "These may delay your vetting or need explaining." in text
    assert "it decides nothing: the police alone decide on vetting" in text
    for verdict in ("fail", "pass ", "rejected", "refused"):
        assert verdict not in text.lower()


def test_an_empty_form_says_what_to_fill_in_and_nothing_of_residency(applicant: Applicant) -> None:
    text = applicant.open("check").text

    assert "0 of 1,827 days covered" in text
    assert "Once you have filled in where you have lived" in text


def test_everything_done(ready: Applicant) -> None:
    ready.open("signature")
    ready.send("Continue", signs="yes")

    text = ready.open("check").text

    assert "Nothing is missing from your vetting form." in text
    assert "To put right" not in text


def test_says_from_when_the_form_would_be_in_order_by_itself(ready: Applicant, whole: dict[str, Any]) -> None:
    ready.has(**a_year_away(whole, "2023-06-01", "2024-08-31"))
    ready.open("signature")
    ready.send("Continue", signs="yes")

    text = ready.open("check").text

    assert "What waiting would do" in text
    assert "If nothing else changed, nothing would be left to put right from 1 September 2027." in text
    assert "This would be the last to go: You were outside the UK (France)" in text
    assert "By then these would need something newer:" in text


def test_waiting_does_not_help_where_an_answer_is_missing(ready: Applicant, whole: dict[str, Any]) -> None:
    ready.has(**{**whole, "documents": None})

    assert "Waiting alone does not clear your form:" in ready.open("check").text


def test_nothing_is_said_of_waiting_where_nothing_stands_in_the_way(ready: Applicant) -> None:
    ready.open("signature")
    ready.send("Continue", signs="yes")

    assert "What waiting would do" not in ready.open("check").text
