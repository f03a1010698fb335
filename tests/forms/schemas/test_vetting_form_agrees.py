"""The loader and the published JSON schema take the same documents, where a schema can tell."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

import forms.schemas
from forms.schemas.faults import DoesNotFit
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import ABSENCE, DEBT, MATTER, PERSON, changed

SCHEMA = json.loads((Path(forms.schemas.__path__[0]) / "vetting-form.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
FULL = changed(
    {
        "/applicant/birth_name": {"given_names": "Asha", "family_name": "Eze"},
        "/applicant/other_names": {
            "answer": "yes",
            "items": [{"given_names": "A", "from": "2001", "to": None}],
        },
        "/absences/-": ABSENCE,
        "/people/-": {**PERSON, "address": "a1", "address_history": [{"from": "2019-05", "town": "Leeds"}]},
        "/police/items/-": MATTER,
        "/finance/items/-": {**DEBT, "plan": {"from": "2024-01", "monthly_gbp": 50, "payments_made": 1}},
        "/associations/items/-": {"kind": "business_interests", "details": "Honey", "outcome": None},
        "/relatives_reasons": {"mother": "She left when I was two."},
    }
)
# Left out: what a schema cannot tell, as days that do not exist, ids that lead nowhere and profiles.
VALUES = st.sampled_from(
    [
        *(
            None,
            True,
            False,
            0,
            1,
            -1,
            2.0,
            2.5,
            "",
            "x",
            "yes",
            "no",
            "protected",
            "not_known",
            "same",
            "none",
        ),
        *("2023", "2023-05", "2023-05-06", "2023-13", "2023-5-6", "2023-05-06T00:00", "GB", "gb", "GBR"),
        *([], {}, [None], ["x"], ["GB"], [{}], {"x": 1}, {"answer": "yes"}, ["mother"], [[]]),
    ]
)


def places(value: Any, *way: str | int) -> list[tuple[str | int, ...]]:
    """Give the way to every value inside a document."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(*way, key) for key, _ in items] + [
        place for key, below in items for place in places(below, *way, key)
    ]


PLACES = [place for place in places(FULL) if place[0] != "profile"]


def put(document: Any, place: tuple[str | int, ...], value: Any) -> None:
    """Put a value where a place is, if the way there still exists."""
    for part in place[:-1]:
        if not (isinstance(document, dict) and part in document) and not (
            isinstance(document, list) and isinstance(part, int) and part < len(document)
        ):
            return
        document = document[part]
    last = place[-1]
    if isinstance(document, dict) or (
        isinstance(document, list) and isinstance(last, int) and last < len(document)
    ):
        document[last] = value


def is_loaded(document: dict[str, Any]) -> bool:
    """Tell whether the loader takes a document, ids that lead nowhere aside."""
    try:
        load(document)
    except DoesNotFit as refused:
        return all("this id" in fault.message for fault in refused.faults)
    return True


@settings(max_examples=400)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_random_changes_are_taken_by_both_or_by_neither(changes: list[tuple[Any, Any]]) -> None:
    document = deepcopy(FULL)
    for place, value in changes:
        put(document, place, deepcopy(value))

    assert is_loaded(document) == VALIDATOR.is_valid(document)


@given(st.sampled_from(PLACES), st.sampled_from(["extra", "from_", "_schema", ""]))
def test_an_entry_too_many_is_refused_by_both(place: tuple[str | int, ...], name: str) -> None:
    document = deepcopy(FULL)
    put(document, (*place, name), "x")

    assert is_loaded(document) == VALIDATOR.is_valid(document)
