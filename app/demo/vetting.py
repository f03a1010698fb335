"""Vetting forms of invented people: whole ones, and ways in which one may be wanting."""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from app.demo.people import Person
from app.models.base import Document

POLICE = "abcdefghijklmnopqrst"
FINANCE = (
    "ccj default arrears debt_management_plan iva debt_relief_order bankruptcy repossession "
    "attachment_of_earnings loan_or_card_withdrawn consolidation joint_debt"
).split()
ASSOCIATIONS = (
    "criminal_associates business_interests extremist_groups previous_vetting regulatory_sanction"
).split()
NOT_ASKED = (
    "partner adoptive_parents step_parents parents_partners foster_carers_or_guardians partners_parents "
    "siblings children other_co_residents"
).split()

Twist = Callable[[Document, date], None]
"""Changes a whole form so that it has one thing to notice; the day is today."""


def whole(person: Person, today: date) -> Document:
    """Give a form with nothing wrong in it, not signed yet."""
    mother, father = _parents(person)
    return {
        "applicant": _applicant(person),
        "documents": [
            {
                "kind": "passport",
                "dated": _day(today, years=3),
                "expires": _day(today, years=-7),
                "address": None,
            },
            {"kind": "bank_statement", "dated": _day(today, days=30), "expires": None, "address": "home"},
        ],
        "addresses": [_home(person, "home", "2016-04-09", None)],
        "absences": [],
        "relatives": {"mother": "listed", "father": "listed", **dict.fromkeys(NOT_ASKED, "none")},
        "people": [mother, father],
        "people_informed": True,
        "police": {"answers": dict.fromkeys(POLICE, "no"), "items": []},
        "finance": {"answers": dict.fromkeys(FINANCE, "no"), "items": []},
        "associations": {
            "answers": dict.fromkeys(ASSOCIATIONS, "no"),
            "items": [],
            "social_media": {"answer": "none"},
        },
    }


def _day(today: date, **back: int) -> str:
    """Give the day that lies so far back."""
    return (today - relativedelta(**back)).isoformat()  # type: ignore[arg-type]


def _document(kind: str, dated: str, expires: str | None, address: str | None) -> Document:
    """Give a proof."""
    return {"kind": kind, "dated": dated, "expires": expires, "address": address}


def _applicant(person: Person) -> Document:
    """Give who the person is."""
    return {
        "given_names": person.given,
        "family_name": person.family,
        "birth_name": "same",
        "other_names": {"answer": "no"},
        "date_of_birth": date(
            1978 + person.number % 18, 1 + person.number % 12, 1 + person.number % 27
        ).isoformat(),
        "place_of_birth": {"town": person.town, "country": "GB"},
        "nationalities": ["GB"],
        "national_insurance_number": f"AB{100_000 + 7919 * person.number:06}C",
        "marital_status": "single",
        "occupants": {"aged_10_or_over": 0, "under_10": 0},
    }


def _home(person: Person, key: str, moved_in: str, moved_out: str | None) -> Document:
    """Give an address of the person."""
    return {
        "id": key,
        "type": "home",
        "primary": moved_out is None,
        "lines": [f"{person.house} {person.street}"],
        "town": person.town,
        "postcode": person.postcode,
        "country": "GB",
        "from": moved_in,
        "to": moved_out,
        "explanation": None,
        "sensitive": False,
    }


def _parents(person: Person) -> tuple[Document, Document]:
    """Give mother and father, who live together elsewhere."""
    shared = {
        "life_status": "alive",
        "family_name": person.family,
        "place_of_birth": {"town": "Northmoor", "country": "GB"},
        "address": {
            "lines": [f"{person.house + 2} Harbour View"],
            "town": "Northmoor",
            "postcode": "HU9 1TX",
            "country": "GB",
        },
        "address_since": "1999-05",
        "died": None,
        "partner_status": "partner_of_other_parent",
        "not_known": {},
        "criminal_involvement": {"answer": "no", "details": None},
    }
    mother = {"id": "m", "roles": ["mother"], "given_names": "Marian", "birth_family_name": "Lisle", **shared}
    father = {"id": "f", "roles": ["father"], "given_names": "Edwin", "birth_family_name": "same", **shared}
    return {**mother, "date_of_birth": "1952-03-11"}, {**father, "date_of_birth": "1950-08-02"}


