"""How criteria are assessed, carried from one vacancy to the next by the words of the criteria."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import Document
from app.models.marking import MarkingGuide
from app.models.vacancies import Criterion, Vacancy


def of(session: Session, vacancy: Vacancy) -> Document:
    """Give how the criteria of a vacancy are assessed, by their words; of a draft, what it was begun with."""
    if vacancy.status == "draft":
        return dict(vacancy.guides)
    wanted = (
        select(Criterion.text, MarkingGuide)
        .join(MarkingGuide, MarkingGuide.criterion_id == Criterion.id)
        .where(Criterion.vacancy_id == vacancy.id)
    )
    return {
        key(text): {"weight": one.weight, "assessed": one.assessed, "guide": one.guide}
        for text, one in session.execute(wanted)
    }


def rows(vacancy: Vacancy) -> Iterator[MarkingGuide]:
    """Yield the guides that a vacancy was begun with, for criteria of the same words."""
    for criterion in vacancy.criteria:
        carried = vacancy.guides.get(key(criterion.text))
        if carried:
            yield MarkingGuide(criterion_id=criterion.id, **carried)


def key(text: str) -> str:
    """Give the words of a criterion as they are compared: letter case and spacing do not count."""
    return " ".join(text.casefold().split())
