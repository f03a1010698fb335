"""How often one address may post (SEC-22). The budgets of these tests are small, so that they end soon."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask

from app import create_app
from app.account.second_factor import UNUSED
from app.web import budgets
from app.web.permissions import PUBLIC
from tests.visitor import Visitor, heading

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def app(store_app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    for endpoint in budgets.POSTS:
        monkeypatch.setitem(budgets.POSTS, endpoint, "3 per minute")
    monkeypatch.setattr(budgets, "EVERYBODY", "5 per minute")
    app = create_app(store_app.extensions["settings"])
    yield app
    app.extensions["engine"].dispose()


def post(app: Flask, path: str, address: str, times: int = 1) -> list[int]:
    """Post a form again and again from one address, and give the statuses."""
    visitor = Visitor(app.test_client())
    answers = {"csrf_token": visitor.token(path), "email": "x", "password": "x"}
    return [
        visitor.client.post(path, data=answers, environ_base={"REMOTE_ADDR": address}).status_code
        for _ in range(times)
    ]


@pytest.mark.requirement("SEC-22")
def test_one_address_is_slowed_down_and_another_is_not(app: Flask) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        assert post(app, "/sign-in", "192.0.2.1", 4) == [200, 200, 200, 429]
        assert post(app, "/sign-in", "192.0.2.2") == [200]
        clock.shift(timedelta(seconds=61))
        assert post(app, "/sign-in", "192.0.2.1") == [200]


@pytest.mark.requirement("SEC-22")
def test_all_addresses_together_have_a_budget_too(app: Flask) -> None:
    with time_machine.travel(NOON, tick=False):
        statuses = [post(app, "/sign-in", f"198.51.100.{n}")[0] for n in range(6)]

    assert statuses == [200] * 5 + [429]


@pytest.mark.parametrize("path", ["/register", "/reset-password", "/confirm-email", "/confirm-email/x"])
def test_other_forms_have_budgets_of_their_own(app: Flask, path: str) -> None:
    with time_machine.travel(NOON, tick=False):
        statuses = post(app, path, "192.0.2.1", 4)

    assert 429 not in statuses[:3]
    assert statuses[3] == 429


def test_looking_at_a_page_costs_nothing(app: Flask) -> None:
    visitor = Visitor(app.test_client())

    assert {visitor.open("/sign-in").status_code for _ in range(5)} == {200}


def test_says_that_it_was_too_often(app: Flask) -> None:
    visitor = Visitor(app.test_client())
    with time_machine.travel(NOON, tick=False):
        for _ in range(4):
            answer = visitor.send("/sign-in", email="x", password="x")

    assert answer.status_code == 429
    assert heading(answer)


@pytest.mark.requirement("SEC-22")
def test_every_form_that_needs_no_account_has_a_budget(app: Flask) -> None:
    posts = {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in (rule.methods or set())}

    assert (posts & PUBLIC) - {"security.logout", *UNUSED} <= set(budgets.POSTS)
