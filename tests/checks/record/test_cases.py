"""The cases of the rulebook: each record gets the answers that it must get."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checks.record.assessing import assess
from forms.schemas.criminal_record import load
from forms.schemas.faults import DoesNotFit
from forms.schemas.rehabilitation import dump
from tests.checks.record.book import BOOK, answered

CASES = json.loads((Path(__file__).parents[2] / "cases" / "record" / "cases.json").read_text("utf-8"))
REFUSED = [case for case in CASES if "exit" in case["expect"]]
ANSWERED = [case for case in CASES if "exit" not in case["expect"]]


@pytest.mark.parametrize("case", ANSWERED, ids=[case["id"] for case in ANSWERED])
def test_case(case: dict[str, Any]) -> None:
    record = load(case["record"])
    assert record.as_of
    answers = dump(assess(record, record.as_of))

    found = {answer["id"]: answer for answer in answers["records"]}
    assert list(found) == [each["id"] for each in case["record"]["records"]]
    assert all(answer["because"] for answer in found.values())
    for name, expected in case["expect"]["records"].items():
        assert not list(mismatches(found[name], expected))


@pytest.mark.parametrize("case", REFUSED, ids=[case["id"] for case in REFUSED])
def test_refused(case: dict[str, Any]) -> None:
    with pytest.raises(DoesNotFit) as refused:
        load(case["record"])

    pointers = [fault.pointer for fault in refused.value.faults]
    assert any(f"{pointer}/".startswith(f"{case['expect']['pointer']}/") for pointer in pointers)


def mismatches(answer: dict[str, Any], expected: dict[str, Any]) -> Iterator[str]:
    """Yield what is not as expected; only what is named is compared."""
    for entry, value in expected.items():
        if isinstance(value, dict) and "any_of" not in value:
            yield from mismatches(answer[entry], value)
        elif answer[entry] not in (value["any_of"] if isinstance(value, dict) else [value]):
            yield f"{entry} is {answer[entry]}, not {value}"


def test_the_answer_has_its_entries_in_the_order_of_the_contract() -> None:
    answers = dump(assess(load(ANSWERED[0]["record"]), date(2025, 9, 15)))

    assert list(answers) == ["as_of", "records"]
    assert list(answers["records"][0]) == [
        *("id", "status", "ends", "spent_on", "protected", "protected_on", "tell", "because"),
    ]
    assert list(answers["records"][0]["tell"]) == [
        *("nhs_basic", "nhs_exempt", "police_officer", "police_staff", "police_vetting_form"),
    ]


def test_each_record_is_answered_as_it_stands_in_the_book() -> None:
    assert list(answered()) == BOOK.read_text("utf-8").splitlines()
