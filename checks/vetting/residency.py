"""Years of residence in the UK just before applying (RES-01 to RES-10).

Nationality and place of birth are never looked at (RES-03). The years are those just before the anchor and no
others (RES-02): that is what `residency_window` gives.
"""

from collections.abc import Iterator
from datetime import date

from checks.countries import country
from checks.dates import Span, in_words, joined, leaves_window, months_after, years_before
from checks.findings import Finding, advice, blocker, concern
from checks.messages.catalogue import tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.records import VettingForm
from checks.vetting.residence import (
    NEAR,
    SERVICE,
    Away,
    counts_as_uk,
    in_window,
    leaves,
    reaches,
    residency_window,
    times_away,
    unlisted_abroad,
)


@rule("RES-01", source=sources.MET_ADVERTS, evidence="E1")
def resident_throughout(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for time in the window before the applicant first came, or at an address abroad only.

    A concern where vague dates leave it open. Time away from a life in the UK has RES-04 to RES-07.
    """
    window, years = residency_window(profile, on), profile.residency_years
    for away in times_away(form, profile, on):
        if away.had_nothing_to_keep and not away.as_dependant:
            if reaches(away, window):
                yield _not_met(
                    away,
                    tell(
                        "RES-01", "not_here_yet", years=years, countries=away.countries, dates=away.in_words
                    ),
                    profile,
                    on,
                )
            else:
                yield _exact_days(away, profile, on)
    for address, gap in unlisted_abroad(form, profile, on):
        if address.territory not in NEAR:
            yield blocker(
                tell("RES-01", "only_abroad", address=address.in_short, dates=gap, years=years),
                address.at,
                "/absences",
                span=gap,
                passes_on=leaves_window(gap.last, years) if address.end else None,
            )


@rule("RES-04", source=sources.KENT, evidence="E1")
def service_abroad_is_proved(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for service abroad in the window without proof; with proof it counts as the UK."""
    for absence in form.absences or ():
        span = in_window(absence, profile, on)
        if span and absence.reason in SERVICE and not counts_as_uk(absence, profile):
            yield blocker(
                tell("RES-04", "no_proof", country=country(absence.country), day=absence.start),
                f"{absence.at}/evidence",
                span=span,
                passes_on=leaves_window(span.last, profile.residency_years) if absence.end else None,
            )


@rule("RES-05", source=sources.KENT, evidence="E1")
def dependants_lived_on_the_base(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for a dependant's time outside the base that is too long or left nothing in the UK."""
    window = residency_window(profile, on)
    for away in times_away(form, profile, on):
        too_long = away.is_over(profile.residency_max_single_absence_months) or away.had_nothing_to_keep
        if away.as_dependant and too_long and reaches(away, window):
            yield _not_met(away, tell("RES-05", "off_the_base", dates=away.in_words), profile, on)


@rule("RES-06", source=sources.SOUTH_YORKSHIRE, evidence="E1")
def no_long_absence(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for one time away longer than the profile's months, a concern for a shorter one.

    Measures the whole time away, also where it began before the window. Ties that are cut have RES-07, a
    dependant's long time outside the base RES-05.
    """
    window, months = residency_window(profile, on), profile.residency_max_single_absence_months
    for away in times_away(form, profile, on):
        if away.had_nothing_to_keep:
            continue
        if not reaches(away, window):
            yield _exact_days(away, profile, on)
        elif away.is_over(months) and not away.as_dependant:
            yield _not_met(
                away,
                tell("RES-06", "too_long", countries=away.countries, dates=away.in_words, months=months),
                profile,
                on,
            )
        elif not away.is_over(months) and not away.ties_are_cut:
            yield concern(
                tell("RES-06", "away", countries=away.countries, dates=away.in_words),
                *away.where,
                span=away.span.within(window),
                passes_on=leaves(away, profile),
            )


@rule("RES-07", source=sources.DEVON_CORNWALL, evidence="E1")
def ties_were_kept(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for time away, however short, for which home, bank and job in the UK were given up."""
    for away in times_away(form, profile, on, short_too=True):
        if away.ties_are_cut and reaches(away, residency_window(profile, on)):
            yield _not_met(
                away, tell("RES-07", "ties_cut", countries=away.countries, dates=away.in_words), profile, on
            )


@rule("RES-09", source=sources.UKSV, evidence="E1")
def account_of_time_abroad(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice where all trips of the last years, short ones too, add up to the profile's months."""
    window = Span(years_before(on, profile.overseas_account_window_years), on)
    spans = [part for a in form.absences or () if (span := a.widest(on)) and (part := span.within(window))]
    enough = (on - months_after(on, -profile.overseas_account_months)).days
    if spans and sum(span.days for span in joined(spans)) >= enough:
        yield advice(
            tell(
                "RES-09",
                "account",
                months=profile.overseas_account_months,
                years=profile.overseas_account_window_years,
            ),
            "/absences",
        )


@rule("RES-10", source=sources.ENGINEERING, evidence="E2")
def near_but_not_the_uk(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for time in Ireland, the Channel Islands or the Isle of Man: a person must decide."""
    absences = [
        (absence.at, absence.country, span, absence.end is None)
        for absence in form.absences or ()
        if absence.country in NEAR
        and not counts_as_uk(absence, profile)
        and (span := in_window(absence, profile, on))
    ]
    addresses = [
        (address.at, address.territory, span, address.end is None)
        for address, span in unlisted_abroad(form, profile, on)
        if address.territory in NEAR
    ]
    for where, place, span, goes_on in [*absences, *addresses]:
        yield concern(
            tell("RES-10", "near", country=country(place), dates=span),
            where,
            span=span,
            passes_on=None if goes_on else leaves_window(span.last, profile.residency_years),
        )


def _not_met(away: Away, reason: str, profile: Profile, on: date) -> Finding:
    """Make the blocker for a time away, with the day from which residency would be met and the appeal."""
    met_on = leaves(away, profile)
    when = tell("SHARED", "met_on", day=in_words(met_on)) if met_on else ""
    message = " ".join(part for part in (reason, when, tell("SHARED", "appeal")) if part)
    span = away.span.within(residency_window(profile, on))
    return blocker(message, *away.where, span=span, passes_on=met_on)


def _exact_days(away: Away, profile: Profile, on: date) -> Finding:
    """Make the concern for a time away that may or may not reach into the window."""
    return concern(
        tell("SHARED", "exact_days", dates=away.in_words),
        *away.where,
        span=away.span.within(residency_window(profile, on)),
        passes_on=leaves(away, profile),
    )
