"""`vetready rehabilitation`: the answer on standard output, faults on standard error, and the exit status."""

import json
from pathlib import Path
from typing import Any

import pytest
import time_machine
from click.testing import CliRunner, Result

from app.cli import main

FINE = {
    "id": "r1",
    "kind": "conviction",
    "date": "2024-03-30",
    "under_18": False,
    "sentences": [{"kind": "fine", "start": "2024-03-30"}],
}


def run(document: object, *arguments: str) -> Result:
    text = document if isinstance(document, bytes) else json.dumps(document).encode()
    return CliRunner().invoke(main, ["rehabilitation", "-", *arguments], input=text)


def answer(result: Result) -> dict[str, Any]:
    assert (result.exit_code, result.stderr) == (0, "")
    document: dict[str, Any] = json.loads(result.stdout)
    return document


def test_the_answer_of_the_contract() -> None:
    found = answer(run({"as_of": "2025-03-30", "records": [FINE]}))

    assert found["as_of"] == "2025-03-30"
    reasons = found["records"][0].pop("because")
    assert len(reasons) == 5
    assert found["records"] == [
        {
            "id": "r1",
            "status": "unspent",
            "ends": "on_date",
            "spent_on": "2025-03-30",
            "protected": "no",
            "protected_on": None,
            "tell": dict.fromkeys(
                ["nhs_basic", "nhs_exempt", "police_officer", "police_staff", "police_vetting_form"], "yes"
            ),
        }
    ]


def test_on_comes_before_the_records_own_day() -> None:
    found = answer(run({"as_of": "2025-03-30", "records": [FINE]}, "--on", "2025-03-31"))

    assert (found["as_of"], found["records"][0]["status"]) == ("2025-03-31", "spent")


@time_machine.travel("2025-03-30T23:30:00Z")
def test_a_record_without_a_day_is_answered_for_today_in_london() -> None:
    assert answer(run({"records": [FINE]}))["as_of"] == "2025-03-31"


def test_no_records_no_answers() -> None:
    assert answer(run({"as_of": "2025-03-30", "records": []}))["records"] == []


def test_a_file_by_name(tmp_path: Path) -> None:
    file = tmp_path / "record.json"
    file.write_text(json.dumps({"as_of": "2025-03-30", "records": [FINE]}))
    result = CliRunner().invoke(main, ["rehabilitation", str(file)])

    assert answer(result)["as_of"] == "2025-03-30"


@pytest.mark.parametrize(
    ("document", "arguments", "starts"),
    [
        ({"records": [FINE, FINE]}, [], ["/records/1/id: "]),
        ({"records": [FINE | {"date": "2024-04-01"}]}, [], ["/records/0/sentences/0/start: "]),
        ({"records": [FINE | {"colour": "red"}], "as_of": 1}, [], ["/as_of: ", "/records/0/colour: "]),
        ({"records": []}, ["--on", "2025"], ["--on: "]),
        (b'{"records": [], "records": []}', [], ["/records: "]),
        (b"{", [], [": This is not JSON"]),
        (b"[]", [], [": "]),
    ],
)
def test_says_what_it_cannot_read(document: object, arguments: list[str], starts: list[str]) -> None:
    result = run(document, *arguments)

    lines = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(lines) == len(starts)
    assert all(line.startswith(start) for line, start in zip(lines, starts, strict=True))
