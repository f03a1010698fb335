"""What is written about requests, and what never is."""

import json
from uuid import uuid4

import pytest
import structlog
from flask import Flask
from flask.testing import FlaskClient

from tests.app.web.conftest import SECRET


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """Give what was written, line by line."""
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


@pytest.mark.requirement("SEC-45")
def test_a_request_is_one_line(client: FlaskClient, capsys: pytest.CaptureFixture[str]) -> None:
    client.get("/help?q=secret")

    [line] = lines(capsys)
    assert (line["event"], line["method"], line["route"], line["status"]) == ("request", "GET", "/help", 200)
    assert isinstance(line["ms"], int)
    assert str(line["timestamp"]).endswith("Z")


@pytest.mark.requirement("SEC-45")
@pytest.mark.parametrize("path", ["/probe/things/{}?name=x", "/nowhere/{}"])
def test_ids_are_not_written(client: FlaskClient, capsys: pytest.CaptureFixture[str], path: str) -> None:
    thing = str(uuid4())

    client.get(path.format(thing))

    assert thing not in capsys.readouterr().err


@pytest.mark.requirement("SEC-45")
def test_what_people_enter_is_nowhere(open_client: FlaskClient, capsys: pytest.CaptureFixture[str]) -> None:
    open_client.post(
        f"/probe/post?q={SECRET}", data={"a": SECRET}, headers={"User-Agent": SECRET, "Cookie": f"a={SECRET}"}
    )
    for fault in ("key", "value", "os", "database", "unicode", "not-found"):
        open_client.get(f"/probe/raise/{fault}?q={SECRET}")

    assert SECRET not in capsys.readouterr().err


@pytest.mark.requirement("SEC-45")
def test_a_fault_says_what_and_where(client: FlaskClient, capsys: pytest.CaptureFixture[str]) -> None:
    client.get("/probe/raise/value")

    fault = next(line for line in lines(capsys) if line["event"] == "fault")
    assert fault["error"] == "builtins.ValueError"
    assert str(fault["where"]).count("conftest.py:") == 1
    assert fault["level"] == "error"


@pytest.mark.requirement("SEC-45")
def test_a_line_cannot_be_forged(site: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    structlog.get_logger().info("mail", kind='x\n{"event": "forged"}')

    [line] = lines(capsys)
    assert line["kind"] == 'x\n{"event": "forged"}'


@pytest.mark.requirement("SEC-45")
def test_a_fact_that_nobody_thought_about_stays_out(site: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    structlog.get_logger().info("mail", email="a@b.example", count=3)

    [line] = lines(capsys)
    assert "a@b.example" not in str(line)
    assert line["count"] == 3


@pytest.mark.requirement("SEC-45")
def test_each_request_has_its_own_number(client: FlaskClient, capsys: pytest.CaptureFixture[str]) -> None:
    client.get("/")
    client.get("/")

    first, second = lines(capsys)
    assert first["request"] != second["request"]
