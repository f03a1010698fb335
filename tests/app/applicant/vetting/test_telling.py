"""Telling a matter in one's own words first, and being led to its kind, one question at a time."""

from typing import Any

import pytest

from app import db
from app.services import vetting_forms
from tests.app.applicant.conftest import Applicant
from tests.browsing import Visitor

WORDS = "I broke a window after a row.\nThe police came."


@pytest.fixture
def teller(applicant: Applicant) -> Visitor:
    """Give a browser on the page that asks for one's own words."""
    visitor = Visitor(applicant.client)
    visitor.go(f"/applications/{applicant.application_id}/vetting/matters")
    visitor.follow("Tell us in your own words, step by step")
    return visitor


def matters(applicant: Applicant) -> list[dict[str, Any]]:
    with db.transaction(applicant.app) as session:
        form = vetting_forms.read(session, applicant.actor, applicant.application_id)
    return (form.get("police") or {}).get("items") or []


def save(visitor: Visitor, **answers: str) -> str:
    return visitor.send("Save and continue", **answers).text


@pytest.mark.parametrize(
    ("steps", "category", "outcome"),
    [
        ([{"what": "simple", "under_18": "no"}], "f", "simple_caution"),
        ([{"what": "simple", "under_18": "yes"}], "h", "youth_caution"),
        ([{"what": "conditional"}], "g", "conditional_caution"),
        ([{"what": "reprimand_or_warning"}], "h", "youth_caution"),
        ([{"what": "conviction"}, {"kind": "fine"}], "n", "fine"),
        ([{"what": "conviction"}, {"kind": "fixed_penalty_endorsement"}], "l", "fixed_penalty"),
        ([{"what": "open"}], "e", "pending"),
        ([{"what": "abroad"}], "q", None),
        ([{"what": "service"}], "o", None),
        ([{"what": "none"}, {"came_to": "community_resolution"}], "i", "community_resolution"),
    ],
)
def test_each_way_leads_to_its_kind(
    applicant: Applicant, teller: Visitor, steps: list[dict[str, str]], category: str, outcome: str | None
) -> None:
    assert "It helps to go through your life" in teller.page.text
    asked = save(teller, **{"circumstances": WORDS, "date-year": "2011", "date_explanation": "That summer"})
    for step in steps:
        assert "I broke a window" in asked
        asked = save(teller, **step)

    [kept] = matters(applicant)
    assert (kept["category"], kept["outcome"]) == (category, outcome)
    assert (kept["circumstances"], kept["date"], kept["date_explanation"]) == (WORDS, "2011", "That summer")
    assert "Which police force or court dealt with it?" in asked
    save(teller, authority="Northmoor Constabulary")
    assert "Who asks What to do" in teller.page.text
    assert len(matters(applicant)) == 1


def test_a_step_does_not_save_itself_before_its_button_is_pressed(teller: Visitor) -> None:
    assert "data-autosave" not in teller.page.html
    teller.follow("Answer everything on one page instead")
    assert "data-autosave" in teller.page.html


@pytest.mark.requirement("PRIV-15")
def test_words_are_asked_for_and_kept(applicant: Applicant, teller: Visitor) -> None:
    page = teller.send("Save and continue", **{"date-year": "1066"})
    assert page.status == 422
    assert "Write what happened, in your own words" in page.text
    save(teller, **{"circumstances": WORDS, "date-year": "2011"})
    page = teller.send("Save and continue", what="simple")
    assert "Select yes if you were under 18 on that day" in page.text

    [kept] = matters(applicant)
    assert kept["circumstances"] == WORDS
    again = teller.go(f"/applications/{applicant.application_id}/vetting/matters/{kept['id']}")
    assert "What came of it?" in again.text
    whole = teller.follow("Answer everything on one page instead")
    assert WORDS.splitlines()[0] in whole.html
    assert "What kind of matter was it?" in whole.text
    assert "What came of it?" in teller.follow("Answer a question or two that lead to it").text


def test_of_several_things_that_a_court_ordered_it_takes_one_and_the_words_name_the_others(
    teller: Visitor,
) -> None:
    save(teller, **{"circumstances": WORDS, "date-year": "2011", "date_explanation": "That summer"})
    asked = save(teller, what="conviction")

    assert "choose the one that went on longest, and name the others in your own words." in asked
    assert "add the others afterwards" not in asked
