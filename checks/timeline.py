"""Where somebody has lived, over the days that a profile asks for: what a picture or a table shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from checks.dates import Span
from checks.profiles import Profile
from checks.report import Report
from checks.vetting.coverage import Coverage
from checks.vetting.places import Address
from checks.vetting.records import VettingForm
from checks.vetting.residence import Abroad, abroad


@dataclass(frozen=True, slots=True)
class Stay:
    """One address and its days within the window.

    Attributes:
        span: all the days that it may cover.
        certain: the days that it certainly covers; None where vague dates leave none.
    """

    address: Address
    span: Span
    certain: Span | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The years before the anchors.

    Attributes:
        anchors: the days checked for, oldest first; the window ends on the last.
        stays: newest first, by their last day and then by their first.
        outside: addresses with no day in the window, or without any date, in the order of the form.
        coverage: gaps, possible gaps and overlaps, each oldest first.
        abroad: oldest first, over the whole window.
        resident: the last years of the window, for which residence in the UK is asked.
    """

    anchors: tuple[date, ...]
    stays: tuple[Stay, ...]
    outside: tuple[Address, ...]
    coverage: Coverage
    abroad: tuple[Abroad, ...]
    resident: Span

    @property
    def window(self) -> Span:
        """The days that need an address."""
        return self.coverage.window


def timeline(form: VettingForm, profile: Profile, report: Report) -> Timeline:
    """Lay out a form that `report` is about."""
    window = report.coverage.window
    stays, outside = [], []
    for address in form.addresses:
        widest, narrowest = address.widest(window.last), address.narrowest(window.last)
        if widest and (span := widest.within(window)):
            stays.append(Stay(address, span, narrowest.within(window) if narrowest else None))
        else:
            outside.append(address)
    return Timeline(
        report.anchors,
        tuple(sorted(stays, key=lambda stay: (stay.span.last, stay.span.first), reverse=True)),
        tuple(outside),
        report.coverage,
        tuple(abroad(form, profile, window)),
        report.residency.window,
    )


def side_by_side(stays: Iterable[Stay]) -> list[list[Stay]]:
    """Put stays into as few rows as hold them without two in one row sharing a day; each row oldest first."""
    rows: list[list[Stay]] = []
    for stay in sorted(stays, key=lambda stay: stay.span):
        row = next((row for row in rows if row[-1].span.last < stay.span.first), None)
        if row is None:
            rows.append([stay])
        else:
            row.append(stay)
    return rows
