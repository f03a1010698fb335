"""The folder that mails are written to where no mail server is set: one `.eml` file each."""

import os
import tempfile
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path
from uuid import UUID


@dataclass(frozen=True, slots=True)
class KeptMail:
    """One mail in the folder."""

    id: UUID
    to: str
    subject: str
    written_at: datetime
    body: str


def put(folder: Path, mail_id: UUID, data: bytes) -> None:
    """Write a mail, whole or not at all; writing it again replaces it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=folder, prefix="writing-")  # mode 0600
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, folder / f"{mail_id}.eml")


def newest(folder: Path, count: int) -> list[KeptMail]:
    """Give the last mails written, the newest first."""
    paths = sorted(folder.glob("*.eml"), key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    return [_read(path) for path in paths[:count]]


def find(folder: Path, mail_id: UUID) -> KeptMail | None:
    """Give one mail, or None if there is none with this id."""
    path = folder / f"{mail_id}.eml"
    return _read(path) if path.exists() else None


def _read(path: Path) -> KeptMail:
    mail = message_from_bytes(path.read_bytes(), policy=SMTP)
    body = mail.get_content().replace("\r\n", "\n")
    return KeptMail(UUID(path.stem), str(mail["To"]), str(mail["Subject"]), mail["Date"].datetime, body)
