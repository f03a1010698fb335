"""Make a backup: every row as it was at one moment, sealed while it is read."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from gzip import GzipFile
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, select

from app import schema
from app.backups import rows
from app.backups.frames import sealed_file
from app.backups.rows import Tally
from app.keys import FieldKeys
from app.sealing import Sealer

BATCH = 500
KEEP = timedelta(days=35)
CANARY = "opens"
ABOUT = "backup/canary"


def make(engine: Engine, keys: FieldKeys, path: Path, now: datetime) -> dict[str, int]:
    """Write a backup, and give how many rows of which table are in it; the file is there whole or not at all.

    Raises:
        SchemaTooNew, SchemaTooOld: the database is not at the code's revision.
    """
    schema.require_current(engine)
    told = {"made_at": now.isoformat(), "revision": schema.revision(engine) or ""}
    counts: dict[str, int] = {}
    with (
        _snapshot(engine) as connection,
        sealed_file(path, keys, told) as file,
        GzipFile(fileobj=file, mode="wb", mtime=0) as out,
    ):
        _say(out, {"canary": Sealer(keys).to_text(CANARY, ABOUT)})
        for table in rows.tables():
            counts[table.name] = _write(connection, table, out)
        _say(out, {"tables": len(counts)})
    return counts


@contextmanager
def _snapshot(engine: Engine) -> Iterator[Connection]:
    """Give a connection on which every table is read as it was at one moment; writers are not held up."""
    options: dict[str, Any] = {"reads_only": True}
    if engine.dialect.name == "postgresql":
        options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


def _write(connection: Connection, table: Table, out: GzipFile) -> int:
    """Write one table: its columns, its rows, and their tally."""
    _say(out, {"table": table.name, "columns": [column.name for column in table.columns]})
    tally = Tally()
    for line in lines_of(connection, table):
        out.write(line + b"\n")
        tally.add(line)
    _say(out, {"rows": tally.rows, "digest": tally.digest})
    return tally.rows


def lines_of(connection: Connection, table: Table) -> Iterator[bytes]:
    """Yield the rows of a table as lines, some at a time."""
    found = connection.execution_options(yield_per=BATCH).execute(select(table))
    for row in found:
        yield rows.line_of(tuple(row))


def _say(out: GzipFile, told: dict[str, Any]) -> None:
    out.write(json.dumps(told).encode() + b"\n")


def name_at(now: datetime) -> str:
    """Give the name of the file of a moment."""
    return f"vetready-{now:%Y%m%dT%H%M%SZ}.backup"


def drop_old(folder: Path, now: datetime) -> list[str]:
    """Delete backups of this program that are older than 35 days, and give their names."""
    oldest = name_at(now - KEEP)
    old = sorted(path for path in folder.glob("vetready-*T*Z.backup") if path.name <= oldest)
    for path in old:
        path.unlink()
    return [path.name for path in old]
