"""The list of matters: what holds for each, beside what the check found."""

from typing import Any

from app.applicant.vetting.matters import record_cards
from app.documents.vetting import with_ids
from tests.app.applicant.conftest import Applicant
from tests.checks.vetting.examples import MATTER, changed


def test_each_matter_has_its_card() -> None:
    stored = with_ids(
        changed(
            {
                "/police/items": [
                    MATTER | {"category": "h", "outcome": "youth_caution", "outcome_date": "2003-05-01"},
                    MATTER | {"category": "c", "outcome": "no_further_action", "allegation": None},
                ]
            }
        )
    )
    first, second = stored["police"]["items"]
    cards = record_cards(stored)

    assert list(cards) == [first["id"], second["id"]]
    assert cards[first["id"]].protected == "Protected since 1 May 2003"
    assert MATTER["allegation"] in cards[first["id"]].title
    assert cards[second["id"]].title == "Who must be told: this matter"


def test_the_page_says_who_must_be_told_of_each(applicant: Applicant, whole: dict[str, Any]) -> None:
    caution = MATTER | {"category": "h", "outcome": "youth_caution", "outcome_date": "2003-05-01"}
    whole["police"]["items"] = [caution]
    whole["police"]["answers"]["h"] = "yes"
    applicant.has(**whole)
    page = applicant.open("matters")

    assert "Who asks What to do" in page.text
    assert "You need not tell" in page.text
    assert "https://www.nacro.org.uk/" in {address for _, address in page.links}
    assert "This is not legal advice" in page.text
    assert "It helps to go through your life" in page.text


def test_an_empty_list_needs_no_card(applicant: Applicant) -> None:
    assert "Who asks What to do" not in applicant.open("matters").text
