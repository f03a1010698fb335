"""Vacancies for everybody: those that are open, closing first, with what the advert says and nothing else."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import time_machine
from flask import Flask

from app import db
from app.models.base import Document
from app.services import publishing, vacancies
from app.services.actors import Role
from app.web.paging import SIZE
from tests.browsing import Visitor
from tests.cast import NOW, Cast, gather, published, vacancy_document
from tests.people import SignedIn
from tests.queries import statements

BUDGET = 4
FULL: Document = {
    "site": "Central Court",
    "grade": "Band 7",
    "hours_text": "Full time - 37.5 hours",
    "job_ref": "333-D",
    "salary_text": "£56,276 - £63,176 per annum",
    "salary_min": 56276,
    "salary_max": 63176,
    "salary_period": "year",
    "overview": "We work in courts.\nSee https://trust.example/about.",
    "duties": "To assess people.",
    "interview_date": "2026-04-14",
    "dbs_required": True,
    "police_vetting_mentioned": True,
    "vetting": {"address_years": 5, "address_gaps_allowed": False, "residency_years": 3},
    "documents": [
        {"title": "Job description", "url": "https://trust.example/jd.pdf"},
        {"title": "Old map", "url": "http://trust.example/map"},
    ],
    "badges": ["Disability confident committed"],
    "contact": {"name": "Ann Lee", "job_title": None, "email": "ann@trust.example", "phone": "01632 960 001"},
    "doubts": [{"field": "/town", "message": "DOUBTFUL", "text": "x"}],
}


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def cast(store_app: Flask, clock: time_machine.Traveller) -> Cast:
    with db.transaction(store_app) as session:
        return gather(session)


def add(app: Flask, cast: Cast, **changes: object) -> UUID:
    with db.transaction(app) as session:
        return published(session, cast.hr, cast.trust_id, **changes).id


def visitor(app: Flask) -> Visitor:
    return Visitor(app.test_client())


def test_lists_open_vacancies_with_the_first_to_close_first(store_app: Flask, cast: Cast) -> None:
    add(store_app, cast, title="Last", closing="2026-05-01")
    add(store_app, cast, title="First", closing="2026-03-02T10:00", site="Court", salary_text="Band 6")
    closed = add(store_app, cast, title="Shut", closing="2026-03-02T10:00")
    with db.transaction(store_app) as session:
        found = vacancies.published(session, closed)
        found.closing_at = NOW
        vacancies.start(session, cast.hr, cast.trust_id, "", vacancy_document(title="Draft"), NOW)
        gone = published(session, cast.hr, cast.trust_id, title="Gone")
        vacancies.withdraw(session, cast.hr, gone, NOW)

    page = visitor(store_app).go("/vacancies")

    assert [text for text, href in page.links if re.search("/vacancies/.", href)] == [
        "First",
        "Custody Nurse",
        "Last",
    ]
    for words in (
        "Court, Northmoor",
        "Band 6",
        "Closes 2 March 2026 at 10:00am",
        "Closes 1 May 2026 at 11:59pm",
    ):
        assert words in page.text


def test_an_empty_list_says_so(store_app: Flask) -> None:
    assert "No vacancies are open at the moment." in visitor(store_app).go("/vacancies").text


def test_every_vacancy_is_on_one_page(store_app: Flask, cast: Cast) -> None:
    for number in range(2 * SIZE):
        add(store_app, cast, title=f"Post {number:02}", closing="2026-04-01T12:00")
    on = visitor(store_app)

    pages = [on.go("/vacancies").text]
    while any(text.startswith("Next") for text, _ in on.page.links):
        pages.append(on.follow("Next").text)

    assert len(pages) == 3
    assert all(sum(f"Post {number:02}" in text for text in pages) == 1 for number in range(2 * SIZE))


@pytest.mark.parametrize("there", [1, 20])
def test_the_list_takes_few_statements(store_app: Flask, cast: Cast, there: int) -> None:
    for number in range(there):
        add(store_app, cast, title=f"Post {number}")

    with statements(store_app) as asked:
        assert store_app.test_client().get("/vacancies").status_code == 200

    assert len(asked) <= BUDGET, asked
    assert not [each for each in asked if "advert" in each or "criteria" in each]


def test_a_page_shows_all_that_is_stated(store_app: Flask, cast: Cast) -> None:
    page = visitor(store_app).go(f"/vacancies/{add(store_app, cast, **FULL)}")

    for words in (
        "Northmoor NHS Foundation Trust",
        "£56,276 - £63,176 per annum",
        "20 March 2026 at 11:59pm",
        "14 April 2026",
        "Registered nurse with current registration",
        "Teaching qualification",
        "You need professional registration.",
        "List every address you have lived at in the last 5 years, without a gap.",
        "You need to have been resident for at least 3 years.",
        "Disability confident committed",
        "Old map (http://trust.example/map)",
        "Ann Lee",
    ):
        assert words in page.text
    assert page.link("https://trust.example/about") == "https://trust.example/about"
    assert page.link("Job description") == "https://trust.example/jd.pdf"
    assert page.link("ann@trust.example") == "mailto:ann@trust.example"
    assert "DOUBTFUL" not in page.html
    assert "The advert" not in page.text


def test_a_page_leaves_out_what_is_not_stated(store_app: Flask, cast: Cast) -> None:
    page = visitor(store_app).go(f"/vacancies/{add(store_app, cast, registration_required=None)}")

    for words in (
        "Pay",
        "Interview",
        "Checks before you start",
        "Documents",
        "Questions and informal visits",
    ):
        assert words not in page.text


@pytest.mark.parametrize("status", ["draft", "withdrawn", "missing"])
def test_what_is_not_published_is_not_found(store_app: Flask, cast: Cast, status: str) -> None:
    with db.transaction(store_app) as session:
        found = vacancies.start(session, cast.hr, cast.trust_id, "", vacancy_document(title="Hidden"), NOW)
        if status == "withdrawn":
            publishing.publish(session, cast.hr, found, NOW)
            vacancies.withdraw(session, cast.hr, found, NOW)
        vacancy_id = uuid4() if status == "missing" else found.id

    page = visitor(store_app).go(f"/vacancies/{vacancy_id}")

    assert page.status == 404
    assert "Hidden" not in page.html


@pytest.mark.parametrize(
    ("moment", "closed"),
    [("2026-03-20T23:59:59+00:00", False), ("2026-03-21T00:00:00+00:00", True)],
)
def test_a_closed_vacancy_says_so_and_takes_nobody(
    store_app: Flask, cast: Cast, clock: time_machine.Traveller, moment: str, closed: bool
) -> None:
    clock.move_to(datetime.fromisoformat(moment))

    page = visitor(store_app).go(f"/vacancies/{cast.vacancy_id}")

    assert page.status == 200
    assert ("This vacancy has closed. It closed 20 March 2026 at 11:59pm." in page.text) is closed
    assert ("Apply for this job" in page.text) is not closed


def test_applying_goes_by_signing_in(store_app: Flask, cast: Cast) -> None:
    on = visitor(store_app)
    on.go(f"/vacancies/{cast.vacancy_id}")

    page = on.follow("Apply for this job")

    assert page.url.startswith("/sign-in")
    assert f"next=/applications/start/{cast.vacancy_id}" in page.url.replace("%2F", "/")


def test_an_applicant_starts_with_one_button(store_app: Flask, cast: Cast, signed_in: SignedIn) -> None:
    on = Visitor(signed_in(Role.APPLICANT))
    on.go(f"/vacancies/{cast.vacancy_id}")

    page = on.send("Apply for this job")

    assert page.status == 200
    assert page.url.startswith("/applications/")


def test_staff_are_told_why_they_cannot_apply(store_app: Flask, cast: Cast, signed_in: SignedIn) -> None:
    page = Visitor(signed_in(Role.HR, cast.trust_id)).go(f"/vacancies/{cast.vacancy_id}")

    assert "Applying needs an applicant’s account" in page.text
    assert "Apply for this job" not in page.text


def test_reading_leaves_no_trace(store_app: Flask, cast: Cast) -> None:
    answer = store_app.test_client().get(f"/vacancies/{cast.vacancy_id}")

    assert "Set-Cookie" not in answer.headers


def record(app: Flask, vacancy_id: UUID) -> tuple[dict[str, Any], str]:
    html = visitor(app).go(f"/vacancies/{vacancy_id}").html
    found = re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', html, re.S)
    assert found
    return json.loads(found[1]), found[1]


def test_search_engines_read_what_is_stated(store_app: Flask, cast: Cast) -> None:
    vacancy_id = add(store_app, cast, **FULL)

    told, _ = record(store_app, vacancy_id)

    assert told.pop("description").startswith("<p")
    assert told == {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": "Custody Nurse",
        "url": f"http://localhost/vacancies/{vacancy_id}",
        "directApply": True,
        "datePosted": "2026-03-02",
        "validThrough": "2026-03-21T00:00:00+00:00",
        "employmentType": "FULL_TIME",
        "identifier": {
            "@type": "PropertyValue",
            "name": "Northmoor NHS Foundation Trust",
            "value": "333-D",
        },
        "hiringOrganization": {"@type": "Organization", "name": "Northmoor NHS Foundation Trust"},
        "jobLocation": {
            "@type": "Place",
            "name": "Central Court",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": "Northmoor",
                "addressCountry": "GB",
            },
        },
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "GBP",
            "value": {
                "@type": "QuantitativeValue",
                "unitText": "YEAR",
                "minValue": 56276,
                "maxValue": 63176,
            },
        },
        "qualifications": "Registered nurse with current registration\nWork in a team",
        "responsibilities": "To assess people.",
    }


def test_search_engines_are_told_nothing_that_is_not_stated(store_app: Flask, cast: Cast) -> None:
    told, _ = record(store_app, add(store_app, cast, town=None, hours_text="As needed"))

    assert not {"baseSalary", "jobLocation", "employmentType", "identifier", "responsibilities"} & set(told)


NAUGHTY = "</script><script>alert(1)</script>&<b onclick='x'>\u2028"


@pytest.mark.requirement("SEC-12")
def test_no_word_of_an_advert_becomes_markup(store_app: Flask, cast: Cast) -> None:
    said = dict.fromkeys(
        ("title", "employer", "town", "site", "grade", "salary_text", "overview", "description"), NAUGHTY
    )
    more = {
        "sections": [{"name": NAUGHTY, "essential": [NAUGHTY], "desirable": [NAUGHTY]}],
        "badges": [NAUGHTY],
        "documents": [{"title": NAUGHTY, "url": "https://a.example/\"onclick='x'"}],
        "contact": {"name": NAUGHTY, "email": NAUGHTY, "phone": NAUGHTY},
        "vetting": {"clearance": NAUGHTY, "family_disclosure": [NAUGHTY]},
    }
    vacancy_id = add(store_app, cast, **said, **more)

    for path in ("/vacancies", f"/vacancies/{vacancy_id}"):
        html = store_app.test_client().get(path).text
        assert "<script>alert" not in html
        assert "<b onclick" not in html
        assert "'x'" not in re.sub("&#39;|&#34;", "", html)
    told, raw = record(store_app, vacancy_id)
    assert told["title"] == NAUGHTY
    assert "<" not in raw


@pytest.mark.requirement("REL-11")
def test_closing_is_told_in_london_time_in_summer(store_app: Flask, cast: Cast) -> None:
    vacancy_id = add(store_app, cast, closing="2026-08-20T23:59")

    assert "20 August 2026 at 11:59pm" in visitor(store_app).go(f"/vacancies/{vacancy_id}").text
    told, _ = record(store_app, vacancy_id)
    assert datetime.fromisoformat(told["validThrough"]) == datetime(2026, 8, 20, 23, tzinfo=UTC)
    assert NOW < datetime.fromisoformat(told["validThrough"]) - timedelta(days=1)
