"""Pages of a part: asked, saved, refused, taken up again, on one real page."""

import pytest

from app.services.actors import Role
from tests.app.applicant.conftest import Applicant
from tests.browsing import Visitor
from tests.people import SignedIn

CONTINUE = "Save and continue"
LATER = "Save and come back later"


def test_asks_and_shows_what_was_answered_before(applicant: Applicant) -> None:
    page = applicant.open("name")
    assert (page.status, page.heading) == (200, "Your full name")
    assert page.form().fields["given_names"] == [""]

    applicant.send(CONTINUE, given_names=" Asha   Mary ", family_name="O'Kafor-Ḱ")

    assert applicant.vetting_form()["applicant"]["given_names"] == "Asha Mary"
    assert applicant.open("name").form().fields["family_name"] == ["O'Kafor-Ḱ"]


@pytest.mark.requirement("PRIV-13")
def test_says_why_and_who_sees_it(applicant: Applicant) -> None:
    text = applicant.open("name").text

    assert "Nobody who decides on your application can open your vetting form" in text
    assert "The police search their records by your name" in text


@pytest.mark.requirement("UX-01")
def test_goes_on_to_the_next_page_and_at_the_end_to_the_tasks(applicant: Applicant) -> None:
    applicant.open("name")
    assert applicant.send(CONTINUE).heading == "Your name at birth"
    applicant.send(CONTINUE)
    assert applicant.page.heading == "Other names you have used"


@pytest.mark.requirement("UX-01")
def test_the_way_back_is_the_page_before_or_the_tasks(applicant: Applicant) -> None:
    assert applicant.open("birth-name").link("Back") == applicant.url("vetting", "name")
    applicant.open("name")
    assert applicant.follow("Back").url == f"/applications/{applicant.application_id}/"


@pytest.mark.requirement("UX-04")
def test_can_be_left_and_taken_up_again(applicant: Applicant) -> None:
    applicant.open("name")
    applicant.send(LATER, given_names="Asha")

    assert applicant.page.heading == "Your application"
    assert applicant.open("name").form().fields["given_names"] == ["Asha"]


@pytest.mark.requirement("A11Y-08")
def test_keeps_what_was_typed_when_something_has_to_be_mended(applicant: Applicant) -> None:
    applicant.open("name")

    page = applicant.send(CONTINUE, given_names="A" * 301, family_name="Okafor")

    assert page.status == 422
    assert page.title.startswith("Error: ")
    assert "First and middle names must be 300 characters or fewer. Take out 1 character" in page.text
    assert page.form().fields["given_names"] == ["A" * 301]
    assert page.form().fields["family_name"] == ["Okafor"]
    assert "applicant" not in applicant.vetting_form()


@pytest.mark.requirement("A11Y-08")
def test_each_error_leads_to_its_box(applicant: Applicant) -> None:
    applicant.open("name")
    page = applicant.send(CONTINUE, given_names="A" * 301)

    assert page.link("First and middle names must be").removeprefix("#") in page.ids


@pytest.mark.requirement("REL-06")
def test_a_save_from_an_old_page_shows_both_and_loses_nothing(applicant: Applicant) -> None:
    applicant.open("name")
    other = Visitor(applicant.client)
    other.go(applicant.page.url)
    other.send(CONTINUE, given_names="Asha", family_name="Okafor")

    page = applicant.send(CONTINUE, given_names="Asha Mary", family_name="Eze")

    assert page.status == 422
    assert "What the other window saved" in page.text
    assert "Okafor" in page.text
    assert page.form().fields["family_name"] == ["Eze"]
    assert page.link("This was changed in another window") == "#version"
    assert page.ids.count("version") == 1
    assert applicant.vetting_form()["applicant"]["family_name"] == "Okafor"

    applicant.send(CONTINUE)

    assert applicant.vetting_form()["applicant"]["family_name"] == "Eze"


@pytest.mark.requirement("REL-06")
def test_the_same_save_twice_is_one(applicant: Applicant) -> None:
    applicant.open("name")
    twin = Visitor(applicant.client)
    twin.go(applicant.page.url)
    twin.send(CONTINUE, given_names="Asha", family_name="Okafor")

    assert applicant.send(CONTINUE, given_names="Asha", family_name="Okafor").status == 200


@pytest.mark.requirement("REL-06")
def test_two_windows_on_different_pages_do_not_disturb_each_other(applicant: Applicant) -> None:
    applicant.open("name")
    other = Visitor(applicant.client)
    other.go(applicant.url("vetting", "birth-name"))
    other.send(CONTINUE, same="yes")

    assert applicant.send(CONTINUE, given_names="Asha").status == 200
    assert applicant.vetting_form()["applicant"]["birth_name"] == "same"


def test_no_answer_is_chosen_beforehand(applicant: Applicant) -> None:
    form = applicant.open("birth-name").form()

    assert form.choices["same"] == ["yes", "no"]
    assert form.fields["same"] == []


@pytest.mark.parametrize("key", ["name", "other-names", "other-names/add"])
def test_is_somebody_elses_to_nobody(applicant: Applicant, signed_in: SignedIn, key: str) -> None:
    other = Visitor(signed_in(Role.APPLICANT))

    assert other.go(applicant.url("vetting", key)).status == 404


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.APPLICANT])
def test_is_no_page_for_staff(applicant: Applicant, signed_in: SignedIn, role: Role) -> None:
    staff = Visitor(signed_in(role, applicant.cast.trust_id))

    assert staff.go(applicant.url("vetting", "name")).status == 403


def test_a_page_that_is_not_there_is_not_found(applicant: Applicant) -> None:
    assert applicant.open("nonsense").status == 404
    assert applicant.open("name/add").status == 404
