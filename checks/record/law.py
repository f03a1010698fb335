"""What a table of the law holds. A change in the law is a new table, with the day it came into force."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checks.record.words import Asker, SentenceKind, Tell


class Counted(StrEnum):
    """From where the months of a row are counted."""

    NOWHERE = "nowhere"  # there is no period: spent at once
    CONVICTION = "conviction"
    START = "start"
    END = "end"
    WHOLE_TERM = "whole term"  # the end of all terms that make one, with the months of the band
    ORDER = "order"  # the order's own last day
    PAYMENT = "payment"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Months:
    """A period in months, by age on the day of conviction or of the caution."""

    adult: int
    under_18: int

    def of(self, under_18: bool) -> int:
        """Give the months for an age group."""
        return self.under_18 if under_18 else self.adult


@dataclass(frozen=True, slots=True)
class Row:
    """What the law says of one kind of sentence.

    Attributes:
        name: what people call it.
        prohibition: in paragraph (g) of "relevant order": lengthens no other conviction.
        custody: a custodial sentence for filtering.
        lends: whether it lengthens other convictions; None where that is not settled.
        guidance: the period stands in guidance only, not in the Act.
    """

    name: str
    counted: Counted
    months: Months
    source: str
    prohibition: bool = False
    custody: bool = False
    lends: bool | None = True
    guidance: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """The months after a custodial term of at most `up_to` months; None is any longer one."""

    up_to: int | None
    months: Months


@dataclass(frozen=True, slots=True)
class Telling:
    """Who must be told what.

    Attributes:
        protected: the answer for a matter that is spent and protected.
        source: the law that it rests on.
    """

    unspent: Tell
    spent: Tell
    protected: Tell
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """The law as it stood from a day on. Lengths are months.

    Attributes:
        conditional_caution: how long a conditional caution lasts at most.
        no_end_given: how long an order counts that names no end.
        endorsement: how long an endorsed licence counts, by guidance.
        excluded_above: terms longer than this are never spent for an offence of Schedule 18.
        caution_filter: when an adult's caution is filtered.
        conviction_filter: when a conviction without custody is filtered.
    """

    in_force_from: date
    rows: Mapping[SentenceKind, Row]
    bands: tuple[Band, ...]
    conditional_caution: int
    no_end_given: int
    endorsement: Months
    excluded_above: int
    caution_filter: int
    conviction_filter: Months
    telling: Mapping[Asker, Telling]
