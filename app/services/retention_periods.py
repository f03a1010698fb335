"""What a period of retention is: how long one class of data is kept, from when, and how it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from app.models.base import Base


@dataclass(frozen=True, slots=True)
class Period:
    """How long one class of data is kept.

    Attributes:
        days: whole days of 24 hours from `trigger`; what is exactly as old goes. Where `trigger` is a day in
            London, all of that day counts as over when the last day begins.
        over: the rows of `table` whose days are over at the cut-off, the moment `days` ago.
        end: lets these rows go, in one way or another.
        about: the column of `table` with the application that a legal hold may keep; None where none can.
    """

    key: str
    what: str
    trigger: str
    days: int
    then: str
    source: str
    table: type[Base]
    over: Callable[[datetime], ColumnElement[bool]]
    end: Callable[[Session, ColumnElement[bool]], None]
    about: Any = None

    def cut_off(self, now: datetime) -> datetime:
        """Give the moment at or before which `trigger` has to lie."""
        return now - timedelta(days=self.days)
