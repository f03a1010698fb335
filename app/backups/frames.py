"""Sealed files: authenticated encryption in frames, so that neither memory nor disk holds all of it plain.

A file is a mark, a header that is readable and authenticated, then frames of AES-256-GCM under a key
of its own, made from a key of the ring and a random salt. A frame's number is its nonce, and whether it is
the last is authenticated with it, so that frames that are changed, moved, repeated or cut off do not open.
"""

import io
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.keys import FieldKeys, UnknownKey

MARK = b"VetReady backup 1\n"
FRAME = 1 << 20  # bytes of plain text in a frame
LONGEST_HEADER = 10_000  # bytes
TAG = 16  # bytes that sealing adds


class Broken(Exception):
    """The file is none of ours, was changed or cut off, or its key is not in the ring; the text says so."""


def _key(keys: FieldKeys, key_id: str, salt: bytes) -> AESGCM:
    """Make the key of one file."""
    secret = keys.find(key_id).secret
    return AESGCM(HKDF(SHA256(), 32, salt, b"vetready backup").derive(secret))


class _Writer(io.RawIOBase):
    """Seals what is written to it, frame by frame."""

    def __init__(self, file: IO[bytes], key: AESGCM, header: bytes) -> None:
        super().__init__()
        self.file, self.key, self.header = file, key, header
        self.waiting, self.number = bytearray(), 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        """Take bytes; a frame leaves once there is more than one frame's worth."""
        self.waiting += data
        while len(self.waiting) > FRAME:
            self._seal(bytes(self.waiting[:FRAME]), last=False)
            del self.waiting[:FRAME]
        return len(data)

    def finish(self) -> None:
        """Seal what is left as the last frame."""
        self._seal(bytes(self.waiting), last=True)

    def _seal(self, plain: bytes, *, last: bool) -> None:
        about = self.header + (b"\x01" if last else b"\x00")
        sealed = self.key.encrypt(self.number.to_bytes(12, "big"), plain, about)
        self.file.write(len(sealed).to_bytes(4, "big") + sealed)
        self.number += 1


@contextmanager
def sealed_file(path: Path, keys: FieldKeys, told: dict[str, str]) -> Iterator[IO[bytes]]:
    """Give something to write to, which ends up sealed at `path` or not at all; its header says `told`."""
    salt = os.urandom(32)
    header = json.dumps({**told, "key_id": keys.current.id, "salt": salt.hex()}).encode()
    part = path.with_name(f"{path.name}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(MARK + len(header).to_bytes(4, "big") + header)
            writer = _Writer(file, _key(keys, keys.current.id, salt), header)
            yield writer  # type: ignore[misc]  # as good as a file for whoever writes
            writer.finish()
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


class _Reader(io.RawIOBase):
    """Opens a file frame by frame."""

    def __init__(self, file: IO[bytes], key: AESGCM, header: bytes) -> None:
        super().__init__()
        self.file, self.key, self.header = file, key, header
        self.plain, self.number = b"", 0
        self.length = file.read(4)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer; 0 at the end, which is there only once the last frame has opened."""
        while not self.plain and self.length:
            self._open()
        taken = self.plain[: len(buffer)]
        buffer[: len(taken)] = taken
        self.plain = self.plain[len(taken) :]
        return len(taken)

    def _open(self) -> None:
        wanted = int.from_bytes(self.length, "big")
        if wanted > FRAME + TAG:
            raise Broken("The file was changed, or is not whole.")
        sealed, self.length = self.file.read(wanted), self.file.read(4)
        about = self.header + (b"\x00" if self.length else b"\x01")
        if len(sealed) < wanted:
            raise Broken("The file was changed, or is not whole.")
        try:
            self.plain = self.key.decrypt(self.number.to_bytes(12, "big"), sealed, about)
        except (InvalidTag, ValueError):
            raise Broken("The file was changed, or is not whole.") from None
        self.number += 1


@contextmanager
def opened_file(path: Path, keys: FieldKeys) -> Iterator[tuple[dict[str, str], IO[bytes]]]:
    """Give a file's header and its plain text as a stream; nothing plain is kept anywhere.

    Raises:
        Broken: it does not open, here or while it is read.
    """
    with path.open("rb") as file:
        if file.read(len(MARK)) != MARK:
            raise Broken("This file is no backup of VetReady.")
        length = int.from_bytes(file.read(4), "big")
        header = file.read(min(length, LONGEST_HEADER))
        try:
            told = json.loads(header)
            key = _key(keys, told["key_id"], bytes.fromhex(told["salt"]))
        except UnknownKey as error:
            raise Broken(
                f"It was sealed with the key “{error}”, which is not among VETREADY_FIELD_KEYS. Add that key."
            ) from None
        except (ValueError, KeyError, TypeError):
            raise Broken("The file was changed, or is not whole.") from None
        reader = _Reader(file, key, header)
        if not reader.length:
            raise Broken("The file was changed, or is not whole.")
        stream = io.BufferedReader(reader)
        stream.peek(1)  # opens the first frame, so that nobody believes a header that was changed
        yield told, stream
