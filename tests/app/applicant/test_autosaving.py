"""A script saves by itself through the page's own address; the server decides, and nothing is overwritten."""

from random import Random
from typing import Any

import pytest
from flask import Flask

from app import db
from app.applicant.vetting import unsigned
from app.models.applications import Application, EmployerPart
from tests.app.applicant.conftest import Applicant
from tests.browsing import Form


@pytest.fixture
def key(store_app: Flask, applicant: Applicant) -> str:
    """Give the key of a criterion's page."""
    with db.transaction(store_app) as session:
        return f"evidence-{session.get_one(Application, applicant.application_id).vacancy.criteria[0].id}"


def text(app: Flask, applicant: Applicant, key: str) -> str | None:
    with db.transaction(app) as session:
        document = session.get_one(EmployerPart, applicant.application_id).document
    answer = (document.get("evidence") or {}).get(key.removeprefix("evidence-")) or {}
    found: str | None = answer.get("text")
    return found


class Window:
    """A window with a page open, whose script saves."""

    def __init__(self, applicant: Applicant, key: str, part: str = "employer") -> None:
        self.applicant, self.url = applicant, applicant.url(part, key)
        form: Form = applicant.go(self.url).form("Save and continue")
        self.sent: dict[str, Any] = {name: values for name, values in form.fields.items() if values}

    def autosave(self, **answers: Any) -> tuple[int, dict[str, Any]]:
        self.sent |= answers
        answer = self.applicant.client.post(self.url, data={**self.sent, "autosave": "yes"})
        told = answer.get_json()
        if told.get("saved"):
            self.sent["version"] = told["version"]
        return answer.status_code, told

    def save(self) -> int:
        return self.applicant.client.post(self.url, data=self.sent).status_code


@pytest.mark.requirement("REL-07")
def test_saves_and_gives_the_new_version(store_app: Flask, applicant: Applicant, key: str) -> None:
    window = Window(applicant, key)

    for words in ("I led", "I led the ward"):
        assert window.autosave(text=words)[0] == 200
        assert text(store_app, applicant, key) == words
    assert window.save() == 302


@pytest.mark.requirement("REL-07")
def test_never_overwrites_another_window(store_app: Flask, applicant: Applicant, key: str) -> None:
    one, other = Window(applicant, key), Window(applicant, key)
    one.autosave(text="first")

    assert other.autosave(text="second") == (409, {"saved": False, "overtaken": True})
    assert text(store_app, applicant, key) == "first"
    assert other.save() == 422  # both texts are shown, and saving once more is the person's choice


@pytest.mark.requirement("REL-07")
def test_any_order_of_windows_loses_nothing(store_app: Flask, applicant: Applicant, key: str) -> None:
    random, windows = Random(7), [Window(applicant, key) for _ in range(3)]
    kept: str | None = None
    for step in range(25):
        window = random.choice(windows)
        status, _ = window.autosave(text=f"step {step}")
        kept = f"step {step}" if status == 200 else kept
        assert text(store_app, applicant, key) == kept
        if status == 409 and random.random() < 0.4:
            windows[windows.index(window)] = Window(applicant, key)


@pytest.mark.requirement("REL-07")
def test_what_is_not_good_yet_is_not_saved(store_app: Flask, applicant: Applicant, key: str) -> None:
    window = Window(applicant, key)

    assert window.autosave(text="word " * 501) == (422, {"saved": False})
    assert text(store_app, applicant, key) is None


def test_an_item_is_added_once_it_is_whole(applicant: Applicant) -> None:
    page = applicant.go(applicant.url("employer", "work/add"))
    window = Window(applicant, page.url.rpartition("/employer/")[2])

    assert window.autosave(employer="Trust")[0] == 422
    whole = {"employer": "Trust", "job_title": "Nurse", "start-month": "3", "start-year": "2021"}
    assert window.autosave(**whole, still_there="yes")[0] == 200
    assert window.autosave(duties="More")[0] == 200
    links = applicant.go(applicant.url("employer", "work")).links
    assert sum(words.startswith("Change") for words, _ in links) == 1


def test_the_vetting_form_saves_itself_until_it_is_signed(applicant: Applicant) -> None:
    notes = Window(applicant, "notes", "vetting")
    assert notes.autosave(notes="One more thing")[0] == 200

    assert unsigned({"signature": {"signed_on": None}})
    assert not unsigned({"signature": {"signed_on": "2026-03-02"}})


def test_what_is_kept_apart_does_not_save_itself(applicant: Applicant) -> None:
    assert "data-autosave" not in applicant.open("adjustments", "adjustments").html


def test_an_earlier_version_comes_back(store_app: Flask, applicant: Applicant, key: str) -> None:
    for words in ("the first", "the second"):
        applicant.open(key, "employer")
        applicant.send("Save and continue", text=words)
    applicant.open(key, "employer")
    page = applicant.follow("See or bring back earlier versions")
    assert page.text.index("the second") < page.text.index("the first")

    page = applicant.send("Bring this version back")
    assert "The earlier version is back" in page.text
    assert text(store_app, applicant, key) == "the first"
    assert "You brought this back" in page.text


def test_a_removed_job_comes_back(applicant: Applicant) -> None:
    applicant.go(applicant.url("employer", "work/add"))
    answers = {"employer": "Trust", "job_title": "Nurse", "start__month": "3", "start__year": "2021"}
    applicant.send("Save and continue", **answers, still_there="yes")
    applicant.follow("Remove")
    applicant.send("Continue", sure="yes")
    assert "Nurse, Trust" not in applicant.open("work", "employer").text

    page = applicant.go(f"/applications/{applicant.application_id}/employer-history/work")
    assert "You removed this" in page.text
    applicant.send("Bring this version back")
    assert "Nurse, Trust" in applicant.open("work", "employer").text


def test_a_version_is_not_brought_back_over_another_window(
    store_app: Flask, applicant: Applicant, key: str
) -> None:
    for words in ("the first", "the second"):
        applicant.open(key, "employer")
        applicant.send("Save and continue", text=words)
    applicant.go(f"/applications/{applicant.application_id}/employer-history/{key}")
    shown = applicant.page
    Window(applicant, key).autosave(text="from elsewhere")
    applicant.page = shown
    page = applicant.send("Bring this version back")

    assert "nothing was brought back" in page.text
    assert text(store_app, applicant, key) == "from elsewhere"


def test_no_id_finds_nothing(applicant: Applicant, key: str) -> None:
    url = f"/applications/{applicant.application_id}/employer-history/{key}"
    window = Window(applicant, key)

    answer = applicant.client.post(url, data={"csrf_token": window.sent["csrf_token"], "id": "x"})
    assert answer.status_code == 404
