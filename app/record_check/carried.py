"""What the pages carry from one to the next: sealed, in a hidden field, and nowhere else."""

from dataclasses import asdict, dataclass, field
from typing import Any

from app.sealing import SealBroken, Sealer

ABOUT = "record check without an account"
MOST_MATTERS = 30


class Unreadable(Exception):
    """The field does not open: the keys were changed, or the field was."""


@dataclass(slots=True)
class Carried:
    """Where somebody is, and what they have told.

    Attributes:
        step: the question that is being asked; "" between matters.
        records: cautions and convictions as the record's document has them, finished ones only.
        words: what they call each matter, by id.
        open: the matter that is being told, None between matters.
    """

    step: str = ""
    records: list[dict[str, Any]] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    open: dict[str, Any] | None = None

    def free_id(self) -> str:
        """Give an id that no matter has."""
        used = {record["id"] for record in self.records}
        return next(
            name for name in (f"m{number}" for number in range(1, MOST_MATTERS + 2)) if name not in used
        )

    def finish(self) -> None:
        """Put the open matter to the others."""
        if self.open:
            self.records.append(self.open)
        self.step, self.open = "", None

    def remove(self, name: str) -> None:
        """Take a matter away, if it is there."""
        self.records = [record for record in self.records if record["id"] != name]
        self.words.pop(name, None)


def seal(carried: Carried, sealer: Sealer) -> str:
    """Give the text of the hidden field."""
    return sealer.to_text(asdict(carried), ABOUT)


def unseal(text: str, sealer: Sealer) -> Carried:
    """Give what a hidden field carries; an empty one carries nothing.

    Raises:
        Unreadable: it does not open.
    """
    if not text:
        return Carried()
    try:
        return Carried(**sealer.from_text(text, ABOUT))
    except SealBroken:
        raise Unreadable from None
