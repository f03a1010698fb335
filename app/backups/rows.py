"""Rows of any table as text and back, the same for every database."""

import base64
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, LargeBinary, Table, Uuid
from sqlalchemy.types import Date, TypeEngine

import app.models  # noqa: F401  # every table
from app.models.base import Base, Moment

LEFT_OUT = frozenset({"sessions", "account_links", "heartbeats"})
"""Tables that are not kept: nobody stays signed in over a restore, and no link in a mail opens anything."""


def tables() -> list[Table]:
    """Give every table that is kept, each after those that it refers to."""
    return [table for table in Base.metadata.sorted_tables if table.name not in LEFT_OUT]


@dataclass
class Tally:
    """How many rows, and a digest of them that does not depend on their order."""

    rows: int = 0
    total: int = 0

    def add(self, line: bytes) -> None:
        """Count a row's line."""
        self.rows += 1
        self.total = (self.total + int.from_bytes(hashlib.sha256(line).digest(), "big")) % (1 << 256)

    @property
    def digest(self) -> str:
        """The digest, in hex."""
        return f"{self.total:064x}"


def line_of(row: tuple[Any, ...]) -> bytes:
    """Give a row as one line of JSON, its values in the order of the table's columns."""
    told = [_told(value) for value in row]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _told(value: Any) -> Any:
    """Give a value as JSON has it; the column's type brings it back."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def values_of(line: bytes, columns: list[Column[Any]]) -> dict[str, Any]:
    """Give the values of a row, by column."""
    told = json.loads(line)
    return {
        column.name: None if value is None else _back(column.type)(value)
        for column, value in zip(columns, told, strict=True)
    }


def _back(kind: TypeEngine[Any]) -> Callable[[Any], Any]:
    """Give what brings a value of a column's type back from JSON."""
    for wanted, back in (
        (Moment, datetime.fromisoformat),
        (Date, date.fromisoformat),
        (Uuid, UUID),
        (LargeBinary, base64.b64decode),
    ):
        if isinstance(kind, wanted):
            return back
    return lambda value: value
