"""Time outside the UK, put together and judged, before any rule speaks of it (RES-01 to RES-10)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.countries import country
from checks.dates import Span, gaps, joined, leaves_window, months_after, years_before
from checks.messages.catalogue import phrase
from checks.profiles import Profile
from checks.vetting.places import Absence, Address
from checks.vetting.records import VettingForm
from checks.vetting.words import AddressType, Reason

SERVICE = (Reason.ARMED_FORCES, Reason.UK_GOVERNMENT)
ON_BASE = "dependant_on_base"
NEAR = frozenset({"GG", "JE", "IM", "IE"})
"""Neither the UK nor plainly abroad: a person must decide (RES-10)."""


@dataclass(frozen=True, slots=True)
class Away:
    """One time away from the UK: one absence, or several that follow each other without a day here.

    Attributes:
        absences: oldest first.
        span: all the days that it may cover, up to the day of the check.
        certain: the days that it certainly covers; None where vague dates leave none.
    """

    absences: tuple[Absence, ...]
    span: Span
    certain: Span | None

    @property
    def where(self) -> tuple[str, ...]:
        """Where its absences stand in the form."""
        return tuple(absence.at for absence in self.absences)

    @property
    def in_words(self) -> str:
        """From when to when, as far as the form says."""
        last = max(self.absences, key=lambda absence: absence.end.latest if absence.end else date.max)
        case = "ended" if last.end else "goes_on"
        return phrase("time abroad", case, day=self.absences[0].start, last=last.end)

    @property
    def countries(self) -> str:
        """The names of the countries, each once, in order of time."""
        return ", ".join(dict.fromkeys(country(absence.country) for absence in self.absences))

    @property
    def goes_on(self) -> bool:
        """Whether the applicant is still away."""
        return any(absence.end is None for absence in self.absences)

    def is_over(self, months: int) -> bool:
        """Tell whether it certainly lasted longer than some calendar months (DATE-09)."""
        return self.certain is not None and self.certain.last >= months_after(self.certain.first, months)

    @property
    def had_nothing_to_keep(self) -> bool:
        """Whether no absence has anything to say about ties: a life that had not come to the UK yet."""
        return all(absence.ties is None for absence in self.absences)

    @property
    def as_dependant(self) -> bool:
        """Whether all of it was spent with a posted member of the forces, outside the base."""
        return all(absence.reason is Reason.DEPENDANT for absence in self.absences)

    @property
    def ties_are_cut(self) -> bool:
        """Whether home, bank and job in the UK are all said to be given up at some point (RES-07)."""
        told = [absence.ties for absence in self.absences if absence.ties]
        return any(not ties.are_kept and not ties.are_unclear for ties in told)


@dataclass(frozen=True, slots=True)
class Abroad:
    """Days of the window outside the UK, and whether they count as UK residence all the same."""

    span: Span
    country: str | None
    counts_as_uk: bool


def abroad(form: VettingForm, profile: Profile, window: Span) -> Iterator[Abroad]:
    """Yield, oldest first, the absences that reach into the window and the stays abroad that are in none."""
    counted = _counted(form, profile, window.last)
    found = [
        Abroad(part, absence.country, any(served.encloses(span) for served in counted))
        for absence in form.absences or ()
        if (span := absence.widest(window.last)) and (part := span.within(window))
    ]
    found += [Abroad(gap, address.territory, counts_as_uk=False) for address, gap in _unlisted(form, window)]
    yield from sorted(found, key=lambda one: (one.span, one.country or "", one.counts_as_uk))


def residency_window(profile: Profile, first: date, last: date | None = None) -> Span:
    """Give the days of residence asked for: the years just before the first anchor, to the last."""
    return Span(years_before(first, profile.residency_years), last or first)


def counts_as_uk(absence: Absence, profile: Profile) -> bool:
    """Tell whether time away counts as residence: proved service, dependants on the base."""
    if absence.reason in SERVICE:
        return absence.reason in profile.residency_exempt and absence.evidence is True
    if absence.reason is Reason.DEPENDANT:
        return ON_BASE in profile.residency_exempt and absence.inside_establishment is True
    return False


def times_away(form: VettingForm, profile: Profile, on: date, *, short_too: bool = False) -> Iterator[Away]:
    """Yield, oldest first, each ordinary time away that reaches into the window, short trips aside (RES-08).

    Service, dependants on the base and countries of RES-10 are not ordinary. What lies wholly inside time
    that counts as residence is left out.
    """
    if not profile.residency_years:
        return
    window = residency_window(profile, on)
    counted = _counted(form, profile, on)
    for away in _runs([a for a in form.absences or () if _is_ordinary(a, profile)], on):
        inside = away.span.within(window)
        hidden = any(span.encloses(away.span) for span in counted)
        long_enough = short_too or away.span.days >= profile.residency_ignore_trip_days
        if inside and not hidden and long_enough:
            yield away


def reaches(away: Away, window: Span) -> bool:
    """Tell whether a time away certainly has a day in the window."""
    return away.certain is not None and away.certain.within(window) is not None


def leaves(away: Away, profile: Profile) -> date | None:
    """Give the first day whose window a time away has left; None while it goes on."""
    return None if away.goes_on else leaves_window(away.span.last, profile.residency_years)


def in_window(absence: Absence, profile: Profile, on: date) -> Span | None:
    """Give the days of the window that an absence may cover, if it is long enough to count (RES-08)."""
    span = absence.widest(on)
    if span is None or not profile.residency_years or span.days < profile.residency_ignore_trip_days:
        return None
    return span.within(residency_window(profile, on))


def unlisted_abroad(form: VettingForm, profile: Profile, on: date) -> Iterator[tuple[Address, Span]]:
    """Yield each stretch of the window whose only address is abroad and which is in no absence.

    One that is part of a short trip, with the addresses and absences around it, is left out (RES-08).
    """
    if not profile.residency_years:
        return
    stays = [span for a in form.addresses if _is_abroad(a) and (span := a.narrowest(on))]
    trips = list(joined([*stays, *(s for a in form.absences or () if (s := a.widest(on)))]))
    for address, gap in _unlisted(form, residency_window(profile, on)):
        trip = next(trip for trip in trips if trip.encloses(gap))
        if trip.days >= profile.residency_ignore_trip_days:
            yield address, gap


def _unlisted(form: VettingForm, window: Span) -> Iterator[tuple[Address, Span]]:
    """Yield each stretch of a window whose only address is abroad and which is in no absence."""
    here = [s for a in form.addresses if not _is_abroad(a) and (s := a.widest(window.last))]
    away = [s for absence in form.absences or () if (s := absence.widest(window.last))]
    for address in form.addresses:
        span = address.narrowest(window.last)
        inside = span.within(window) if span and _is_abroad(address) else None
        for gap in gaps([*here, *away], inside) if inside else ():
            yield address, gap


def _counted(form: VettingForm, profile: Profile, on: date) -> list[Span]:
    """Give the times away that count as residence."""
    return [s for a in form.absences or () if counts_as_uk(a, profile) and (s := a.widest(on))]


def _is_abroad(address: Address) -> bool:
    """Tell whether an address is certainly outside the UK."""
    forces = address.type is AddressType.BFPO
    return forces or (address.country is not None and not address.is_uk)


def _is_ordinary(absence: Absence, profile: Profile) -> bool:
    """Tell whether an absence is judged by its length and ties."""
    near = absence.country in NEAR
    return absence.reason not in SERVICE and not near and not counts_as_uk(absence, profile)


def _runs(absences: list[Absence], on: date) -> Iterator[Away]:
    """Yield absences, those that touch or overlap put together, oldest first."""
    spans = [(span, absence) for absence in absences if (span := absence.widest(on))]
    for whole in joined(span for span, _ in spans):
        inside = [pair for pair in spans if whole.encloses(pair[0])]
        parts = sorted(inside, key=lambda pair: (pair[0], pair[1].index))
        sure = [span for _, absence in parts if (span := absence.narrowest(on))]
        certain = Span(min(s.first for s in sure), max(s.last for s in sure)) if sure else None
        yield Away(tuple(absence for _, absence in parts), whole, certain)
