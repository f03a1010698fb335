"""When a visit ends: said on each page, put off by one key, and nothing is lost by it (A11Y-14, SEC-30)."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from werkzeug.test import TestResponse

from app.public.pages import TIMES
from app.services.actors import Role
from app.services.sessions import LIMITS, ends
from app.web.sessions import TOUCH_AFTER
from tests.browsing import Seen
from tests.people import SignedIn
from tests.visitor import Visitor, heading, words

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
WARNED = timedelta(minutes=3)
BY_ROLE = [
    (Role.APPLICANT, 30, 12),
    (Role.HR, 20, 10),
    (Role.MANAGER, 20, 10),
    (Role.VETTING_OFFICER, 15, 8),
    (Role.ADMIN, 15, 8),
    (Role.AUDITOR, 15, 8),
]


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def longer(visitor: Visitor, token: str) -> Any:
    """Press the button of the warning."""
    return visitor.client.post("/account/visits/longer", headers={"X-CSRFToken": token})


def whole(page: TestResponse) -> str:
    """Give all words of a page, its foot as well."""
    return Seen("", page.status_code, page.text).text


def told_by(page: str) -> dict[str, int]:
    """Give what the page tells its script."""
    return {name: int(value) for name, value in re.findall(r'data-(standing|latest|again)="(\d+)"', page)}


@pytest.mark.requirement("A11Y-14")
@pytest.mark.requirement("SEC-30")
@pytest.mark.parametrize(("role", "idle", "absolute"), BY_ROLE)
def test_a_page_says_when_the_visit_ends_and_it_ends_then(
    signed_in: SignedIn, clock: time_machine.Traveller, role: Role, idle: int, absolute: int
) -> None:
    visitor = Visitor(signed_in(role))
    page = visitor.open("/account/")

    assert f"You are signed in until 24 November 2026 at 12:{idle}pm" in whole(page)
    assert f"gives you {idle} minutes more" in whole(page)
    assert told_by(page.text) == {
        "standing": idle * 60,
        "latest": absolute * 3600,
        "again": (idle - 1) * 60,
    }
    clock.shift(timedelta(minutes=idle, seconds=-1))
    assert heading(visitor.open("/account/")) == "Your account"
    clock.shift(timedelta(minutes=idle))
    assert heading(visitor.open("/account/")) == "Sign in"


@pytest.mark.requirement("A11Y-14")
@pytest.mark.requirement("SEC-30")
@pytest.mark.parametrize(("role", "idle"), [(role, idle) for role, idle, _ in BY_ROLE])
def test_the_visit_can_be_made_longer_more_than_ten_times(
    signed_in: SignedIn, clock: time_machine.Traveller, role: Role, idle: int
) -> None:
    visitor = Visitor(signed_in(role))
    token = visitor.token("/account/password")

    for _ in range(12):
        clock.shift(timedelta(minutes=idle) - WARNED)
        answer = longer(visitor, token)
        assert answer.status_code == 200
        assert answer.json["standing"] == idle * 60

    assert heading(visitor.open("/account/")) == "Your account"


@pytest.mark.requirement("A11Y-14")
def test_what_is_said_is_never_later_than_the_end(signed_in: SignedIn, clock: time_machine.Traveller) -> None:
    """Of requests within a minute only the first is written down, so the second must not promise more."""
    visitor = Visitor(signed_in())
    visitor.open("/account/")
    clock.shift(TOUCH_AFTER - timedelta(seconds=1))
    left = told_by(visitor.open("/account/").text)

    assert left["standing"] == 30 * 60 - 59
    assert left["again"] <= left["standing"]
    clock.shift(timedelta(seconds=left["standing"]))
    assert heading(visitor.open("/account/")) == "Sign in"


@pytest.mark.requirement("A11Y-14")
@pytest.mark.requirement("SEC-30")
def test_the_last_end_is_told_in_time_and_nothing_moves_it(
    signed_in: SignedIn, clock: time_machine.Traveller
) -> None:
    visitor = Visitor(signed_in(Role.AUDITOR))
    token = visitor.token("/account/password")
    for _ in range(47):
        clock.shift(timedelta(minutes=10))
        answer = longer(visitor, token)

    assert (answer.json["latest"], answer.json["until"]) == (600, "24 November 2026 at 8:00pm")
    page = whole(visitor.open("/account/"))
    assert "You are signed in until 24 November 2026 at 8:00pm . This cannot be made longer" in page
    assert "minutes more" not in page
    clock.shift(timedelta(minutes=10))
    assert heading(visitor.open("/account/")) == "Sign in"


@pytest.mark.requirement("SEC-30")
def test_a_visit_that_is_over_is_not_made_longer(signed_in: SignedIn, clock: time_machine.Traveller) -> None:
    visitor = Visitor(signed_in())
    token = visitor.token("/account/password")
    clock.shift(timedelta(minutes=30))

    assert longer(visitor, token).status_code == 400
    assert heading(visitor.open("/account/")) == "Sign in"


@pytest.mark.parametrize("token", ["", "guessed"])
def test_no_other_page_makes_a_visit_longer(signed_in: SignedIn, token: str) -> None:
    assert longer(Visitor(signed_in()), token).status_code == 400


def test_whoever_has_not_signed_in_has_nothing_that_ends(store_app: Flask) -> None:
    visitor = Visitor(store_app.test_client())
    page = visitor.open("/help")

    assert "You are signed in until" not in page.text
    assert "visit.js" not in page.text
    assert longer(visitor, visitor.token("/sign-in")).status_code == 302


@pytest.mark.requirement("A11Y-14")
@pytest.mark.requirement("SEC-30")
def test_help_states_the_time_that_each_role_has(store_app: Flask) -> None:
    visitor = Visitor(store_app.test_client())
    help_page = words(visitor.open("/help"))

    for who, _ in TIMES:
        assert who in help_page
    for _, idle, absolute in BY_ROLE:
        assert f"{idle} minutes, and {absolute} hours in all" in help_page
    assert {LIMITS[role] for role, _, _ in BY_ROLE} == {limits for _, limits in TIMES}
    assert 'href="/help#time"' in visitor.open("/accessibility").text


def test_the_earlier_end_counts() -> None:
    allowed = LIMITS[Role.HR]

    assert ends(allowed, NOON, NOON).first == NOON + timedelta(minutes=20)
    assert ends(allowed, NOON, NOON + timedelta(hours=9, minutes=50)).first == NOON + timedelta(hours=10)
