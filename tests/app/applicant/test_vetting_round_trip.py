"""Every page shows what is stored, and saving it unchanged changes nothing."""

from copy import deepcopy
from typing import Any

import pytest

from app.applicant.sections import Collection
from app.applicant.vetting import VETTING
from app.documents.vetting import contract
from app.models.base import Document
from forms.schemas import vetting_form
from tests.app.applicant.conftest import Applicant

SAVE = "Save and continue"
ELSEWHERE = {"lines": ["3 Mill Lane", "Flat 2"], "town": "Bradford", "postcode": "BD7 1DP", "country": "GB"}


def person(key: str, *roles: str, **more: Any) -> Document:
    return {
        "id": key,
        "roles": list(roles),
        "life_status": "alive",
        "given_names": "Grace",
        "family_name": "Okafor",
        "birth_family_name": "Eze",
        "previous_names": ["Grace Bello", "G. Bello"],
        "date_of_birth": "1960-01-05",
        "place_of_birth": {"town": "Enugu", "country": "NG"},
        "address": ELSEWHERE,
        "address_since": "1998-09",
        "died": None,
        "partner_status": None,
        "not_known": {},
        "informed": "told",
        "criminal_involvement": {"answer": "no", "details": None},
        **more,
    }


# ruff: noqa: E501  # one item a line reads best
WHOLE: Document = {
    "applicant": {
        "given_names": "Asha", "family_name": "Okafor", "birth_name": {"given_names": "Asha", "family_name": "Eze"},
        "other_names": {
            "answer": "yes",
            "items": [{"given_names": "Asha", "family_name": "Bello", "from": "2009", "to": "2012-03"}],
        },
        "date_of_birth": "1988-04-02", "place_of_birth": {"town": "Leeds", "country": "GB"},
        "nationalities": ["GB", "NG"], "national_insurance_number": "AB123456C", "marital_status": "married",
        "occupants": {"aged_10_or_over": 1, "under_10": 0},
    },
    "documents": [{"kind": "bank_statement", "dated": "2026-02-01", "expires": None, "address": "a1"}],
    "absences": [
        {"country": "DE", "from": "2019-01-01", "to": "2019-03-01", "reason": "study", "inside_establishment": None,
         "evidence": True, "ties": {"home": True, "bank": True, "job": False, "gp": True}},
    ],
    "notes": "Nothing more",
    "addresses": [
        {"id": "a1", "type": "home", "primary": True, "lines": ["14 Rowan Close"], "town": "Leeds",
         "postcode": "LS6 2AB", "country": "GB", "from": "2015-06", "to": None},
    ],
    "relatives": {
        "partner": "listed", "mother": "listed", "father": "not_known", "adoptive_parents": "none",
        "step_parents": "none", "parents_partners": "listed", "foster_carers_or_guardians": "none",
        "partners_parents": "none", "siblings": "listed", "children": "none", "other_co_residents": "none",
    },
    "relatives_reasons": {"father": "My mother never told me who he is"},
    "people": [
        person("p1", "mother", partner_status="other_partner"),
        person("p2", "spouse", "co_resident", address="a1", birth_family_name="same", previous_names=None,
               address_history=[
                   {"lines": ["1 Quay"], "town": "Hull", "postcode": "HU1 1AA", "country": "GB",
                    "from": "2016-01-02", "to": "2019-03"},
               ]),
        person("p3", "parents_partner", life_status="deceased", died="2011", address=None, informed=None),
        person("p4", "sibling_half", date_of_birth="1992", place_of_birth=None, address=None,
               not_known={"place_of_birth": "We lost touch", "address": "We lost touch"},
               informed="cannot_reach", criminal_involvement={"answer": "yes", "details": "A fine in 2015"}),
    ],
    "people_informed": False,
    "police": {
        "answers": dict.fromkeys("abdeghijklmopqrst", "no") | {"c": "yes", "f": "protected", "n": "yes"},
        "items": [
            {"category": "c", "allegation": "Theft from a shop", "date": "2009-06", "age": 20,
             "authority": "West Yorkshire Police", "country": "GB", "outcome": "no_further_action",
             "outcome_date": "2009-08-01", "circumstances": "One line.\nAnother line.",
             "date_explanation": "I remember the summer", "features": ["dishonesty"]},
            {"category": "n", "allegation": "Speeding", "date": "2012", "age": 24, "authority": "A court",
             "country": "FR", "outcome": "fine", "outcome_date": "2012", "circumstances": "Too fast",
             "date_explanation": None, "features": []},
        ],
    },
    "finance": {
        "answers": {
            "ccj": "yes", "default": "no", "arrears": "no", "debt_management_plan": "yes", "iva": "no",
            "debt_relief_order": "no", "bankruptcy": "no", "repossession": "no",
            "attachment_of_earnings": "no", "loan_or_card_withdrawn": "no", "consolidation": "no",
            "joint_debt": "no",
        },
        "items": [
            {"kind": "ccj", "date": "2024-03-10", "amount_gbp": 800, "creditor": "A shop", "state": "satisfied",
             "settled_on": "2024-04-05", "certificate": True, "plan": None},
            {"kind": "debt_management_plan", "date": "2024-01-01", "amount_gbp": 1250.5, "creditor": "A bank",
             "state": "in_plan", "settled_on": None, "certificate": False,
             "plan": {"from": "2024-01", "monthly_gbp": 50, "payments_made": 14, "payments_missed": 0}},
        ],
    },
    "associations": {
        "answers": {
            "criminal_associates": "no", "business_interests": "yes", "extremist_groups": "no",
            "previous_vetting": "yes", "regulatory_sanction": "no",
        },
        "items": [
            {"kind": "business_interests", "details": "I sell honey", "outcome": None},
            {"kind": "previous_vetting", "details": "Kent Police, 2019", "outcome": "granted"},
        ],
        "social_media": {"answer": "listed", "handles": ["@asha", "@okafor"]},
    },
}  # fmt: skip


