"""From an advert to applications: import, review, correct, publish, receive, open."""

import gc
import warnings
from datetime import timedelta
from io import BytesIO

import pytest
import time_machine

from app import db
from app.models.audit import AuditEvent
from app.models.vacancies import Vacancy
from tests.app.hr.conftest import ADVERT, Desk
from tests.cast import NOW


def newest(desk: Desk) -> Vacancy:
    with db.transaction(desk.app) as session:
        found = session.query(Vacancy).filter(Vacancy.id != desk.vacancy_id).one()
        session.expunge(found)
        return found


def test_an_advert_becomes_a_vacancy_with_applications(desk: Desk, clock: time_machine.Traveller) -> None:
    on = desk.on
    on.go("/hr/vacancies")
    on.follow("Import an advert")
    page = on.send("Read the advert", text=ADVERT)
    assert page.heading == "Review: Custody Nurse"
    assert "The advert has been read" in page.text
    assert "There is no Act of this name from that year" in page.text
    assert "Closing 20/08/2025 23:59" in page.text
    vacancy = newest(desk)
    base = f"/hr/vacancies/{vacancy.id}"

    on.go(f"{base}/sections/0")
    page = on.send("Save", text_1="Knowledge of the Mental Health Act 1983", kind_2="essential")
    assert "Knowledge of the Mental Health Act 1983" in page.text
    assert "There is no Act" not in page.text
    on.go(f"{base}/fields/work")
    page = on.send("Save", town="Northmoor")
    assert "Northmoor" in page.text

    page = on.follow("Preview")
    assert page.heading == "Preview: Custody Nurse"
    page = on.follow("Continue to publish")
    assert "The advert’s closing date, 20 August 2025 at 11:59pm, has passed" in page.text
    page = on.send(
        "Publish", closing__day="20", closing__month="3", closing__year="2026", closing_time="23:59"
    )
    assert page.heading == "Custody Nurse"
    assert "No applications yet" in page.text

    [asha, _] = desk.receive(vacancy.id, "Asha Okafor", "Ben Ito")
    page = on.follow("See the applications")
    assert "2 applications" in page.text
    assert "Asha" not in page.text
    assert [text for text, _ in page.links if text.startswith("VR-")] == []
    early = on.go(f"/hr/applications/{asha}")
    assert early.status == 409
    assert "after 20 March 2026 at 11:59pm" in early.text

    clock.move_to(NOW + timedelta(days=30))
    on.client.set_cookie("session", desk.new_visit())
    page = on.go(f"{base}/queue")
    assert "Asha Okafor" in page.text
    page = on.go(f"/hr/applications/{asha}")
    assert "Asha Okafor shows Knowledge of the Mental Health Act 1983" in page.text
    with db.transaction(desk.app) as session:
        event = session.query(AuditEvent).order_by(AuditEvent.id.desc()).first()
        assert event is not None
        assert event.event == "application_opened"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("advert.txt", ADVERT.replace("\n", "\r\n").encode()),
        ("advert.txt", "\ufeff".encode() + ADVERT.encode()),
        ("advert.txt", ADVERT.encode("cp1252")),
        ("advert.txt", ADVERT.encode("utf-16")),
        ("advert.html", "<p>" + ADVERT.replace("\n", "</p>\n<p>") + "</p>"),
    ],
    ids=["utf-8 with crlf", "byte order mark", "windows", "utf-16", "html"],
)
def test_a_file_is_read_like_pasted_text(desk: Desk, name: str, content: bytes | str) -> None:
    raw = content.encode() if isinstance(content, str) else content
    desk.on.go("/hr/vacancies/import")

    page = desk.on.send("Read the advert", file=[(BytesIO(raw), name)])

    assert page.heading == "Review: Custody Nurse"
    assert newest(desk).document["salary_text"] == "£38,682 - £46,580 a year"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\0\1\2PNG", "The file is not text"),
        (b" \n", "There is no text in the file"),
    ],
)
def test_a_file_that_is_no_advert_is_refused_with_the_remedy(
    desk: Desk, content: bytes, message: str
) -> None:
    desk.on.go("/hr/vacancies/import")

    page = desk.on.send("Read the advert", file=[(BytesIO(content), "x.txt")])

    assert page.status == 422
    assert message in page.text


def page_of(size: int) -> bytes:
    """Give a saved page of so many bytes, most of which nobody sees."""
    return b"<p>Custody Nurse</p><!--".ljust(size - 3, b"x") + b"-->"


@pytest.mark.parametrize(("size", "status"), [(1_000_000, 200), (1_000_001, 422)])
def test_a_file_may_have_a_megabyte(desk: Desk, size: int, status: int) -> None:
    desk.on.go("/hr/vacancies/import")

    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", ResourceWarning
        )  # the test client leaves what it sent to the collector
        page = desk.on.send("Read the advert", file=[(BytesIO(page_of(size)), "x.html")])
        gc.collect()

    assert page.status == status
    assert ("The file must be 1 MB or smaller" in page.text) == (status == 422)


def test_an_advert_in_which_nothing_is_found_is_still_a_draft(desk: Desk) -> None:
    desk.on.go("/hr/vacancies/import")

    page = desk.on.send("Read the advert", text="???")

    assert page.heading == "Review: Untitled vacancy"
    assert "Enter the job title." in page.text
    assert "Add at least one essential criterion." in page.text
    assert "Not stated in the advert" in page.text


@pytest.mark.requirement("SEC-51")
def test_an_advert_of_one_endless_line_can_be_reviewed(desk: Desk) -> None:
    desk.on.go("/hr/vacancies/import")

    page = desk.on.send("Read the advert", text="x" * 20_001)

    assert (page.status, page.heading) == (200, "Review: Untitled vacancy")
