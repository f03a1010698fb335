"""Publishing: what is missing is listed, the deadline is set here, and what was seen is published."""

import pytest

from tests.app.hr.conftest import Desk
from tests.browsing import Visitor

DATE = {"closing__day": "20", "closing__month": "3", "closing__year": "2026"}


def open_page(desk: Desk) -> Visitor:
    desk.on.go(f"{desk.draft}/publish")
    return desk.on


def test_publishes_with_the_deadline_and_the_doubts_looked_at(desk: Desk) -> None:
    page = open_page(desk).send("Publish", **DATE, closing_time="5pm", looked_at=["yes"])

    assert page.heading == "Custody Nurse"
    assert "Closes 20 March 2026 at 5:00pm" in page.text
    kept = desk.kept()
    assert (kept.status, kept.document["closing"], kept.document["doubts"]) == (
        "published",
        "2026-03-20T17:00",
        [],
    )
    assert len(kept.criteria) == 4


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"looked_at": ["yes"]}, "Enter the closing date"),
        (
            {"closing__day": "1", "closing__month": "3", "closing__year": "2026", "looked_at": ["yes"]},
            "The closing date must be today or in the future",
        ),
        (
            {**DATE, "closing__day": "2", "closing_time": "09:59", "looked_at": ["yes"]},
            "The closing time must be later than now",
        ),
        ({**DATE}, "Check what is in doubt against the advert, then tick this box"),
    ],
)
def test_is_refused_with_what_to_mend(desk: Desk, answers: dict[str, object], message: str) -> None:
    page = open_page(desk).send("Publish", **answers)

    assert page.status == 422
    assert page.text.count(message) == 2
    assert desk.kept().status == "draft"


def test_lists_what_is_missing_with_the_page_that_mends_it(desk: Desk) -> None:
    desk.on.go(f"{desk.draft}/fields/post")
    desk.on.send("Save", title="", employer="")
    for number in (0, 1):
        desk.on.go(f"{desk.draft}/sections/{number}")
        desk.on.send("Save", kind_0="unclassified" if number else "desirable", kind_1="desirable")

    page = open_page(desk).page

    assert [(text, href) for text, href in page.links if "." in text and "/" in href] == [
        ("Enter the job title.", f"{desk.draft}/fields/post"),
        ("Enter the employer.", f"{desk.draft}/fields/post"),
        ("Say for each criterion whether it is essential or desirable.", f"{desk.draft}/sections/1"),
        ("Add at least one essential criterion.", f"{desk.draft}/review#specification"),
    ]
    assert "Publish" not in [text for form in page.forms for text, _, _ in form.buttons]


def test_does_not_publish_what_was_changed_after_it_was_seen(desk: Desk) -> None:
    slow = open_page(desk)
    fast = Visitor(desk.on.client)
    fast.go(f"{desk.draft}/fields/work")
    fast.send("Save", town="Leeds")

    page = slow.send("Publish", **DATE, looked_at=["yes"])
    assert page.status == 422
    assert "This vacancy was changed after you opened this page" in page.text
    assert desk.kept().status == "draft"

    assert slow.send("Publish", looked_at=["yes"]).heading == "Custody Nurse"


def test_two_clicks_publish_once(desk: Desk) -> None:
    on = open_page(desk)
    shown = on.page
    on.send("Publish", **DATE, looked_at=["yes"])
    version = desk.kept().version
    on.page = shown

    page = on.send("Publish", **DATE, looked_at=["yes"])

    assert page.status == 409
    assert desk.kept().version == version


@pytest.mark.parametrize("version", ["", "x", "-1", "²", "9" * 40])
def test_a_version_that_is_none_is_an_old_one(desk: Desk, version: str) -> None:
    page = open_page(desk).send("Publish", **DATE, looked_at=["yes"], version=version)

    assert page.status == 422
    assert desk.kept().status == "draft"


@pytest.mark.parametrize(
    ("interview", "note"),
    [
        ("2026-04-14", ""),
        ("2026-03-01", "This day has passed."),
        ("2026-03-19", "This is before the closing date."),
    ],
)
def test_an_interview_before_closing_is_pointed_out_and_no_stop(
    desk: Desk, interview: str, note: str
) -> None:
    year, month, day = interview.split("-")
    desk.on.go(f"{desk.draft}/fields/dates")
    desk.on.send(
        "Save", **DATE, interview_date__day=day, interview_date__month=month, interview_date__year=year
    )

    page = open_page(desk).page

    notes = [
        each for each in ("This day has passed.", "This is before the closing date.") if each in page.text
    ]
    assert notes == ([note] if note else [])
    assert desk.on.send("Publish", looked_at=["yes"]).heading == "Custody Nurse"


@pytest.mark.parametrize(("sure", "status"), [("yes", "withdrawn"), ("no", "draft")])
def test_a_vacancy_is_withdrawn_only_after_a_yes(desk: Desk, sure: str, status: str) -> None:
    desk.on.go(f"{desk.draft}/withdraw")
    assert desk.on.send("Continue").status == 422

    desk.on.send("Continue", sure=sure)

    assert desk.kept().status == status


def test_a_withdrawn_vacancy_leaves_the_public_list_and_its_queue_stays(desk: Desk) -> None:
    published = desk.publish()
    desk.receive(published, "Asha")
    desk.on.go(f"/hr/vacancies/{published}/withdraw")
    desk.on.send("Continue", sure="yes")

    assert desk.on.go(f"/vacancies/{published}").status == 404
    assert "1 application" in desk.on.go(f"/hr/vacancies/{published}/queue").text
    assert "Withdrawn" in desk.on.go(f"/hr/vacancies/{published}").text
    page = desk.on.go(f"/hr/vacancies/{published}/withdraw")
    assert page.status == 409
