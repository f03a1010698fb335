"""The check report: every rule asked, for every anchor, and what it all comes to."""

from dataclasses import dataclass
from datetime import date

from checks.dates import Span
from checks.findings import Finding, Outcome
from checks.profiles import Profile
from checks.vetting.records import VettingForm


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two addresses held at once; `where` points at both."""

    span: Span
    where: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the addresses cover the window; everything oldest first.

    Attributes:
        gaps: days that certainly have no address.
        possible_gaps: further days that have none if each vague date fell at its worst.
    """

    window: Span
    gaps: tuple[Span, ...]
    possible_gaps: tuple[Span, ...]
    overlaps: tuple[Overlap, ...]

    @property
    def days_covered(self) -> int:
        """How many days of the window are in no certain gap."""
        return self.window.days - sum(gap.days for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class Abroad:
    """Days of the window outside the UK, and whether they count as UK residence all the same."""

    span: Span
    country: str | None
    counts_as_uk: bool


@dataclass(frozen=True, slots=True)
class Residency:
    """Whether the applicant was resident throughout the window.

    Attributes:
        met: None where a person must assess it.
        met_on: the first day on which it would be met if nothing else changed.
    """

    window: Span
    met: bool | None
    abroad: tuple[Abroad, ...]
    met_on: date | None


@dataclass(frozen=True, slots=True)
class Report:
    """What the check has to say about a form. Findings: blockers, concerns, advice, then as in the form."""

    profile: str
    ruleset: str
    anchors: tuple[date, ...]
    outcome: Outcome
    findings: tuple[Finding, ...]
    coverage: Coverage
    residency: Residency


def check(form: VettingForm, profile: Profile, on: date | None = None) -> Report:
    """Check a form against a profile.

    Args:
        form: its own days are the anchors (DATE-01).
        profile: the numbers that the rules go by.
        on: one anchor in the place of the form's own.

    Raises:
        ValueError: the form names no day and `on` gives none.
    """
    raise NotImplementedError
