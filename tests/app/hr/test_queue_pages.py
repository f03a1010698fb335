"""The queue and opened applications: little before closing, nothing of vetting ever, and few statements."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine

from app import db
from app.models.audit import AuditEvent
from app.models.vacancies import Vacancy
from app.web.paging import SIZE
from tests.app.hr.conftest import Desk
from tests.applied import crowd, sent
from tests.cast import NOW
from tests.queries import statements

CLOSED = NOW + timedelta(days=30)
BUDGET = 8


def after_closing(desk: Desk, clock: time_machine.Traveller) -> None:
    clock.move_to(CLOSED)
    desk.on.client.set_cookie("session", desk.new_visit())


def openings(desk: Desk) -> int:
    with db.transaction(desk.app) as session:
        return session.query(AuditEvent).filter(AuditEvent.event == "application_opened").count()


@pytest.mark.requirement("PRIV-05")
def test_before_closing_shows_reference_time_and_the_one_word(desk: Desk) -> None:
    published = desk.publish()
    with db.transaction(desk.app) as session:
        vacancy = session.get_one(Vacancy, published)
        first = sent(session, vacancy, "Asha Okafor", NOW - timedelta(hours=1))
        second = sent(session, vacancy, "Ben Ito", NOW, "form_to_follow")
        references = [first.reference, second.reference]

    page = desk.on.go(f"/hr/vacancies/{published}/queue")

    rows = page.text.partition("Vetting form")[2]
    assert rows.index(references[0]) < rows.index(references[1])
    assert "2 March 2026 at 9:00am" in page.text
    assert f"{references[1]} Received 2 March 2026 at 10:00am Vetting form Form to follow" in rows
    assert "Asha" not in page.html
    assert "Ben" not in page.html
    assert "Name" not in page.text
    assert not [href for _, href in page.links if "/hr/applications/" in href]


def test_the_time_is_london_s_in_summer_too(desk: Desk) -> None:
    published = desk.publish()
    with db.transaction(desk.app) as session:
        sent(session, session.get_one(Vacancy, published), "A", NOW.replace(month=7))

    assert "2 July 2026 at 11:00am" in desk.on.go(f"/hr/vacancies/{published}/queue").text


@pytest.mark.parametrize(
    ("there", "words"),
    [
        (0, "No applications yet"),
        (1, "1 application"),
        (26, "26 applications"),
        (1001, "More than 1,000 applications"),
    ],
)
def test_says_how_many_there_are(desk: Desk, there: int, words: str) -> None:
    published = desk.publish()
    with db.transaction(desk.app) as session:
        crowd(session, published, there, NOW)

    assert words in desk.on.go(f"/hr/vacancies/{published}/queue").text


def test_every_application_is_on_one_page(desk: Desk) -> None:
    published = desk.publish()
    with db.transaction(desk.app) as session:
        crowd(session, published, 2 * SIZE + 1, NOW)

    page = desk.on.go(f"/hr/vacancies/{published}/queue")
    pages = [page.text]
    while any(text == "Next" or text.startswith("Next ") for text, _ in page.links):
        page = desk.on.follow("Next")
        pages.append(page.text)

    assert len(pages) == 3
    for number in range(2 * SIZE + 1):
        assert sum(f"VR-{number:04}" in text for text in pages) == 1
    assert "VR-" in desk.on.follow("Back to the start of the list").text


@pytest.mark.parametrize("after", ["x", "MjAyNg", "-1", "' OR 1=1 --"])
def test_an_odd_page_is_the_first(desk: Desk, after: str) -> None:
    published = desk.publish()
    desk.receive(published, "Asha")

    assert "VR-" in desk.on.client.get(f"/hr/vacancies/{published}/queue", query_string={"after": after}).text


@pytest.mark.requirement("SEC-06")
@pytest.mark.parametrize("there", [1, 300])
@pytest.mark.parametrize("closed", [False, True])
def test_the_queue_takes_few_statements_and_none_on_vetting(
    desk: Desk, clock: time_machine.Traveller, there: int, closed: bool
) -> None:
    published = desk.publish()
    with db.transaction(desk.app) as session:
        crowd(session, published, there, NOW)
    if closed:
        after_closing(desk, clock)

    with statements(desk.app) as asked:
        assert desk.on.client.get(f"/hr/vacancies/{published}/queue").status_code == 200

    assert len(asked) <= BUDGET, asked
    assert not [each for each in asked if "document" in each.partition("FROM")[0] and "submissions" in each]


@pytest.mark.requirement("SEC-06")
def test_every_page_of_hr_leaves_the_sealed_tables_alone(desk: Desk, clock: time_machine.Traveller) -> None:
    published = desk.publish()
    [asha] = desk.receive(published, "Asha")
    after_closing(desk, clock)
    paths = ["/hr/vacancies", "/hr/vacancies/import", f"/hr/applications/{asha}"]
    paths += [
        f"/hr/vacancies/{published}{tail}" for tail in ("", "/review", "/queue", "/preview", "/withdraw")
    ]
    paths += [f"{desk.draft}/{tail}" for tail in ("review", "publish", "fields/vetting", "sections/0")]

    with statements(desk.app) as asked:
        for path in paths:
            assert desk.on.client.get(path).status_code == 200, path

    sealed = ("vetting_forms", "vetting_copies", "adjustments", "equality_answers", "employer_parts")
    assert len(asked) > len(paths)
    assert [each for each in asked if any(table in each for table in sealed)] == []


def test_an_opened_application_shows_the_evidence_and_no_more(
    desk: Desk, clock: time_machine.Traveller
) -> None:
    published = desk.publish()
    [asha] = desk.receive(published, "Asha Okafor")
    after_closing(desk, clock)

    page = desk.on.go(f"/hr/applications/{asha}")

    for words in (
        "Asha Okafor shows Registered nurse with current registration",
        "01632 960 001",
        "12A3456B",
        "31 January 2027",
        "Leeds Trust",
        "March 2021",
        "Rita Referee",
        "Complete",
    ):
        assert words in page.text
    assert "canary" not in page.html
    assert openings(desk) == 1


def test_an_opening_that_is_refused_is_none(desk: Desk) -> None:
    [asha] = desk.receive(desk.publish(), "Asha Okafor")

    page = desk.on.go(f"/hr/applications/{asha}")

    assert page.status == 409
    assert "Asha" not in page.html
    assert openings(desk) == 0


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    assert desk.on.go(f"/hr/applications/{uuid4()}").status == 404
    assert desk.on.go("/hr/applications/1").status == 404
    assert openings(desk) == 0
