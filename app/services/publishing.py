"""Publishing a draft, once nothing is missing and whoever has to has approved it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.base import Document
from app.models.vacancies import Criterion, Vacancy
from app.services import approvals, audit, carried_guides, corrections
from app.services.actors import Actor
from app.services.errors import Missing, NotPossibleNow, NotReady

UNAPPROVED = "A second person has to approve this vacancy before it is published."


def publish_as_seen(
    session: Session, actor: Actor, vacancy_id: UUID, seen: int, closing: str | None, now: datetime
) -> None:
    """Publish the draft whose version was shown, with this closing date; its doubts have been looked at.

    Raises:
        ChangedMeanwhile: its version is another one by now.
        NotFound: there is no such vacancy in the actor's trusts.
        NotPossibleNow: it has been published, or nobody has approved it.
        NotReady: something that applicants need is missing, or the closing date has passed.
    """
    vacancy = corrections.settled_as_seen(session, actor, vacancy_id, seen, closing, now)
    publish(session, actor, vacancy, now)


def publish(session: Session, actor: Actor, vacancy: Vacancy, now: datetime) -> None:
    """Let people see the vacancy and apply.

    Raises:
        NotPossibleNow: it is no draft, or a second person has to approve it as it stands and has not.
        NotReady: something that applicants need is missing, or the closing date has passed.
    """
    if vacancy.status != "draft":
        raise NotPossibleNow("This vacancy has already been published.")
    lacking = list(missing(vacancy, now))
    if lacking:
        raise NotReady(lacking)
    if approvals.needed(session, vacancy.trust_id) and not approvals.approved(session, vacancy):
        raise NotPossibleNow(UNAPPROVED)
    vacancy.criteria = list(_criteria(vacancy.document))
    vacancy.status, vacancy.published_at = "published", now
    vacancy.version += 1
    session.flush()
    session.add_all(carried_guides.rows(vacancy))
    closing = vacancy.closing_at.isoformat() if vacancy.closing_at else ""
    audit.record(session, "vacancy_published", actor.account_id, vacancy.id, now, closing=closing)


def missing(vacancy: Vacancy, now: datetime) -> Iterator[Missing]:
    """Yield what has to be mended before publishing, in the order of the page."""
    document = vacancy.document
    for key, name in (("title", "the job title"), ("employer", "the employer")):
        if not document.get(key):
            yield Missing(f"Enter {name}.", f"/{key}")
    if vacancy.closing_at is None:
        yield Missing("Enter the closing date.", "/closing")
    elif vacancy.closed(now):
        yield Missing("Enter a closing date in the future: the one given has passed.", "/closing")
    sections = document.get("sections") or []
    for number, section in enumerate(sections):
        if section.get("unclassified"):
            yield Missing(
                "Say for each criterion whether it is essential or desirable.", f"/sections/{number}"
            )
            break
    if not any(section.get("essential") for section in sections):
        yield Missing("Add at least one essential criterion.", "/sections")


def _criteria(document: Document) -> Iterable[Criterion]:
    """Give the person specification as rows, in the advert's order; in a section, essential ones first."""
    position = 0
    for section in document["sections"]:
        for kind in ("essential", "desirable"):
            for text in section.get(kind) or ():
                yield Criterion(
                    position=position, section=(section.get("name") or "")[:200], kind=kind, text=text
                )
                position += 1
