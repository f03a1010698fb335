"""What keeps a document from being read, and where in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, order=True, slots=True)
class Fault:
    """One thing that does not fit: an RFC 6901 pointer (empty for the whole document) and what is wrong.

    The message repeats nothing that somebody wrote.
    """

    pointer: str
    message: str

    def __str__(self) -> str:
        """Write it as the command line does."""
        return f"{self.pointer}: {self.message}"


class DoesNotFit(Exception):
    """A document has the wrong shape; `faults` says where, in the order of their pointers."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("; ".join(map(str, self.faults)))


class Unreadable(DoesNotFit):
    """A text is no JSON at all."""


def pointer(*parts: str | int) -> str:
    """Make an RFC 6901 pointer of the names and numbers on the way."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in parts)


def faults_in(messages: Any, at: str = "") -> Iterator[Fault]:
    """Yield the faults of marshmallow's nested messages, in which `_schema` stands for the object itself."""
    if isinstance(messages, dict):
        for name, below in messages.items():
            yield from faults_in(below, at if name == "_schema" else at + pointer(name))
    else:
        yield from (Fault(at, message) for message in messages)
