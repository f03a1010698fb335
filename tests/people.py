"""People for tests: accounts of any role, and browsers that are signed in as them."""

from collections.abc import Callable, Iterator
from datetime import datetime
from unittest.mock import patch
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import clock, db
from app.account import security
from app.models.accounts import Account, Membership
from app.models.sessions import WebSession
from app.models.trusts import Trust
from app.services.actors import Role
from app.services.tokens import fingerprint, new_token

SignedIn = Callable[..., FlaskClient]
PRODUCTION_HASHES = dict(security.ARGON2)


@pytest.fixture(autouse=True, scope="session")
def _cheap_hashes() -> Iterator[None]:
    """Hash passwords quickly; what production spends on it has a test of its own."""
    with patch.dict(security.ARGON2, memory_cost=8, time_cost=1):
        yield


def add_trust(app: Flask, name: str = "") -> UUID:
    """Give the id of a new trust."""
    trust = Trust(id=uuid4(), name=name or f"Trust {uuid4().hex[:8]}", second_person="off")
    with db.transaction(app) as work:
        work.add(trust)
    return trust.id


def add_account(
    app: Flask, role: Role | str | None = None, trust: UUID | None = None, **more: object
) -> Account:
    """Give a confirmed account that plays this role; `more` are other columns of the account."""
    values: dict[str, object] = {
        "id": uuid4(),
        "email": f"{uuid4().hex[:12]}@example.com",
        "password": "x",
        "fs_uniquifier": uuid4().hex,
        "created_at": clock.now(),
        "confirmed_at": clock.now(),
    }
    account = Account(**values | more)
    if role:
        account.memberships.append(Membership(role=str(role), trust_id=trust))
    with db.transaction(app) as work:
        work.add(account)
    return account


def add_visit(app: Flask, account: Account, started_at: datetime | None = None) -> str:
    """Give the key of a new visit of an account."""
    key = new_token()
    with db.transaction(app) as work:
        work.add(visit_of(account, key, started_at or clock.now()))
    return key


def visit_of(account: Account, key: str, started_at: datetime) -> WebSession:
    """Give the row of a visit that the account's browser sends this key for."""
    return WebSession(
        key_hash=fingerprint(key),
        account_id=account.id,
        data={"_user_id": account.fs_uniquifier, "_fresh": True, "fs_paa": started_at.timestamp()},
        device="Firefox on Linux",
        started_at=started_at,
        touched_at=started_at,
    )


def browser(app: Flask, key: str | None = None) -> FlaskClient:
    """Give a browser, which sends this key from the first request on."""
    client = app.test_client()
    if key:
        client.set_cookie(app.config["SESSION_COOKIE_NAME"], key)
    return client


@pytest.fixture
def signed_in(store_app: Flask) -> SignedIn:
    """Give a maker of browsers that are signed in: `signed_in(Role.HR, trust_id)`.

    The browser's `account` is who it is signed in as. Without a trust, a member of staff gets a new one.
    """

    def make(role: Role | str = Role.APPLICANT, trust: UUID | None = None, **more: object) -> FlaskClient:
        if role != Role.APPLICANT and trust is None:
            trust = add_trust(store_app)
        account = add_account(store_app, role, trust, **more)
        client = browser(store_app, add_visit(store_app, account))
        client.account = account  # type: ignore[attr-defined]
        return client

    return make
