"""Dates that cannot be: an end before its start, a day still to come, a day before birth (DATE-08)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.answers import is_answer
from checks.dates import PartialDate
from checks.findings import Finding, blocker
from checks.messages.catalogue import phrases, tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.records import VettingForm
from checks.vetting.words import LifeStatus

OF = phrases("what dates are of")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dates of which the second must not be before the first, and neither after the day of the check.

    Attributes:
        what: what they are dates of, as part of a sentence.
        at: where they stand together; `first` and `second` name their entries there.
        born: the day before which neither can be; None if nobody's birth limits them.
        may_come: whether the second may lie in the future.
    """

    what: str
    at: str
    first: tuple[str, PartialDate | None]
    second: tuple[str, PartialDate | None]
    born: PartialDate | None = None
    may_come: bool = False


@rule("DATE-08", source=sources.ENGINEERING, evidence="ENG")
def dates_can_be(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each date that certainly cannot be, however vague dates fall."""
    if form.declared_on and form.checked_on and form.checked_on < form.declared_on:
        yield blocker(tell("DATE-08", "anchors"), "/checked_on")
    for pair in _pairs(form, on):
        (first_entry, first), (second_entry, second) = pair.first, pair.second
        if first and second and second.latest < first.earliest:
            yield blocker(
                tell("DATE-08", "reversed", what=pair.what, second=second, first=first),
                f"{pair.at}/{second_entry}",
                f"{pair.at}/{first_entry}",
            )
        for entry, day, may_come in ((first_entry, first, False), (second_entry, second, pair.may_come)):
            if day and day.earliest > on and not may_come:
                yield blocker(
                    tell("DATE-08", "to_come", what=pair.what, day=day),
                    f"{pair.at}/{entry}",
                    passes_on=day.earliest,
                )
            if day and pair.born and day.latest < pair.born.earliest:
                yield blocker(tell("DATE-08", "before_birth", what=pair.what, day=day), f"{pair.at}/{entry}")


def _pairs(form: VettingForm, on: date) -> Iterator[Pair]:
    """Yield the dates of a form that belong together, section by section."""
    yield from _of_the_applicant(form)
    yield from _of_people(form, on)
    born, unnamed = form.applicant.date_of_birth, OF["matter"]
    for matter in form.police.items:
        dates = (("date", matter.date), ("outcome_date", matter.outcome_date))
        what = matter.allegation if matter.allegation and is_answer(matter.allegation) else unnamed
        yield Pair(what, matter.at, *dates, born=born)
    for debt in form.finance.items:
        dates = (("date", debt.date), ("settled_on", debt.settled_on))
        yield Pair(OF["debt"], debt.at, *dates, born=born)


def _of_the_applicant(form: VettingForm) -> Iterator[Pair]:
    """Yield the dates of names, papers, addresses and absences."""
    born = form.applicant.date_of_birth
    for name in form.applicant.other_names.items:
        at = f"/applicant/other_names/items/{name.index}"
        yield Pair(OF["name"], at, ("from", name.start), ("to", name.end), born=born)
    for document in form.documents:
        dates = (("dated", document.dated), ("expires", document.expires))
        yield Pair(OF["document"], document.at, *dates, may_come=True)
    for address in form.addresses:
        dates = (("from", address.start), ("to", address.end))
        yield Pair(address.in_short, address.at, *dates, born=born)
    for absence in form.absences or ():
        dates = (("from", absence.start), ("to", absence.end))
        yield Pair(OF["absence"], absence.at, *dates, born=born)


def _of_people(form: VettingForm, on: date) -> Iterator[Pair]:
    """Yield the dates of people. A birth still to come is for FAM-14; the dead have no address."""
    for person in form.people:
        born = person.date_of_birth if person.date_of_birth and person.date_of_birth.earliest <= on else None
        since = person.address_since if person.life_status is not LifeStatus.DECEASED else None
        dates = (("address_since", since), ("died", person.died))
        yield Pair(person.called, person.at, *dates, born=born)
        for stay in person.address_history or ():
            at = f"{person.at}/address_history/{stay.index}"
            yield Pair(
                OF["history"].format(person=person.called),
                at,
                ("from", stay.start),
                ("to", stay.end),
            )
