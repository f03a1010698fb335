"""How ready somebody is: in which order to mend, what to gather, and from when. The day is 2 March 2026."""

from typing import Any

import pytest

from tests.app.applicant.conftest import Applicant
from tests.app.applicant.selfcheck.conftest import Carrier, carrier  # noqa: F401  # the fixture
from tests.app.applicant.vetting.conftest import a_year_away


@pytest.mark.requirement("UX-21")
def test_an_empty_form_is_told_what_to_mend_in_the_order_of_its_sections(applicant: Applicant) -> None:
    page = applicant.open("readiness")

    assert page.heading == "How ready you are"
    assert "Waiting alone does not help" in page.text
    order = [page.text.index(f"{title} Tell us") for title in ("About you", "Where you have lived")]
    assert order == sorted(order)
    assert page.text.index("Where you have lived") < page.text.index("Your documents List a valid passport")
    assert "It must be from 2 December 2025 or later." in page.text
    assert "What is done" not in page.text


def test_the_signature_comes_last_and_is_all_that_is_left(ready: Applicant) -> None:
    page = ready.open("readiness")

    assert "What would send your form back" in page.text
    assert page.text.count("Sign your vetting form") == 1
    assert "What is done About you Where you have lived" in page.text
    assert "Have it ready: Your passport." in page.text


def test_a_signed_form_has_nothing_in_its_way(ready: Applicant) -> None:
    ready.open("signature")
    ready.send("Continue", signs="yes")

    page = ready.open("readiness")

    assert "Nothing stops your vetting form today." in page.text
    assert "What would send your form back" not in page.text


def test_what_only_time_mends_has_its_day(ready: Applicant, whole: dict[str, Any]) -> None:
    ready.has(**a_year_away(whole, "2023-06-01", "2024-08-31"))

    text = ready.open("readiness").text

    assert "What you cannot change today" in text
    assert "This passes on 1 September 2027." in text


def test_the_day_of_everything_is_told_where_only_time_is_missing(
    carrier: Carrier,  # noqa: F811
    whole: dict[str, Any],
) -> None:
    carrier.carries(**a_year_away(whole, "2023-06-01", "2024-08-31"))

    page = carrier.follow("See how ready you are")

    assert "If you change nothing, what stops you now is gone from 1 September 2027." in page.html
    assert "By then, renew what is listed here." in page.html


def test_what_may_be_refused_is_to_be_talked_about_first(ready: Applicant, whole: dict[str, Any]) -> None:
    debt = {"kind": "ccj", "date": "2025-03-10", "amount_gbp": 800, "creditor": "Northern Card Co"}
    finance = {**(whole.get("finance") or {}), "items": [debt]}
    ready.has(**{**whole, "finance": finance})

    text = ready.open("readiness").text

    assert text.index("Talk about this first") < text.index("What would send your form back")


def test_each_step_leads_to_its_page_and_back(applicant: Applicant) -> None:
    applicant.open("readiness")

    assert applicant.follow("Where you have lived").heading == "Where you have lived"
    assert applicant.page.link("Back") == applicant.url("vetting", "check")
