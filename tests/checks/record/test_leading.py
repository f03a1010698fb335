"""What the questions lead to on the vetting form never contradicts what they say of the record itself."""

from datetime import date

import pytest

from checks.dates import PartialDate
from checks.record import leading
from checks.record.assessing import assess
from checks.record.matter_answers import matter_answers
from checks.record.matters import Standing
from checks.record.records import Caution, Conviction, CriminalRecord, Sentence
from checks.record.words import Asker, CautionType, SentenceKind, Tell
from checks.vetting.applicant import Applicant
from checks.vetting.matters import Matter, Police
from checks.vetting.records import VettingForm

ON = date(2026, 3, 2)
DAYS = [date(2026, 1, 5), date(2024, 12, 1), date(2019, 6, 1), date(1999, 6, 1)]
BORN = PartialDate.read("1985-04-01")


def card_of(kind: leading.Kind, day: date) -> tuple[Standing, dict[Asker, Tell]]:
    """Give what the card on the vetting form says of a matter of this kind."""
    letter, outcome = kind
    matter = Matter(
        index=0,
        category=letter,
        outcome=outcome,
        outcome_date=PartialDate.read(day.isoformat()),
        country="GB",
    )
    form = VettingForm(applicant=Applicant(date_of_birth=BORN), police=Police(items=(matter,)))
    [answer] = matter_answers(form, ON)
    if answer.answer:
        return answer.standing, dict(answer.answer.tell)
    return answer.standing, dict.fromkeys(
        Asker, Tell.NO if answer.standing is Standing.NEITHER else Tell.CHECK
    )


def contradictions(record: Caution | Conviction, kind: leading.Kind, day: date) -> list[Asker]:
    [answer] = assess(CriminalRecord(None, (record,)), ON).records
    _, card = card_of(kind, day)
    return [asker for asker, said in card.items() if {said, answer.tell[asker]} == {Tell.YES, Tell.NO}]


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("kind", SentenceKind)
def test_a_sentence_leads_to_a_card_that_does_not_contradict_it(kind: SentenceKind, day: date) -> None:
    under_18 = day.year < 2003
    record = Conviction(id="1", date=day, under_18=under_18, sentences=(Sentence(kind=kind, start=day),))

    assert contradictions(record, leading.of_sentence(kind), day) == []


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("kind", CautionType)
def test_a_caution_leads_to_a_card_that_does_not_contradict_it(kind: CautionType, day: date) -> None:
    under_18 = day.year < 2003 or kind is CautionType.REPRIMAND_OR_WARNING
    record = Caution(id="1", type=kind, date=day, under_18=under_18)

    assert contradictions(record, leading.of_caution(kind, under_18=under_18), day) == []


def test_what_is_no_caution_and_no_conviction_says_so() -> None:
    standings = {
        outcome.value: card_of((letter, outcome), ON)[0]
        for outcome, letter in leading.WITHOUT_CONVICTION.items()
    }

    to_check = {name for name, standing in standings.items() if standing is Standing.CHECK}
    assert to_check == {"other", "bind_over", "fixed_penalty"}
    assert set(standings.values()) == {Standing.CHECK, Standing.NEITHER}
