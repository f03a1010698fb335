"""What a service can refuse, named for what is so. One table of the web maps these to pages."""

from collections.abc import Sequence
from dataclasses import dataclass


class NotFound(Exception):
    """There is no such thing, or it is somebody else's: the answer is the same."""


class NotAllowed(Exception):
    """The person has signed in, but has no role that may do this."""


class NotPossibleNow(Exception):
    """The step cannot be taken in the state that things are in; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something to do before a step.

    Attributes:
        message: what to do, for people.
        field: where, as the JSON pointer of a place in the document.
    """

    message: str
    field: str


class NotReady(Exception):
    """Something is missing: `missing` says what and where, in the order of the page."""

    def __init__(self, missing: Sequence[Missing]) -> None:
        super().__init__("; ".join(one.message for one in missing))
        self.missing = missing

    @property
    def messages(self) -> list[str]:
        """What to do, one each, for people."""
        return [one.message for one in self.missing]
