"""A whole vetting form with nothing wrong in it on the day of the stories."""

import json
from pathlib import Path
from typing import Any

import pytest

from app import db
from app.documents.places import Edit, Place, version
from app.services import employer_parts
from tests.app.applicant.conftest import Applicant
from tests.cast import NOW

EXAMPLE = Path(__file__).parents[3] / "contracts" / "vetting-form.example.json"


@pytest.fixture
def whole() -> dict[str, Any]:
    """Give the example of the contract with fresh documents, unsigned, without the registration."""
    form: dict[str, Any] = json.loads(EXAMPLE.read_text("utf-8"))
    for key in ("declared_on", "signature", "registration"):
        del form[key]
    form["documents"][1]["dated"] = "2026-02-01"
    return form


@pytest.fixture
def ready(applicant: Applicant, whole: dict[str, Any]) -> Applicant:
    """Give an applicant whose vetting form lacks nothing but the signature."""
    applicant.has(**whole)
    registration = {"body": "NMC", "number": "12A3456E", "expires": "2026-04-30"}
    with db.transaction(applicant.app) as session:
        edit = Edit(Place(("registration",)), registration, version(None))
        employer_parts.change(session, applicant.actor, applicant.application_id, edit, NOW)
    return applicant


def a_year_away(whole: dict[str, Any], first: str, last: str) -> dict[str, Any]:
    """Give the form with time in Lyon from one day to another, with everything kept at home."""
    lyon = {
        "type": "overseas",
        "lines": ["4 Rue Neuve"],
        "town": "Lyon",
        "country": "FR",
        "from": first,
        "to": last,
    }
    absence = {"country": "FR", "from": first, "to": last, "reason": "study", "evidence": True}
    ties = {"home": True, "bank": True, "job": True, "gp": True}
    addresses = [
        *whole["addresses"],
        {"id": "a9", "explanation": "I kept my home here and came back to it.", **lyon},
    ]
    return {**whole, "addresses": addresses, "absences": [{**absence, "ties": ties}]}
