"""Put right what was read from an advert, one place of a draft at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.documents.places import Edit, put
from app.documents.vacancy import Doubt, renumber, settle, whole
from app.models.base import Document
from app.models.vacancies import Vacancy
from app.services import vacancies
from app.services.actors import Actor, Permission


class ChangedMeanwhile(Exception):
    """Somebody changed the vacancy after the page was shown, so it is not what the actor saw."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A change to one place of a draft.

    Attributes:
        edit: the value, and the version of what the page showed.
        looked_at: the doubts that are settled by it, as they were before.
        moves: where things that have moved are now, by where they were; None for what is gone.
    """

    edit: Edit
    looked_at: tuple[Doubt, ...] = ()
    moves: Mapping[str, str | None] = field(default_factory=dict)


def correct(session: Session, actor: Actor, vacancy_id: UUID, correction: Correction, now: datetime) -> None:
    """Change one place of a draft.

    Raises:
        NotFound: there is no such vacancy in the actor's trusts.
        NotPossibleNow: it has been published.
        Stale: the place was changed after the page was shown.
    """
    vacancy = _draft(session, actor, vacancy_id)
    changed = whole(put(settle(vacancy.document, correction.looked_at), correction.edit))
    _keep(session, actor, vacancy, renumber(changed, correction.moves), now)


def settle_doubt(session: Session, actor: Actor, vacancy_id: UUID, doubt: Doubt, now: datetime) -> None:
    """Note that a person has looked at a doubt. Doing so twice is harmless.

    Raises:
        NotFound: there is no such vacancy in the actor's trusts.
        NotPossibleNow: it has been published.
    """
    vacancy = _draft(session, actor, vacancy_id)
    _keep(session, actor, vacancy, settle(vacancy.document, [doubt]), now)


def settled_as_seen(
    session: Session, actor: Actor, vacancy_id: UUID, seen: int, closing: str | None, now: datetime
) -> Vacancy:
    """Give the draft whose version was shown, with this closing date; its doubts have been looked at.

    Raises:
        ChangedMeanwhile: its version is another one by now.
        NotFound: there is no such vacancy in the actor's trusts.
        NotPossibleNow: it has been published.
    """
    vacancy = _draft(session, actor, vacancy_id)
    if vacancy.status == "draft" and vacancy.version != seen:
        raise ChangedMeanwhile
    _keep(session, actor, vacancy, {**vacancy.document, "closing": closing, "doubts": []}, now)
    return vacancy


def _draft(session: Session, actor: Actor, vacancy_id: UUID) -> Vacancy:
    """Give the vacancy, which nobody else changes meanwhile."""
    return vacancies.of_staff(session, actor, vacancy_id, Permission.VACANCY_EDIT, lock=True)


def _keep(session: Session, actor: Actor, vacancy: Vacancy, document: Document, now: datetime) -> None:
    """Keep a document that differs from the vacancy's."""
    if document != vacancy.document or vacancy.status != "draft":
        vacancies.correct(session, actor, vacancy, document, now)
