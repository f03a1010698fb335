"""The task list says how far each section is, what is left in numbers, and what would stop a send today."""

import pytest
import time_machine

from app import db
from app.models.applications import Application
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from checks.findings import blocker, concern
from tests.app.applicant.conftest import Applicant
from tests.employer_parts import EVIDENCE, fill, whole
from tests.vetting_findings import Says

VETTING_MISSING = blocker("Enter your family name.", "/applicant/family_name")
VETTING_WRONG = blocker("Your given names hold a digit.", "/applicant/given_names")
CONCERN = concern("A word about your name.", "/applicant/given_names")


def tasks(applicant: Applicant) -> str:
    return applicant.go(f"/applications/{applicant.application_id}/").text


def criteria(applicant: Applicant) -> list[str]:
    """Give the ids of the criteria: essential, desirable, essential."""
    with db.transaction(applicant.app) as session:
        application = session.get_one(Application, applicant.application_id)
        return list(whole(application)["evidence"])


def test_nothing_is_begun_at_first(applicant: Applicant, says: Says) -> None:
    text = tasks(applicant)

    assert "Send it by 20 March 2026 at 11:59pm" in text
    assert "0 of 6 sections are complete. 8 things would stop you from sending it today." in text
    assert "0 of 2 essential answered, 0 of 1 desirable answered" in text
    assert "Contact details Not started" in text
    assert "Qualifications and courses You can leave this empty Not started" in text


@pytest.mark.requirement("UX-02")
def test_states_follow_the_answers(applicant: Applicant, says: Says) -> None:
    first, _, last = criteria(applicant)
    fill(
        applicant.app,
        applicant.application_id,
        contact={"name": "Asha", "phone": None, "address": None},
        evidence={first: {"text": "n/a", "not_yet": None}, last: {"text": EVIDENCE, "not_yet": None}},
        work_history=[],
        referees=None,
    )

    text = tasks(applicant)

    assert "Contact details In progress" in text
    assert "Work history Complete" in text
    assert "Referees Not started" in text
    assert (
        "Qualifications 1 of 1 essential answered, 0 of 1 desirable answered, 1 to put right Look again"
        in text
    )
    assert "Experience 1 of 1 essential answered Complete" in text
    assert "3 of 6 sections are complete. 3 things would stop you" in text


def test_what_may_stay_empty_does_not_count(applicant: Applicant, says: Says) -> None:
    fill(applicant.app, applicant.application_id)

    text = tasks(applicant)

    assert "All 6 sections are complete." in text
    assert "Nothing stops you." in text
    assert "would stop you" not in text


def test_the_vetting_form_counts_as_well(applicant: Applicant, says: Says) -> None:
    fill(applicant.app, applicant.application_id)
    says(VETTING_MISSING)
    assert "6 of 7 sections are complete. 1 thing would stop you" in tasks(applicant)
    assert "Enter your family name." in applicant.page.text

    applicant.has(applicant={"given_names": "Asha 2"})
    assert "About you In progress" in tasks(applicant)
    says(VETTING_WRONG, CONCERN)
    assert "About you 1 to put right, 1 to read before you send Look again" in tasks(applicant)
    says(CONCERN)
    assert "About you 1 to read before you send Complete" in tasks(applicant)


@pytest.mark.requirement("UX-02")
def test_a_line_leads_to_the_first_page_without_an_answer(applicant: Applicant) -> None:
    first, wish, _ = criteria(applicant)
    fill(applicant.app, applicant.application_id, evidence={first: {"text": EVIDENCE, "not_yet": None}})
    tasks(applicant)

    assert dict(applicant.page.links)["Qualifications"].endswith(f"/evidence-{wish}")


def test_a_long_list_of_stops_is_all_there(applicant: Applicant, says: Says) -> None:
    tasks(applicant)

    places = [text for text, href in applicant.page.links if href.endswith("then=tasks")]
    assert places == [
        "Contact details",
        "Work history",
        "Referees",
        "Essential criterion 1 of 2",
        "Essential criterion 2 of 2",
        "Professional registration",
    ]
    applicant.follow("Essential criterion 1 of 2")
    assert applicant.send("Save and continue", text=EVIDENCE).heading == "Your application"
    assert "Qualifications 1 of 1 essential answered" in applicant.page.text


@pytest.mark.parametrize(("badges", "asked"), [(["Disability confident employer"], True), ([], False)])
def test_the_interview_scheme_is_offered_where_the_advert_says_so(
    applicant: Applicant, badges: list[str], asked: bool
) -> None:
    with db.transaction(applicant.app) as session:
        vacancy = session.get_one(Vacancy, applicant.cast.vacancy_id)
        vacancy.document = {**vacancy.document, "badges": badges}

    assert ("Interview scheme" in tasks(applicant)) is asked
    assert applicant.open("interview-scheme", part="adjustments").status == (200 if asked else 404)


def test_a_trust_that_asks_at_offer_shows_no_vetting_form_before(applicant: Applicant) -> None:
    with db.transaction(applicant.app) as session:
        session.get_one(Trust, applicant.cast.trust_id).vetting_opens = "offer"
    fill(applicant.app, applicant.application_id)

    assert "Your vetting form" not in tasks(applicant)
    applicant.go(f"/applications/{applicant.application_id}/send")
    assert "This employer asks for it later." in applicant.page.text
    page = applicant.send("Send my application, vetting form to follow", declaration=["yes"])
    assert page.heading == "Application sent"
    assert "Go on with your vetting form" not in page.text


def test_after_closing_a_draft_is_kept_but_goes_nowhere(applicant: Applicant) -> None:
    with time_machine.travel("2026-03-21T00:00:00+00:00", tick=False):
        applicant.client = applicant.signed_in()
        text = tasks(applicant)

    assert "This vacancy takes no more applications. What you wrote is kept here for you." in text
    assert "Check your answers" not in text
