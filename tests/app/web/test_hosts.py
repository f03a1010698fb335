"""Which names the service answers to."""

import dataclasses

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from app import create_app
from app.config import Settings


@pytest.mark.requirement("SEC-19", "DC-03")
@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "evil.example:80", "127.0.0.1.evil.example", ""]
)
def test_another_name_is_refused_without_a_link_to_it(client: FlaskClient, host: str) -> None:
    answer = client.get("/", headers={"Host": host})

    assert answer.status_code == 400
    assert "evil" not in answer.text
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.0.0.1:5000"])
def test_our_own_names_are_answered(client: FlaskClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


FORWARDED = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "1.2.3.4"}


def seen(app: Flask, headers: dict[str, str]) -> tuple[int, str]:
    """Give the status, and what the program took for the address of the site and of the client."""
    app.add_url_rule("/seen", "seen", lambda: f"{request.host_url} {request.remote_addr}")
    answer = app.test_client().get("/seen", headers=headers)
    return answer.status_code, answer.text


@pytest.mark.requirement("DC-09")
def test_forwarded_headers_are_nothing_where_there_is_no_proxy(app: Flask) -> None:
    assert seen(app, FORWARDED) == (200, "http://localhost/ 127.0.0.1")


@pytest.mark.requirement("DC-09")
def test_a_proxy_of_ours_is_believed_and_its_host_checked(settings: Settings) -> None:
    behind = dataclasses.replace(settings, proxies=1, trusted_hosts=("jobs.example",))

    status, text = seen(create_app(behind), FORWARDED | {"X-Forwarded-Host": "jobs.example"})
    assert (status, text) == (200, "https://jobs.example/ 1.2.3.4")

    status, text = seen(create_app(behind), FORWARDED)
    assert status == 400
    assert "evil" not in text


@pytest.mark.requirement("DC-09")
def test_only_the_last_address_of_the_chain_is_believed(settings: Settings) -> None:
    behind = dataclasses.replace(settings, proxies=1)

    _, text = seen(create_app(behind), {"X-Forwarded-For": "6.6.6.6, 1.2.3.4"})

    assert text.endswith(" 1.2.3.4")
