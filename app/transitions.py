"""What a table of steps allows: (status, event) -> status. Imports nothing of ours."""

from collections.abc import Mapping

Steps = Mapping[tuple[str, str], str]


class NotPossible(Exception):
    """The event cannot happen in this status."""


def statuses(table: Steps) -> tuple[str, ...]:
    """Give every status there is, in the order of the table."""
    return tuple(dict.fromkeys([before for before, _ in table] + list(table.values())))


def possible(table: Steps, status: str) -> frozenset[str]:
    """Give the events that can happen in this status."""
    return frozenset(event for before, event in table if before == status)


def after(table: Steps, status: str, event: str) -> str:
    """Give the status that an event leads to.

    Raises:
        NotPossible: the table has no such step.
    """
    try:
        return table[status, event]
    except KeyError:
        raise NotPossible(f"{event} cannot follow {status}") from None
