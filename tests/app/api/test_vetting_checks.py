"""`POST /api/vetting-checks`: the same document as the command's; nothing stored, nobody asked."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from flask import Flask
from sqlalchemy import func, select

from app import create_app, db
from app.cli import main
from app.models.base import Base
from app.web import budgets
from tests.people import SignedIn

TESTS = Path(__file__).parents[2]
EXAMPLE = TESTS / "contracts" / "vetting-form.example.json"
CASES = json.loads((TESTS / "cases" / "vetting" / "cases.json").read_text("utf-8"))
REFUSED = json.loads((TESTS / "cases" / "vetting" / "refused.json").read_text("utf-8"))
PATH = "/api/vetting-checks"


@pytest.mark.parametrize("case", [*CASES[::9], *REFUSED[::4]], ids=lambda case: case["id"])
def test_gives_the_bytes_of_the_command(api_app: Flask, case: dict[str, Any], tmp_path: Path) -> None:
    form = tmp_path / "form.json"
    form.write_text(case.get("text") or json.dumps(case["form"]), "utf-8")
    told = CliRunner().invoke(main, ["check", str(form)])

    answer = api_app.test_client().post(PATH, data=form.read_bytes(), content_type="application/json")

    if told.exit_code == 2:
        assert answer.status_code in (400, 422)
        faults = [f"{each['pointer']}: {each['message']}" for each in answer.json["errors"]]
        assert faults == told.stderr.splitlines()
    else:
        assert answer.status_code == 200
        assert answer.data == told.stdout_bytes


@pytest.mark.parametrize(
    ("body", "status", "pointers"),
    [
        (b"{", 400, [""]),
        (b"", 400, [""]),
        (b"\xff", 400, [""]),
        (b"[" * 100_000, 400, [""]),
        (b"[]", 422, [""]),
        (b'{"notes": NaN}', 422, ["/notes"]),
        (b'{"notes": "", "notes": ""}', 422, ["/notes"]),
        (b'{"addresses": {}, "x/y": 1}', 422, ["/addresses", "/x~1y"]),
        (b'{"profile": "NOWHERE"}', 422, ["/profile"]),
        (b'{"documents": [{"address": "a9"}], "addresses": [{"id": "a1"}]}', 422, ["/documents/0/address"]),
    ],
    ids=lambda value: repr(value)[:30] if isinstance(value, bytes) else None,
)
def test_names_what_does_not_fit(api_app: Flask, body: bytes, status: int, pointers: list[str]) -> None:
    answer = api_app.test_client().post(PATH, data=body, content_type="application/json")

    assert answer.status_code == status
    assert answer.mimetype == "application/json"
    assert [fault["pointer"] for fault in answer.json["errors"]] == pointers
    assert all(fault["message"].endswith(".") for fault in answer.json["errors"])


@pytest.mark.requirement("PRIV-06")
def test_stores_nothing_and_starts_no_visit(api_app: Flask) -> None:
    answer = api_app.test_client().post(PATH, data=EXAMPLE.read_bytes())

    with db.transaction(api_app) as session:
        rows = {
            table.name: session.scalar(select(func.count()).select_from(table))
            for table in Base.metadata.sorted_tables
        }
    assert {name for name, count in rows.items() if count} == set()
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_reads_no_visit_of_who_has_signed_in(signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in("applicant")
    monkeypatch.setattr("app.web.sessions.find_visit", lambda *_: pytest.fail("a visit was read"))

    assert client.post(PATH, data=EXAMPLE.read_bytes()).status_code == 200


def test_is_held_to_a_size_and_to_a_budget(store_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(budgets.POSTS, "api.vetting_checks", "2 per minute")
    app = create_app(store_app.extensions["settings"])
    client = app.test_client()

    too_long = client.post(PATH, data=b" " * 1_000_001)
    assert (too_long.status_code, list(too_long.json["errors"][0])) == (413, ["pointer", "message"])
    assert client.post(PATH, data=b"{}").status_code == 200
    too_often = client.post(PATH, data=b"{}")
    assert (too_often.status_code, list(too_often.json["errors"][0])) == (429, ["pointer", "message"])
    app.extensions["engine"].dispose()


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", PATH, 405), ("POST", "/api/nothing", 404), ("GET", "/api/", 404)]
)
def test_answers_programs_with_documents_elsewhere_too(
    api_app: Flask, method: str, path: str, status: int
) -> None:
    api_app.config["WTF_CSRF_ENABLED"] = False
    answer = api_app.test_client().open(path, method=method)

    assert answer.status_code == status
    assert answer.json["errors"][0]["pointer"] == ""
