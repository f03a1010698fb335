"""Time outside the UK, and what it comes to. The day is 2 March 2026: three years begin on 2 March 2023."""

from typing import Any

import pytest

from app.applicant.vetting.residency import years
from checks.dates import Span
from tests.app.applicant.conftest import Applicant
from tests.browsing import Seen

NONE = "I was never away for 28 days"
HOME = {"id": "a1", "type": "home", "lines": ["1 High Street"], "from": "2015-06-01", "to": None}
KEPT = {"home": True, "bank": True, "job": True, "gp": True}


def away(first: str, last: str | None, **more: Any) -> dict[str, Any]:
    said = {"country": "FR", "from": first, "to": last, "reason": "study", "evidence": True, "ties": KEPT}
    return said | more


def shown(applicant: Applicant, *absences: dict[str, Any]) -> Seen:
    applicant.has(addresses=[HOME], absences=list(absences))
    return applicant.open("absences")


def test_says_nothing_of_residency_before_the_page_is_answered(applicant: Applicant) -> None:
    page = applicant.open("absences")

    assert "We need those since 2 March 2023" in page.text
    assert "Once you have filled in where you have lived and your time outside the UK" in page.text
    assert "From what you have told us" not in page.text


def test_never_away_is_long_enough(applicant: Applicant) -> None:
    applicant.has(addresses=[HOME])
    applicant.open("absences")
    applicant.send(NONE)
    assert applicant.vetting_form()["absences"] == []

    text = applicant.open("absences").text

    assert "You said that you were never outside the UK for 28 days or more." in text
    assert "From what you have told us, you have lived in the UK for long enough." in text


def test_a_long_absence_says_from_when_and_what_can_be_done(applicant: Applicant) -> None:
    text = shown(applicant, away("2023-06-01", "2024-08-31")).text

    assert "you have not lived in the UK for long enough yet." in text
    assert "The police ask for 3 years in the UK without a break before they check you." in text
    assert "If nothing else changes, you will meet this from 1 September 2027." in text
    assert "You can still send your application" in text
    assert "1 June 2023 to 31 August 2024: France, 458 days" in text
    assert "To know before you send" in text


def test_a_shorter_absence_is_for_a_person_to_weigh(applicant: Applicant) -> None:
    text = shown(applicant, away("2023-06-01", "2023-12-31")).text

    assert "A person at the police has to look at your time outside the UK." in text
    assert "may delay your vetting or need explaining" in text


def test_service_abroad_counts(applicant: Applicant) -> None:
    text = shown(applicant, away("2023-06-01", "2024-08-31", reason="armed_forces")).text

    assert "you have lived in the UK for long enough." in text
    assert "458 days (counts as time in the UK)" in text


def test_a_card_says_where_when_why_and_what_was_kept(applicant: Applicant) -> None:
    text = shown(
        applicant, away("2024-01", None, ties={"home": False, "bank": False, "job": False, "gp": False})
    ).text

    assert "Outside the UK January 2024 to now Why Study Kept in the UK None of these Proof Yes" in text


@pytest.mark.parametrize(
    ("ties", "words"),
    [
        (None, "Had not lived in the UK before"),
        ({"home": True, "gp": True}, "A home in the UK, A doctor (GP) or the NHS"),
    ],
)
def test_says_what_was_kept(applicant: Applicant, ties: dict[str, bool] | None, words: str) -> None:
    assert f"Kept in the UK {words}" in shown(applicant, away("2024-01-01", "2024-03-01", ties=ties)).text


def test_a_removed_absence_is_no_none_to_declare(applicant: Applicant) -> None:
    shown(applicant, away("2024-01-01", "2024-03-01"))
    [item] = applicant.vetting_form()["absences"]

    applicant.open(f"absences/{item['id']}/remove")
    applicant.send("Continue", sure="yes")

    assert applicant.vetting_form()["absences"] is None
    assert "Once you have filled in" in applicant.page.text


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2023-03-02", "2026-03-02", "3 years"),
        ("2022-12-20", "2026-01-05", "3 years"),
        ("2021-02-28", "2024-02-29", "3 years"),
        ("2025-03-02", "2026-03-02", "1 year"),
    ],
)
def test_a_window_in_whole_years(first: str, last: str, words: str) -> None:
    from datetime import date

    assert years(Span(date.fromisoformat(first), date.fromisoformat(last))) == words
