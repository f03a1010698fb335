"""Whether the applicant has lived in the UK for long enough, in words."""

from dataclasses import dataclass

from app.applicant.opening import OpenPart
from app.applicant.sections import is_answered
from app.applicant.vetting.checked import report_on
from app.web.filters import day
from checks.countries import countries
from checks.dates import Span
from checks.vetting.residency_met import Residency

MET = "From what you have told us, you have lived in the UK for long enough."
NOT_MET = "From what you have told us, you have not lived in the UK for long enough yet."
TO_ASSESS = "A person at the police has to look at your time outside the UK."
ASKED = "The police ask for {} in the UK without a break before they check you."
KEEP_PROOF = (
    "This may delay your vetting or need explaining. Keep proof of why you were away, and of what you kept "
    "in the UK."
)
MET_FROM = "If nothing else changes, you will meet this from {}."
WAYS_ON = (
    "You can still send your application, and let your vetting form follow later. You can also ask the "
    "police to look at your case before your form goes to them."
)


NOT_YET = (
    "Once you have filled in where you have lived and your time outside the UK, we can tell whether you have "
    "lived in the UK for long enough."
)


@dataclass(frozen=True, slots=True)
class ResidencyWords:
    """The answer in one sentence, what follows from it and what can be done."""

    heading: str
    lines: tuple[str, ...] = ()


def answer_on(opened: OpenPart) -> ResidencyWords:
    """Say it of the form that is open, or what has to be filled in before anybody can tell."""
    pages = [page for _, page in opened.pages if page.key in ("addresses", "absences")]
    if not all(is_answered(page, opened.document) for page in pages):
        return ResidencyWords(NOT_YET)
    return residency_words(report_on(opened).residency)


def residency_words(residency: Residency) -> ResidencyWords:
    """Say whether it is met and, if not, from when, and what can be done about it."""
    asked = ASKED.format(years(residency.window))
    if residency.met:
        return ResidencyWords(MET, (asked,))
    if residency.met is None:
        return ResidencyWords(TO_ASSESS, (asked, KEEP_PROOF))
    met_from = (MET_FROM.format(day(residency.met_on)),) if residency.met_on else ()
    return ResidencyWords(NOT_MET, (asked, *met_from, WAYS_ON))


def years(window: Span) -> str:
    """Say how many whole years a window has."""
    first, last = window.first, window.last
    number = last.year - first.year - ((last.month, last.day) < (first.month, first.day))
    return "1 year" if number == 1 else f"{number} years"


def abroad_words(residency: Residency) -> list[str]:
    """Give each stretch outside the UK, oldest first, and whether it counts as time in the UK."""
    return [
        f"{away.span}: {countries().get(away.country or '', 'outside the UK')}, {days(away.span)}"
        + (" (counts as time in the UK)" if away.counts_as_uk else "")
        for away in residency.abroad
    ]


def days(span: Span) -> str:
    """Say how many days a stretch has."""
    return "1 day" if span.days == 1 else f"{span.days:,} days"
