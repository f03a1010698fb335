"""`POST /api/rehabilitation-checks`: the same bytes as the command's; nothing stored, nobody asked."""

import json
from pathlib import Path
from typing import Any

import pytest
import time_machine
from click.testing import CliRunner
from flask import Flask

from app.cli import main

CASES = json.loads((Path(__file__).parents[2] / "cases" / "record" / "cases.json").read_text("utf-8"))
PATH = "/api/rehabilitation-checks"


@pytest.mark.parametrize("case", CASES[::9], ids=lambda case: case["id"])
def test_gives_the_bytes_of_the_command(api_app: Flask, case: dict[str, Any]) -> None:
    body = json.dumps(case["record"]).encode()
    told = CliRunner().invoke(main, ["rehabilitation", "-"], input=body)

    answer = api_app.test_client().post(PATH, data=body, content_type="application/json")

    assert (answer.status_code, answer.data) == (200, told.stdout_bytes)


@pytest.mark.parametrize(
    ("body", "status", "pointers"),
    [
        (b"{", 400, [""]),
        (b"[]", 422, [""]),
        (b"{}", 422, ["/records"]),
        (b'{"records": [{"kind": "caution"}]}', 422, [f"/records/0/{each}" for each in ("date", "id")]),
        (b'{"records": [], "x": 1}', 422, ["/x"]),
    ],
)
def test_names_what_does_not_fit(api_app: Flask, body: bytes, status: int, pointers: list[str]) -> None:
    answer = api_app.test_client().post(PATH, data=body, content_type="application/json")

    assert answer.status_code == status
    assert [each["pointer"] for each in answer.json["errors"]][: len(pointers)] == pointers


@time_machine.travel("2025-03-30T23:30:00Z")
def test_answers_for_today_in_london_and_leaves_no_trace(
    api_app: Flask, capfd: pytest.CaptureFixture[str]
) -> None:
    caution = {
        "id": "Zaraquette",
        "kind": "caution",
        "type": "simple",
        "date": "2014-03-03",
        "under_18": False,
    }
    answer = api_app.test_client().post(PATH, json={"records": [caution]})

    assert answer.json["as_of"] == "2025-03-31"
    assert "Set-Cookie" not in answer.headers
    assert "Zaraquette" not in "".join(capfd.readouterr())
