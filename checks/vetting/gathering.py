"""What to lay ready for a vetting form, with the days that decide whether a paper will do (ID-05, ID-06)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.countries import country
from checks.dates import day_after, in_words, months_after
from checks.profiles import Profile
from checks.vetting.documents import PHOTOGRAPHIC, address_proofs, called
from checks.vetting.records import VettingForm
from checks.vetting.residence import in_window


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to lay ready, in a sentence or two, and whether the form names one that will do."""

    words: str
    ready: bool


def gather(form: VettingForm, profile: Profile, on: date) -> Iterator[Paper]:
    """Yield what is needed for a check on a day, in the order in which the form asks."""
    yield _photograph(form, on)
    yield _proof_of_address(form, profile, on)
    for absence in form.absences or ():
        if in_window(absence, profile, on):
            where = country(absence.country) if absence.country else "abroad"
            yield Paper(
                f"Proof of why you were in {where} from {absence.start}, such as a letter from your employer "
                "or college.",
                absence.evidence is True,
            )


def _photograph(form: VettingForm, on: date) -> Paper:
    """Give the paper with a photograph, and until when it is good."""
    valid = [
        (document.expires.latest, document)
        for document in form.documents
        if document.kind in PHOTOGRAPHIC and document.expires and document.expires.latest >= on
    ]
    if not valid:
        return Paper("A passport or driving licence that has not expired.", ready=False)
    last, document = max(valid, key=lambda pair: pair[0])
    return Paper(f"Your {called(document)}. It is valid until {in_words(last)}.", ready=True)


def _proof_of_address(form: VettingForm, profile: Profile, on: date) -> Paper:
    """Give the proof of address, and until when it is good; or from which day one has to be."""
    months = profile.proof_of_address_max_months
    earliest = oldest_day(on, months)
    good = [
        (document.dated.earliest, document)
        for document in address_proofs(form, on)
        if document.dated and document.dated.earliest >= earliest
    ]
    if not good:
        return Paper(
            "A bank statement, utility bill or council tax bill that shows your main address. It must be "
            f"from {in_words(earliest)} or later.",
            ready=False,
        )
    dated, document = max(good, key=lambda pair: pair[0])
    until = months_after(dated, months)
    return Paper(
        f"Your {called(document)} of {in_words(dated)}. It proves your address until {in_words(until)}; "
        "after that you need a newer one.",
        ready=True,
    )


def oldest_day(on: date, months: int) -> date:
    """Give the first day of which a paper is at most so many months old on a day (DATE-09)."""
    day = months_after(on, -months)
    while months_after(day, months) < on:
        day = day_after(day)
    return day
