"""From registering to signing out, and the links in between (SEC-23, SEC-24, SEC-25)."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select, text

from app import db
from app.models.accounts import Account
from app.services.actors import Role
from tests.people import add_account
from tests.stores import both_databases
from tests.visitor import Visitor, heading, open_mails, words

GOOD = "purple tiger seven"
OTHER = "green zebra eleven"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def visitor(store_app: Flask) -> Visitor:
    return Visitor(store_app.test_client())


def accounts(app: Flask) -> list[Account]:
    with db.transaction(app) as work:
        return list(work.scalars(select(Account)))


def register(app: Flask, visitor: Visitor, email: str = "asha@example.com", password: str = GOOD) -> str:
    """Register, and give the path of the link in the mail."""
    answer = visitor.send("/register", email=email, password=password)
    assert answer.status_code == 302, words(answer)
    [letter] = open_mails(app)
    return letter.link


@both_databases
def test_register_confirm_sign_in_and_out(store_app: Flask, visitor: Visitor) -> None:
    link = register(store_app, visitor)
    assert heading(visitor.open("/account/check-your-email")) == "Check your email"

    assert visitor.sign_in("asha@example.com", GOOD).status_code == 200
    assert heading(visitor.open(link)) == "Confirm your email address"
    confirmed = visitor.send(link)
    assert confirmed.status_code == 302
    assert "Your email address is confirmed" in words(visitor.open(confirmed.location))

    assert visitor.sign_in("asha@example.com", GOOD).location == "/account/begin"
    assert heading(visitor.open("/account/begin")) == "My applications"
    assert "asha@example.com" in words(visitor.open("/account/"))
    assert heading(visitor.open("/sign-in")) == "My applications"

    assert visitor.press("/sign-out", on="/account/").status_code == 302
    assert heading(visitor.open("/account/")) == "Sign in"


def test_who_wanted_to_apply_gets_there_after_registering(store_app: Flask, visitor: Visitor) -> None:
    apply = f"/applications/start/{uuid4()}"
    sign_in = visitor.client.get(apply)
    visitor.open(sign_in.location)
    link = register(store_app, visitor)
    visitor.send(link)
    visitor.sign_in("asha@example.com", GOOD)

    assert visitor.client.get("/account/begin").location == apply
    assert visitor.client.get("/account/begin").location == "/applications/", "once is enough"


@pytest.mark.requirement("SEC-10")
def test_makes_an_applicant_and_nothing_else(store_app: Flask, visitor: Visitor) -> None:
    visitor.send(
        "/register",
        email="asha@example.com",
        password=GOOD,
        role="admin",
        roles="admin",
        memberships="admin",
        active="1",
        confirmed_at="2026-01-01",
        name="Admin",
        fs_uniquifier="known",
    )

    [account] = accounts(store_app)
    assert [one.role for one in account.memberships] == [Role.APPLICANT]
    assert account.confirmed_at is None
    assert (account.name, account.active) == ("", True)
    assert account.fs_uniquifier != "known"


@pytest.mark.requirement("SEC-24", "UX-17")
def test_scanners_of_mail_do_not_burn_the_link(store_app: Flask, visitor: Visitor) -> None:
    link = register(store_app, visitor)
    scanner = Visitor(store_app.test_client())
    for _ in range(3):
        scanner.client.get(link)
        scanner.client.head(link)
    assert accounts(store_app)[0].confirmed_at is None

    assert "is confirmed" in words(visitor.open(visitor.send(link).location))


@pytest.mark.requirement("SEC-24", "UX-17")
def test_a_link_works_once(store_app: Flask, visitor: Visitor) -> None:
    link = register(store_app, visitor)
    visitor.send(link)

    again = visitor.open(link)

    assert "This link has been used already" in words(again)
    assert heading(again) == "Send the link to confirm your email address"


@pytest.mark.requirement("SEC-24", "UX-17")
def test_a_link_works_for_an_hour(store_app: Flask, visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        link = register(store_app, visitor)
        token = visitor.token(link)
        clock.shift(timedelta(minutes=59, seconds=59))
        assert heading(visitor.open(link)) == "Confirm your email address"
        clock.shift(timedelta(seconds=1))
        late = visitor.client.post(link, data={"csrf_token": token}, follow_redirects=True)
        assert "worked for 1 hour and has run out" in words(late)
        assert accounts(store_app)[0].confirmed_at is None


@pytest.mark.requirement("SEC-24", "UX-17")
def test_a_newer_link_takes_the_place_of_an_older(store_app: Flask, visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        first = register(store_app, visitor)
        clock.shift(timedelta(minutes=5))
        visitor.send("/confirm-email", email="asha@example.com")
        [letter] = open_mails(store_app)

        assert "a newer one has taken its place" in words(visitor.open(first))
        assert "is confirmed" in words(visitor.open(visitor.send(letter.link).location))


@pytest.mark.requirement("SEC-24", "UX-17")
def test_the_database_holds_no_link_that_works(store_app: Flask, visitor: Visitor) -> None:
    token = register(store_app, visitor).rpartition("/")[2]
    with db.transaction(store_app) as work:
        held = str(work.execute(text("SELECT * FROM account_links")).all())
        held += str(work.execute(text("SELECT * FROM jobs")).all())

    assert len(token) >= 43
    assert token not in held


def test_asking_twice_at_once_sends_one_mail(store_app: Flask, visitor: Visitor) -> None:
    with time_machine.travel(NOON, tick=False):
        register(store_app, visitor)
        visitor.send("/confirm-email", email="asha@example.com")

        assert open_mails(store_app) == []


@pytest.mark.requirement("SEC-23")
def test_a_known_address_gets_the_same_answer_and_its_owner_a_mail(
    store_app: Flask, visitor: Visitor
) -> None:
    owner = add_account(store_app, Role.APPLICANT, email="asha@example.com", password="kept")
    fresh = Visitor(store_app.test_client()).send("/register", email="new@example.com", password=GOOD)
    open_mails(store_app)

    known = visitor.send("/register", email="ASHA@example.com", password=GOOD)

    assert (known.status_code, known.location) == (fresh.status_code, fresh.location)
    assert sorted(known.headers.keys()) == sorted(fresh.headers.keys())
    [letter] = open_mails(store_app)
    assert (letter.to, letter.subject) == (owner.email, "You have an account already")
    assert {account.password for account in accounts(store_app)} > {"kept"}


@pytest.mark.requirement("SEC-23")
def test_a_known_address_and_a_bad_password_say_what_a_new_address_would(
    store_app: Flask, visitor: Visitor
) -> None:
    add_account(store_app, Role.APPLICANT, email="asha@example.com")

    known = visitor.send("/register", email="asha@example.com", password="short")
    fresh = visitor.send("/register", email="bela@example.com", password="short")

    assert words(known).replace("asha", "bela") == words(fresh)
    assert "Password must be 12 characters or more" in words(known)
    assert open_mails(store_app) == []


def test_whoever_opens_the_mail_finds_the_password_set_last(store_app: Flask, visitor: Visitor) -> None:
    """Somebody else registers an address first; its owner is not caught in their account."""
    with time_machine.travel(NOON, tick=False) as clock:
        register(store_app, Visitor(store_app.test_client()), password=OTHER)
        clock.shift(timedelta(minutes=2))
        visitor.send(register(store_app, visitor, password=GOOD))

        assert Visitor(store_app.test_client()).sign_in("asha@example.com", OTHER).status_code == 200
        assert visitor.sign_in("asha@example.com", GOOD).status_code == 302


@pytest.mark.requirement("SEC-25")
@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Asha.Rao@EXAMPLE.com", "asha.rao@example.com"),
        ("  asha@example.com ", "asha@example.com"),
        ("o'brien+x@nhs.net", "o'brien+x@nhs.net"),
        ("a@bücher.example", "a@xn--bcher-kva.example"),
    ],
)
def test_an_address_has_one_form(store_app: Flask, visitor: Visitor, typed: str, stored: str) -> None:
    visitor.send("/register", email=typed, password=GOOD)

    assert [letter.to for letter in open_mails(store_app)] == [stored]


@pytest.mark.parametrize(
    "typed",
    [
        "asha",
        "asha@",
        "asha@example",
        "a b@example.com",
        '"x"@example.com',
        "asha@example.com\nBcc: x@example.org",
        "asha@example.com\x00",
        "aşha@example.com",
        f"{'a' * 65}@example.com",
    ],
)
def test_what_is_no_address_is_said_to_be_none(store_app: Flask, visitor: Visitor, typed: str) -> None:
    answer = visitor.send("/register", email=typed, password=GOOD)

    assert "Email address must be in the form name@example.com" in words(answer)
    assert accounts(store_app) == []


@pytest.mark.requirement("SEC-25")
@pytest.mark.parametrize(
    "lookalike",
    [
        "mıke@example.com",  # dotless i
        "miKe@example.com".replace("K", "\u212a"),  # the Kelvin sign
        "ｍike@example.com",
        "miке@example.com",  # Cyrillic ke
        "mike@examp\u0406e.com",
        "mi\u200bke@example.com",
        "mike\u0307@example.com",
        "mike@example.com.attacker.example",
    ],
)
def test_a_lookalike_gets_no_mail_about_somebody_else(
    store_app: Flask, visitor: Visitor, lookalike: str
) -> None:
    add_account(store_app, Role.APPLICANT, email="mike@example.com")

    visitor.send("/reset-password", email=lookalike)

    assert open_mails(store_app) == []


def test_empty_answers_are_named(visitor: Visitor) -> None:
    answer = visitor.send("/register", email="", password="")

    assert "Enter your email address" in words(answer)
    assert "Enter password" in words(answer)
    assert "<title>Error: Register to apply" in " ".join(answer.text.split()).replace("<title> ", "<title>")
