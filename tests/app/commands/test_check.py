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
from checks.profiles import keys

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
        (
            ["--profile", "NPPV9", str(EXAMPLE)],
            f"/profile: There is no such profile; there is {', '.join(keys())}.",
        ),
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


BLOCKED = b'{"declared_on": "2025-09-15"}'
GAP = {"addresses": [{"id": "a1", "type": "home", "lines": ["1 High Street"], "from": "2022-01-01"}]}


def gap_form() -> bytes:
    form = json.loads(EXAMPLE.read_text("utf-8"))
    form["addresses"][0]["from"] = "2022-01-01"
    return json.dumps(form).encode()


def test_several_forms_give_a_list_and_the_worst_status(tmp_path: Path) -> None:
    (tmp_path / "gap.json").write_bytes(gap_form())
    (tmp_path / "bad.json").write_bytes(b'{"x": 1}')
    result = run(str(EXAMPLE), str(tmp_path / "gap.json"), str(tmp_path / "bad.json"))

    told = json.loads(result.stdout)
    assert [Path(one["file"]).name for one in told] == ["vetting-form.example.json", "gap.json"]
    assert [one["report"]["outcome"] for one in told] == ["pass", "block"]
    assert result.stderr == f"{tmp_path}/bad.json: /x: There is no such entry here.\n"
    assert result.exit_code == 2
    assert run(str(EXAMPLE), str(tmp_path / "gap.json")).exit_code == 1
    assert run(str(EXAMPLE), str(EXAMPLE)).exit_code == 0


def test_the_forecast_is_there_when_asked_for() -> None:
    ahead = json.loads(run("-", "--forecast", text=gap_form()).stdout)["forecast"]

    assert ahead["passes_on"] == "2027-01-01"
    assert [finding["rule"] for finding in ahead["last"]] == ["ADDR-01"]
    assert ahead["in_the_way"] == []
    assert {"CHG-07", "ID-06"} <= {finding["rule"] for finding in ahead["by_then"]}


@pytest.mark.parametrize(
    ("form", "told"),
    [
        (EXAMPLE.read_bytes(), "If nothing else changed: it has no blockers now."),
        (BLOCKED, "If nothing else changed: it would never pass. No day mends GEN-01"),
        (gap_form(), "it would pass on 1 January 2027. The last to go is ADDR-01. By then"),
    ],
)
def test_text_is_for_people(form: bytes, told: str) -> None:
    result = run("-", "--forecast", "--format", "text", text=form)

    lines = " ".join(result.stdout.split())
    assert told in lines
    assert "Checked for 15 September 2025 against MPS_LND 2025-09" in lines
    assert "\x1b" not in result.stdout


def test_text_names_each_rule_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    result = run("-", "--format", "text", text=gap_form())

    assert "-: 1 blocker" in result.stdout
    [row] = [line for line in result.stdout.splitlines() if "ADDR-01" in line]
    assert "Tell us where you lived from 15 September 2020 to 31 December 2021" in row
    assert "2027-01-01" in row
    assert result.exit_code == 1


@pytest.mark.parametrize(("no_color", "coloured"), [(None, True), ("1", False)])
def test_colours_are_for_terminals_and_may_be_refused(
    monkeypatch: pytest.MonkeyPatch, no_color: str | None, coloured: bool
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    if no_color:
        monkeypatch.setenv("NO_COLOR", no_color)

    result = run("-", "--format", "text", text=gap_form())

    assert ("\x1b[1;31m" in result.stdout) is coloured


def test_a_ruleset_of_its_day_can_be_asked_for() -> None:
    assert json.loads(run(str(EXAMPLE), "--ruleset", "2025-09").stdout)["ruleset"] == "2025-09"
    refused = run(str(EXAMPLE), "--profile", "RV", "--ruleset", "1999-01")
    assert (refused.exit_code, refused.stderr) == (
        2,
        "/profile: There is no such profile; there is 2025-09.\n",
    )


def test_a_trusts_own_numbers_count(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'extends = "MPS_LND"\n[address_history_years]\nvalue = 2\nsource = "x"\nevidence = "ENG"\n'
    )
    monkeypatch.setenv("VETREADY_PROFILES", str(own))

    told = json.loads(run("-", text=gap_form()).stdout)
    assert (told["outcome"], told["ruleset"]) == ("pass", "2025-09+own")
    assert json.loads(run("-", "--ruleset", "2025-09", text=gap_form()).stdout)["outcome"] == "block"

    own.write_text(own.read_text("utf-8").replace("address_history_years", "address_years"), "utf-8")
    refused = run("-", text=gap_form())
    assert refused.exit_code == 1
    assert f"{own}: address_years: no parameter has this name." in refused.stderr
