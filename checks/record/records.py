"""A criminal record as it was told: cautions and convictions, each with its answers.

None is an answer that is missing; it never means "no".
"""

from dataclasses import dataclass
from datetime import date

from checks.record.words import (
    CautionType,
    OffenceMode,
    SentenceKind,
    Served,
    Unending,
    Unit,
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of at least 1 unit."""

    n: int
    unit: Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence or order.

    Attributes:
        start: its first day; None where it is the day of conviction or follows from the sentence before it.
        ceased_on: the day an open-ended order really stopped.
        paid_on: the day compensation was paid in full.
        endorsed: whether the driving licence was endorsed.
    """

    kind: SentenceKind
    start: date | None = None
    length: Length | Unending | None = None
    ceased_on: date | None = None
    paid_on: date | None = None
    endorsed: bool | None = None
    served: Served | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """A caution, reprimand or warning; `under_18` on the day it was given."""

    id: str
    type: CautionType
    under_18: bool
    conditions_ended_on: date | None = None
    specified_offence: bool | None = None
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Conviction:
    """A conviction with one sentence or more; `under_18` on the day of conviction, not of the offence."""

    id: str
    date: date
    under_18: bool
    sentences: tuple[Sentence, ...]
    offence_mode: OffenceMode | None = None
    specified_offence: bool | None = None
    schedule_18: bool | None = None


@dataclass(frozen=True, slots=True)
class CriminalRecord:
    """Everything told, in the order told; `as_of` is None where the document leaves the day open."""

    as_of: date | None
    records: tuple[Caution | Conviction, ...]
