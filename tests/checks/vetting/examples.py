"""A whole vetting form with nothing wrong, and small changes to it."""

import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from checks.findings import Finding, Severity
from checks.profiles import DEFAULT, Profile, load_profile
from checks.report import Report, check
from forms.schemas.vetting_form import load

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "contracts" / "vetting-form.example.json").read_text("utf-8")
ON = date(2025, 9, 15)
PERSON: dict[str, Any] = {
    "id": "p3",
    "roles": ["sibling_full"],
    "life_status": "alive",
    "given_names": "Paul",
    "family_name": "Okafor",
    "birth_family_name": "same",
    "date_of_birth": "1985-12-01",
    "place_of_birth": {"town": "Leeds", "country": "GB"},
    "address": {"lines": ["3 Elm Grove"], "town": "Bradford", "postcode": "BD7 1DP", "country": "GB"},
    "address_since": "2019-05",
    "died": None,
    "partner_status": None,
    "not_known": {},
    "criminal_involvement": {"answer": "no", "details": None},
}
ABSENCE: dict[str, Any] = {
    "country": "NZ",
    "from": "2023-09-01",
    "to": "2024-07-31",
    "reason": "gap_year",
    "inside_establishment": None,
    "evidence": False,
    "ties": {"home": True, "bank": True, "job": False, "gp": True},
}
MATTER: dict[str, Any] = {
    "category": "c",
    "allegation": "Theft from a shop",
    "date": "2010-06-02",
    "age": 22,
    "authority": "West Yorkshire Police",
    "country": "GB",
    "outcome": "no_further_action",
    "outcome_date": "2010-08-01",
    "circumstances": "I was on my own. It has not happened again.",
    "date_explanation": None,
    "features": [],
}
DEBT: dict[str, Any] = {
    "kind": "ccj",
    "date": "2024-03-10",
    "amount_gbp": 800,
    "creditor": "Northern Card Co",
    "state": "outstanding",
    "settled_on": None,
    "certificate": None,
    "plan": None,
}


def example() -> dict[str, Any]:
    """Give the document of the form with nothing wrong."""
    form: dict[str, Any] = json.loads(EXAMPLE)
    return form


def address(id: str, start: str | None, end: str | None = None, **other: Any) -> dict[str, Any]:  # noqa: A002
    """Give the document of a home in Leeds."""
    home = {
        "id": id,
        "type": "home",
        "primary": end is None,
        "lines": [f"{id} Rowan Close"],
        "town": "Leeds",
        "postcode": "LS6 2AB",
        "country": "GB",
        "from": start,
        "to": end,
        "explanation": None,
        "sensitive": False,
    }
    return home | other


def changed(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Give the example with each value put where its pointer says; a pointer that ends in `/-` adds to a "
    "list."""
    form = example()
    for pointer, value in changes.items():
        put(form, pointer, deepcopy(value))
    return form


def put(form: dict[str, Any], pointer: str, value: Any) -> None:
    """Put a value into a document, making objects on the way where there are none."""
    *way, last = pointer.removeprefix("/").split("/")
    here: Any = form
    for part in way:
        here = here[int(part)] if isinstance(here, list) else here.setdefault(part, {})
    if last == "-":
        here.append(value)
    elif isinstance(here, list):
        here[int(last)] = value
    else:
        here[last] = value


def report(form: dict[str, Any], on: date | None = None, profile: Profile | None = None) -> Report:
    """Check a document."""
    return check(load(form), profile or load_profile(form.get("profile") or DEFAULT), on)


def found(changes: Mapping[str, Any], rule: str, on: date | None = None) -> list[Finding]:
    """Give what one rule finds in the example with some changes."""
    return [finding for finding in report(changed(changes), on).findings if finding.rule == rule]


def severities(changes: Mapping[str, Any], rule: str, on: date | None = None) -> list[Severity]:
    """Give how bad one rule finds the example with some changes."""
    return [finding.severity for finding in found(changes, rule, on)]
