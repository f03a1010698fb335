"""How often rules speak: numbers alone, small ones not told, and not for HR."""

import re
from datetime import UTC, datetime

import pytest
from flask import Flask

from app import db
from app.services import rule_counts
from app.services.actors import Role
from app.services.recheck import Tally
from tests.people import SignedIn

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
PATH = "/staff/rule-counts"


def kept(app: Flask, forms: int, **rules: int) -> None:
    count = Tally("MPS_LND", forms)
    count.rules.update({name.replace("_", "-"): number for name, number in rules.items()})
    with db.transaction(app) as session:
        rule_counts.keep(session, [count], NOW)


def rows(page: str) -> dict[str, str]:
    found = re.findall(r'<th scope="row">([A-Z]+-\d\d)</th>\s*<td>[^<]+</td>\s*<td>([^<]+)</td>', page)
    return dict(found)


@pytest.mark.requirement("PRIV-29")
def test_shows_counts_and_hides_small_ones(store_app: Flask, signed_in: SignedIn) -> None:
    kept(store_app, 20, ADDR_01=12, FAM_07=5, POL_05=4, FIN_02=2, GEN_01=3)

    page = signed_in(Role.VETTING_OFFICER).get(PATH).text

    told = rows(page)
    assert (told["ADDR-01"], told["FAM-07"], told["RES-01"]) == ("12", "5", "0")
    assert told["FIN-02"] == told["GEN-01"] == told["POL-05"] == "fewer than 5"
    assert [rule for rule, forms in told.items() if forms == "fewer than 5"] == ["FIN-02", "GEN-01", "POL-05"]
    assert list(told)[:2] == ["ADDR-01", "FAM-07"]
    assert "Counted on 2 March 2026" in page


def test_tells_nothing_of_few_drafts(store_app: Flask, signed_in: SignedIn) -> None:
    kept(store_app, 19, ADDR_01=12)

    page = signed_in(Role.VETTING_OFFICER).get(PATH).text

    assert rows(page) == {}
    assert "There are too few drafts to tell anything." in page


def test_says_so_before_anything_was_counted(signed_in: SignedIn) -> None:
    assert "Nothing has been counted yet." in signed_in(Role.AUDITOR).get(PATH).text


def test_a_new_count_replaces_the_old_one(store_app: Flask, signed_in: SignedIn) -> None:
    kept(store_app, 30, ADDR_01=12)
    kept(store_app, 30, ADDR_01=13)

    assert rows(signed_in(Role.ADMIN).get(PATH).text)["ADDR-01"] == "13"


@pytest.mark.parametrize("role", [Role.HR, Role.MANAGER, Role.APPLICANT])
def test_is_not_for_the_hiring_side(signed_in: SignedIn, role: Role) -> None:
    client = signed_in(role)

    assert client.get(PATH).status_code == 403
    assert "Rule counts" not in client.get("/").text
