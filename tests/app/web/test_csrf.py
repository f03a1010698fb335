"""The token against forged posts."""

import re

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from app.web.csrf import csrf_meta
from forms.base import EditForm
from tests.forms.asking import ON

OURS = {"Origin": "http://localhost"}
TEXT = "I have worked in custody suites for eleven years, <b>mostly</b> at night."


def token(client: FlaskClient, site: Flask) -> str:
    """Give the token of the client's session, as a form in a page carries it."""
    with client.session_transaction() as session:
        session["csrf_token"] = "raw"
    with site.test_request_context("/") as context:
        context.session["csrf_token"] = "raw"
        rendered = str(EditForm(on=ON, meta=csrf_meta())["csrf_token"]())
    found = re.fullmatch('<input type="hidden" name="csrf_token" value="([^"]+)">', rendered)
    assert found, rendered
    return found[1]


@pytest.mark.requirement("SEC-32")
def test_a_post_with_the_session_s_token_goes(client: FlaskClient, site: Flask) -> None:
    answer = client.post("/probe/post", data={"csrf_token": token(client, site), "a": "b"})

    assert answer.status_code == 200


@pytest.mark.requirement("SEC-32")
def test_the_token_has_no_hour_of_its_own(client: FlaskClient, site: Flask) -> None:
    with time_machine.travel("2026-11-22T09:00:00Z", tick=False):
        written = token(client, site)
    with time_machine.travel("2026-11-22T20:00:00Z", tick=False):
        assert client.post("/probe/post", data={"csrf_token": written}).status_code == 200


@pytest.mark.requirement("SEC-32")
def test_the_token_of_another_session_is_refused(client: FlaskClient, site: Flask) -> None:
    theirs = token(client, site)
    with client.session_transaction() as session:
        session["csrf_token"] = "another"

    assert client.post("/probe/post", data={"csrf_token": theirs}).status_code == 400


@pytest.mark.requirement("SEC-32")
@pytest.mark.parametrize("sent", [{}, {"csrf_token": ""}, {"csrf_token": "made-up"}])
def test_a_post_without_the_token_is_refused(client: FlaskClient, sent: dict[str, str]) -> None:
    assert client.post("/probe/post", data=sent).status_code == 400


def test_two_forms_on_a_page_share_no_id(site: Flask) -> None:
    with site.test_request_context("/"):
        assert " id=" not in str(EditForm(on=ON, meta=csrf_meta())["csrf_token"]())


def test_a_form_itself_asks_no_second_time(site: Flask) -> None:
    with site.test_request_context("/", method="POST"):
        assert EditForm(MultiDict({"version": "1"}), on=ON, meta=csrf_meta()).validate()


def test_what_was_written_is_kept_for_sending_again(client: FlaskClient) -> None:
    answer = client.post(
        "/probe/post?page=2", data={"evidence": TEXT, "tick": ["a", "b"], "postcode": "LS1 1AA"}, headers=OURS
    )

    assert answer.status_code == 400
    escaped = "I have worked in custody suites for eleven years, &lt;b&gt;mostly&lt;/b&gt; at night."
    assert f'<input type="hidden" name="evidence" value="{escaped}">' in answer.text
    assert f'dir="auto">{escaped}</p>' in answer.text
    assert re.findall('name="tick" value="(.)"', answer.text) == ["a", "b"]
    assert 'name="postcode"' in answer.text


def test_the_button_sends_it_again(client: FlaskClient) -> None:
    page = client.post("/probe/post", data={"evidence": TEXT}, headers=OURS).text
    main = page[page.index("<main") :]
    fields = dict(re.findall('<input type="hidden" name="([^"]+)" value="([^"]*)">', main))

    assert client.post("/probe/post", data=fields).json == {"fields": 2, "files": 0}


def test_secrets_are_not_put_into_the_page(client: FlaskClient) -> None:
    page = client.post(
        "/probe/post",
        data={"password": "hunter2x", "new_password": "hunter3x", "code": "654321"},
        headers=OURS,
    ).text

    for secret in ("hunter2x", "hunter3x", "654321"):
        assert secret not in page


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {},
    ],
)
def test_a_post_from_elsewhere_gets_no_button(client: FlaskClient, headers: dict[str, str]) -> None:
    page = client.post("/probe/post", data={"evidence": TEXT}, headers=headers).text

    assert "custody" not in page
    assert "<button" not in page
