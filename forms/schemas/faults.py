"""What is wrong with a document that does not fit its contract."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

# Where marshmallow puts what is wrong with an object as a whole.
_WHOLE = "_schema"


class Fault(NamedTuple):
    """One thing wrong: an RFC 6901 JSON pointer to it, and what is wrong in plain words."""

    pointer: str
    message: str


class DoesNotFit(ValueError):
    """A document that does not fit its contract; `faults` holds one or more, in the document's order."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(f"{fault.pointer}: {fault.message}" for fault in faults))
        self.faults = faults


def faults_of(messages: object, pointer: str = "") -> Iterator[Fault]:
    """Yield the faults in marshmallow's nested messages, each with its pointer."""
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from faults_of(inner, pointer if key == _WHOLE else f"{pointer}/{_escaped(str(key))}")
    elif isinstance(messages, list):
        for message in messages:
            yield Fault(pointer, str(message))


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
