"""The second factor: staff have one in production, and nobody gets round it (SEC-26, SEC-27)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from flask_security.utils import hash_password
from passlib.totp import TOTP
from sqlalchemy import select, text

from app import create_app, db
from app.models.accounts import Account
from app.services.actors import Role
from tests.people import add_account, add_trust, add_visit, browser
from tests.stores import both_databases
from tests.visitor import Visitor, heading, open_mails, words

GOOD = "purple tiger seven"
WORK = "/account/begin"
HANNA, ASHA = "hanna@northmoor.example", "asha@example.com"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
CODE = "Enter the code from your authenticator app"


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def app(store_app: Flask, clock: time_machine.Traveller) -> Iterator[Flask]:
    """Give the program as it is in production, but for the address, with an HR officer and an applicant."""
    settings = store_app.extensions["settings"]
    keys = store_app.extensions["keys"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.assembly.load_keys", lambda _settings: keys)
        patch.setattr("app.assembly.refuse_unfit", lambda _app, _needs: None)
        app = create_app(replace(settings, production=True))
    with app.app_context():
        hashed = hash_password(GOOD)
    add_account(app, Role.HR, add_trust(app), email=HANNA, password=hashed)
    add_account(app, Role.APPLICANT, email=ASHA, password=hashed)
    yield app
    app.extensions["engine"].dispose()


@pytest.fixture
def hanna(app: Flask) -> Visitor:
    return Visitor(app.test_client())


def stored(app: Flask, email: str = HANNA) -> Account:
    with db.transaction(app) as work:
        return work.scalars(select(Account).where(Account.email == email)).one()


def post(visitor: Visitor, page: str, path: str, **answers: str) -> str:
    """Post to a path with the token of a page, and give where it leads."""
    answer = visitor.client.post(path, data={"csrf_token": visitor.token(page), **answers})
    return answer.location or words(answer)


def enrol(visitor: Visitor, email: str = HANNA) -> TOTP:
    """Sign in for the first time, set an app up, and give that app."""
    assert visitor.sign_in(email, GOOD).location == "/account/second-factor"
    return set_up(visitor)


def set_up(visitor: Visitor) -> TOTP:
    """Set an app up, and give it."""
    path = "/account/second-factor"
    page = visitor.client.post(path, data={"csrf_token": visitor.token(path), "setup": "authenticator"}).text
    assert "<svg" in page
    key = re.search(r"Key: <strong>([^<]+)</strong>", page)
    done = re.search(r'action="([^"]*(?:second-factor/|sign-in/code)[^"]*)"', page)
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert key
    assert done
    assert token
    app = TOTP(key=key[1].replace("-", ""))
    answer = visitor.client.post(done[1], data={"csrf_token": token[1], "code": shown(app)})
    assert answer.location in {WORK, "/account/"}, words(answer)
    return app


def shown(app: TOTP) -> str:
    """Give what an app shows now."""
    return str(app.generate().token)


def code(visitor: Visitor, email: str, typed: str) -> str:
    """Sign in, type a code, and give where that leads or what it says."""
    assert visitor.sign_in(email, GOOD).location.startswith("/sign-in/code")
    return post(visitor, "/sign-in/code", "/sign-in/code", code=typed)


@pytest.mark.requirement("SEC-26")
@both_databases
def test_staff_set_an_app_up_and_use_it(app: Flask, hanna: Visitor, clock: time_machine.Traveller) -> None:
    phone = enrol(hanna)
    assert heading(hanna.open("/account/")) == "Your account"
    hanna.press("/sign-out", on="/account/")
    clock.shift(timedelta(minutes=1))

    assert hanna.sign_in(HANNA, GOOD).location.startswith("/sign-in/code")
    assert heading(hanna.open("/sign-in/code")) == CODE
    assert heading(hanna.open("/account/")) == "Sign in"
    assert code(hanna, HANNA, shown(phone)) == WORK
    assert heading(hanna.open("/account/")) == "Your account"


@pytest.mark.requirement("SEC-26")
def test_the_password_alone_opens_nothing(app: Flask, hanna: Visitor) -> None:
    hanna.sign_in(HANNA, GOOD)

    for path in ("/account/", "/account/password", "/account/recovery-codes"):
        assert heading(hanna.open(path)) == "Sign in"


@pytest.mark.requirement("SEC-26")
def test_with_an_app_the_password_alone_sets_no_other_up(
    app: Flask, hanna: Visitor, clock: time_machine.Traveller
) -> None:
    enrol(hanna)
    thief = Visitor(app.test_client())
    thief.sign_in(HANNA, GOOD)

    assert heading(thief.open("/account/second-factor")) == "Sign in"


@pytest.mark.requirement("SEC-26")
def test_a_code_works_once(app: Flask, hanna: Visitor, clock: time_machine.Traveller) -> None:
    phone = enrol(hanna)
    clock.shift(timedelta(minutes=1))
    typed = shown(phone)
    assert code(Visitor(app.test_client()), HANNA, typed) == WORK

    assert "Each code works once" in code(Visitor(app.test_client()), HANNA, typed)


@pytest.mark.requirement("SEC-26")
@pytest.mark.parametrize(("late", "taken"), [(0, True), (30, True), (60, False), (-30, True), (-60, False)])
def test_one_step_of_drift_is_forgiven(
    app: Flask, hanna: Visitor, clock: time_machine.Traveller, late: int, taken: bool
) -> None:
    phone = enrol(hanna)
    clock.shift(timedelta(minutes=5))
    typed = shown(phone)
    clock.shift(timedelta(seconds=late))

    assert (code(Visitor(app.test_client()), HANNA, typed) == WORK) is taken


def test_codes_are_typed_as_apps_show_them(app: Flask, hanna: Visitor, clock: time_machine.Traveller) -> None:
    phone = enrol(hanna)
    clock.shift(timedelta(minutes=1))
    typed = shown(phone)

    assert code(Visitor(app.test_client()), HANNA, f" {typed[:3]} {typed[3:]} ") == WORK


@pytest.mark.requirement("SEC-26")
def test_codes_cannot_be_tried_for_long(app: Flask, hanna: Visitor, clock: time_machine.Traveller) -> None:
    phone = enrol(hanna)
    clock.shift(timedelta(minutes=1))
    thief = Visitor(app.test_client())
    thief.sign_in(HANNA, GOOD)
    for _ in range(10):
        assert "Enter the code" in post(thief, "/sign-in/code", "/sign-in/code", code="000000")

    assert "too many wrong" in post(thief, "/sign-in/code", "/sign-in/code", code=shown(phone))
    assert code(hanna_again(hanna), HANNA, shown(phone)) == WORK


def hanna_again(hanna: Visitor) -> Visitor:
    """Give the browser that the officer has used before, signed out."""
    hanna.press("/sign-out", on="/account/")
    return hanna


@pytest.mark.requirement("SEC-26")
def test_what_the_database_holds_makes_no_code(app: Flask, hanna: Visitor) -> None:
    phone = enrol(hanna)
    with db.transaction(app) as work:
        held = str(work.execute(text("SELECT * FROM accounts")).all())
        held += str(work.execute(text("SELECT * FROM sessions")).all())

    assert phone.base32_key not in held
    assert phone.hex_key not in held.lower()


def recovery_codes(visitor: Visitor) -> list[str]:
    path = "/account/recovery-codes"
    page = visitor.client.post(path, data={"csrf_token": visitor.token(path)})
    return re.findall(r"<li>([0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})</li>", page.text)


@pytest.mark.requirement("SEC-26")
@both_databases
def test_a_recovery_code_works_once(app: Flask, hanna: Visitor, clock: time_machine.Traveller) -> None:
    enrol(hanna)
    codes = recovery_codes(hanna)
    assert len(set(codes)) == 8
    assert "8 left" in words(hanna.open("/account/"))
    lost = Visitor(app.test_client())
    lost.sign_in(HANNA, GOOD)

    assert post(lost, "/sign-in/recovery-code", "/sign-in/recovery-code", code=codes[0]) == WORK
    assert "7 left" in words(lost.open("/account/"))
    again = Visitor(app.test_client())
    again.sign_in(HANNA, GOOD)
    refused = post(again, "/sign-in/recovery-code", "/sign-in/recovery-code", code=codes[0])
    assert "that you have not used yet" in refused


@pytest.mark.requirement("SEC-26")
def test_recovery_codes_cannot_be_tried_for_long(app: Flask, hanna: Visitor) -> None:
    enrol(hanna)
    good = recovery_codes(hanna)[0]
    thief = Visitor(app.test_client())
    thief.sign_in(HANNA, GOOD)
    for _ in range(10):
        post(thief, "/sign-in/recovery-code", "/sign-in/recovery-code", code="0000-0000-0000")

    refused = post(thief, "/sign-in/recovery-code", "/sign-in/recovery-code", code=good)

    assert "too many wrong" in refused


@pytest.mark.requirement("SEC-26")
def test_recovery_codes_are_kept_sealed(app: Flask, hanna: Visitor) -> None:
    enrol(hanna)
    codes = recovery_codes(hanna)

    held = str(stored(app).mf_recovery_codes)

    assert not any(one in held for one in codes)


@pytest.mark.requirement("SEC-27")
def test_setting_an_app_up_is_told_by_mail(app: Flask, hanna: Visitor) -> None:
    enrol(hanna)

    assert [(one.to, one.subject) for one in open_mails(app)] == [
        (HANNA, "Your authenticator app was changed")
    ]


@pytest.mark.requirement("SEC-27")
def test_an_old_sign_in_has_to_prove_itself_first(
    app: Flask, hanna: Visitor, clock: time_machine.Traveller
) -> None:
    enrol(hanna)
    clock.shift(timedelta(minutes=6))

    refused = post(hanna, "/account/password", "/account/second-factor", setup="authenticator")
    assert refused.startswith("/account/prove")
    assert heading(hanna.open(refused)) == "Enter your password again"
    wrong = hanna.send(refused, password="wrong")
    assert "Enter the password that you sign in with" in words(wrong)
    assert hanna.send(refused, password=GOOD).location.startswith("/account/second-factor")
    set_up_again(hanna, clock)


def set_up_again(visitor: Visitor, clock: time_machine.Traveller) -> None:
    clock.shift(timedelta(minutes=1))
    set_up(visitor)


@pytest.mark.requirement("SEC-26")
def test_staff_cannot_take_it_off(app: Flask, hanna: Visitor) -> None:
    enrol(hanna)
    assert "Take the app off" not in hanna.open("/account/second-factor").text

    post(hanna, "/account/second-factor", "/account/second-factor", setup="disable")

    assert stored(app).tf_totp_secret


def test_applicants_may_have_one_and_take_it_off(app: Flask, clock: time_machine.Traveller) -> None:
    asha = Visitor(app.test_client())
    assert asha.sign_in(ASHA, GOOD).location == WORK
    set_up(asha)
    assert recovery_codes(asha)
    assert Visitor(app.test_client()).sign_in(ASHA, GOOD).location.startswith("/sign-in/code")

    post(asha, "/account/second-factor", "/account/second-factor", setup="disable")

    account = stored(app, ASHA)
    assert (account.tf_totp_secret, account.mf_recovery_codes) == (None, None)
    assert Visitor(app.test_client()).sign_in(ASHA, GOOD).location == WORK


@pytest.mark.requirement("SEC-26")
def test_a_new_password_by_mail_does_not_get_round_it(app: Flask, hanna: Visitor) -> None:
    enrol(hanna)
    open_mails(app)
    thief = Visitor(app.test_client())
    thief.send("/reset-password", email=HANNA)
    [letter] = open_mails(app)
    thief.send(letter.link, password="green zebra eleven")

    assert thief.sign_in(HANNA, "green zebra eleven").location.startswith("/sign-in/code")


@pytest.mark.requirement("SEC-26")
def test_outside_production_staff_need_none_and_pages_say_it_is_a_trial(store_app: Flask) -> None:
    with store_app.app_context():
        hashed = hash_password(GOOD)
    add_account(store_app, Role.HR, add_trust(store_app), email=HANNA, password=hashed)
    visitor = Visitor(store_app.test_client())

    assert visitor.sign_in(HANNA, GOOD).location == WORK
    assert "This is a trial copy" in visitor.open("/account/").text


@pytest.mark.parametrize("path", ["/sign-in/rescue", "/sign-in/select"])
def test_other_ways_are_not_there(app: Flask, hanna: Visitor, path: str) -> None:
    assert hanna.client.get(path).status_code == 404


@pytest.mark.requirement("SEC-26")
@pytest.mark.parametrize("path", ["/sign-in/code", "/sign-in/recovery-code", "/account/second-factor"])
def test_nobody_starts_in_the_middle(app: Flask, hanna: Visitor, path: str) -> None:
    assert heading(hanna.open(path)) == "Sign in"


@pytest.mark.requirement("SEC-33")
@pytest.mark.parametrize("target", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_goes_to_no_other_site(
    app: Flask, hanna: Visitor, clock: time_machine.Traveller, target: str
) -> None:
    phone = enrol(hanna)
    clock.shift(timedelta(minutes=1))
    visitor = Visitor(app.test_client())
    visitor.sign_in(HANNA, GOOD)
    answer = visitor.client.post(
        "/sign-in/code",
        query_string={"next": target},
        data={"csrf_token": visitor.token("/sign-in/code"), "code": shown(phone), "next": target},
    )

    assert answer.location in {WORK, "/account/"}


def test_goes_back_to_the_page_that_was_asked_for(
    app: Flask, hanna: Visitor, clock: time_machine.Traveller
) -> None:
    phone = enrol(hanna)
    clock.shift(timedelta(minutes=1))
    visitor = Visitor(app.test_client())
    answer = visitor.send("/sign-in?next=/account/password", email=HANNA, password=GOOD)
    page = visitor.open(answer.location).text
    action = re.search(r'<form method="post" action="(/sign-in/code[^"]*)"', page)
    assert action

    done = visitor.client.post(
        action[1], data={"csrf_token": visitor.token("/sign-in/code"), "code": shown(phone)}
    )

    assert done.location == "/account/password"


def test_a_visit_of_staff_knows_its_needs(app: Flask) -> None:
    """The way to take the app off is not offered, however the visit came about."""
    officer = stored(app)
    visitor = Visitor(browser(app, add_visit(app, officer)))

    assert heading(visitor.open("/account/")) == "Your account"
    assert "Take the app off" not in visitor.open("/account/second-factor").text


@pytest.mark.requirement("SEC-32")
def test_opening_the_page_for_codes_signs_nobody_out(app: Flask, hanna: Visitor) -> None:
    enrol(hanna)

    assert heading(hanna.open("/sign-in/code")) == "Your account"
    assert heading(hanna.open("/account/")) == "Your account"
