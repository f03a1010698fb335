"""The ledger of erasures: ids only, in a file apart from the database, done anew after a restore (PRIV-26).

A backup from before an erasure still holds what was erased. What goes by its age needs no line here: it goes
again by its age.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from app.jobs.queue import enqueue

JOB = "erasure_ledger"
"""The kind of job that adds a line to the file once the erasure is committed."""

KINDS = ("account", "vetting_form")


class Unreadable(Exception):
    """A line of the ledger cannot be read; the text says which."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """One erasure: of an account, or of the vetting form of an application."""

    kind: str
    subject: UUID
    at: datetime

    def line(self) -> str:
        """Give the line of the file."""
        return json.dumps({"kind": self.kind, "subject": str(self.subject), "at": self.at.isoformat()})


def note(session: Session, kind: str, subject: UUID, now: datetime) -> None:
    """Have an erasure of this transaction added to the ledger."""
    told = {"kind": kind, "subject": str(subject), "at": now.isoformat()}
    enqueue(session, JOB, told, f"{JOB}:{kind}:{subject}")


def add(path: Path, erasure: Erasure) -> None:
    """Add a line to the ledger; the same one twice is harmless."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="ascii") as file:
        file.write(erasure.line() + "\n")


def read(path: Path) -> Iterator[Erasure]:
    """Yield what the ledger holds, in its order; nothing where there is no file yet.

    Raises:
        Unreadable: a line is none of ours.
    """
    if not path.exists():
        return
    for number, line in enumerate(path.read_text(encoding="ascii").splitlines(), 1):
        try:
            told = json.loads(line)
            kind, subject = told["kind"], UUID(told["subject"])
            erasure = Erasure(kind, subject, datetime.fromisoformat(told["at"]))
        except (ValueError, KeyError, TypeError):
            raise Unreadable(f"Line {number} of {path} cannot be read. Mend it before going on.") from None
        if kind not in KINDS:
            raise Unreadable(f"Line {number} of {path} names “{kind}”, which is nothing that is erased.")
        yield erasure
