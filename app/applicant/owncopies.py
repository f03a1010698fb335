"""A person's own copy of everything: to read and print, and as a file for machines."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.models.base import Document
from app.services import subject_copies
from app.services.actors import Permission
from app.web.auth import current_actor, records_reading, requires
from app.web.proving import asks_for_proof, proved_lately
from forms.schemas.writing import write

HIDDEN = frozenset({"id", "digest", "schema_version", "token"})
"""Keys of the machinery; the file has them, the page does not."""

WORDS = {
    "readings": "Who has read it",
    "about_you": "What staff wrote about you",
    "employer_part": "What you tell the employer, as it stands",
    "sent": "What was sent",
    "signed_in": "Where you are signed in",
    "left_out": "What is left out, and why",
    "ni_number": "National Insurance number",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page: a heading where `level` is set, else a label with its value."""

    label: str
    value: str = ""
    level: int = 0


@pages.get("/copy")
@requires(Permission.APPLICATION_EDIT)
@asks_for_proof
@records_reading
def own_copy() -> ResponseReturnValue:
    """Show everything that is held about the person."""
    made = subject_copies.copy_of(db.session(), current_actor(), clock.now())
    return render_template("applicant/own_copy.html", lines=list(lines_of(made)), left_out=made["left_out"])


@pages.get("/copy.json")
@requires(Permission.APPLICATION_EDIT)
@records_reading
def own_copy_file() -> ResponseReturnValue:
    """Give everything as a file."""
    if not proved_lately():
        return redirect(url_for(".own_copy"))
    answer = make_response(write(subject_copies.copy_of(db.session(), current_actor(), clock.now())))
    answer.content_type = "application/json; charset=utf-8"
    answer.headers["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return answer


def lines_of(made: Document, level: int = 2) -> Iterator[Line]:
    """Give a document as lines to read, depth first; what is empty is left out."""
    for key, value in made.items():
        if key in HIDDEN or value in (None, "", [], {}) or key == "left_out":
            continue
        yield from _entry(_words(key), value, level)


def _entry(label: str, value: Any, level: int) -> Iterator[Line]:
    """Give one value with its label; objects and lists come under a heading."""
    if isinstance(value, dict):
        if set(value) == {"label", "value"}:
            yield Line(str(value["label"]), str(value["value"]))
            return
        yield Line(label, level=min(level, 6))
        yield from lines_of(value, level + 1)
    elif isinstance(value, list):
        for number, one in enumerate(value, 1):
            name = f"{label} {number}" if len(value) > 1 else label
            yield from _entry(name, one, level)
    else:
        yield Line(label, _said(value))


def _said(value: Any) -> str:
    """Give a value in words."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return str(value)


def _words(key: str) -> str:
    """Give a key in words."""
    return WORDS.get(key) or key.replace("_", " ").capitalize()
