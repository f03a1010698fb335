"""`vetready doctor`, and what does not start in production."""

import json

import pytest
from click.testing import CliRunner
from flask import Flask

from app import create_app, db
from app.cli import main
from app.config import Misconfigured
from app.models.trusts import Trust

REFUSED = [
    ("VETREADY_BASE_URL", "http://vetready.example", "DC-06"),
    ("VETREADY_TRUSTED_HOSTS", "other.example", "DC-03"),
    ("VETREADY_PROXIES", "0", "DC-09"),
]


@pytest.mark.requirement("SEC-26", "SEC-47")
@pytest.mark.parametrize(("name", "value", "point"), REFUSED, ids=[case[0] for case in REFUSED])
def test_production_does_not_start_unfit(
    production_env: dict[str, str], monkeypatch: pytest.MonkeyPatch, name: str, value: str, point: str
) -> None:
    for key, fit in (production_env | {name: value}).items():
        monkeypatch.setenv(key, fit)

    with pytest.raises(Misconfigured, match=point):
        create_app()


@pytest.mark.requirement("DC-13", "DC-01", "PRIV-30")
def test_the_worker_does_not_start_on_a_demo(production: Flask) -> None:
    with db.transaction(production) as session:
        session.add(Trust(name="Invented", demo=True))

    refused = CliRunner().invoke(main, ["worker"])

    assert refused.exit_code == 1
    assert "DC-13: There is a demo trust." in refused.output


def test_text_gives_a_line_for_each_point(production: Flask) -> None:
    found = CliRunner().invoke(main, ["doctor"])

    assert found.exit_code == 0, found.output
    assert "16 of 16 points are met." in found.output


def test_json_gives_what_is_wrong_and_the_remedy(production: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.schema.is_current", lambda _engine: False)

    found = CliRunner().invoke(main, ["doctor", "--format", "json"])

    told = json.loads(found.stdout)
    assert (found.exit_code, told["ok"]) == (1, False)
    assert {point["id"]: point.get("remedy") for point in told["points"]}[
        "DC-11"
    ] == "Run `vetready db upgrade`."


@pytest.mark.requirement("DC-06")
def test_a_page_over_http_moves_to_https_and_watchers_are_answered(production: Flask) -> None:
    client = production.test_client()
    host = {"Host": "vetready.example"}

    moved = client.get("/vacancies?page=2", headers=host)
    posted = client.post("/sign-in", data={"password": "x"}, headers=host)

    assert (moved.status_code, moved.location) == (308, "https://vetready.example/vacancies?page=2")
    assert posted.status_code == 308
    assert client.get("/health/live", headers=host).status_code == 200
    assert client.get("/", headers=host | {"X-Forwarded-Proto": "https"}).status_code == 200
