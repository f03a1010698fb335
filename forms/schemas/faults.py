"""What is wrong with a document that does not fit its contract."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

# Where marshmallow puts what is wrong with an object as a whole.
_WHOLE = "_schema"


class Fault(NamedTuple):
    """One thing wrong: an RFC 6901 JSON pointer to it, and what is wrong in plain words.

    The message repeats nothing that somebody wrote.
    """

    pointer: str
    message: str

    def __str__(self) -> str:
        """Write it as the command line does."""
        return f"{self.pointer}: {self.message}"


class DoesNotFit(ValueError):
    """A document that does not fit its contract; `faults` holds one or more, in their order."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults


class Unreadable(DoesNotFit):
    """A text that is no JSON at all."""


def pointer_to(*parts: str | int) -> str:
    """Make an RFC 6901 pointer of the names and numbers on the way."""
    return "".join(f"/{_escaped(str(part))}" for part in parts)


def faults_of(messages: object, pointer: str = "") -> Iterator[Fault]:
    """Yield the faults in marshmallow's nested messages, each with its pointer."""
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from faults_of(inner, pointer if key == _WHOLE else pointer + pointer_to(key))
    elif isinstance(messages, list):
        for message in messages:
            yield Fault(pointer, str(message))


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
