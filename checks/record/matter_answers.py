"""What holds for each matter of a vetting form: answered where it is certain, and "check" where it is not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, product

from checks.record.answers import Answer
from checks.record.assessing import assess
from checks.record.matters import SENTENCE_OF, Standing, standing_of, ways
from checks.record.records import Caution, Conviction, CriminalRecord
from checks.record.words import Asker, Ends, Protected, Status, Tell
from checks.vetting.matters import Matter
from checks.vetting.records import VettingForm

UNSURE_DAY = (
    "The exact day is not known; the answer holds for every day that it may have been, or is open "
    "(Rehabilitation of Offenders Act 1974, section 5(2))."
)
OTHERS = (
    "Another matter may be a conviction that holds this one back, "
    "which is not known (Rehabilitation of Offenders Act 1974, section 6(4))."
)
MOST_READINGS = 64


@dataclass(frozen=True, slots=True)
class MatterAnswer:
    """What one matter of the form is, and what holds for it; `answer` with `Standing.RECORD` only."""

    index: int
    standing: Standing
    answer: Answer | None = None


def matter_answers(form: VettingForm, on: date, *, form_asks_all: bool = False) -> tuple[MatterAnswer, ...]:
    """Give what holds for each matter of a vetting form on a day, in the order of the form."""
    born = form.applicant.date_of_birth
    told = [matter for matter in form.police.items if standing_of(matter) is Standing.RECORD]
    possible, certain = _possible([ways(matter, born) for matter in told], on, form_asks_all=form_asks_all)
    others = not certain or any(standing_of(each) is Standing.CHECK for each in form.police.items)
    answers = {matter.index: _together(matter, possible[str(matter.index)], others=others) for matter in told}
    return tuple(
        MatterAnswer(matter.index, standing_of(matter), answers.get(matter.index))
        for matter in form.police.items
    )


def _possible(
    may_be: list[list[Caution | Conviction]], on: date, *, form_asks_all: bool
) -> tuple[Mapping[str, list[Answer]], bool]:
    """Give every answer that each matter may have, by id, and whether none was left out.

    A matter known to the month or year may be of its first or its last day. Together they make many records;
    past `MOST_READINGS` none is left out only if everything is spent even at its widest.
    """
    found: dict[str, list[Answer]] = {each[0].id: [] for each in may_be}

    def keep(records: tuple[Caution | Conviction, ...]) -> bool:
        answers = assess(CriminalRecord(None, records), on, form_asks_all=form_asks_all).records
        for answer in answers:
            found[answer.id].append(answer)
        return all(answer.status is Status.SPENT for answer in answers)

    all_spent = keep(tuple(each[-1] for each in may_be))
    alone = [(record,) for each in may_be if len(each) > 1 for record in each]
    several = list(islice(product(*may_be), MOST_READINGS + 1))
    together = [] if all_spent else several[:MOST_READINGS]
    for records in (*alone, *together):
        keep(records)
    return found, all_spent or len(several) <= MOST_READINGS


def _together(matter: Matter, possible: list[Answer], *, others: bool) -> Answer:
    """Make one answer of those that are possible: the widest, with "check" where they differ."""
    widest = max(possible, key=lambda each: (tuple(Ends).index(each.ends), each.spent_on or date.min))
    because = widest.because
    asked = {asker: {each.tell[asker] for each in possible} for asker in widest.tell}
    tell = {asker: said.pop() if len(said) == 1 else Tell.CHECK for asker, said in asked.items()}
    if len({each.spent_on for each in possible}) > 1:
        because = (UNSURE_DAY, *because)
    if others and matter.outcome in SENTENCE_OF and tell[Asker.NHS_BASIC] is Tell.NO:
        because, tell = (*because, OTHERS), tell | {Asker.NHS_BASIC: Tell.CHECK}
    unspent = any(each.status is Status.UNSPENT for each in possible)
    said = {each.protected for each in possible}
    days = {each.protected_on for each in possible}
    return replace(
        widest,
        status=Status.UNSPENT if unspent else Status.SPENT,
        protected=said.pop() if len(said) == 1 else Protected.UNKNOWN,
        protected_on=days.pop() if len(days) == 1 else None,
        tell=tell,
        because=because,
    )
