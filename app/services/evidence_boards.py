"""Evidence as its applicant sees it: the board, passages that fit elsewhere, the marking guide."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.documents.places import Edit, Place, read
from app.models.base import Document
from app.models.vacancies import Vacancy
from app.services import applications, criteria_checks, employer_parts, shortlisting
from app.services.actors import Actor
from app.services.errors import NotPossibleNow
from checks.criteria import board
from checks.criteria.board import Tile
from checks.criteria.passages import Passage, passages
from forms.schemas import employer_part

GONE = "That passage has changed meanwhile. Look at the list again."


def tiles(vacancy: Vacancy, document: Document) -> dict[str, Tile]:
    """Give the tile of each criterion, by its id, in the advert's order."""
    part, asked = employer_part.load(document), criteria_checks.requirements(vacancy)
    name = (document.get("contact") or {}).get("name")
    found = board.board(asked.criteria, part, (name,) if name else ())
    return {tile.criterion.id: tile for tile in found}


def suggested(vacancy: Vacancy, document: Document) -> tuple[Passage, ...]:
    """Give the passages of the document that fit another criterion better, by the advert's order."""
    return passages(criteria_checks.requirements(vacancy).criteria, employer_part.load(document))


def guide(session: Session, vacancy: Vacancy, criterion_id: UUID) -> tuple[tuple[int, str], ...]:
    """Give what earns each mark of a criterion, the highest first; empty where nothing was said."""
    told = {each.id: each.guide for each in shortlisting.assessed(session, vacancy.id)}
    marks = enumerate(told.get(criterion_id, ()))
    return tuple(reversed([(mark, text) for mark, text in marks if text]))


def take_over(
    session: Session, actor: Actor, application_id: UUID, wanted: Passage, shown: str, now: datetime
) -> None:
    """Add a suggested passage to the answer of the criterion that it fits; its own answer keeps it.

    `shown` is the version of the answer that it is added to. Only what is suggested now is added, so no text
    of a page gets in.

    Raises:
        NotFound: the application is somebody else's.
        NotPossibleNow: it has been sent, or the passage is suggested no more.
        Stale: the answer was changed after the page was shown.
    """
    application = applications.draft(session, actor, application_id)
    document = employer_parts.read_draft(session, actor, application_id)
    known = {replace(each, shared=()) for each in suggested(application.vacancy, document)}
    if replace(wanted, shared=()) not in known:
        raise NotPossibleNow(GONE)
    place = Place(("evidence", wanted.target))
    answer = read(document, place) or {}
    text = "\n\n".join(filter(None, (answer.get("text"), wanted.text)))
    value = {"not_yet": None, "shown_by": None, **answer, "text": text}
    employer_parts.change(session, actor, application_id, Edit(place, value, shown), now)
