"""`vetready check`: the report on standard output, faults on standard error, and the exit status."""

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import time_machine
from click.testing import CliRunner, Result

from app.cli import main

TESTS = Path(__file__).parents[2]
REFUSED = json.loads((TESTS / "cases" / "vetting" / "refused.json").read_text("utf-8"))
EXAMPLE = TESTS / "contracts" / "vetting-form.example.json"


def run(*arguments: str, text: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], input=text)


def bytes_of(case: dict[str, Any]) -> bytes:
    """Give the bytes of a refused case."""
    if "form" in case:
        return json.dumps(case["form"]).encode()
    if "text" in case:
        return str(case["text"]).encode()
    raw = case["raw"]
    return base64.b64decode(raw["base64"]) if "base64" in raw else (raw["repeat"] * raw["times"]).encode()


def test_a_form_with_nothing_wrong_passes() -> None:
    result = run(str(EXAMPLE))

    report = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert (report["outcome"], report["findings"], report["anchors"]) == ("pass", [], ["2025-09-15"])
    assert list(report) == ["profile", "ruleset", "anchors", "outcome", "findings", "coverage", "residency"]


def test_a_form_with_blockers_gives_its_report_and_status_1() -> None:
    result = run("-", text=b"{}")

    assert (result.exit_code, result.stderr) == (1, "")
    assert json.loads(result.stdout)["outcome"] == "block"


def test_a_concern_is_no_reason_for_status_1() -> None:
    form = json.loads(EXAMPLE.read_text("utf-8"))
    form["people"][0]["date_of_birth"] = "1979-03-05"
    result = run("-", text=json.dumps(form).encode())

    assert (result.exit_code, json.loads(result.stdout)["outcome"]) == (0, "concern")


def test_the_same_form_gives_the_same_bytes() -> None:
    assert run("-", text=b"{}").stdout_bytes == run("-", text=b"{}").stdout_bytes


@time_machine.travel("2026-03-29T23:30:00Z")
def test_a_form_without_a_day_is_checked_for_today_in_london() -> None:
    assert json.loads(run("-", text=b"{}").stdout)["anchors"] == ["2026-03-30"]


def test_on_puts_one_day_in_the_place_of_the_forms_own() -> None:
    form = json.loads(EXAMPLE.read_text("utf-8")) | {"checked_on": "2025-09-20"}
    both = run("-", text=json.dumps(form).encode())
    one = run("-", "--on", "2025-10-01", text=json.dumps(form).encode())

    assert json.loads(both.stdout)["anchors"] == ["2025-09-15", "2025-09-20"]
    assert json.loads(one.stdout)["anchors"] == ["2025-10-01"]


def test_writes_names_as_they_are() -> None:
    form = json.loads(EXAMPLE.read_text("utf-8"))
    form["people"][0] |= {"given_names": "Ọlájùmọ̀kẹ́", "birth_family_name": None}

    assert "Ọlájùmọ̀kẹ́ Okafor" in run("-", text=json.dumps(form).encode()).stdout


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--profile", "NPPV9", str(EXAMPLE)], "/profile: There is no such profile; there is MPS_LND."),
        (["--on", "2025-02-30", str(EXAMPLE)], "--on: Give a real day, like 2025-09-15."),
        (["--on", "2025-02", str(EXAMPLE)], "--on: Give a real day, like 2025-09-15."),
        (["--on", "tomorrow", str(EXAMPLE)], "--on: Give a real day, like 2025-09-15."),
        (["nowhere.json"], ": nowhere.json cannot be opened: No such file or directory."),
        ([str(TESTS)], f": {TESTS} cannot be opened: Is a directory."),
    ],
)
def test_says_what_it_cannot_read(arguments: list[str], line: str) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{line}\n")


def test_profile_by_name() -> None:
    assert json.loads(run("--profile", "MPS_LND", str(EXAMPLE)).stdout)["profile"] == "MPS_LND"


@pytest.mark.parametrize("case", REFUSED, ids=[case["id"] for case in REFUSED])
def test_refuses_a_document_of_another_shape(case: dict[str, Any]) -> None:
    result = run("-", text=bytes_of(case))

    lines = result.stderr.splitlines()
    pointers = case["expect"].get("pointers") or [case["expect"]["pointer"] or ""]
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    for pointer in pointers:
        assert any(line.startswith((f"{pointer}:", f"{pointer}/")) for line in lines)


def test_the_same_form_gives_the_same_bytes_whatever_the_order_of_sets() -> None:
    """Python shuffles sets of words anew in every process."""
    form = json.loads(EXAMPLE.read_text("utf-8"))
    form["people"] = [
        {"roles": ["spouse", "co_resident", "other_relative"]},
        {"roles": ["child", "step_child"]},
    ]
    form["police"]["items"] = [
        {"category": "n", "features": ["hate", "violence", "drugs"], "outcome": "fine"}
    ]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", "from app.cli import main; main(['check', '-'])"],
            input=json.dumps(form).encode(),
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1
    assert json.loads(outputs.pop())["outcome"] == "block"
