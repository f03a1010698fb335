"""What cookies carry where the service is reached over https (SEC-29)."""

from dataclasses import replace

import pytest
from flask import Flask

from app import create_app
from app.config import Settings
from tests.people import add_account, add_visit


@pytest.fixture
def app(settings: Settings, store_url: str) -> Flask:
    secure = replace(
        settings,
        database_url=store_url,
        base_url="https://apply.example.nhs.uk",
        trusted_hosts=("apply.example.nhs.uk",),
    )
    return create_app(secure)


@pytest.mark.requirement("SEC-29")
def test_each_is_bound_to_the_host_and_kept_from_scripts(app: Flask) -> None:
    client = app.test_client()

    answer = client.get("/sign-in", base_url="https://apply.example.nhs.uk")

    [line] = answer.headers.getlist("Set-Cookie")
    assert line.startswith("__Host-session=")
    assert set(line.split("; ")[1:]) == {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"}


@pytest.mark.requirement("SEC-29")
def test_a_cookie_of_the_plain_name_is_not_taken(app: Flask) -> None:
    client = app.test_client()
    client.set_cookie("session", add_visit(app, add_account(app, "applicant")), domain="apply.example.nhs.uk")

    answer = client.get("/account/", base_url="https://apply.example.nhs.uk")

    assert answer.status_code == 302


def test_no_cookie_on_pages_that_keep_nothing(app: Flask) -> None:
    answer = app.test_client().get("/help", base_url="https://apply.example.nhs.uk")

    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
