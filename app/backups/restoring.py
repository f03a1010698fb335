"""Put a backup into an empty database, hold every table against it, and do what was erased since anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, Engine, Integer, Table, func, insert, inspect, select, text
from sqlalchemy.orm import Session

from app import schema
from app.backups import making, reading, rows
from app.backups.frames import Broken
from app.backups.reading import Part
from app.backups.rows import Tally
from app.config import CannotStart
from app.keys import FieldKeys
from app.services import audit, erasing, erasures
from app.services.erasures import Erasure
from app.services.retention import NOBODY


class NotEmpty(CannotStart):
    """There are rows already; nothing was changed."""


class OtherVersion(CannotStart):
    """The backup is of another revision than this version of the program has; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back: the moment that the backup is of, and how many rows of which table."""

    made_at: datetime
    counts: dict[str, int]


def restore(engine: Engine, keys: FieldKeys, path: Path) -> Restored:
    """Put a backup into an empty database, in one transaction.

    Raises:
        Broken: the file does not open or is not whole, or the rows put back are not those of the file.
        NotEmpty, OtherVersion: see there.
    """
    made_at, tallies = reading.verify(path, keys)
    _refuse_rows(engine)
    with reading.opened(path, keys) as backup:
        if backup.revision != schema.revisions()[-1]:
            raise OtherVersion(
                f"The backup is of revision {backup.revision}, this version is of {schema.revisions()[-1]}. "
                "Restore it with the version that made it, then upgrade."
            )
        schema.migrate(engine)
        with engine.begin() as connection:
            by_name = {table.name: table for table in rows.tables()}
            for part in backup.parts:
                _fill(connection, by_name[part.table], part)
            for name, tally in tallies.items():
                _hold(connection, by_name[name], tally)
    return Restored(made_at, {name: tally.rows for name, tally in tallies.items()})


def replay(session: Session, done: Iterable[Erasure], made_at: datetime, now: datetime) -> int:
    """Erase again what was erased at any time, and write down that a backup was put back; give how many."""
    audit.record(session, "backup_restored", None, NOBODY, now, made_at=made_at.isoformat())
    number = 0
    for erasure in done:
        if erasure.kind == "account":
            erasing.erase_account(session, erasure.subject, now)
        else:
            erasing.erase_vetting(session, erasure.subject, now)
        erasures.note(session, erasure.kind, erasure.subject, erasure.at)
        number += 1
    return number


def _refuse_rows(engine: Engine) -> None:
    """Stop where the database holds anything."""
    there = set(inspect(engine).get_table_names())
    with engine.connect().execution_options(reads_only=True) as connection:
        for table in rows.tables():
            if table.name in there and connection.scalar(select(func.count()).select_from(table)):
                raise NotEmpty(
                    f"There are rows in {table.name} already. A backup goes into an empty database only: "
                    "point DATABASE_URL at a new one."
                )


def _fill(connection: Connection, table: Table, part: Part) -> None:
    """Put the rows of a table back."""
    columns = [table.columns[name] for name in part.columns]
    for lines in _batches(part.lines):
        connection.execute(insert(table), [rows.values_of(line, columns) for line in lines])
    if connection.dialect.name == "postgresql":
        _count_on(connection, table)


def _batches(lines: Iterator[bytes]) -> Iterator[list[bytes]]:
    while batch := list(islice(lines, making.BATCH)):
        yield batch


def _count_on(connection: Connection, table: Table) -> None:
    """Let numbers that the database gives go on after the last one."""
    for column in table.primary_key:
        if not isinstance(column.type, Integer):
            continue
        named = {"table": table.name, "column": column.name}
        sequence = connection.scalar(text("SELECT pg_get_serial_sequence(:table, :column)"), named)
        last = connection.scalar(select(func.max(column)))
        if sequence and last:
            connection.execute(text("SELECT setval(:sequence, :last)"), {"sequence": sequence, "last": last})


def _hold(connection: Connection, table: Table, wanted: Tally) -> None:
    """Make sure that the rows of a table are those of the backup."""
    found = Tally()
    for line in making.lines_of(connection, table):
        found.add(line)
    if (found.rows, found.digest) != (wanted.rows, wanted.digest):
        raise Broken(f"The rows of {table.name} are not those of the backup. Nothing was put back.")
