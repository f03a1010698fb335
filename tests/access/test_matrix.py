"""Who finds which class of data at which stage, cell by cell, on every page there is (E8)."""

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient

from app import db
from app.models.accounts import Account
from app.services.actors import GRANTS, Role
from tests.access.addresses import addresses
from tests.access.stages import CANARIES, STAGES, World, at, moment
from tests.cast import NOW
from tests.people import add_account, add_visit, browser
from tests.soak.ledger import Note
from tests.vetting_findings import Says

ANYBODY = "anybody"
PEOPLE = ("applicant", "hr", "manager", "vetting_officer", "admin", "auditor", ANYBODY)
LEFT_OUT = ("static", "health.ready", "mail_folder.")
"""Files, and the folder of mails, which is there on a trial copy alone."""

MAY: dict[str, dict[str, str]] = {
    "1 contact": {"hr": "S1 S2 S3 S4 S5", "manager": "S4", "vetting_officer": "S4 S5"},
    "2 work and evidence": {"hr": "S2 S3 S4 S5", "manager": "S2 S3 S4 S5"},
    "3 equality": {},
    "5 adjustments": {"hr": "S3"},
    "6 referees": {"hr": "S4 S5", "manager": "S4"},
    "11 identity and addresses": {"vetting_officer": "S4 S5"},
    "12 family": {"vetting_officer": "S4 S5"},
    "13 money and police": {"vetting_officer": "S4 S5"},
}
"""Where a class may be found at all, besides on its applicant's own pages; everywhere else it must not be."""

MUST: dict[str, dict[str, str]] = {
    "1 contact": {"hr": "S2"},
    "2 work and evidence": {"hr": "S2"},
    "11 identity and addresses": {"vetting_officer": "S4"},
    "12 family": {"vetting_officer": "S4"},
    "13 money and police": {"vetting_officer": "S4"},
}
"""Where it must be found, so that what is looked for can be seen at all."""


def test_the_tables_speak_of_what_there_is() -> None:
    for table in (MAY, MUST):
        assert set(table) <= set(CANARIES)
        for cells in table.values():
            assert set(cells) <= set(PEOPLE)
            assert {stage for stages in cells.values() for stage in stages.split()} <= set(STAGES)
    assert set(MAY) == set(CANARIES)


CASES = [
    pytest.param("S4", ("hr", "manager", "vetting_officer"), id="S4 in short"),
    *(pytest.param(stage, PEOPLE, id=stage, marks=pytest.mark.soak) for stage in STAGES),
]


@pytest.mark.requirement("SEC-05", "PRIV-02", "PRIV-09")
@pytest.mark.parametrize(("stage", "asking"), CASES)
def test_each_class_is_found_where_it_may_be_and_nowhere_else(
    store_app: Flask, says: Says, note: Note, stage: str, asking: tuple[str, ...]
) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        world = at(store_app, stage)
        clock.move_to(moment(stage))
        found = {who: classes_in(world, who) for who in asking}

    wrong = [
        (name, who)
        for name in CANARIES
        for who in asking
        if (name in found[who] and not may(name, who, stage))
        or (name not in found[who] and stage in MUST.get(name, {}).get(who, "").split())
    ]
    note("E8", what=f"classes and people at {stage}", tried=len(CANARIES) * len(asking), failed=len(wrong))
    assert wrong == []
    assert "1 contact" in found.get("applicant", {"1 contact"})


def may(name: str, who: str, stage: str) -> bool:
    return who == "applicant" or stage in MAY[name].get(who, "").split()


def browser_of(world: World, who: str) -> FlaskClient:
    """Give the browser of one who plays this part for the trust, signed in just now."""
    if who == ANYBODY:
        return world.app.test_client()
    if who == "applicant":
        with db.transaction(world.app) as session:
            own = session.get_one(Account, world.applicant.account_id)
        return browser(world.app, add_visit(world.app, own))
    return browser(world.app, add_visit(world.app, add_account(world.app, Role(who), world.trust_id)))


def classes_in(world: World, who: str) -> set[str]:
    """Give the classes of which a word stands in any answer, on its page or in its headers.

    Views that this part gets no answer of are left to the tests of routes; what is public is read by anybody.
    """
    asked = {None} if who == ANYBODY else {one for one, roles in GRANTS.items() if who in roles}
    client = browser_of(world, who)
    found: set[str] = set()
    for each in addresses(world.app, world.ids, ("GET",)):
        if each.endpoint is None or each.endpoint.startswith(LEFT_OUT):
            continue
        permission = getattr(world.app.view_functions[each.endpoint], "permission", None)
        if permission not in asked:
            continue
        answer = client.get(each.real)
        told = answer.get_data().decode("utf-8", "replace") + str(answer.headers)
        found |= {name for name, word in CANARIES.items() if word in told}
    return found