def pages(applicant: Applicant) -> list[str]:
    """Give the key of every page that asks, and of each item of every list."""
    document, found = applicant.vetting_form(), []
    for section in VETTING.sections(None):  # type: ignore[arg-type]  # the same for every application
        for page in section.shown(document):
            if isinstance(page, Collection):
                found += [f"{page.key}/{item['id']}" for item in page.items(document)]
            elif page.key != "signature":
                found.append(page.key)
    return found


@pytest.fixture
def whole(applicant: Applicant) -> Applicant:
    vetting_form.load(WHOLE)
    applicant.has(**deepcopy(WHOLE))
    return applicant


def test_saving_every_page_unchanged_changes_nothing(whole: Applicant) -> None:
    before = contract(whole.vetting_form())
    before.pop("signature")
    visited = pages(whole)

    for key in visited:
        assert whole.open(key).status == 200, key
        whole.send(SAVE)
        assert whole.page.status == 200, (key, whole.page.text)
        after = contract(whole.vetting_form())
        after.pop("signature")
        assert _without_silence(after) == _without_silence(before), key

    assert len(visited) > 25


def _without_silence(value: Any) -> Any:
    """Give a document without what was not answered: null and absent are the same."""
    if isinstance(value, dict):
        told = {key: _without_silence(part) for key, part in value.items()}
        return {key: part for key, part in told.items() if part not in (None, {}, [])}
    return [_without_silence(part) for part in value] if isinstance(value, list) else value


def test_lists_show_what_is_in_them(whole: Applicant) -> None:
    people = whole.open("people").text
    assert "Mother" in people
    assert "With you, 14 Rowan Close, Leeds, LS6 2AB" in people
    assert "Theft from a shop" in whole.open("matters").text
    assert "£1,250.50" in whole.open("debts").text
    assert "I sell honey" in whole.open("association-details").text
    assert "1 Quay, Hull, HU1 1AA" in whole.open("partner-addresses").text


@pytest.mark.parametrize(
    ("key", "answers", "message"),
    [
        ("people/add", {}, "Select who this person is to you"),
        (
            "people/add",
            {"roles": ["mother"], "cannot_find_out": ["address"]},
            "Tell us in a few words why you cannot find this out",
        ),
        ("matters/add", {}, "Select what kind of matter it was"),
        ("matters/add", {"category": "c", "age": "twenty"}, "Your age then must be a whole number"),
        ("debts/add", {}, "Select what it is"),
        ("debts/add", {"kind": "ccj", "amount_gbp": "1e9"}, "The amount must be"),
        ("association-details/add", {}, "Select what it is about"),
    ],
)
def test_an_item_says_what_to_mend_and_keeps_the_rest(
    applicant: Applicant, key: str, answers: dict[str, Any], message: str
) -> None:
    applicant.open(key)
    applicant.send(SAVE, **answers)

    assert applicant.page.status == 422
    assert message in applicant.page.text


def test_asks_why_only_about_what_is_not_known(applicant: Applicant) -> None:
    assert applicant.open("not-known").status == 404
    applicant.has(relatives={"father": "not_known", "mother": "listed"})

    fields = applicant.open("not-known").form().fields

    assert "father" in fields
    assert "mother" not in fields
