"""The check without an account, by somebody without scripts: told in, answered, and kept nowhere."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from app import db
from app.models.base import Base
from app.record_check.carried import MOST_MATTERS, Carried, seal, unseal
from app.sealing import Sealer

PATH = "/check-your-record"
WORDS = "Zaraquette and the coat"
CAUTION = {
    "words": WORDS,
    "what": "simple",
    "date-day": "3",
    "date-month": "3",
    "date-year": "2014",
    "under_18": "no",
    "specified_offence": "no",
}
CONVICTION = CAUTION | {
    "words": "",
    "what": "conviction",
    "date-day": "10",
    "date-month": "1",
    "date-year": "2023",
}
OFFENCE = {"offence_mode": "either_way", "schedule_18": "no"}


@pytest.fixture
def client(store_app: Flask) -> FlaskClient:
    return store_app.test_client()


@pytest.fixture(autouse=True)
def _autumn() -> Any:
    with time_machine.travel("2025-09-15T10:00:00Z"):
        yield


def carried(page: str) -> str:
    """Give what a page carries."""
    found = re.search(r'name="carried" value="([^"]+)"', page)
    return found[1] if found else ""


def send(client: FlaskClient, before: TestResponse | None, **answers: str) -> TestResponse:
    """Press a button of a page with these answers."""
    return client.post(PATH, data={"carried": carried(before.text) if before else "", **answers})


def tell(client: FlaskClient, *steps: dict[str, str]) -> TestResponse:
    """Begin, and answer page after page."""
    page = send(client, None, do="add")
    for answers in steps:
        page = send(client, page, **answers)
    assert page.status_code == 200, page.text
    return page


def words(page: TestResponse) -> str:
    """Give the text of a page."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.text)))


def test_a_caution_is_answered(client: FlaskClient) -> None:
    assert "This is not legal advice" in client.get(PATH).text

    page = tell(client, CAUTION)

    text = words(page)
    assert WORDS in text
    assert "Spent since the day it was given." in text
    assert "Protected since 3 March 2020." in text
    assert "standard or enhanced check) You need not tell" in text
    assert "officer, a special or a cadet Tell them" in text
    assert "Rehabilitation of Offenders Act 1974" in text
    assert "https://unlock.org.uk/" in page.text


def test_a_conviction_asks_only_what_its_sentence_needs(client: FlaskClient) -> None:
    page = tell(client, CONVICTION, OFFENCE)
    assert "What did the court order?" in page.text
    fined = send(client, page, kind="fine")
    assert "Spent, since the end of 10 January 2024." in words(fined)
    assert "The matter of 10 January 2023" in fined.text

    prison = send(client, page, kind="imprisonment")
    assert 'name="n"' in prison.text
    assert 'name="paid_on-day"' not in prison.text
    assert 'name="how_long"' not in prison.text
    answered = send(client, prison, n="12", unit="months")
    assert "Spent, since the end of 10 January 2025." in words(answered)
    assert "Not protected: it shows" in words(answered)


def test_what_else_the_court_ordered_belongs_to_the_last_conviction(client: FlaskClient) -> None:
    page = tell(client, CONVICTION, OFFENCE, {"kind": "imprisonment"}, {"n": "6", "unit": "months"})
    page = send(client, page, do="sentence")
    page = send(client, page, kind="imprisonment")
    assert "How did it run against the sentence before?" in page.text
    page = send(client, page, n="9", unit="months", served="consecutive")

    assert "Not spent until the end of 10 April 2028." in words(page)


