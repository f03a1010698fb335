"""What tables share whose rows are only ever added to, where the newest of each thing counts."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

NUMBER = BigInteger().with_variant(Integer(), "sqlite")
CURRENT = text("current")


class Superseded:
    """A row that the next one about the same thing supersedes; `current` says which one counts."""

    number: Mapped[int] = mapped_column(NUMBER, primary_key=True, sort_order=-1)
    at: Mapped[datetime] = mapped_column(sort_order=1)
    current: Mapped[bool] = mapped_column(default=True, sort_order=2)


def one_current(table: str, *about: str) -> Index:
    """Give the index by which the database lets one row about each thing be current, and no more."""
    return Index(f"uq_{table}_current", *about, unique=True, sqlite_where=CURRENT, postgresql_where=CURRENT)
