"""Pages that correct a draft: every group, sections, stale saves, and what is published is fixed."""

import pytest

from app.documents.vacancy import doubts_in
from app.hr.groups import GROUPS
from tests.app.hr.conftest import Desk
from tests.browsing import Visitor


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.key)
def test_saving_a_group_as_it_is_shown_keeps_what_was_read(desk: Desk, group: object) -> None:
    before = desk.kept().document
    desk.on.go(f"{desk.draft}/fields/{group.key}")  # type: ignore[attr-defined]

    page = desk.on.send("Save")

    assert page.heading == "Review: Custody Nurse"
    assert desk.kept().document == before


def test_every_section_saved_as_it_is_shown_keeps_what_was_read(desk: Desk) -> None:
    before = desk.kept().document
    for number in (0, 1):
        desk.on.go(f"{desk.draft}/sections/{number}")
        assert desk.on.send("Save").heading == "Review: Custody Nurse"

    after = desk.kept().document
    assert (after["sections"], after["passages"]) == (before["sections"], before["passages"])
    assert list(doubts_in(before)) != []
    assert list(doubts_in(after)) == []


@pytest.mark.parametrize(
    ("key", "answers", "message"),
    [
        ("pay", {"salary_min": "lots"}, "Lowest pay must be an amount in pounds"),
        ("dates", {"closing__month": "13"}, "The month in closing date must be a number from 1 to 12"),
        ("contact", {"email": "ann at nhs"}, "Email address must be in the form name@example.com"),
    ],
)
def test_a_page_with_an_error_keeps_what_was_typed(
    desk: Desk, key: str, answers: dict[str, str], message: str
) -> None:
    desk.on.go(f"{desk.draft}/fields/{key}")

    page = desk.on.send("Save", **answers)

    assert page.status == 422
    assert page.title.startswith("Error: ")
    assert page.text.count(message) == 2
    [typed] = answers.values()
    assert f'value="{typed}"' in page.html
    assert desk.kept().version == 1


def other_window(desk: Desk) -> Visitor:
    """Give another window of the same browser."""
    return Visitor(desk.on.client)


@pytest.mark.requirement("REL-06")
def test_a_stale_save_shows_both_texts_and_saving_again_is_a_choice(desk: Desk) -> None:
    slow, fast = desk.on, other_window(desk)
    for window in (slow, fast):
        window.go(f"{desk.draft}/fields/post")
    fast.send("Save", title="Nurse in custody")

    page = slow.send("Save", title="Custody Sister")
    assert page.status == 422
    assert "Nurse in custody" in page.text
    assert 'value="Custody Sister"' in page.html
    assert desk.kept().title == "Nurse in custody"

    page = slow.send("Save")
    assert page.heading == "Review: Custody Sister"


def test_windows_on_different_groups_do_not_disturb_each_other(desk: Desk) -> None:
    slow, fast = desk.on, other_window(desk)
    slow.go(f"{desk.draft}/fields/post")
    fast.go(f"{desk.draft}/fields/work")
    fast.send("Save", town="Leeds")

    assert slow.send("Save", title="Nurse").heading == "Review: Nurse"
    assert desk.kept().document["town"] == "Leeds"


@pytest.mark.requirement("REL-06")
def test_a_stale_section_shows_both_texts(desk: Desk) -> None:
    slow, fast = desk.on, other_window(desk)
    for window in (slow, fast):
        window.go(f"{desk.draft}/sections/0")
    fast.send("Save", text_0="Team work in custody")

    page = slow.send("Save", text_2="Driving a van")
    assert page.status == 422
    assert "Team work in custody" in page.text
    assert "Driving a van" in page.html

    slow.send("Save")
    assert desk.kept().document["sections"][0] == {
        "name": "Experience",
        "essential": ["Team work", "Knowledge of the Mental Health Act 1893"],
        "desirable": ["Driving a van"],
        "unclassified": [],
    }


def test_a_section_that_stands_elsewhere_by_now_is_never_put_over_another(desk: Desk) -> None:
    slow, fast = desk.on, other_window(desk)
    slow.go(f"{desk.draft}/sections/0")
    fast.go(f"{desk.draft}/sections/0/remove")
    fast.send("Continue", sure="yes")

    for _ in range(2):
        page = slow.send("Save", text_0="Team work in custody")
        assert page.status == 422
        assert "Sections were added, renamed or removed in another window" in page.text
        assert "Team work in custody" in page.html
    assert [section["name"] for section in desk.kept().document["sections"]] == ["Skills"]