def test_a_later_matter_holds_back_an_earlier_one(client: FlaskClient) -> None:
    first = tell(client, CONVICTION, OFFENCE, {"kind": "fine"})
    page = send(client, first, do="add")
    later = CONVICTION | {"date-month": "6", "date-day": "1", "words": "Second"}
    for answers in (
        later,
        OFFENCE,
        {"kind": "community_order"},
        {"how_long": "length", "n": "3", "unit": "years"},
    ):
        page = send(client, page, **answers)

    assert words(page).count("Not spent until the end of 1 June 2026.") == 2
    page = send(client, page, do="remove m2")
    assert "Spent, since the end of 10 January 2024." in words(page)
    page = send(client, page, do="remove m1")
    assert "Nothing is listed" in page.text


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"what": ""}, "Select what came of it"),
        ({"date-year": "2026"}, "The day must be today or in the past"),
        ({"date-day": ""}, "The day must include a day"),
        ({"under_18": ""}, "Select yes if you were under 18 on that day"),
        (
            {"what": "conditional", "conditions_ended_on-day": "2", "conditions_ended_on-month": "3",
             "conditions_ended_on-year": "2014"},
            "The conditions must not end before the caution was given",
        ),
    ],
)  # fmt: skip
def test_says_what_to_put_right(client: FlaskClient, changed: dict[str, str], message: str) -> None:
    page = send(client, send(client, None, do="add"), **(CAUTION | changed))

    assert page.status_code == 422
    assert page.text.count(message) >= 2
    assert WORDS in page.text


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"n": "0", "unit": "months"}, "Enter how many, as a whole number above 0"),
        ({"n": "", "unit": "months"}, "Enter how many, as a whole number above 0"),
        ({"n": "3"}, "Select days, weeks, months or years"),
        (
            {"n": "3", "unit": "weeks", "start-day": "9", "start-month": "1", "start-year": "2023"},
            "The day it began must not be before the day of conviction",
        ),
    ],
)
def test_a_sentence_says_what_to_put_right(
    client: FlaskClient, answers: dict[str, str], message: str
) -> None:
    page = send(client, tell(client, CONVICTION, OFFENCE, {"kind": "imprisonment"}), **answers)

    assert page.status_code == 422
    assert message in page.text


@pytest.mark.parametrize("broken", ["x", "k1.AAAA", "k1.Ä", "." * 10, "k1." + "A" * 1000])
def test_a_page_that_cannot_be_read_again_begins_anew(client: FlaskClient, broken: str) -> None:
    answer = client.post(PATH, data={"carried": broken})

    assert answer.status_code == 400
    assert "please start again" in answer.text


def test_what_is_carried_opens_here_alone_and_says_nothing(client: FlaskClient, store_app: Flask) -> None:
    page = tell(client, CAUTION)
    sealer = Sealer(store_app.extensions["keys"].fields)
    kept = unseal(carried(page.text), sealer)

    assert kept.words == {"m1": WORDS}
    assert seal(kept, sealer) != carried(page.text)
    assert WORDS not in carried(page.text)
    assert "2014-03-03" not in carried(page.text)


def test_nothing_of_it_is_kept(
    client: FlaskClient, store_app: Flask, capfd: pytest.CaptureFixture[str]
) -> None:
    with db.transaction(store_app) as session:
        before = {name: session.scalar(select(func.count()).select_from(table)) for name, table in tables()}
    capfd.readouterr()
    pages = [client.get(PATH), tell(client, CAUTION)]

    with db.transaction(store_app) as session:
        after = {name: session.scalar(select(func.count()).select_from(table)) for name, table in tables()}
    assert after == before
    written = "".join(capfd.readouterr())
    assert "/check-your-record" in written
    assert WORDS not in written
    assert "2014" not in written
    for page in pages:
        assert "Set-Cookie" not in page.headers
        assert page.headers["Cache-Control"] == "no-store"
        assert "Exit this page" in page.text


def test_there_is_an_end_to_a_list(client: FlaskClient, store_app: Flask) -> None:
    sealer = Sealer(store_app.extensions["keys"].fields)
    caution = {"kind": "caution", "type": "simple", "date": str(date(2014, 3, 3)), "under_18": False}
    full = Carried(records=[caution | {"id": f"m{number}"} for number in range(1, MOST_MATTERS + 1)])
    page = client.post(PATH, data={"carried": seal(full, sealer)})

    assert "You can list no more here" in page.text
    again = client.post(PATH, data={"carried": carried(page.text), "do": "add"})
    assert "You can list no more here" in again.text


def tables() -> list[tuple[str, Any]]:
    return list(Base.metadata.tables.items())
