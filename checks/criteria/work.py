"""The work history beside the person specification: years, bands and stretches of time (CRIT-06, CRIT-07).

Dates only: what somebody did in a job is for people to read.
"""

import re
from collections.abc import Iterator
from datetime import date

from checks.criteria.records import EmployerPart, Job, Requirements
from checks.criteria.wording import at, in_short
from checks.dates import Span, gaps, joined, leaves_window, years_before
from checks.findings import Finding, advice, concern
from checks.messages.catalogue import tell
from checks.rules import Rule, rule

SOURCE = "The person specification of the vacancy"
NHS_HISTORY = "NHS employment check standards, employment history"
LEAST_YEARS = 2
CHECKED_YEARS = 3
UNACCOUNTED_DAYS = 28
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
YEARS = re.compile(rf"(?<!last )(?<!past )\b(\d{{1,2}}|{'|'.join(NUMBERS)})\+?(?: or more| plus)? years?\b")
BAND = re.compile(r"\bband ?(\d)([a-d])?\b")


def years_asked(text: str) -> int | None:
    """Give the years of experience that a criterion asks for; None where it asks for fewer than two."""
    said = text.casefold()
    found = YEARS.search(said) if "experience" in said else None
    if not found:
        return None
    word = found[1]
    years = int(word) if word.isdecimal() else NUMBERS.index(word) + LEAST_YEARS
    return years if years >= LEAST_YEARS else None


def band_in(text: str | None) -> tuple[int, str] | None:
    """Give the first pay band that a text names, such that a higher one is greater."""
    said = (text or "").casefold().strip()
    found = BAND.search(said) or BAND.search(f"band {said}")
    return (int(found[1]), found[2] or "") if found else None


@rule("CRIT-06", source=SOURCE, evidence="ENG")
def the_work_history_reaches(part: EmployerPart, requirements: Requirements, on: date) -> Iterator[Finding]:
    """Yield advice for each criterion whose years or band the jobs given do not reach."""
    if part.jobs is None:
        return
    worked = sum(span.days for span in _worked(part.jobs, on))
    highest = max((band for job in part.jobs if (band := band_in(job.band))), default=(0, ""))
    for criterion in requirements.criteria:
        years, asked = years_asked(criterion.text), BAND.search(criterion.text.casefold())
        if years and worked < (on - years_before(on, years)).days:
            lacking = "years"
        elif asked and highest < (int(asked[1]), asked[2] or ""):
            lacking = "band"
        else:
            continue
        yield advice(
            tell(
                "CRIT-06",
                lacking,
                criterion=in_short(criterion),
                years=years,
                band="".join(part or "" for part in asked.groups()) if asked else "",
            ),
            at(criterion),
            "/work_history",
        )


@rule("CRIT-07", source=NHS_HISTORY, evidence="ENG")
def no_stretch_unaccounted_for(part: EmployerPart, requirements: Requirements, on: date) -> Iterator[Finding]:
    """Yield a concern for each stretch of 28 days or more of the last three years without a job, in order.

    Months count from their first to their last day. Somebody who says that there is no work history has none
    with stretches in it.
    """
    window = Span(years_before(on, CHECKED_YEARS), on)
    for gap in gaps(_worked(part.jobs, on), window) if part.jobs else ():
        if gap.days >= UNACCOUNTED_DAYS:
            goes_on = gap.last == on
            yield concern(
                tell("CRIT-07", "stretch", dates=gap),
                "/work_history",
                span=gap,
                passes_on=None
                if goes_on
                else leaves_window(gap.last, CHECKED_YEARS, but=UNACCOUNTED_DAYS - 1),
            )


def _worked(jobs: tuple[Job, ...], on: date) -> list[Span]:
    """Give the days up to `on` that the jobs may cover, oldest first, none twice."""
    return list(joined(span for job in jobs if (span := job.widest(on))))


WORK: tuple[Rule[EmployerPart, Requirements], ...] = (the_work_history_reaches, no_stretch_unaccounted_for)
"""In the order of their ids."""
