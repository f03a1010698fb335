"""Pages of a list by key: where the next page begins, as a short text in the address."""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Generic, TypeVar
from uuid import UUID

from flask import request

Key = tuple[datetime, UUID]
T = TypeVar("T")

SIZE = 25


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list.

    Attributes:
        lines: what stands on it.
        next: the text that leads to the page after it; "" on the last one.
        first: whether nothing stands before it.
    """

    lines: Sequence[T]
    next: str
    first: bool

    @property
    def whole(self) -> int:
        """How many lines the list has, where all of them stand on this page; else 0."""
        return len(self.lines) if self.first and not self.next else 0


def page_of(fetch: Callable[[Key | None, int], Sequence[T]], key: Callable[[T], Key]) -> Page[T]:
    """Give the page that the address asks for with `?after=`; the first one where it asks for none.

    `fetch` gives up to that many lines from the one after a key on, `key` the key of a line.
    """
    after = read_key(request.args.get("after", ""))
    lines = fetch(after, SIZE + 1)
    shown = lines[:SIZE]
    return Page(shown, write_key(key(shown[-1])) if len(lines) > SIZE else "", after is None)


def write_key(key: Key) -> str:
    """Write a key for an address."""
    at, row_id = key
    return base64.urlsafe_b64encode(f"{at.isoformat()}/{row_id.hex}".encode()).decode().rstrip("=")


def read_key(text: str) -> Key | None:
    """Read a key; None where the text is none, so that an odd address shows the first page."""
    try:
        padded = text + "=" * (-len(text) % 4)
        at, _, row_id = base64.b64decode(padded, "-_", validate=True).decode().partition("/")
        moment = datetime.fromisoformat(at).astimezone(UTC)
        return moment, UUID(hex=row_id)
    except (ValueError, OverflowError, binascii.Error):
        return None
