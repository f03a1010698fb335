"""`vetready timetable` and `POST /api/timetables`: the plan, faults by pointer, and the exit status."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from flask import Flask

from app.cli import main
from tests.checks.timetable.verifier import faults

CASES = {
    path.stem: json.loads(path.read_text("utf-8"))
    for path in (Path(__file__).parents[2] / "cases" / "timetable").glob("S*.json")
}


def run(*arguments: str, problem: Any = None) -> Result:
    text = problem if isinstance(problem, bytes) else json.dumps(problem).encode()
    return CliRunner().invoke(main, ["timetable", *arguments], input=text)


@pytest.mark.parametrize(("name", "status"), [("S01", 0), ("S08", 0), ("S14", 1)])
def test_prints_the_plan_and_tells_whether_it_is_complete(name: str, status: int) -> None:
    result = run("-", problem=CASES[name]["problem"])

    found = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (status, "")
    assert faults(CASES[name]["problem"], found) == []
    assert found["placed"] == CASES[name]["best"]["placed"]
    assert list(found)[:4] == ["status", "placed", "of", "interviews"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"{", ": This is not JSON: it goes wrong at line 1, column 2."),
        (b"{}", "/timezone: This is needed."),
        (b"\xff", ": This is not UTF-8 text."),
    ],
)
def test_a_problem_that_does_not_fit_prints_nothing(text: bytes, line: str) -> None:
    result = run("-", problem=text)

    assert (result.exit_code, result.stdout) == (2, "")
    assert line in result.stderr.splitlines()


def test_a_file_that_is_not_there() -> None:
    result = run("/nowhere.json")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == ": /nowhere.json cannot be opened: No such file or directory.\n"


@pytest.mark.parametrize("limit", ["0", "-1", "4000", "soon"])
def test_a_limit_that_is_none_is_refused(limit: str) -> None:
    assert run("-", "--limit", limit, problem=CASES["S01"]["problem"]).exit_code == 2


def test_the_api_gives_the_same(app: Flask) -> None:
    problem = CASES["S14"]["problem"]

    answer = app.test_client().post("/api/timetables", json=problem)

    assert answer.status_code == 200
    assert faults(problem, answer.json) == []
    told = json.loads(run("-", problem=problem).stdout)
    assert answer.json | {"seconds": 0} == told | {"seconds": 0}


def test_the_api_names_faults(app: Flask) -> None:
    answer = app.test_client().post("/api/timetables", json=CASES["S14"]["problem"] | {"minutes": None})

    assert answer.status_code == 422
    assert answer.json["errors"] == [{"pointer": "/minutes", "message": "This is needed."}]
