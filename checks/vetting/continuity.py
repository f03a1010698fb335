"""No day without an address (ADDR-01, DATE-06, DATE-07), stays abroad (ADDR-08), overlaps (ADDR-15)."""

from collections.abc import Iterator
from datetime import date

from checks.answers import is_answer
from checks.dates import Precision, Span, gaps, leaves_window, when
from checks.findings import Finding, advice, blocker, concern
from checks.messages.catalogue import tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.coverage import address_window, certain_gaps, neighbours, overlaps, possible_gaps
from checks.vetting.records import VettingForm
from checks.vetting.words import AddressType

AWAY = (AddressType.BFPO, AddressType.OVERSEAS, AddressType.TRAVELLING, AddressType.BOAT)


@rule("ADDR-01", source=sources.MET_ADVERT, evidence="E1")
def no_day_without_an_address(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each stretch of the window that certainly has no address, oldest first.

    The window runs from the profile's years before `on` to `on`, both included. Stays may come in any order,
    overlap, nest or reach outside it. Dates known to the month count at their widest here; DATE-06 says where
    that leaves doubt.
    """
    if not form.begun("addresses"):
        return
    for gap in certain_gaps(form.addresses, address_window(profile, on)):
        tolerated = profile.address_gap_tolerance_days
        if gap.days > tolerated:
            yield blocker(
                tell("ADDR-01", "gap", when=when(gap), years=profile.address_history_years),
                *neighbours(form.addresses, gap, on),
                span=gap,
                passes_on=_gone(gap, profile, on, but=tolerated),
            )


@rule("DATE-06", source=sources.ENGINEERING, evidence="ENG")
def vague_moves_leave_no_gap(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for each stretch without an address if vague dates fall badly; a concern if it is long."""
    for gap in possible_gaps(form.addresses, address_window(profile, on)) if form.addresses else ():
        severe = gap.days > profile.address_uncertain_days_concern
        yield (concern if severe else advice)(
            tell("DATE-06", "gap", when=when(gap)),
            *neighbours(form.addresses, gap, on, at_worst=True),
            span=gap,
            passes_on=_gone(gap, profile, on, but=profile.address_uncertain_days_concern if severe else 0),
        )


@rule("DATE-07", source=sources.DBS_SUMMARY, evidence="E2")
def a_year_is_too_vague_for_a_move(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each move of which only the year is given, if that year reaches into the window."""
    window = address_window(profile, on)
    for address in form.addresses:
        for entry, day in (("from", address.start), ("to", address.end)):
            if day and day.precision is Precision.YEAR and window.first <= day.latest:
                yield blocker(
                    tell(
                        "DATE-07",
                        "moved_in" if entry == "from" else "moved_out",
                        address=address.in_short,
                        day=day,
                    ),
                    f"{address.at}/{entry}",
                    passes_on=leaves_window(day.latest, profile.address_history_years),
                )


@rule("ADDR-08", source=sources.DBS_SUMMARY, evidence="E2")
def long_stays_abroad_are_addresses(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for some weeks abroad without an address there, a blocker for a long time.

    Only days in the address window count, and only those that are certain.
    """
    window, enough = address_window(profile, on), profile.address_short_stay_days
    abroad = [a for a in form.addresses if a.type in AWAY or (a.country is not None and not a.is_uk)]
    listed = [span for address in abroad if (span := address.widest(on))]
    for absence in form.absences or ():
        away = absence.narrowest(on)
        inside = away.within(window) if away and form.addresses else None
        for gap in gaps(listed, inside) if inside else ():
            if gap.days < enough:
                continue
            must = gap.days > profile.address_must_list_days
            yield (blocker if must else advice)(
                tell("ADDR-08", "abroad", "must_list" if must else "may_list", when=when(gap)),
                absence.at,
                "/addresses",
                span=gap,
                passes_on=_gone(gap, profile, on, but=profile.address_must_list_days if must else enough - 1)
                if absence.end
                else None,
            )


@rule("ADDR-15", source=sources.ENGINEERING, evidence="ENG")
def long_overlaps_are_explained(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for two addresses held together for long, a concern for very long, unless one says why.

    Counts the days that both were certainly held within the window.
    """
    for overlap in overlaps(form.addresses, address_window(profile, on)):
        if overlap.span.days < profile.overlap_advice_days:
            continue
        one, other = overlap.addresses
        if is_answer(one.explanation) or is_answer(other.explanation) or one.is_same(other):
            continue
        severe = overlap.span.days >= profile.overlap_explain_days
        yield (concern if severe else advice)(
            tell("ADDR-15", "overlap", one=one.in_short, other=other.in_short, days=overlap.span.days),
            *overlap.where,
            span=overlap.span,
        )


def _gone(gap: Span, profile: Profile, on: date, *, but: int) -> date | None:
    """Give the first day whose window holds at most some days of a gap; None for a gap that goes on."""
    return None if gap.last == on else leaves_window(gap.last, profile.address_history_years, but=but)
