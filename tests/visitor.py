"""Somebody at a browser without scripts, and the mails that reach them."""

import re
from dataclasses import dataclass
from html import unescape

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from app import db
from app.jobs.duties import Workplace
from app.models.jobs import Job
from app.notifications import texts


@dataclass(frozen=True)
class Letter:
    """A mail as it is sent."""

    to: str
    subject: str
    body: str

    @property
    def link(self) -> str:
        """Give the path of the link that works once."""
        found = re.search(r"https?://[^/\s]+(/(?:confirm-email|reset-password)/\S+)", self.body)
        assert found, self.body
        return found[1]


class Visitor:
    """Opens pages, fills forms in, presses buttons."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def open(self, path: str) -> TestResponse:
        """Give a page, after all redirects."""
        return self.client.get(path, follow_redirects=True)

    def send(self, path: str, **answers: str) -> TestResponse:
        """Open the page at a path, fill in its form, and give the answer to sending it."""
        return self.send_again(path, 1, **answers)[0]

    def send_again(self, path: str, times: int, **answers: str) -> list[TestResponse]:
        """Open the page at a path once, and give the answers to sending its form so many times."""
        data = {"csrf_token": self.token(path), **answers}
        return [self.client.post(path, data=data) for _ in range(times)]

    def token(self, path: str) -> str:
        """Give the token against forged posts that a page carries."""
        return _token_in(self.open(path).text)

    def press(self, action: str, on: str) -> TestResponse:
        """Press a button of a page, which posts to `action`."""
        page = self.open(on).text
        assert f'action="{action}"' in page
        return self.client.post(action, data={"csrf_token": _token_in(page)})

    def sign_in(self, email: str, password: str, path: str = "/sign-in") -> TestResponse:
        """Give the answer to signing in."""
        return self.send(path, email=email, password=password)


def _token_in(page: str) -> str:
    found = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', page)
    return found[1] if found else ""


def heading(page: TestResponse) -> str:
    """Give the words of a page's heading."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page.text, re.S)
    return " ".join(unescape(found[1]).split()) if found else ""


def words(page: TestResponse) -> str:
    """Give all that a page says, on one line."""
    main = page.text.partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())


def open_mails(app: Flask) -> list[Letter]:
    """Give the mails that are waiting, oldest first, and take them out of the queue."""
    place = Workplace(
        app.extensions["settings"],
        app.extensions["session_for_reading"],
        app.extensions["session_for_writing"],
    )
    with db.transaction(app) as work:
        jobs = list(work.scalars(select(Job).where(Job.kind == "mail", Job.state == "waiting")))
        for job in jobs:
            job.state, job.finished_at = "done", job.created_at
    jobs.sort(key=lambda job: job.created_at)
    return [_letter(place, job) for job in jobs]


def _letter(place: Workplace, job: Job) -> Letter:
    text = texts.write(place, job.payload["template"], job.payload["context"])
    return Letter(job.payload["to"], text.subject, text.body)
