"""Every answer carries the headers: pages, errors, files."""

import dataclasses
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.config import Settings
from app.web import headers

EVERYWHERE = [
    ("/", 200),
    ("/help", 200),
    ("/health/live", 200),
    ("/nowhere", 404),
    ("/probe/go", 302),
    ("/probe/raise/not-allowed", 403),
    ("/probe/raise/not-signed-in", 302),
    ("/probe/raise/too-many", 429),
    ("/probe/raise/key", 500),
    ("/probe/raise/database", 503),
    ("/probe/broken-template", 500),
    ("/static/vetready/page.css", 200),
    ("/static/nhsuk/nhsuk-frontend.min.js", 200),
    ("/static/vetready/icon.svg", 200),
    ("/static/none.css", 404),
]


@pytest.mark.requirement("SEC-13", "SEC-14", "SEC-34", "SEC-35")
@pytest.mark.parametrize(("path", "status"), EVERYWHERE)
def test_every_answer_is_guarded(client: FlaskClient, path: str, status: int) -> None:
    answer = client.get(path, buffered=True)

    assert answer.status_code == status
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self' 'nonce-")
    for part in ("frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"):
        assert part in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "Server" not in answer.headers
    if status != 302:
        assert re.search("; charset=utf-8$|^application/json$", answer.headers["Content-Type"])


@pytest.mark.requirement("SEC-35")
@pytest.mark.parametrize(("path", "status"), EVERYWHERE)
def test_only_files_of_ours_are_kept_by_browsers(client: FlaskClient, path: str, status: int) -> None:
    keep = client.get(path, buffered=True).headers["Cache-Control"]

    assert keep == ("public, max-age=300" if path.startswith("/static/") and status == 200 else "no-store")


def test_a_file_named_with_its_version_is_kept_for_good(client: FlaskClient) -> None:
    page = client.get("/").text
    files = re.findall(r'"(/static/[^"]+\?v=[0-9a-f]{12})"', page)

    assert len(files) == 7
    for file in files:
        answer = client.get(file, buffered=True)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.requirement("SEC-13")
def test_the_nonce_is_new_each_time_and_on_the_script_of_the_page(client: FlaskClient) -> None:
    nonces = set()
    for _ in range(2):
        answer = client.get("/")
        found = re.search("'nonce-([^']+)'", answer.headers["Content-Security-Policy"])
        assert found
        assert f'<script nonce="{found[1]}">' in answer.text
        nonces.add(found[1])

    assert len(nonces) == 2


@pytest.mark.requirement("SEC-13")
def test_a_failure_after_the_view_loses_no_header(site: Flask) -> None:
    def fail(response: object) -> None:
        raise KeyError("after")

    site.after_request(fail)  # type: ignore[type-var]

    answer = site.test_client().get("/")

    assert answer.status_code == 500
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.requirement("SEC-14")
@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/vetready/page.css"])
@pytest.mark.parametrize("production", [True, False])
def test_only_in_production_https_is_insisted_on(settings: Settings, production: bool, path: str) -> None:
    app = Flask("app")
    app.extensions["settings"] = dataclasses.replace(settings, production=production)
    headers.init_app(app)

    header = app.test_client().get(path, buffered=True).headers.get("Strict-Transport-Security")

    assert header == ("max-age=31536000; includeSubDomains" if production else None)
