"""`vetready accounts add`: how a trust gets its first staff."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from sqlalchemy import select

from app import db
from app.cli import main
from app.models.accounts import Account
from app.models.trusts import Trust
from app.services.actors import Role
from tests.people import add_account, add_visit, browser
from tests.visitor import Visitor, heading, open_mails

GOOD = "purple tiger seven"
HR = ["--email", "Hanna@Northmoor.example", "--name", "Hanna Lee", "--role", "hr"]
NORTHMOOR = ["--trust", "Northmoor NHS Trust"]


@pytest.fixture
def app(store_app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flask:
    monkeypatch.setenv("VETREADY_DATA", str(tmp_path))
    return store_app


def add(*options: str, password: str = GOOD) -> Result:
    return CliRunner().invoke(main, ["accounts", "add", *options], input=f"{password}\n")


def roles(app: Flask) -> dict[str, list[str]]:
    with db.transaction(app) as work:
        names = {trust.id: trust.name for trust in work.scalars(select(Trust))}
        return {
            account.email: [f"{one.role} {names.get(one.trust_id)}" for one in account.memberships]
            for account in work.scalars(select(Account))
        }


def test_a_new_trust_gets_somebody_who_can_sign_in(app: Flask) -> None:
    result = add(*HR, *NORTHMOOR)

    assert result.exit_code == 0, result.output
    assert roles(app) == {"hanna@northmoor.example": ["hr Northmoor NHS Trust"]}
    visitor = Visitor(browser(app))
    assert visitor.sign_in("hanna@northmoor.example", GOOD).status_code == 302
    page = visitor.open("/account/")
    assert heading(page) == "Your account"
    assert "Hanna Lee" in page.text


def test_one_more_role_needs_no_password(app: Flask) -> None:
    add(*HR, *NORTHMOOR)

    result = add(*HR[:4], "--role", "admin", *NORTHMOOR, password="")

    assert result.exit_code == 0, result.output
    assert roles(app) == {"hanna@northmoor.example": ["hr Northmoor NHS Trust", "admin Northmoor NHS Trust"]}


def test_the_same_again_changes_nothing(app: Flask) -> None:
    for _ in range(2):
        assert add(*HR, *NORTHMOOR).exit_code == 0

    assert roles(app) == {"hanna@northmoor.example": ["hr Northmoor NHS Trust"]}


@pytest.mark.parametrize(
    ("options", "password", "said"),
    [
        ([*HR, *NORTHMOOR], "short", "15 characters or more"),
        ([*HR, *NORTHMOOR], "password12345678", "easy to guess"),
        ([*HR, *NORTHMOOR], "", "15 characters or more"),
        (["--email", "hanna", *HR[2:], *NORTHMOOR], GOOD, "give an address like"),
        ([*HR[:4], "--role", "applicant", *NORTHMOOR], GOOD, "'applicant' is not one of"),
        ([*HR], GOOD, "Missing option '--trust'"),
        ([*HR, *NORTHMOOR, "--password", GOOD], GOOD, "No such option"),
    ],
)
def test_what_cannot_be_is_said(app: Flask, options: list[str], password: str, said: str) -> None:
    result = add(*options, password=password)

    assert result.exit_code != 0
    assert said in result.output
    assert "Traceback" not in result.output
    assert roles(app) == {}


def test_an_applicants_account_stays_an_applicants(app: Flask) -> None:
    add_account(app, Role.APPLICANT, email="hanna@northmoor.example")

    result = add(*HR, *NORTHMOOR)

    assert result.exit_code == 1
    assert "belongs to an applicant" in result.output
    assert roles(app) == {"hanna@northmoor.example": ["applicant None"]}


def test_an_empty_database_is_said_to_be_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VETREADY_DATA", str(tmp_path / "new"))

    result = add(*HR, *NORTHMOOR)

    assert result.exit_code == 1
    assert "run `vetready db upgrade` first" in result.output


def test_a_lost_authenticator_app_is_taken_off(app: Flask) -> None:
    hanna = add_account(
        app,
        email="hanna@northmoor.example",
        tf_primary_method="authenticator",
        tf_totp_secret="sealed",
        mf_recovery_codes=["sealed"],
    )
    visitor = Visitor(browser(app, add_visit(app, hanna)))

    result = CliRunner().invoke(main, ["accounts", "reset-factor", "--email", "Hanna@Northmoor.example"])

    assert result.exit_code == 0, result.output
    with db.transaction(app) as work:
        account = work.scalars(select(Account)).one()
        assert (account.tf_totp_secret, account.mf_recovery_codes) == (None, None)
    assert heading(visitor.open("/account/")) == "Sign in"
    assert [letter.subject for letter in open_mails(app)] == ["Your authenticator app was changed"]


def test_whose_app_it_is_has_to_be_right(app: Flask) -> None:
    result = CliRunner().invoke(main, ["accounts", "reset-factor", "--email", "nobody@northmoor.example"])

    assert result.exit_code == 1
    assert "There is no account with this address" in result.output
