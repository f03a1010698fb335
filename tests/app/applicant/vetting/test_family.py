"""The household beside the people listed, and who of them has been told."""

from typing import Any

import pytest

from tests.app.applicant.conftest import Applicant


def test_the_household_sets_the_count_beside_the_list(applicant: Applicant, whole: dict[str, Any]) -> None:
    whole["applicant"]["occupants"] = {"aged_10_or_over": 9, "under_10": 0}
    applicant.has(**whole)
    page = applicant.open("people")

    assert "Who lives with you at" in page.text
    assert "You counted, aged 10 or over 9" in page.text
    assert "more people to list here." in page.text
    assert page.link("Change how many live with you").startswith(applicant.url("vetting", "occupants"))


def test_without_a_main_address_there_is_no_household(applicant: Applicant) -> None:
    assert "Who lives with you at" not in applicant.open("people").text


@pytest.mark.requirement("PRIV-15")
def test_says_of_each_person_whether_they_have_been_told(applicant: Applicant) -> None:
    def person(name: str, **more: Any) -> dict[str, Any]:
        return {"roles": ["sibling_full"], "given_names": name, "family_name": "Okafor", **more}

    applicant.has(
        people=[
            person("Ada", life_status="alive", informed="told"),
            person("Ben", life_status="alive", informed="not_safe"),
            person("Cy", life_status="no_contact"),
            person("Dee", life_status="deceased"),
            person("Eve", life_status="withheld_for_safety"),
        ]
    )
    page = applicant.open("people-informed")

    assert "Ada Okafor Yes, I have told them" in page.text
    assert "Ben Okafor No, it is not safe to tell them" in page.text
    assert "Cy Okafor You have not said" in page.text
    assert "Dee" not in page.text
    assert "Eve" not in page.text
    assert page.link("the notice for the people you list") == "/notice-for-relatives"
    assert "/vetting/people/" in page.link("Change cy okafor")


def test_the_answer_for_everybody_is_kept(applicant: Applicant) -> None:
    applicant.open("people-informed")
    applicant.send("Save and continue", people_informed="no")

    assert applicant.vetting_form()["people_informed"] is False
    assert applicant.open("people-informed").form().fields["people_informed"] == ["no"]
