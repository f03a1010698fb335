"""Signing in: what is said, who waits, where one goes, what a copied or planted key is worth."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from flask_security.utils import hash_password
from passlib.hash import argon2
from sqlalchemy import select, update

from app import db
from app.models.accounts import Account
from app.models.sign_in import SignInBudget
from app.services.actors import Role
from tests.people import add_account
from tests.stores import both_databases
from tests.visitor import Visitor, heading, open_mails, words

GOOD = "purple tiger seven"
NEW = "green zebra eleven"
ASHA, BELA = "asha@example.com", "bela@example.com"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
REFUSED = "We could not sign you in. Check the email address and the password."


@pytest.fixture
def app(store_app: Flask) -> Flask:
    """Give the program with two applicants who have the same password."""
    with store_app.app_context():
        hashed = hash_password(GOOD)
    add_account(store_app, Role.APPLICANT, email=ASHA, password=hashed)
    add_account(store_app, Role.APPLICANT, email=BELA, password=hashed)
    return store_app


@pytest.fixture
def asha(app: Flask) -> Visitor:
    return Visitor(app.test_client())


def stranger(app: Flask) -> Visitor:
    return Visitor(app.test_client())


def fail(visitor: Visitor, times: int, email: str = ASHA) -> None:
    answers = visitor.send_again("/sign-in", times, email=email, password="wrong")
    assert {answer.status_code for answer in answers} == {200}


def refusal(app: Flask, email: str, password: str) -> tuple[int, list[str], str]:
    """Give status, headers and words of a refused sign-in."""
    answer = stranger(app).sign_in(email, password)
    return answer.status_code, sorted(answer.headers.keys()), words(answer)


@pytest.mark.requirement("SEC-23")
def test_a_refusal_gives_nothing_away(app: Flask) -> None:
    with db.transaction(app) as work:
        work.execute(update(Account).where(Account.email == BELA).values(active=False))
    cases = [(ASHA, "wrong"), ("nobody@example.com", "wrong"), ("nobody@example.com", GOOD), (BELA, GOOD)]

    answers = [refusal(app, *case) for case in cases]

    assert answers[1:] == answers[:-1]
    assert answers[0][0] == 200
    assert REFUSED in answers[0][2]


@pytest.mark.parametrize(
    ("email", "password"),
    [("", ""), (ASHA, ""), ("", GOOD), ("no address", GOOD), (ASHA, "x" * 100_000), (f"{ASHA}\x00", GOOD)],
)
def test_an_unfinished_form_is_refused_with_one_message(app: Flask, email: str, password: str) -> None:
    page = refusal(app, email, password)[2]

    assert page.count(REFUSED) == 1


@pytest.mark.requirement("SEC-23")
@pytest.mark.parametrize("email", [ASHA, "nobody@example.com"])
def test_a_password_is_hashed_for_unknown_accounts_too(
    app: Flask, monkeypatch: pytest.MonkeyPatch, email: str
) -> None:
    spent: list[str] = []
    security = app.extensions["security"]
    hashed, verified = security.pwd_context.hash, security.pwd_context.verify
    monkeypatch.setattr(security.pwd_context, "hash", lambda *a, **k: spent.append("hash") or hashed(*a, **k))
    monkeypatch.setattr(security.pwd_context, "verify", lambda *a: spent.append("verify") or verified(*a))

    refusal(app, email, "wrong")

    assert len(spent) == 1


@pytest.mark.requirement("SEC-23")
@pytest.mark.parametrize("path", ["/register", "/reset-password", "/confirm-email"])
@pytest.mark.parametrize("email", [ASHA, "nobody@example.com", "waiting@example.com"])
def test_every_form_hashes_once_whoever_it_is_about(
    app: Flask, monkeypatch: pytest.MonkeyPatch, path: str, email: str
) -> None:
    add_account(app, Role.APPLICANT, email="waiting@example.com", confirmed_at=None)
    spent: list[str] = []
    context = app.extensions["security"].pwd_context
    hashed = context.hash
    monkeypatch.setattr(context, "hash", lambda *a, **k: spent.append("hash") or hashed(*a, **k))

    stranger(app).send(path, email=email, password=NEW)

    assert spent == ["hash"]


@pytest.mark.requirement("SEC-23")
@pytest.mark.parametrize("path", ["/reset-password", "/confirm-email"])
def test_asking_for_a_mail_says_the_same_to_everybody(app: Flask, path: str) -> None:
    known = stranger(app).send(path, email=ASHA)
    unknown = stranger(app).send(path, email="nobody@example.com")

    assert words(known).replace(ASHA, "") == words(unknown).replace("nobody@example.com", "")
    assert sorted(known.headers.keys()) == sorted(unknown.headers.keys())
    assert known.status_code == unknown.status_code == 200
    assert "If there is an account with this email address" in words(known)


@pytest.mark.requirement("UX-17")
def test_somebody_unconfirmed_who_knows_the_password_is_told_what_to_do(app: Flask) -> None:
    with db.transaction(app) as work:
        work.execute(update(Account).values(confirmed_at=None))

    assert "Confirm your email address before you sign in" in refusal(app, ASHA, GOOD)[2]
    assert REFUSED in refusal(app, ASHA, "wrong")[2]


@pytest.mark.requirement("SEC-22")
@both_databases
def test_the_eleventh_try_waits_a_quarter_of_an_hour(app: Flask) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        fail(stranger(app), 10)
        assert stranger(app).sign_in(ASHA, GOOD).status_code == 200
        clock.shift(timedelta(minutes=15, seconds=-1))
        assert stranger(app).sign_in(ASHA, GOOD).status_code == 200
        clock.shift(timedelta(seconds=1))
        assert stranger(app).sign_in(ASHA, GOOD).status_code == 302


@pytest.mark.requirement("SEC-22")
def test_a_pause_says_what_a_wrong_password_says(app: Flask) -> None:
    before = refusal(app, ASHA, "wrong")
    fail(stranger(app), 9)

    assert refusal(app, ASHA, GOOD) == before == refusal(app, ASHA, "wrong")


@pytest.mark.requirement("SEC-22")
def test_tries_during_a_pause_do_not_make_it_longer(app: Flask) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        fail(stranger(app), 10)
        clock.shift(timedelta(minutes=14))
        fail(stranger(app), 15)
        clock.shift(timedelta(minutes=1))

        assert stranger(app).sign_in(ASHA, GOOD).status_code == 302


def test_old_mistakes_are_forgotten(app: Flask) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        fail(stranger(app), 9)
        clock.shift(timedelta(minutes=15))
        fail(stranger(app), 1)

        assert stranger(app).sign_in(ASHA, GOOD).status_code == 302


@pytest.mark.requirement("SEC-22")
def test_a_pause_is_of_one_account(app: Flask) -> None:
    fail(stranger(app), 10)

    assert stranger(app).sign_in(BELA, GOOD).status_code == 302


@pytest.mark.requirement("SEC-22")
def test_nobody_is_locked_out_of_a_device_they_use(app: Flask, asha: Visitor) -> None:
    asha.sign_in(ASHA, GOOD)
    asha.press("/sign-out", on="/account/")
    fail(stranger(app), 12)

    assert stranger(app).sign_in(ASHA, GOOD).status_code == 200
    assert asha.sign_in(ASHA, GOOD).status_code == 302


@pytest.mark.requirement("SEC-22")
def test_a_known_device_has_ten_tries_as_well(app: Flask, asha: Visitor) -> None:
    asha.sign_in(ASHA, GOOD)
    asha.press("/sign-out", on="/account/")
    fail(asha, 10)

    assert asha.sign_in(ASHA, GOOD).status_code == 200
    assert stranger(app).sign_in(ASHA, GOOD).status_code == 302


@pytest.mark.requirement("SEC-22")
def test_a_device_known_for_one_account_is_a_stranger_to_another(app: Flask, asha: Visitor) -> None:
    asha.sign_in(ASHA, GOOD)
    asha.press("/sign-out", on="/account/")
    fail(stranger(app), 10, BELA)

    assert asha.sign_in(BELA, GOOD).status_code == 200


@pytest.mark.requirement("SEC-22")
def test_a_reset_link_gets_past_a_pause(app: Flask, asha: Visitor) -> None:
    fail(stranger(app), 10)
    asha.send("/reset-password", email=ASHA)
    [letter] = open_mails(app)
    asha.send(letter.link, password=NEW)
    fail(stranger(app), 10)

    assert asha.sign_in(ASHA, NEW).status_code == 302


def test_the_database_holds_no_key_of_a_device(app: Flask, asha: Visitor) -> None:
    asha.sign_in(ASHA, GOOD)
    cookie = asha.client.get_cookie("device")
    with db.transaction(app) as work:
        [budget] = work.scalars(select(SignInBudget))

    assert cookie
    assert cookie.http_only
    assert cookie.same_site == "Lax"
    assert len(cookie.value) >= 43
    assert cookie.value not in budget.device_hash


@pytest.mark.requirement("SEC-28")
def test_a_planted_key_dies_at_sign_in(app: Flask) -> None:
    attacker = stranger(app)
    attacker.open("/sign-in")
    planted = attacker.client.get_cookie("session")
    assert planted
    victim = stranger(app)
    victim.client.set_cookie("session", planted.value)
    victim.sign_in(ASHA, GOOD)

    assert heading(attacker.open("/account/")) == "Sign in"
    fresh = victim.client.get_cookie("session")
    assert fresh
    assert fresh.value != planted.value
    assert heading(victim.open("/account/")) == "Your account"


@pytest.mark.requirement("SEC-28")
def test_the_tokens_of_forms_are_new_after_sign_in(app: Flask) -> None:
    """Whoever planted the visit knows the tokens that it had."""
    visitor = stranger(app)
    known = visitor.token("/sign-in")
    visitor.sign_in(ASHA, GOOD)

    answer = visitor.client.post("/sign-out", data={"csrf_token": known})

    assert answer.status_code == 400
    assert heading(visitor.open("/account/")) == "Your account"


@pytest.mark.requirement("SEC-28")
def test_a_copied_key_is_dead_after_signing_out(app: Flask, asha: Visitor) -> None:
    asha.sign_in(ASHA, GOOD)
    cookie = asha.client.get_cookie("session")
    assert cookie
    thief = stranger(app)
    thief.client.set_cookie("session", cookie.value)
    assert heading(thief.open("/account/")) == "Your account"
    asha.press("/sign-out", on="/account/")

    assert thief.client.get("/account/").status_code == 302
    assert heading(thief.open("/account/")) == "Sign in"


@pytest.mark.requirement("SEC-32")
def test_signing_out_needs_the_token_and_a_post(app: Flask, asha: Visitor) -> None:
    asha.sign_in(ASHA, GOOD)

    assert asha.client.get("/sign-out").status_code == 405
    assert asha.client.post("/sign-out").status_code == 400
    assert heading(asha.open("/account/")) == "Your account"


@pytest.mark.requirement("SEC-35")
def test_signing_out_clears_what_the_browser_kept(app: Flask, asha: Visitor) -> None:
    asha.sign_in(ASHA, GOOD)

    answer = asha.press("/sign-out", on="/account/")

    assert '"cache"' in answer.headers["Clear-Site-Data"]
    assert '"storage"' in answer.headers["Clear-Site-Data"]


@pytest.mark.requirement("SEC-33")
@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "\\/evil.example",
        "https://evil.example",
        "https:evil.example",
        "https:/evil.example",
        "HTTPS://evil.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        " //evil.example",
        "\t//evil.example",
        "\x01//evil.example",
        "/%09/evil.example",
        "%2f%2fevil.example",
        "/%5cevil.example",
        "http://localhost@evil.example/",
        "http://localhost.evil.example/",
        "//localhost:80@evil.example",
    ],
)
@pytest.mark.parametrize("where", ["address", "form"])
def test_goes_to_no_other_site(app: Flask, target: str, where: str) -> None:
    visitor = stranger(app)
    token = visitor.token("/sign-in")
    answers = {"csrf_token": token, "email": ASHA, "password": GOOD}
    if where == "form":
        answer = visitor.client.post("/sign-in", data={**answers, "next": target})
    else:
        answer = visitor.client.post("/sign-in", query_string={"next": target}, data=answers)

    assert answer.status_code == 302
    # The last is a page of this site.
    assert answer.location in {"/account/", "/account/begin", "/evil.example"}


def test_goes_back_to_the_page_that_was_asked_for(app: Flask, asha: Visitor) -> None:
    page = asha.open("/account/password?from=here")

    answer = asha.client.post(
        "/sign-in",
        data={
            "csrf_token": _hidden(page.text, "csrf_token"),
            "email": ASHA,
            "password": GOOD,
            "next": _hidden(page.text, "next"),
        },
    )

    assert answer.location == "/account/password?from=here"


def _hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]* value="([^"]*)"', page)
    assert found
    return found[1]


@pytest.mark.parametrize("path", ["/sign-in", "/sign-in?include_auth_token", "/register"])
def test_there_is_no_way_in_by_json(app: Flask, path: str) -> None:
    answer = app.test_client().post(path, json={"email": ASHA, "password": GOOD})

    assert answer.status_code in {400, 415}
    assert "token" not in answer.text


def test_asking_for_json_gives_a_page(app: Flask, asha: Visitor) -> None:
    answer = asha.client.get("/sign-in", headers={"Accept": "application/json"})

    assert answer.mimetype == "text/html"


def test_a_signed_token_signs_nobody_in(app: Flask) -> None:
    """Flask-Security can make tokens for programs; here none is taken, even a good one."""
    with app.app_context(), db.transaction(app) as work:
        account = work.scalars(select(Account).where(Account.email == ASHA)).one()
        token = account.get_auth_token()
    client = app.test_client()

    assert client.get(f"/account/?auth_token={token}").status_code == 302
    assert client.get("/account/", headers={"Authentication-Token": token}).status_code == 302


@pytest.mark.requirement("SEC-29")
def test_no_cookie_outlives_the_visit_but_that_of_the_device(app: Flask, asha: Visitor) -> None:
    answer = asha.send("/sign-in", email=ASHA, password=GOOD, remember="y")

    names = {line.partition("=")[0]: line for line in answer.headers.getlist("Set-Cookie")}
    assert set(names) == {"session", "device"}
    assert "Expires" not in names["session"]
    assert "Max-Age" not in names["session"]
    for line in names.values():
        assert "HttpOnly" in line
        assert "SameSite=Lax" in line
        assert "Path=/" in line


@pytest.mark.requirement("SEC-21")
def test_an_older_hash_is_renewed_at_sign_in(app: Flask, asha: Visitor) -> None:
    older = argon2.using(memory_cost=16, time_cost=2, parallelism=1).hash(GOOD)
    with db.transaction(app) as work:
        work.execute(update(Account).where(Account.email == ASHA).values(password=older))
    asha.sign_in(ASHA, GOOD)

    with db.transaction(app) as work:
        renewed = work.scalars(select(Account.password).where(Account.email == ASHA)).one()
    assert "m=8,t=1,p=1" in renewed
    assert stranger(app).sign_in(ASHA, GOOD).status_code == 302


@pytest.mark.requirement("SEC-22")
def test_the_pause_counts_for_a_changed_password_page_too(app: Flask, asha: Visitor) -> None:
    """An open visit that somebody else sits at is no way to try passwords."""
    asha.sign_in(ASHA, GOOD)
    asha.send_again("/account/password", 10, password="wrong", new_password=NEW)

    answer = asha.send("/account/password", password=GOOD, new_password=NEW)

    assert "There were too many wrong passwords" in words(answer)
