"""Points about mails and whoever sends them (DC-12, 16)."""

from collections.abc import Iterator
from email.headerregistry import Address
from email.parser import BytesHeaderParser
from email.policy import SMTP
from uuid import UUID

from flask import Flask

from app import clock, schema
from app.doctor.register import Needs, point
from app.jobs import heartbeats
from app.jobs.duties import Task
from app.notifications.messages import UnsafeMessage, message
from app.notifications.texts import Text

HOSTILE = (
    "Interview=?UTF-8?Q?=0A?=Bcc: other@example.org",
    "Interview=?UTF-8?B?DQpCY2M6IG90aGVyQGV4YW1wbGUub3Jn?=",
    "=?UTF-8?Q?=0D=0A?=Bcc: other@example.org",
)
"""Subjects that some versions of Python's mail library turn into a header more (CPython issue 121650)."""


@point(
    "DC-12",
    "Mails leave",
    "Set VETREADY_SMTP_URL, and keep `vetready worker` running.",
    Needs.SERVICE,
)
def mails(app: Flask) -> Iterator[str]:
    """Yield what keeps mails here."""
    if app.extensions["settings"].smtp_url is None:
        yield "No mail server is set; mails go into a folder."
    if not schema.is_current(app.extensions["engine"]):
        yield "The queue of mails is not there yet."
        return
    with app.extensions["session_for_reading"]() as session:
        last = heartbeats.last(session)
    if last is None:
        yield "No worker has ever been at work."
    elif clock.now() - last >= heartbeats.LONGEST:
        yield "No worker has been at work for a minute."


@point(
    "DC-16",
    "No header can be slipped into a mail",
    "Use a Python with CPython issue 121650 mended, and leave the check in `app.notifications.messages`.",
)
def slipped_headers(_app: Flask) -> Iterator[str]:
    """Yield where a hostile subject would leave as more than a subject, made as our messages are."""
    to = Address(addr_spec="somebody@example.org")
    for subject in HOSTILE:
        task = Task(UUID(int=0), "mail", {}, 1, clock.now())
        try:
            made = message(task, to, "VetReady <no-reply@example.org>", Text(subject, "Hello."))
        except (UnsafeMessage, ValueError):
            continue
        if "Bcc" in BytesHeaderParser(policy=SMTP).parsebytes(made.data):
            yield "A subject became a header more."
