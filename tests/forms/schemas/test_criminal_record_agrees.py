"""The loader and the published JSON schema take the same documents, where a schema can tell."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

import forms.schemas
from forms.schemas.criminal_record import load
from forms.schemas.faults import DoesNotFit

VALIDATOR = jsonschema.Draft202012Validator(
    json.loads((Path(forms.schemas.__path__[0]) / "criminal-record.schema.json").read_text("utf-8"))
)
FULL: dict[str, Any] = {
    "as_of": "2025-09-15",
    "records": [
        {
            "id": "r1",
            "kind": "caution",
            "type": "conditional",
            "date": "2014-03-03",
            "under_18": False,
            "conditions_ended_on": "2014-03-04",
            "specified_offence": None,
        },
        {
            "id": "r2",
            "kind": "conviction",
            "date": "2016-06-30",
            "under_18": True,
            "offence_mode": "either_way",
            "specified_offence": False,
            "schedule_18": None,
            "sentences": [
                {
                    "kind": "restraining_order",
                    "start": "2016-06-30",
                    "length": {"n": 12, "unit": "months"},
                    "ceased_on": None,
                    "paid_on": None,
                    "endorsed": None,
                    "served": "concurrent",
                }
            ],
        },
    ],
}
# Left out: what a schema cannot tell, as days that do not exist and dates in the wrong order.
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
            "fine",
            "simple",
            "caution",
            "weeks",
            "consecutive",
        ),
        *("2023", "2023-05", "2023-5-6", "2023-05-06T00:00", "none_given", "open_ended", "summary_only"),
        *([], {}, [None], ["x"], [{}], {"x": 1}, {"n": 3, "unit": "days"}, {"n": 0, "unit": "days"}),
    ]
)


def places(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Give every place of a document below its root."""
    found = [at] if at else []
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in below:
        found += places(inner, (*at, name))
    return found


def fits(document: dict[str, Any]) -> bool:
    try:
        load(document)
    except DoesNotFit:
        return False
    return True


@settings(max_examples=300)
@given(st.sampled_from(places(FULL)), VALUES, st.booleans())
def test_one_value_changed(place: tuple[str | int, ...], value: Any, away: bool) -> None:
    document = deepcopy(FULL)
    inside: Any = document
    for name in place[:-1]:
        inside = inside[name]
    if away and isinstance(inside, dict):
        del inside[place[-1]]
    else:
        inside[place[-1]] = value

    # A start that is left out is needed for a length, which the schema says in words.
    startless = place[-1] == "start" and (away or value is None)
    assert fits(document) == (VALIDATOR.is_valid(document) and not startless)


def test_the_whole_document_fits() -> None:
    assert fits(FULL)
    assert VALIDATOR.is_valid(FULL)
