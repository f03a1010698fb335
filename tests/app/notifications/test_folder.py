"""The folder of mails: written whole or not at all, the newest first, for our eyes only."""

import os
from pathlib import Path
from uuid import UUID

import pytest

from app.notifications import folder
from app.notifications.headers import recipient
from app.notifications.messages import message
from app.notifications.texts import Text
from tests.app.notifications.test_headers import FROM, TASK

MAIL = message(TASK, recipient("amal@example.org"), FROM, Text("Grüße", "Hello — you\n")).data


def test_gives_back_what_was_put_in(tmp_path: Path) -> None:
    folder.put(tmp_path / "mail", TASK.id, MAIL)

    kept = folder.find(tmp_path / "mail", TASK.id)

    assert kept == folder.KeptMail(TASK.id, "amal@example.org", "Grüße", TASK.asked_at, "Hello — you\n")


def test_only_we_may_read_it(tmp_path: Path) -> None:
    folder.put(tmp_path / "mail", TASK.id, MAIL)

    assert (tmp_path / "mail").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "mail" / f"{TASK.id}.eml").stat().st_mode & 0o777 == 0o600


def test_writing_again_leaves_one(tmp_path: Path) -> None:
    for _ in range(2):
        folder.put(tmp_path, TASK.id, MAIL)

    assert [path.name for path in tmp_path.iterdir()] == [f"{TASK.id}.eml"]


def test_lists_the_newest_first_and_no_more_than_asked(tmp_path: Path) -> None:
    for number in range(5):
        folder.put(tmp_path, UUID(int=number), MAIL)
        os.utime(tmp_path / f"{UUID(int=number)}.eml", (1_000_000 + number % 3, 1_000_000 + number % 3))

    assert [kept.id.int for kept in folder.newest(tmp_path, 4)] == [2, 4, 1, 3]


def test_a_half_written_mail_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        folder.put(tmp_path, TASK.id, MAIL)

    assert folder.newest(tmp_path, 10) == []
    assert folder.find(tmp_path, TASK.id) is None


def test_an_empty_or_missing_folder_has_no_mails(tmp_path: Path) -> None:
    assert folder.newest(tmp_path / "nowhere", 10) == []
    assert folder.find(tmp_path / "nowhere", TASK.id) is None
