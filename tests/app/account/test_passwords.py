"""Choosing, forgetting and changing a password (SEC-20, SEC-21, SEC-24, SEC-27)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from flask_security.utils import hash_password
from passlib.hash import argon2
from sqlalchemy import func, select, update

from app import db
from app.account import security
from app.models.accounts import Account
from app.models.sessions import WebSession
from app.services.actors import Role
from tests.people import PRODUCTION_HASHES, add_account, add_trust, add_visit, browser
from tests.visitor import Visitor, heading, open_mails, words

GOOD = "purple tiger seven"
NEW = "green zebra eleven"
ASHA = "asha@example.com"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def app(store_app: Flask) -> Flask:
    """Give the program with one applicant."""
    with store_app.app_context():
        add_account(store_app, Role.APPLICANT, email=ASHA, password=hash_password(GOOD))
    return store_app


@pytest.fixture
def asha(app: Flask) -> Visitor:
    return Visitor(app.test_client())


def ask(app: Flask, visitor: Visitor) -> str:
    """Ask for a link to set a new password, and give its path."""
    visitor.send("/reset-password", email=ASHA)
    [letter] = open_mails(app)
    return letter.link


def visits(app: Flask) -> int:
    with db.transaction(app) as work:
        signed_in = select(func.count()).select_from(WebSession).where(WebSession.account_id.is_not(None))
        return work.scalar(signed_in) or 0


@pytest.mark.requirement("SEC-24")
def test_a_forgotten_password_is_replaced(app: Flask, asha: Visitor) -> None:
    link = ask(app, asha)
    assert heading(asha.open(link)) == "Choose a new password"

    done = asha.send(link, password=NEW)

    assert "Your password is changed. Sign in with the new one" in words(asha.open(done.location))
    assert Visitor(app.test_client()).sign_in(ASHA, GOOD).status_code == 200
    assert asha.sign_in(ASHA, NEW).status_code == 302
    assert [letter.subject for letter in open_mails(app)] == ["Your password was changed"]


@pytest.mark.requirement("SEC-31")
def test_a_new_password_by_link_ends_every_visit(app: Flask, asha: Visitor) -> None:
    asha.sign_in(ASHA, GOOD)
    owner = Visitor(app.test_client())

    owner.send(ask(app, owner), password=NEW)

    assert visits(app) == 0
    assert heading(asha.open("/account/")) == "Sign in"


@pytest.mark.requirement("SEC-24")
def test_a_link_that_was_used_is_spent(app: Flask, asha: Visitor) -> None:
    link = ask(app, asha)
    token = asha.token(link)
    asha.client.post(link, data={"csrf_token": token, "password": NEW})

    again = asha.client.post(
        link, data={"csrf_token": token, "password": "blue lizard twelve"}, follow_redirects=True
    )

    assert "This link has been used already" in words(again)
    assert asha.sign_in(ASHA, NEW).status_code == 302


@pytest.mark.requirement("SEC-24")
def test_a_link_is_void_after_an_hour(app: Flask, asha: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        link = ask(app, asha)
        clock.shift(timedelta(minutes=59, seconds=59))
        token = asha.token(link)
        clock.shift(timedelta(seconds=1))
        late = asha.client.post(link, data={"csrf_token": token, "password": NEW}, follow_redirects=True)

        assert "worked for 1 hour and has run out" in words(late)
        assert asha.sign_in(ASHA, GOOD).status_code == 302


@pytest.mark.requirement("SEC-24")
def test_a_link_is_void_after_another_was_asked_for(app: Flask, asha: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        first = ask(app, asha)
        clock.shift(timedelta(minutes=2))
        second = ask(app, asha)

        assert "a newer one has taken its place" in words(asha.open(first))
        assert heading(asha.open(second)) == "Choose a new password"


@pytest.mark.requirement("SEC-24")
def test_a_link_is_void_after_the_password_was_changed(app: Flask, asha: Visitor) -> None:
    link = ask(app, asha)
    asha.sign_in(ASHA, GOOD)
    asha.send("/account/password", password=GOOD, new_password=NEW)

    assert "This link has been used already" in words(asha.open(link))


@pytest.mark.requirement("SEC-24")
def test_a_link_to_confirm_sets_no_password(app: Flask, asha: Visitor) -> None:
    with db.transaction(app) as work:
        work.execute(update(Account).values(confirmed_at=None))
    asha.send("/confirm-email", email=ASHA)
    token = open_mails(app)[0].link.rpartition("/")[2]

    assert heading(asha.open(f"/reset-password/{token}")) == "Set a new password"
    assert heading(asha.open(f"/confirm-email/{token}")) == "Confirm your email address"


def test_whoever_has_not_confirmed_gets_that_link_first(app: Flask, asha: Visitor) -> None:
    with db.transaction(app) as work:
        work.execute(update(Account).values(confirmed_at=None))

    asha.send("/reset-password", email=ASHA)

    assert [letter.subject for letter in open_mails(app)] == ["Confirm your email address"]


def test_a_closed_account_gets_no_mail(app: Flask, asha: Visitor) -> None:
    with db.transaction(app) as work:
        work.execute(update(Account).values(active=False))

    asha.send("/reset-password", email=ASHA)

    assert open_mails(app) == []


@pytest.mark.requirement("SEC-25")
def test_mails_go_to_the_stored_address_and_name_nobody(app: Flask, asha: Visitor) -> None:
    asha.send("/reset-password", email="ASHA@EXAMPLE.COM")
    [letter] = open_mails(app)

    assert letter.to == ASHA
    assert ASHA not in letter.body
    assert "http://127.0.0.1:5000/reset-password/" in letter.body


@pytest.mark.requirement("SEC-19")
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1@evil.example", "evil.example:5000"])
def test_the_host_of_a_request_gets_into_no_link(app: Flask, host: str) -> None:
    visitor = Visitor(app.test_client())
    token = visitor.token("/reset-password")

    answer = visitor.client.post(
        "/reset-password", data={"csrf_token": token, "email": ASHA}, headers={"Host": host}
    )
    visitor.client.post(
        "/reset-password", data={"csrf_token": token, "email": ASHA}, headers={"X-Forwarded-Host": host}
    )

    assert answer.status_code == 400
    assert [host in letter.body for letter in open_mails(app)] == [False]


@pytest.mark.requirement("SEC-27", "SEC-31")
def test_changing_asks_for_the_password_and_ends_the_other_visits(app: Flask, asha: Visitor) -> None:
    other = Visitor(app.test_client())
    for visitor in (asha, other):
        visitor.sign_in(ASHA, GOOD)
    before = asha.client.get_cookie("session")

    refused = asha.send("/account/password", password="wrong", new_password=NEW)
    assert "Enter the password that you sign in with" in words(refused)
    done = asha.send("/account/password", password=GOOD, new_password=NEW)

    assert "Your password is changed" in words(asha.open(done.location))
    after = asha.client.get_cookie("session")
    assert before
    assert after
    assert before.value != after.value
    assert heading(asha.open("/account/")) == "Your account"
    assert heading(other.open("/account/")) == "Sign in"
    assert [letter.subject for letter in open_mails(app)] == ["Your password was changed"]


def test_the_new_password_is_another(asha: Visitor) -> None:
    asha.sign_in(ASHA, GOOD)

    answer = asha.send("/account/password", password=GOOD, new_password=GOOD)

    assert "The new password must be another than the one you have" in words(answer)


@pytest.mark.requirement("SEC-20")
@pytest.mark.parametrize(
    "password",
    [
        "p" * 6 + " ten zebras " + "q" * 54,
        "ten zebras  under   a lemon tree " * 3,
        " leading and trailing zebra ",
        "zebra \N{SNOWMAN} lemon \N{ROCKET} tree",
        "Zoë and the ﬁne zebras",
    ],
)
def test_every_character_counts(app: Flask, password: str) -> None:
    owner = Visitor(app.test_client())
    assert owner.send(ask(app, owner), password=password).status_code == 302

    assert Visitor(app.test_client()).sign_in(ASHA, password[:-1]).status_code == 200
    assert owner.sign_in(ASHA, password).status_code == 302


@pytest.mark.requirement("SEC-20")
@pytest.mark.parametrize("length", [72, 73, 128, 129, 1000])
def test_nothing_is_cut_off(app: Flask, length: int) -> None:
    password = ("zebra lemon tree granite " * 50)[: length - 1] + "!"
    owner = Visitor(app.test_client())
    assert owner.send(ask(app, owner), password=password).status_code == 302

    assert Visitor(app.test_client()).sign_in(ASHA, password[:-1] + "?").status_code == 200
    assert owner.sign_in(ASHA, password).status_code == 302


@pytest.mark.requirement("SEC-20")
def test_a_longer_one_is_said_to_be_too_long(app: Flask) -> None:
    owner = Visitor(app.test_client())

    answer = owner.send(ask(app, owner), password="zebra lemon " * 100)

    assert "must be 1,000 characters or fewer" in words(answer)


@pytest.mark.requirement("SEC-20")
def test_staff_need_longer_ones(app: Flask) -> None:
    with app.app_context():
        officer = add_account(app, Role.HR, add_trust(app), password=hash_password(GOOD))
    visitor = Visitor(browser(app, add_visit(app, officer)))
    assert "At least 15 characters" in words(visitor.open("/account/password"))

    refused = visitor.send("/account/password", password=GOOD, new_password="zebra! lemon x")
    done = visitor.send("/account/password", password=GOOD, new_password="zebra! lemon xy")

    assert "Password must be 15 characters or more" in words(refused)
    assert done.status_code == 302


@pytest.mark.requirement("SEC-20", "A11Y-13")
def test_pasting_and_password_managers_are_welcome(app: Flask, asha: Visitor) -> None:
    sign_in, register = asha.open("/sign-in").text, asha.open("/register").text

    assert 'autocomplete="username"' in sign_in
    assert 'autocomplete="current-password"' in sign_in
    assert 'autocomplete="new-password"' in register
    assert "onpaste" not in sign_in + register
    assert "maxlength" not in sign_in + register


@pytest.mark.requirement("SEC-21")
def test_what_production_spends_on_a_hash() -> None:
    assert argon2.using(**PRODUCTION_HASHES).hash(GOOD).startswith("$argon2id$v=19$m=47104,t=2,p=1$")
    assert security.HASHING["PASSWORD_SCHEMES"] == ["argon2"]
