"""Read a backup from its first byte to its last, and hold it against what it says of itself."""

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from gzip import BadGzipFile, GzipFile
from pathlib import Path
from typing import Any

from app.backups.frames import Broken, opened_file
from app.backups.making import ABOUT, CANARY
from app.backups.rows import Tally
from app.keys import FieldKeys
from app.sealing import SealBroken, Sealer

UNFIT = "The file was changed, or is not whole."


@dataclass(frozen=True, slots=True)
class Part:
    """One table in a backup: its name, its columns in their order, and its rows, to be read to the end."""

    table: str
    columns: tuple[str, ...]
    lines: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that is open: when it was made, its database's revision, and its tables in their order."""

    made_at: datetime
    revision: str
    parts: Iterator[Part]


@contextmanager
def opened(path: Path, keys: FieldKeys) -> Iterator[Backup]:
    """Open a backup; its parts are read one after the other.

    Raises:
        Broken: it does not open, or holds other rows than it says; raised while it is read, too.
    """
    try:
        with opened_file(path, keys) as (told, stream), GzipFile(fileobj=stream, mode="rb") as plain:
            _opens(plain, keys)
            yield Backup(datetime.fromisoformat(told["made_at"]), told["revision"], _parts(plain))
    except (EOFError, zlib.error, BadGzipFile, KeyError, ValueError) as error:
        raise Broken(UNFIT) from error


def verify(path: Path, keys: FieldKeys) -> tuple[datetime, dict[str, Tally]]:
    """Read all of a backup; give when it was made, and the tally of each table.

    Raises:
        Broken: it does not open, or holds other rows than it says.
    """
    tallies: dict[str, Tally] = {}
    with opened(path, keys) as backup:
        for part in backup.parts:
            tally = tallies[part.table] = Tally()
            for line in part.lines:
                tally.add(line)
        return backup.made_at, tallies


def _opens(plain: GzipFile, keys: FieldKeys) -> None:
    """Make sure that the ring opens what was sealed when the backup was made."""
    canary: Any = json.loads(plain.readline())["canary"]
    try:
        fits = Sealer(keys).from_text(canary, ABOUT) == CANARY
    except SealBroken:
        fits = False
    if not fits:
        raise Broken("Its sealed rows do not open with VETREADY_FIELD_KEYS. Add the key that was used then.")


def _parts(plain: GzipFile) -> Iterator[Part]:
    """Yield each table; a part that was not read to its end is read on."""
    seen = 0
    while True:
        told = json.loads(plain.readline())
        if "tables" in told:
            if told["tables"] != seen or plain.read(1):
                raise Broken(UNFIT)
            return
        lines = _lines(plain)
        yield Part(told["table"], tuple(told["columns"]), lines)
        for _ in lines:
            pass
        seen += 1


def _lines(plain: GzipFile) -> Iterator[bytes]:
    """Yield the lines of a table's rows, and hold them against their tally."""
    tally = Tally()
    for line in plain:
        if line.startswith(b"{"):
            told = json.loads(line)
            if (told["rows"], told["digest"]) != (tally.rows, tally.digest):
                raise Broken(UNFIT)
            return
        tally.add(line.rstrip(b"\n"))
        yield line.rstrip(b"\n")
    raise Broken(UNFIT)
