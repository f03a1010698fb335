"""Sealed files: what was changed, moved, repeated or cut off does not open, and nothing plain is left."""

import base64
import secrets
from pathlib import Path

import pytest

from app.backups.frames import FRAME, MARK, Broken, opened_file, sealed_file
from app.keys import FieldKey, FieldKeys

KEYS = FieldKeys((FieldKey("k1", secrets.token_bytes(32)),))
OTHER = FieldKeys((FieldKey("k2", secrets.token_bytes(32)),))
TOLD = {"made_at": "2026-03-02"}


def sealed(path: Path, plain: bytes) -> Path:
    with sealed_file(path, KEYS, TOLD) as file:
        for at in range(0, len(plain), 70_000):
            file.write(plain[at : at + 70_000])
    return path


def read(path: Path, keys: FieldKeys = KEYS) -> bytes:
    with opened_file(path, keys) as (told, plain):
        assert told["made_at"] == TOLD["made_at"]
        return plain.read()


@pytest.mark.parametrize("length", [0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 2 * FRAME + 5])
def test_what_is_sealed_opens_as_it_was(tmp_path: Path, length: int) -> None:
    plain = (b"canary-" * (length // 7 + 1))[:length]
    path = sealed(tmp_path / "x", plain)

    assert read(path) == plain
    assert b"canary-" not in path.read_bytes()
    assert (path.stat().st_mode & 0o777, list(tmp_path.iterdir())) == (0o600, [path])


def test_every_changed_byte_is_seen(tmp_path: Path) -> None:
    path = sealed(tmp_path / "x", b"a short text")
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(Broken):
            read(path)


def test_every_cut_is_seen(tmp_path: Path) -> None:
    path = sealed(tmp_path / "x", b"a short text")
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(Broken):
            read(path)


def test_frames_that_are_moved_repeated_or_left_out_are_seen(tmp_path: Path) -> None:
    path = sealed(tmp_path / "x", b"x" * (2 * FRAME + 5))
    whole = path.read_bytes()
    start = len(MARK) + 4 + int.from_bytes(whole[len(MARK) : len(MARK) + 4], "big")
    size = 4 + FRAME + 16
    head, one, two, last = (
        whole[:start],
        whole[start:][:size],
        whole[start + size :][:size],
        whole[start + 2 * size :],
    )
    for frames in (
        two + one + last,
        one + one + two + last,
        one + last,
        one + two,
        one + two + last + last,
        b"",
    ):
        path.write_bytes(head + frames)
        with pytest.raises(Broken):
            read(path)


def test_another_key_is_named(tmp_path: Path) -> None:
    path = sealed(tmp_path / "x", b"text")

    with pytest.raises(Broken, match="“k1”"):
        read(path, OTHER)
    assert read(path, FieldKeys((*OTHER.ring, *KEYS.ring))) == b"text"


def test_a_key_of_the_same_name_does_not_open(tmp_path: Path) -> None:
    path = sealed(tmp_path / "x", b"text")

    with pytest.raises(Broken, match="changed"):
        read(path, FieldKeys((FieldKey("k1", secrets.token_bytes(32)),)))


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    def fail() -> None:
        with sealed_file(tmp_path / "x", KEYS, TOLD) as file:
            file.write(b"x" * 3 * FRAME)
            raise OSError("no space left")

    with pytest.raises(OSError, match="no space"):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_some_other_file_is_said_to_be_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(base64.b64encode(b"something else"))

    with pytest.raises(Broken, match="no backup of VetReady"):
        read(tmp_path / "x")
