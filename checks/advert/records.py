"""The vacancy that an advert describes, with the doubts and the passages it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import NamedTuple


class Passage(NamedTuple):
    """A stretch of the advert as it came in: character offsets, `end` not included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person must look at before the vacancy is published.

    Attributes:
        field: JSON pointer of the value, like `/closing`; the value may be there or None.
        message: what is doubtful, for staff.
        text: the words of the advert it rests on.
        passage: where those words stand in the input; None when a person wrote the document.
    """

    field: str
    message: str
    text: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day for applications, in London, with the minute only where the advert gives one."""

    day: date
    at: time | None = None

    def isoformat(self) -> str:
        """Write it as `2025-08-20` or, with a minute, `2025-08-20T23:59`."""
        if self.at is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.at:%H:%M}"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the person specification: criteria as worded, in the order of the advert.

    `name` is None where the advert gives the part no heading. `unclassified` holds what the advert calls
    neither essential nor desirable.
    """

    name: str | None = None
    essential: tuple[str, ...] = ()
    desirable: tuple[str, ...] = ()
    unclassified: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vetting:
    """What the advert says of vetting.

    The `*_mentioned` flags are about the text: False means that it does not speak of the thing. Every other
    value is None (or empty) where the text is silent.
    """

    clearance: str | None = None
    before_contract: bool | None = None
    address_years: int | None = None
    address_gaps_allowed: bool | None = None
    residency_years: int | None = None
    family_disclosure: tuple[str, ...] = ()
    ccj_mentioned: bool = False
    defaults_mentioned: bool = False
    convictions_mentioned: bool = False
    declare_no_further_action: bool | None = None
    incomplete_forms_returned: bool | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask about the post. Personal data: for staff, never logged."""

    name: str | None = None
    job_title: str | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that the advert offers; `url` is None where the text has no address that starts with http."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay as advertised, in pounds a `period` (year, month, week, day or hour); never converted.

    One figure is both `low` and `high`; "up to" leaves `low` None and "from" leaves `high` None.
    `doubts` are messages about this pay, in the order found.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    period: str | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A vacancy; None wherever the advert does not say.

    Attributes:
        salary_min: pounds a `salary_period`; equal to `salary_max` when there is one figure.
        passages: JSON pointer of a value to the places it was read from, in the order of the advert.
    """

    title: str | None = None
    main_area: str | None = None
    employer: str | None = None
    job_ref: str | None = None
    grade: str | None = None
    site: str | None = None
    town: str | None = None
    contract: str | None = None
    hours_text: str | None = None
    salary_text: str | None = None
    salary_min: Decimal | None = None
    salary_max: Decimal | None = None
    salary_period: str | None = None
    overview: str | None = None
    duties: str | None = None
    about_employer: str | None = None
    description: str | None = None
    requirements_text: str | None = None
    badges: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    closing: Deadline | None = None
    interview_date: date | None = None
    sections: tuple[Section, ...] = ()
    registration_required: bool | None = None
    dbs_required: bool | None = None
    police_vetting_mentioned: bool | None = None
    vetting: Vetting | None = None
    contact: Contact | None = None
    doubts: tuple[Doubt, ...] = ()
    passages: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)
