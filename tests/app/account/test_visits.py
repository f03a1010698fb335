"""The account page: one's own visits, and ending them (SEC-31)."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from app import db
from app.models.sessions import WebSession
from app.services.actors import Role
from app.web.devices import device_words
from tests.people import SignedIn, add_account, add_visit, browser
from tests.visitor import Visitor, heading, words


@pytest.fixture
def twice(store_app: Flask) -> tuple[Visitor, Visitor]:
    """Give somebody at two browsers."""
    account = add_account(store_app, Role.APPLICANT, email="asha@example.com")
    return tuple(Visitor(browser(store_app, add_visit(store_app, account))) for _ in range(2))  # type: ignore[return-value]


def visit_ids(app: Flask) -> list[UUID]:
    with db.transaction(app) as work:
        return list(work.scalars(select(WebSession.id).order_by(WebSession.started_at)))


@pytest.mark.requirement("SEC-31")
def test_shows_where_one_is_signed_in(twice: tuple[Visitor, Visitor]) -> None:
    page = words(twice[0].open("/account/"))

    assert page.count("Firefox on Linux") >= 2
    assert page.count("(this one)") == 1
    assert "asha@example.com" in page


@pytest.mark.requirement("SEC-31")
def test_ends_another_visit(store_app: Flask, twice: tuple[Visitor, Visitor]) -> None:
    here, there = twice
    other = visit_ids(store_app)[1]

    here.press(f"/account/visits/{other}/end", on="/account/")

    assert heading(there.open("/account/")) == "Sign in"
    assert heading(here.open("/account/")) == "Your account"


@pytest.mark.requirement("SEC-31")
def test_ends_all_others(twice: tuple[Visitor, Visitor]) -> None:
    here, there = twice

    here.press("/account/visits/end-others", on="/account/")

    assert heading(there.open("/account/")) == "Sign in"
    assert heading(here.open("/account/")) == "Your account"


def test_nothing_to_end_is_not_offered(signed_in: SignedIn) -> None:
    assert "Sign out everywhere else" not in words(Visitor(signed_in()).open("/account/"))


@pytest.mark.requirement("SEC-31")
@pytest.mark.parametrize("which", [lambda app: visit_ids(app)[0], lambda _app: uuid4()])
def test_another_persons_visit_is_not_there(
    store_app: Flask, signed_in: SignedIn, which: Callable[[Flask], UUID]
) -> None:
    owner = Visitor(signed_in())
    stranger = Visitor(signed_in())

    answer = stranger.client.post(
        f"/account/visits/{which(store_app)}/end", data={"csrf_token": stranger.token("/account/password")}
    )

    assert answer.status_code == 404
    assert heading(owner.open("/account/")) == "Your account"


@pytest.mark.parametrize("path", ["/account/visits/end-others", f"/account/visits/{UUID(int=7)}/end"])
def test_nothing_ends_without_the_token(twice: tuple[Visitor, Visitor], path: str) -> None:
    assert twice[0].client.post(path).status_code == 400
    assert heading(twice[1].open("/account/")) == "Your account"


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_an_account_page(signed_in: SignedIn, role: Role) -> None:
    visitor = Visitor(signed_in(role, name="Asha Rao"))

    page = visitor.open("/account/")

    assert heading(page) == "Your account"
    assert "Asha Rao" in page.text
    assert heading(visitor.open("/account/password")) == "Change your password"


@pytest.mark.parametrize(
    ("agent", "expected"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Firefox on Windows",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge on Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0 Safari/537.36", "Chrome on Linux"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1", "Safari on a Mac"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1", "Safari on an iPhone"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36", "Chrome on Android"),
        ("curl/8", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_device_is_called_by_what_people_know(agent: str, expected: str) -> None:
    assert device_words(agent) == expected
