"""What people are told when something goes wrong, and what they are not."""

import re
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.app.web.conftest import SECRET

PAGES = [
    ("/nowhere", 404, "Page not found"),
    ("/probe/things/not-a-uuid", 404, "Page not found"),
    ("/probe/raise/not-found", 404, "Page not found"),
    ("/probe/raise/not-allowed", 403, "You cannot use this page"),
    ("/probe/post", 405, "This address works another way"),
    ("/probe/raise/too-many", 429, "Too many tries in a short time"),
    ("/probe/raise/database", 503, "Sorry, the service is busy"),
    ("/probe/raise/key", 500, "Sorry, something went wrong"),
    ("/probe/raise/value", 500, "Sorry, something went wrong"),
    ("/probe/raise/os", 500, "Sorry, something went wrong"),
    ("/probe/raise/recursion", 500, "Sorry, something went wrong"),
    ("/probe/raise/unicode", 500, "Sorry, something went wrong"),
    ("/probe/broken-template", 500, "Sorry, something went wrong"),
]


@pytest.mark.requirement("SEC-52")
@pytest.mark.parametrize(("path", "status", "words"), PAGES)
def test_the_page_says_what_to_do_and_nothing_of_the_inside(
    client: FlaskClient, capsys: pytest.CaptureFixture[str], path: str, status: int, words: str
) -> None:
    answer = client.get(path)

    assert answer.status_code == status
    assert f"<h1>{words}</h1>" in answer.text
    assert f"<title>{words} - VetReady</title>" in answer.text
    assert 'href="/help"' in answer.text
    for inside in (SECRET, "Traceback", "Error", "sqlalchemy", "/app/", "Flask", "Werkzeug", "Python"):
        assert inside not in answer.text
    assert SECRET not in capsys.readouterr().err


@pytest.mark.requirement("SEC-03")
def test_a_thing_of_somebody_else_looks_like_one_that_is_not_there(client: FlaskClient) -> None:
    def shape(path: str) -> tuple[int, str]:
        answer = client.get(path)
        return answer.status_code, re.sub(r"nonce=\S+|<strong>\w+</strong>", "", answer.text)

    assert shape("/probe/raise/not-found") == shape(f"/nowhere/{uuid4()}")


@pytest.mark.requirement("SEC-52")
def test_the_reference_on_the_page_is_the_one_in_the_log(
    client: FlaskClient, capsys: pytest.CaptureFixture[str]
) -> None:
    page = client.get("/probe/raise/key").text
    reference = re.search("<strong>([0-9a-f]{10})</strong>", page)

    assert reference
    assert f'"request": "{reference[1]}"' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("path", "header", "value"),
    [
        ("/probe/raise/database", "Retry-After", "30"),
        ("/probe/raise/too-many", "Retry-After", "90"),
        ("/probe/post", "Allow", "OPTIONS, POST"),
    ],
)
def test_what_belongs_to_an_answer_goes_with_it(
    client: FlaskClient, path: str, header: str, value: str
) -> None:
    assert ", ".join(sorted(client.get(path).headers[header].split(", "))) == value


@pytest.mark.parametrize(
    ("method", "path", "back"),
    [
        ("GET", "/probe/raise/not-signed-in", "/probe/raise/not-signed-in"),
        ("GET", "/probe/raise/not-signed-in?a=1%262", "/probe/raise/not-signed-in?a=1%262"),
        ("POST", "/probe/members?a=1", "/probe/members"),
    ],
)
def test_who_is_not_signed_in_signs_in_and_comes_back(
    open_client: FlaskClient, method: str, path: str, back: str
) -> None:
    answer = open_client.open(path, method=method)
    address = urlsplit(answer.location)

    assert answer.status_code == 302
    assert address.path == "/sign-in"
    assert parse_qs(address.query) == {"next": [back]}


@pytest.mark.requirement("SEC-52")
def test_when_even_the_page_fails_there_is_a_plain_one(site: Flask) -> None:
    with patch("app.web.errors.render_template", side_effect=RuntimeError(SECRET)):
        answer = site.test_client().get("/nowhere")

    assert answer.status_code == 404
    assert "<h1>Something went wrong</h1>" in answer.text
    assert SECRET not in answer.text


@pytest.mark.requirement("SEC-52")
def test_a_failure_after_the_view_is_answered(site: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(response: object) -> None:
        raise KeyError(SECRET)

    site.after_request(fail)  # type: ignore[type-var]

    answer = site.test_client().get("/")

    assert answer.status_code == 500
    assert SECRET not in answer.text + capsys.readouterr().err


@pytest.mark.parametrize("method", ["put", "delete", "patch", "trace"])
def test_methods_that_no_page_has_change_nothing(open_client: FlaskClient, method: str) -> None:
    answer = open_client.open("/help", method=method.upper())

    assert answer.status_code == 405
