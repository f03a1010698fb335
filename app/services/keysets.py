"""Pages that go on after a row instead of after a number of rows: their cost does not grow with the list."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, SQLColumnExpression


def beyond(
    moment: SQLColumnExpression[Any],
    key: SQLColumnExpression[UUID],
    after: tuple[datetime, UUID],
    *,
    newest: bool = False,
) -> ColumnElement[bool]:
    """Give the condition that a row comes after another one in a list ordered by a moment, then by a key.

    Args:
        moment: the column that the list is ordered by.
        key: the column that orders rows of one moment.
        after: both of the last row that was shown.
        newest: whether the list begins with the newest.
    """
    at, last = after
    if newest:
        return (moment < at) | ((moment == at) & (key < last))
    return (moment > at) | ((moment == at) & (key > last))
