"""The answer about a criminal record: spent, protected, and who must be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checks.record.words import Asker, Ends, Protected, Status, Tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What holds for one matter on the day asked about.

    Attributes:
        spent_on: the last day of the rehabilitation period, with `Ends.ON_DATE` only; spent from the day
        after.
        protected_on: the first day, past or to come; None for never or not known.
        because: one sentence per step of the reasoning, each naming its law.
    """

    id: str
    status: Status
    ends: Ends
    spent_on: date | None
    protected: Protected
    protected_on: date | None
    tell: Mapping[Asker, Tell]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers for every matter of a record, in its order."""

    as_of: date
    records: tuple[Answer, ...]
