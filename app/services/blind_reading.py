"""Applications as markers read them: masked, without names, contacts, schools or dates of birth."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.anonymous import Anonymous, identity, seen_by_marker
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.marking import ExtraMask
from app.services import audit, panels, shortlisting
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow


def read(
    session: Session, application_ids: Sequence[UUID], criteria: Sequence[UUID] | None = None
) -> dict[UUID, tuple[str, Anonymous]]:
    """Give reference and masked text of applications, by id.

    Whether the reader marks them is for the service that asks; `criteria` are those whose answers are wanted,
    None wants all.
    """
    rows = session.execute(
        select(
            Application.id,
            Application.reference,
            Submission.document,
            Submission.name,
            Account.name.label("account_name"),
            Account.email,
            ExtraMask.word,
        )
        .join(Submission, Submission.application_id == Application.id)
        .join(Account, Account.id == Application.account_id)
        .outerjoin(ExtraMask, ExtraMask.application_id == Application.id)
        .where(Application.id.in_(application_ids))
    ).all()
    extra: dict[UUID, list[str]] = {}
    for row in rows:
        extra.setdefault(row.id, []).extend([row.word] if row.word else [])
    wanted = None if criteria is None else frozenset(str(one) for one in criteria)
    found = {}
    for row in {row.id: row for row in rows}.values():
        names = (row.name, row.account_name)
        who = identity(row.document, names, row.email, extra[row.id])
        found[row.id] = (row.reference, seen_by_marker(row.document, who, wanted))
    return found


def doubtful(
    session: Session, application_ids: Sequence[UUID]
) -> Iterator[tuple[UUID, str, tuple[str, ...]]]:
    """Yield the applications with words left that look like a name: id, reference and words."""
    for application_id, (reference, seen) in read(session, application_ids).items():
        if seen.doubts:
            yield application_id, reference, seen.doubts


def mask_too(session: Session, actor: Actor, application_id: UUID, word: str, now: datetime) -> None:
    """Mask one more word in an application, for all who mark it.

    Raises:
        NotFound: there is no such application in the actor's trusts.
        NotPossibleNow: the actor marks this vacancy.
    """
    application = session.get(Application, application_id)
    if application is None:
        raise NotFound
    shortlisting.of_vacancy(session, actor, application.vacancy_id)
    if panels.marks_blind(session, actor, application.vacancy_id):
        raise NotPossibleNow("You mark this vacancy, so somebody else has to look at names in it.")
    if session.get(ExtraMask, (application_id, word)) is None:
        session.add(ExtraMask(application_id=application_id, word=word))
        audit.record(session, "mask_added", actor.account_id, application_id, now)
