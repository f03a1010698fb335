"""The fields of a vacancy that stand in no label: at the top, on lines of their own, in sentences."""

from collections.abc import Sequence

from checks.advert import prose
from checks.advert.adverts import Advert
from checks.advert.dated_prose import closing_in, interview_in
from checks.advert.drafts import FROM_RUNNING_TEXT, Draft
from checks.advert.fields import set_closing, set_hours, set_interview, set_pay
from checks.advert.lines import Line
from checks.advert.places import town_in_prose
from checks.advert.recruiting import employer_in_prose, title_in_prose
from checks.advert.sentences import sentences_of
from checks.advert.sources import Piece
from checks.advert.titles import top_head

_TOP = 30


def read_unlabelled(advert: Advert, free: Sequence[Line], sentences: Sequence[Piece], into: Draft) -> None:
    """Set each field that is still open and that free lines, or the sentences in them, give.

    What is read from a sentence is doubtful and says so.
    """
    head = top_head(advert.lines, advert.used)
    into.set_text("title", head.title)
    into.set_text("employer", head.employer)
    for fact in advert.late_titles:
        into.set_text("title", fact.value)
    into.set_text("title", title_in_prose(free), FROM_RUNNING_TEXT)
    into.set_text("employer", employer_in_prose(free), FROM_RUNNING_TEXT)
    into.set_text("job_ref", prose.reference_in(advert.lines[:_TOP]))
    _read_pay(free, sentences, into)
    _read_terms(free, into)
    dated = list(sentences_of(advert.outside_criteria()))
    if closing := closing_in(dated):
        set_closing(closing, into, "" if closing.sure else FROM_RUNNING_TEXT)
    if interview := interview_in(dated):
        set_interview(interview, into, FROM_RUNNING_TEXT)
    into.set_text("town", town_in_prose(free), FROM_RUNNING_TEXT)


def _read_pay(free: Sequence[Line], sentences: Sequence[Piece], into: Draft) -> None:
    if into.has("salary_text"):
        return
    if line := prose.pay_line(free):
        set_pay(line, into)
    elif piece := prose.pay_in(sentences):
        set_pay(piece, into, doubt=FROM_RUNNING_TEXT)


def _read_terms(free: Sequence[Line], into: Draft) -> None:
    if not into.has("hours_text"):
        if line := prose.hours_line(free):
            set_hours(line, into)
        else:
            set_hours(prose.hours_in(free), into, FROM_RUNNING_TEXT)
    into.set_text("contract", prose.contract_line(free))
    into.set_text("contract", prose.contract_in(free), FROM_RUNNING_TEXT)
    into.set_text("grade", prose.grade_line(free[:_TOP]))
    for field in ("title", "salary_text"):
        for piece in into.pieces(field):
            into.set_text("grade", prose.grade_within(piece))
    into.set_text("grade", prose.grade_in(free), FROM_RUNNING_TEXT)
