"""Advice on a draft, beside what is in doubt about it."""

from dataclasses import dataclass
from datetime import date

from app.hr.groups import GROUPS, group_at
from app.models.base import Document
from checks.advert.records import Vacancy
from checks.advice import Advice, advice_on
from forms.schemas.faults import DoesNotFit
from forms.schemas.vacancy import dump_vacancy, load_vacancy


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One piece of advice: what it is about, in words, and the id of its place on the page."""

    about: str
    anchor: str
    message: str
    text: str


def suggestions(document: Document, on: date) -> list[Suggestion]:
    """Give the advice on a draft to be published on a day, without what is already in doubt.

    A draft may hold longer text than a vacancy may; there is no advice before that is put right.
    """
    doubted = {(doubt["field"], doubt.get("text") or "") for doubt in document.get("doubts") or ()}
    try:
        vacancy = load_vacancy({**dump_vacancy(Vacancy()), **document})
    except DoesNotFit:
        return []
    return [
        Suggestion(*_place(advice), advice.message, advice.text)
        for advice in advice_on(vacancy, on)
        if (advice.field, advice.text) not in doubted
    ]


def _place(advice: Advice) -> tuple[str, str]:
    if advice.field.startswith("/sections"):
        number = advice.field.split("/")[2:3]
        return "Person specification", f"section-{number[0]}" if number else "specification"
    group = next((one for one in GROUPS if one.itself == advice.field), None) or group_at(advice.field)
    return (group.title, f"group-{group.key}") if group else ("The whole advert", "advert")
