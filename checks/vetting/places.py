"""Places: addresses lived at, and time spent outside the UK."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checks.answers import is_blank, normalised
from checks.dates import Period
from checks.messages.catalogue import phrase
from checks.postcodes import UK, compact, crown_dependency, is_postcode
from checks.vetting.words import AddressType, Reason

UNNAMED = phrase("an address", "unnamed")


@dataclass(frozen=True, kw_only=True)
class Place:
    """A postal address.

    Attributes:
        lines: house and street; may be several.
        country: ISO 3166-1 alpha-2; the UK is `GB`.
    """

    lines: tuple[str, ...] = ()
    town: str | None = None
    postcode: str | None = None
    country: str | None = None

    @cached_property
    def first_line(self) -> str:
        """The first line that says anything; empty where none does."""
        return next((line for line in self.lines if not is_blank(line)), "")

    @property
    def is_uk(self) -> bool:
        """Whether it lies in England, Wales, Scotland or Northern Ireland; an unknown country does not."""
        return self.territory == UK

    @cached_property
    def territory(self) -> str | None:
        """The country, with the Channel Islands and the Isle of Man told by their postcodes too."""
        return crown_dependency(self.postcode) or self.country if self.country == UK else self.country

    @property
    def in_short(self) -> str:
        """What people call it: first line and town, as far as given."""
        return ", ".join(part for part in (self.first_line, self.town or "") if part) or UNNAMED

    @property
    def is_postal(self) -> bool:
        """Whether it is whole: line 1, town and country, and in the UK a postcode (ADDR-06)."""
        has_postcode = self.country != UK or is_postcode(self.postcode)
        return bool(self.first_line and not is_blank(self.town) and self.country is not None and has_postcode)

    @cached_property
    def _told(self) -> tuple[str, str, str]:
        """Postcode, lines and town such that case, spacing and punctuation make no difference."""
        return compact(self.postcode), normalised(" ".join(self.lines)), normalised(self.town or "")

    def is_same(self, other: "Place") -> bool:
        """Tell whether both are one address, whatever the case, spacing and punctuation."""
        if self.country != other.country or not self.first_line:
            return False
        (postcode, lines, town), (other_postcode, other_lines, other_town) = self._told, other._told
        if postcode != other_postcode or lines != other_lines:
            return False
        # With the same house and postcode, a town that is spelled otherwise makes no other address.
        return bool(postcode) or town == other_town


@dataclass(frozen=True, kw_only=True)
class Stay(Place, Period):
    """A place and the time spent there; an end that is None means "still there".

    Attributes:
        index: where it stands in its list, from 0.
    """

    index: int


@dataclass(frozen=True, kw_only=True)
class Address(Stay):
    """An address that the applicant has lived at."""

    id: str | None = None
    type: AddressType | None = None
    primary: bool | None = None
    explanation: str | None = None
    sensitive: bool | None = None

    @property
    def at(self) -> str:
        """Where it stands in the form."""
        return f"/addresses/{self.index}"

    def is_current(self, on: date) -> bool:
        """Tell whether it is open-ended and has begun."""
        return self.end is None and self.start is not None and self.start.earliest <= on


@dataclass(frozen=True, kw_only=True)
class Ties:
    """What the applicant kept in the UK while away; None where not answered."""

    home: bool | None = None
    bank: bool | None = None
    job: bool | None = None
    gp: bool | None = None

    @property
    def are_kept(self) -> bool:
        """Whether home, bank or job was kept; a GP alone is no major tie (RES-07)."""
        return bool(self.home or self.bank or self.job)

    @property
    def are_unclear(self) -> bool:
        """Whether none is said to be kept, but not every question is answered."""
        return not self.are_kept and None in (self.home, self.bank, self.job)


@dataclass(frozen=True, kw_only=True)
class Absence(Period):
    """Time outside the UK, first and last day away included; an end that is None means "still away".

    Attributes:
        index: where it stands in its list, from 0.
        inside_establishment: asked of dependants of service personnel only (RES-05).
        ties: None where there was nothing to keep yet.
    """

    index: int
    country: str | None = None
    reason: Reason | None = None
    inside_establishment: bool | None = None
    evidence: bool | None = None
    ties: Ties | None = None

    @property
    def at(self) -> str:
        """Where it stands in the form."""
        return f"/absences/{self.index}"
