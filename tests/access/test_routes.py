"""Every view, asked in every way by everybody: the policy decides who gets in, ids tell nothing (E8, E9)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from random import Random
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from app import db
from app.models.applications import Application, EmployerPart
from app.models.base import Base
from app.services.actors import GRANTS, Role
from app.web.permissions import PUBLIC
from tests.access.addresses import Address, addresses, shape
from tests.offered import House, house
from tests.people import add_account, add_trust, add_visit, browser
from tests.soak.ledger import Note

STRANGERS = (None, *Role)
"""Everybody who has no business with the house: nobody signed in, another applicant, staff elsewhere."""
LEFT_OUT = {"static", "security.login", "security.logout", "security.register", "health.ready"}
"""Files, what begins and ends a visit, and what tells of a database that no revision made."""
FOR_EVERYBODY = {"applicant.before_start", "applicant.start"}
"""Where an applicant begins: with a vacancy that anybody may read."""
THEIR_OWN = {"sessions", "sign_in_budgets", "jobs", "vacancies", "audit_events"}
"""Tables in which strangers may add rows of their own: their visits, and vacancies of their own trust."""
SEED = 20261124
SAMPLE = 220
"""How many of the 6,000 or so requests are made each time; all of them with the full counts."""


@pytest.fixture
def trust(store_app: Flask) -> House:
    made = house(store_app)
    made.released()
    return made


@pytest.fixture
def ids(trust: House) -> Mapping[str, UUID]:
    with db.transaction(trust.app) as session:
        application = session.get_one(Application, trust.application_id)
        part = session.get_one(EmployerPart, trust.application_id).document
        return {
            "application_id": application.id,
            "vacancy_id": application.vacancy_id,
            "criterion_id": application.vacancy.criteria[0].id,
            "account_id": trust.manager.account_id,
            "trust_id": trust.trust_id,
            "item_id": UUID(part["work_history"][0]["id"]),
        }


@pytest.fixture
def strangers(trust: House) -> dict[Role | None, tuple[FlaskClient, str]]:
    """Give everybody's browser with the token of their forms."""
    elsewhere = add_trust(trust.app)
    found: dict[Role | None, tuple[FlaskClient, str]] = {None: (trust.app.test_client(), "")}
    for role in Role:
        account = add_account(trust.app, role, None if role is Role.APPLICANT else elsewhere)
        client = browser(trust.app, add_visit(trust.app, account))
        page = client.get("/account/").text
        found[role] = client, page.partition('name="csrf_token"')[2].partition('value="')[2].partition('"')[0]
    return found


def rows(app: Flask) -> dict[str, int]:
    """Count what is stored of the house."""
    with db.transaction(app) as session:
        return {
            name: session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in Base.metadata.tables.items()
            if name not in THEIR_OWN
        }


def asked(all_of_them: list[Address], soak: bool) -> Iterator[tuple[Role | None, Address]]:
    cases = [(who, each) for who in STRANGERS for each in all_of_them if not (who and _own_account(each))]
    yield from cases if soak else Random(SEED).sample(cases, SAMPLE)


def _own_account(each: Address) -> bool:
    """Tell whether a view is about one's own account: it changes the visit by which the rest is asked."""
    return (each.endpoint or "").startswith(("account.", "security."))


def expected(app: Flask, who: Role | None, each: Address) -> set[int]:
    """Give the answers that are right for a stranger who names things of the house."""
    if each.endpoint is None:
        return {405}
    if each.endpoint in PUBLIC:
        return set(range(200, 500)) - {403}
    if who is None:
        return {302} if each.method == "GET" else {302, 400}
    if who not in GRANTS[app.view_functions[each.endpoint].permission]:  # type: ignore[attr-defined]
        return {403}
    return {404} if tells_of_somebody(each) else set(range(200, 500)) - {403}


def tells_of_somebody(each: Address) -> bool:
    """Tell whether an address names a thing that only its owner, or its owner's trust, may know of."""
    return each.has_id and each.endpoint not in PUBLIC | FOR_EVERYBODY


@pytest.mark.requirement("SEC-01", "SEC-02", "SEC-03", "SEC-04")
@pytest.mark.parametrize("soak", [False, pytest.param(True, marks=pytest.mark.soak)], ids=["sample", "all"])
def test_everybody_asks_for_everything(
    trust: House,
    ids: Mapping[str, UUID],
    strangers: dict[Role | None, tuple[FlaskClient, str]],
    soak: bool,
    note: Note,
) -> None:
    every = [each for each in addresses(trust.app, ids) if each.endpoint not in LEFT_OUT]
    before, wrong, counted = rows(trust.app), [], Counter[int]()
    for who, each in asked(every, soak):
        client, token = strangers[who]
        there, nowhere = (
            client.open(path, method=each.method, data={"csrf_token": token})
            for path in (each.real, each.random)
        )
        counted[there.status_code] += 1
        same = there.status_code == nowhere.status_code and shape(there.text) == shape(nowhere.text)
        right = there.status_code in expected(trust.app, who, each)
        if not right or (tells_of_somebody(each) and not same):
            wrong.append((who, each.method, each.endpoint, there.status_code, nowhere.status_code))

    note(
        "E9",
        tried=counted.total(),
        failed=len(wrong),
        seed=SEED,
        what="views, methods and people",
    )
    assert wrong == []
    assert {302, 403, 404, 405} <= set(counted)
    assert rows(trust.app) == before