def test_criteria_are_moved_added_and_removed(desk: Desk) -> None:
    desk.on.go(f"{desk.draft}/sections/0")
    page = desk.on.send("Make room for more", text_3="Patience", kind_3="desirable", kind_0="remove")
    assert page.status == 200
    assert 'autofocus="autofocus"' in page.html

    desk.on.send("Save", text_8="Calm", kind_8="unclassified")

    kept = desk.kept().document
    assert kept["sections"][0] == {
        "name": "Experience",
        "essential": ["Knowledge of the Mental Health Act 1893"],
        "desirable": ["Driving", "Patience"],
        "unclassified": ["Calm"],
    }
    assert "/sections/0/essential/1" not in kept["passages"]
    [[start, end]] = kept["passages"]["/sections/0/essential/0"]
    assert desk.kept().advert[start:end] == "Knowledge of the Mental Health Act 1893"


def test_a_section_is_added_at_the_end(desk: Desk) -> None:
    desk.on.go(f"{desk.draft}/review")
    desk.on.follow("Add a section")

    page = desk.on.send("Save", name="Training", text_0="A degree", kind_0="essential")

    assert "Training" in page.text
    assert [section["name"] for section in desk.kept().document["sections"]] == [
        "Experience",
        "Skills",
        "Training",
    ]


@pytest.mark.parametrize(("sure", "left"), [("yes", ["Skills"]), ("no", ["Experience", "Skills"])])
def test_a_section_is_removed_only_after_a_yes(desk: Desk, sure: str, left: list[str]) -> None:
    desk.on.go(f"{desk.draft}/sections/0/remove")
    assert desk.on.send("Continue").status == 422

    desk.on.send("Continue", sure=sure)

    assert [section["name"] for section in desk.kept().document["sections"]] == left


def test_removing_moves_what_was_read_for_the_sections_after_it(desk: Desk) -> None:
    desk.on.go(f"{desk.draft}/sections/0/remove")
    desk.on.send("Continue", sure="yes")

    kept = desk.kept()
    [[start, end]] = kept.document["passages"]["/sections/0/essential/0"]
    assert kept.advert[start:end] == "Listening"
    assert list(doubts_in(kept.document)) == []


def test_a_removal_decided_on_an_old_page_is_asked_again(desk: Desk) -> None:
    slow, fast = desk.on, other_window(desk)
    slow.go(f"{desk.draft}/sections/0/remove")
    fast.go(f"{desk.draft}/sections/0")
    fast.send("Save", text_0="Team work in custody")

    page = slow.send("Continue", sure="yes")

    assert page.status == 422
    assert "Team work in custody" in page.text
    slow.send("Continue", sure="yes")
    assert [section["name"] for section in desk.kept().document["sections"]] == ["Skills"]


def test_a_doubt_is_marked_as_checked(desk: Desk) -> None:
    page = desk.on.go(f"{desk.draft}/review")
    assert "1 to check" in page.text

    page = desk.on.send("I have checked this: Knowledge of the Mental Health Act 1893")

    assert "Nothing is in doubt" in page.text
    assert list(doubts_in(desk.kept().document)) == []


@pytest.mark.parametrize(
    "path",
    [
        "fields/nothing",
        "fields/../post",
        "sections/9",
        "sections/9/remove",
        "sections/-1",
        "sections/" + "9" * 30,
    ],
)
def test_what_is_not_there_is_not_found(desk: Desk, path: str) -> None:
    assert desk.on.go(f"{desk.draft}/{path}").status == 404


@pytest.mark.parametrize(
    "path", ["fields/post", "sections/0", "sections/new", "sections/0/remove", "publish"]
)
def test_what_is_published_can_no_longer_be_opened_for_change(desk: Desk, path: str) -> None:
    published = desk.publish()

    page = desk.on.go(f"/hr/vacancies/{published}/{path}")

    assert page.status == 409
    assert "This vacancy has been published, so its text can no longer change." in page.text


def test_a_change_on_a_page_from_before_publishing_is_refused(desk: Desk) -> None:
    desk.on.go(f"{desk.draft}/fields/post")
    other = other_window(desk)
    other.go(f"{desk.draft}/publish")
    other.send("Publish", closing__day="20", closing__month="3", closing__year="2026", looked_at=["yes"])
    assert desk.kept().status == "published"

    page = desk.on.send("Save", title="Another")

    assert page.status == 409
    assert desk.kept().title == "Custody Nurse"
