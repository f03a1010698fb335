"""Searching vacancies in the address: narrowed page by page, followed as a feed, without an account."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import pytest
import time_machine
from flask import Flask
from time_machine import Traveller

from app import clock as app_clock
from app import db
from app.services import closings
from app.web.paging import SIZE
from tests.browsing import Visitor
from tests.cast import NOW, Cast, gather, published
from tests.queries import statements

BUDGET = 4
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def clock() -> Iterator[Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def cast(store_app: Flask) -> Cast:
    with db.transaction(store_app) as session:
        return gather(session)


def add(app: Flask, cast: Cast, count: int = 1, **changes: object) -> None:
    with db.transaction(app) as session:
        for _ in range(count):
            published(session, cast.hr, cast.trust_id, **changes)


def on(app: Flask, path: str = "/vacancies") -> Visitor:
    visitor = Visitor(app.test_client())
    visitor.go(path)
    return visitor


def test_what_is_asked_stands_in_the_address_and_in_the_boxes(store_app: Flask, cast: Cast) -> None:
    add(store_app, cast, title="Clerk", town="Durham", grade="Band 3")
    visitor = on(store_app)

    form = visitor.page.form("Show vacancies")
    assert (form.method, form.action) == ("get", "/vacancies")
    asked = {**dict.fromkeys(form.fields, ""), "words": "clerk", "band": "3", "place": "DURHAM"}
    page = visitor.go(f"/vacancies?{urlencode(asked)}")

    shown = page.form("Show vacancies").fields
    assert {name: values for name, values in shown.items() if any(values)} == {
        "words": ["clerk"],
        "band": ["3"],
        "place": ["DURHAM"],
    }
    assert "<bdi>clerk, in DURHAM, band 3</bdi>" in page.html
    assert "Clerk" in [text for text, _ in page.links]
    assert "Custody Nurse" not in page.text
    assert "Custody Nurse" in visitor.follow("Show all vacancies").text


def test_nothing_found_says_what_to_do(store_app: Flask, cast: Cast) -> None:
    assert "No open vacancy fits. Take something out" in on(store_app, "/vacancies?words=astronaut").page.text


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("pay=lots", "Pay for a year, at least must be a whole number from 0 to 500,000"),
        ("band=12", "Pay band must be one of the answers in the list"),
        ("days=8", "Closing soon must be one of the answers in the list"),
        ("words=" + "x" * 101, "must be 100 characters or fewer"),
    ],
)
def test_what_cannot_be_read_is_named_and_left_out(
    store_app: Flask, cast: Cast, query: str, message: str
) -> None:
    page = on(store_app, f"/vacancies?{query}").page

    assert page.status == 200
    assert page.title.startswith("Error: ")
    assert page.text.count(message) == 2
    assert "Custody Nurse" in page.text


@pytest.mark.parametrize("text", ["%00", "<script>alert(1)</script>", "' OR 1=1 --", "{{7*7}}", "😀%", "%ff"])
def test_odd_words_are_text(store_app: Flask, cast: Cast, text: str) -> None:
    answer = store_app.test_client().get(f"/vacancies?words={text}&place={text}")

    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_pages_keep_the_search_and_few_statements(store_app: Flask, cast: Cast) -> None:
    add(store_app, cast, SIZE + 2, title="Clerk")
    visitor = on(store_app, "/vacancies?words=clerk")

    assert visitor.page.html.count("vr-vacancies__item") == SIZE
    with statements(store_app) as asked:
        page = visitor.follow("Next")

    assert page.html.count("vr-vacancies__item") == 2
    assert "words=clerk" in page.url
    assert len(asked) <= BUDGET, asked


def feed(app: Flask, path: str) -> ET.Element:
    answer = app.test_client().get(path)
    assert answer.content_type == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.data)  # our own


def test_a_feed_has_what_atom_asks_for(store_app: Flask, cast: Cast) -> None:
    add(store_app, cast, title="Clerk & <b>\x0b\ufffe", town="Durham", salary_text="Band 3")
    link = on(store_app, "/vacancies?place=durham").page.link("Follow it in a feed reader")

    top = feed(store_app, link)

    assert top.findtext(f"{ATOM}id") == "http://localhost/vacancies.atom?place=durham"
    assert top.findtext(f"{ATOM}title") == "Vacancies: in durham"
    assert {each.get("rel"): each.get("href") for each in top.findall(f"{ATOM}link")} == {
        "self": "http://localhost/vacancies.atom?place=durham",
        "alternate": "http://localhost/vacancies?place=durham",
    }
    [entry] = top.findall(f"{ATOM}entry")
    told = {each.tag.removeprefix(ATOM): each.text for each in entry}
    assert str(told["id"]).startswith("urn:uuid:")
    assert told["title"] == "Clerk & <b>"
    assert told["summary"] == "Durham. Band 3. Closes 20 March 2026 at 11:59pm"
    assert datetime.fromisoformat(str(told["updated"])) == NOW
    assert top.findtext(f"{ATOM}updated") == told["updated"] == told["published"]
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Northmoor NHS Foundation Trust"


def test_a_vacancy_that_closes_later_has_changed(store_app: Flask, cast: Cast, clock: Traveller) -> None:
    clock.shift(timedelta(days=1))
    with db.transaction(store_app) as session:
        closings.move(
            session, cast.hr, cast.vacancy_id, "2026-03-27T12:00", "Few have applied.", app_clock.now()
        )

    [entry] = feed(store_app, "/vacancies.atom").findall(f"{ATOM}entry")

    assert datetime.fromisoformat(str(entry.findtext(f"{ATOM}published"))) == NOW
    assert datetime.fromisoformat(str(entry.findtext(f"{ATOM}updated"))) == NOW + timedelta(days=1)


def test_an_empty_feed_is_a_feed(store_app: Flask, cast: Cast) -> None:
    top = feed(store_app, "/vacancies.atom?words=astronaut&pay=lots")

    assert top.findall(f"{ATOM}entry") == []
    assert top.findtext(f"{ATOM}updated") == "2000-01-01T00:00:00+00:00"


def test_a_feed_that_has_not_changed_is_not_sent_again(store_app: Flask, cast: Cast) -> None:
    client = store_app.test_client()
    tag = client.get("/vacancies.atom").headers["ETag"]

    assert client.get("/vacancies.atom", headers={"If-None-Match": tag}).status_code == 304
    add(store_app, cast)
    assert client.get("/vacancies.atom", headers={"If-None-Match": tag}).status_code == 200


def test_a_vacancy_names_similar_ones_and_why(store_app: Flask, cast: Cast) -> None:
    add(store_app, cast, title="Court Nurse", grade="Band 6")

    page = on(store_app, f"/vacancies/{cast.vacancy_id}").page

    assert "Similar vacancies Court Nurse" in page.text
    assert "Why: both titles say “nurse”, both are in Northmoor." in page.text
