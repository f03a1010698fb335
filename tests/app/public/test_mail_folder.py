"""The page of mails: there only while the program is tried out, and showing text as text."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from flask import Flask

from app import create_app
from app.config import Settings
from app.jobs.duties import Task
from app.notifications import folder
from app.notifications.headers import recipient
from app.notifications.messages import message
from app.notifications.texts import Text


def put(app: Flask, subject: str, body: str) -> UUID:
    settings = app.extensions["settings"]
    task = Task(
        id=uuid4(), kind="mail", payload={}, attempt=1, asked_at=datetime(2026, 11, 3, 9, 5, tzinfo=UTC)
    )
    envelope = message(task, recipient("amal@example.org"), settings.mail_from, Text(subject, body))
    folder.put(settings.mail_folder, task.id, envelope.data)
    return task.id


def test_says_that_there_are_none_yet(app: Flask) -> None:
    assert "There are none yet." in app.test_client().get("/mail/").text


def test_lists_each_with_a_link(app: Flask) -> None:
    mail_id = put(app, "Confirm your address", "Hello\n")

    page = app.test_client().get("/mail/").text

    assert f'<a href="/mail/{mail_id}">Confirm your address</a>' in page
    assert "amal@example.org" in page
    assert "09:05 on 3 November 2026" in page


def test_shows_a_mail_with_links_to_follow(app: Flask) -> None:
    mail_id = put(app, "Confirm", "Hello,\n\nfollow http://127.0.0.1:5000/confirm/abc?x=1&y=2\nthanks\n")

    page = app.test_client().get(f"/mail/{mail_id}").text

    assert 'href="http://127.0.0.1:5000/confirm/abc?x=1&amp;y=2"' in page
    assert page.count("<p>") == 4
    assert "<br>" in page


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        'http://a.example/"onmouseover="alert(1)',
        "javascript:alert(1)",
        "http://a.example/<img src=x onerror=alert(1)>",
        "data:text/html,<b>x</b>",
    ],
)
def test_text_stays_text(app: Flask, text: str) -> None:
    mail_id = put(app, f"About {text}", f"Hello {text}\n")

    for address in ("/mail/", f"/mail/{mail_id}"):
        page = app.test_client().get(address).text
        page = page[page.index("<main") : page.index("</main>")]
        for tag in ("<script", "<img", "<b>", '"onmouseover', 'href="javascript', 'href="data'):
            assert tag not in page


@pytest.mark.parametrize("name", ["7d1f6a52-0b1e-4c6f-9a57-0f0b6a3f1c11", "keys", "..%2Fkeys", "1"])
def test_what_is_not_there_is_not_found(app: Flask, name: str) -> None:
    put(app, "Hello", "Hello\n")

    assert app.test_client().get(f"/mail/{name}").status_code == 404


PRODUCTION = {
    "production": True,
    "base_url": "https://localhost",
    "trusted_hosts": ("localhost",),
    "proxies": 1,
}


@pytest.mark.parametrize("change", [{"smtp_url": "smtp://127.0.0.1:25"}, PRODUCTION])
def test_is_not_there_once_mails_are_sent(
    settings: Settings, change: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.keys import fresh_values

    for name, value in fresh_values().items():
        monkeypatch.setenv(name, value)
    app = create_app(replace(settings, **change))

    assert app.test_client().get("/mail/").status_code == 404
    app.extensions["engine"].dispose()
