"""Matters that the applicant tells: with the police and the courts, about money, about associations."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checks.dates import PartialDate
from checks.vetting.matter_words import (
    Association,
    AssociationOutcome,
    DebtKind,
    DebtState,
    Disposal,
    Feature,
    SocialMedia,
)
from checks.vetting.words import Answer

LETTERS = "abcdefghijklmnopqrst"
"""The questions about the police (POL-02)."""
DEBT_QUESTIONS = tuple(DebtKind)[:12]
"""The questions about money; the remaining kinds of debt answer one of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One matter with the police or a court. `category` is a letter of `LETTERS`; `age` is in years, then."""

    index: int
    category: str | None = None
    allegation: str | None = None
    date: PartialDate | None = None
    age: int | None = None
    authority: str | None = None
    country: str | None = None
    outcome: Disposal | None = None
    outcome_date: PartialDate | None = None
    circumstances: str | None = None
    date_explanation: str | None = None
    features: frozenset[Feature] = frozenset()

    @property
    def at(self) -> str:
        """Where it stands in the form."""
        return f"/police/items/{self.index}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Police:
    """Answers by letter, and the matters behind them."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    items: tuple[Matter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A repayment plan. Money in pounds."""

    start: PartialDate | None = None
    monthly_gbp: float | None = None
    payments_made: int | None = None
    payments_missed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """One financial matter. Money in pounds."""

    index: int
    kind: DebtKind | None = None
    date: PartialDate | None = None
    amount_gbp: float | None = None
    creditor: str | None = None
    state: DebtState | None = None
    settled_on: PartialDate | None = None
    certificate: bool | None = None
    plan: Plan | None = None

    @property
    def at(self) -> str:
        """Where it stands in the form."""
        return f"/finance/items/{self.index}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finance:
    """Answers by question, and the matters behind them."""

    answers: Mapping[DebtKind, Answer] = field(default_factory=dict)
    items: tuple[Debt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Associate:
    """One thing told about associations."""

    index: int
    kind: Association | None = None
    details: str | None = None
    outcome: AssociationOutcome | None = None

    @property
    def at(self) -> str:
        """Where it stands in the form."""
        return f"/associations/items/{self.index}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Associations:
    """Answers by question, what is behind them, and names online."""

    answers: Mapping[Association, Answer] = field(default_factory=dict)
    items: tuple[Associate, ...] = ()
    social_media: SocialMedia | None = None
    handles: tuple[str, ...] = ()