def gap_of_two_days(form: Document, today: date) -> None:
    """Let a move leave two days without an address."""
    moved = today - relativedelta(years=2, months=5)
    [home] = form["addresses"]
    before = {**home, "id": "before", "primary": False, "lines": ["4 Tannery Row"]}
    before["to"] = (moved - timedelta(days=3)).isoformat()
    form["addresses"] = [before, {**home, "from": moved.isoformat()}]


def court_judgment(form: Document, today: date) -> None:
    """Add a county court judgment that was paid late."""
    form["finance"]["answers"]["ccj"] = "yes"
    form["finance"]["items"] = [
        {
            "kind": "ccj",
            "date": _day(today, years=3),
            "amount_gbp": 640,
            "creditor": "A phone company",
            "state": "satisfied",
            "settled_on": _day(today, years=2, months=6),
            "certificate": True,
            "plan": None,
        }
    ]


def default_without_plan(form: Document, today: date) -> None:
    """Add a default that is not settled."""
    form["finance"]["answers"]["default"] = "yes"
    form["finance"]["items"] = [
        {
            "kind": "default",
            "date": _day(today, years=2),
            "amount_gbp": 1150,
            "creditor": "A catalogue",
            "state": "outstanding",
            "settled_on": None,
            "certificate": None,
            "plan": None,
        }
    ]


def two_years_away(form: Document, today: date) -> None:
    """Let the person come back from two years of work abroad a year ago."""
    left, back = today - relativedelta(years=3), today - relativedelta(years=1)
    [home] = form["addresses"]
    first = {**home, "id": "first", "primary": False, "to": (left - timedelta(days=1)).isoformat()}
    abroad = {
        **home,
        "id": "abroad",
        "type": "overseas",
        "primary": False,
        "lines": ["8 Rua das Flores"],
        "town": "Porto",
        "postcode": None,
        "country": "PT",
        "from": left.isoformat(),
        "to": (back - timedelta(days=1)).isoformat(),
    }
    form["addresses"] = [first, abroad, {**home, "from": back.isoformat()}]
    form["absences"] = [
        {
            "country": "PT",
            "from": left.isoformat(),
            "to": (back - timedelta(days=1)).isoformat(),
            "reason": "private_employment",
            "inside_establishment": None,
            "evidence": True,
            "ties": {"home": False, "bank": True, "job": False, "gp": False},
        }
    ]


def open_investigation(form: Document, today: date) -> None:
    """Add a matter that the police have not finished."""
    form["police"]["answers"].update(b="yes", c="yes", e="yes")
    matter = {
        "category": "e",
        "allegation": "Careless driving",
        "date": _day(today, months=2),
        "age": 30,
        "authority": "West Yorkshire Police",
        "country": "GB",
        "outcome": "pending",
        "outcome_date": None,
        "circumstances": "A collision at a roundabout. I was asked to an interview and am waiting to hear.",
        "date_explanation": None,
        "features": [],
    }
    form["police"]["items"] = [matter]


def missing_maiden_name(form: Document, _today: date) -> None:
    """Leave out the mother's name at birth."""
    form["people"][0]["birth_family_name"] = None


def half_filled(form: Document, _today: date) -> None:
    """Leave everything after the addresses for another day."""
    for key in ("absences", "relatives", "people", "people_informed", "police", "finance", "associations"):
        del form[key]
    form["documents"] = form["documents"][:1]


def just_begun(form: Document, _today: date) -> None:
    """Leave everything but the name for another day."""
    names = {key: form["applicant"][key] for key in ("given_names", "family_name")}
    form.clear()
    form["applicant"] = names
