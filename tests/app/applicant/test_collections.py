"""Lists: cards, add, change, remove, none to declare; on the list of other names."""

from typing import Any
from uuid import uuid4

import pytest

from tests.app.applicant.conftest import Applicant
from tests.browsing import Visitor

SAVE = "Save and continue"
NONE = "I have used no other names"


def names(applicant: Applicant) -> list[str]:
    told: dict[str, Any] = applicant.vetting_form().get("applicant") or {}
    return [item["family_name"] for item in (told.get("other_names") or {}).get("items") or []]


def answer(applicant: Applicant) -> str | None:
    said: str | None = applicant.vetting_form()["applicant"]["other_names"]["answer"]
    return said


def add(applicant: Applicant, family_name: str) -> None:
    applicant.open("other-names")
    applicant.follow("Add another name")
    applicant.send(SAVE, family_name=family_name)


def test_begins_empty_and_says_nothing_for_the_person(applicant: Applicant) -> None:
    page = applicant.open("other-names")

    assert page.heading == "Other names you have used"
    assert "You said" not in page.text
    assert names(applicant) == []


def test_adds_and_shows_a_card(applicant: Applicant) -> None:
    applicant.open("other-names")
    assert applicant.follow("Add another name").heading == "Add another name"

    page = applicant.send(SAVE, given_names="Asha", family_name="Eze", used_from__year="2009")

    assert page.heading == "Other names you have used"
    assert "Asha Eze" in page.text
    assert "Used from 2009 Used until Still used" in page.text
    assert answer(applicant) == "yes"


def test_changes_one_and_leaves_the_others(applicant: Applicant) -> None:
    add(applicant, "Eze")
    add(applicant, "Obi")
    first = applicant.vetting_form()["applicant"]["other_names"]["items"][0]["id"]

    page = applicant.open(f"other-names/{first}")
    assert page.heading == "Change another name"
    applicant.send(SAVE, family_name="Ezeh")

    assert names(applicant) == ["Ezeh", "Obi"]


def test_sending_the_page_of_a_new_item_twice_adds_one(applicant: Applicant) -> None:
    applicant.open("other-names")
    applicant.follow("Add another name")
    twin = Visitor(applicant.client)
    twin.go(applicant.page.url)
    twin.send(SAVE, family_name="Eze")
    applicant.send(SAVE, family_name="Eze")

    assert names(applicant) == ["Eze"]


def test_a_new_item_that_was_left_without_saving_is_not_there(applicant: Applicant) -> None:
    applicant.open("other-names")
    applicant.follow("Add another name")

    assert names(applicant) == []


def test_removes_after_one_question(applicant: Applicant) -> None:
    add(applicant, "Eze")
    add(applicant, "Obi")
    first = applicant.vetting_form()["applicant"]["other_names"]["items"][0]["id"]

    page = applicant.open(f"other-names/{first}/remove")
    assert page.heading == "Are you sure you want to remove this?"
    assert "Eze" in page.text
    assert page.form("Continue").fields["sure"] == []
    assert applicant.send("Continue").status == 422
    applicant.send("Continue", sure="no")
    assert names(applicant) == ["Eze", "Obi"]

    applicant.open(f"other-names/{first}/remove")
    applicant.send("Continue", sure="yes")

    assert names(applicant) == ["Obi"]
    assert answer(applicant) == "yes"


def test_removing_the_last_takes_back_the_answer_too(applicant: Applicant) -> None:
    add(applicant, "Eze")
    [item] = applicant.vetting_form()["applicant"]["other_names"]["items"]

    applicant.open(f"other-names/{item['id']}/remove")
    applicant.send("Continue", sure="yes")

    assert answer(applicant) is None
    assert names(applicant) == []


def test_does_not_remove_what_another_window_changed(applicant: Applicant) -> None:
    add(applicant, "Eze")
    [item] = applicant.vetting_form()["applicant"]["other_names"]["items"]
    other = Visitor(applicant.client)
    other.go(applicant.url("vetting", f"other-names/{item['id']}/remove"))
    applicant.open(f"other-names/{item['id']}")
    applicant.send(SAVE, family_name="Ezeh")

    page = other.send("Continue", sure="yes")

    assert "was not removed" in page.text
    assert names(applicant) == ["Ezeh"]


@pytest.mark.requirement("UX-09")
def test_none_is_said_and_taken_back(applicant: Applicant) -> None:
    applicant.open("other-names")
    applicant.send(NONE)
    assert answer(applicant) == "no"

    page = applicant.open("other-names")
    assert "You said that you have used no other names." in page.text
    applicant.send("Change this answer")

    assert answer(applicant) is None
    assert NONE in [text.strip() for form in applicant.page.forms for text, _, _ in form.buttons]


def test_none_is_refused_while_something_is_listed(applicant: Applicant) -> None:
    other = Visitor(applicant.client)
    other.go(applicant.url("vetting", "other-names"))
    add(applicant, "Eze")

    page = other.send(NONE)

    assert "Remove it first" in page.text
    assert (names(applicant), answer(applicant)) == (["Eze"], "yes")


def test_adding_after_none_takes_none_back(applicant: Applicant) -> None:
    applicant.open("other-names")
    applicant.send(NONE)
    applicant.go(applicant.url("vetting", "other-names/add"))
    applicant.send(SAVE, family_name="Eze")

    assert answer(applicant) == "yes"


@pytest.mark.requirement("UX-09")
def test_a_list_without_none_to_declare_takes_none(applicant: Applicant) -> None:
    applicant.open("other-names")
    form = applicant.page.form(NONE)

    response = applicant.client.post(applicant.url("vetting", "name/none"), data=form.fields)

    assert response.status_code == 404


@pytest.mark.requirement("SEC-51")
def test_takes_fifty_and_no_more(applicant: Applicant) -> None:
    applicant.has(applicant={"other_names": {"items": [{"family_name": "Eze"}] * 50}})
    other = Visitor(applicant.client)
    page = other.go(applicant.url("vetting", "other-names/add"))
    assert page.status == 409
    assert "You can list up to 50 here." in page.text

    straight = applicant.client.get(applicant.url("vetting", f"other-names/{uuid4()}"))
    assert straight.status_code == 409


def test_removing_what_is_not_there_is_not_found(applicant: Applicant) -> None:
    assert applicant.open(f"other-names/{uuid4()}/remove").status == 404
