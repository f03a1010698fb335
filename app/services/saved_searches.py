"""Searches that an applicant has saved, and the mails about what is new in them."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.documents.searches import Search, search_of
from app.models.accounts import Account
from app.models.saved import Alert, SavedSearch
from app.models.vacancies import Vacancy
from app.notifications.outbox import queue_mail
from app.services import finding
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow

MOST = 20
FULL = f"You have saved {MOST} searches, which is the most. Remove one first."
IN_ONE_MAIL = 20
"""How many vacancies one mail names; the others follow in the mail of the next day."""


def save(session: Session, actor: Actor, search: Search, *, mails: bool, now: datetime) -> SavedSearch:
    """Keep a search; the same one again only changes whether it writes.

    What is open now has just been seen, so no mail will tell of it.

    Raises:
        NotPossibleNow: there are too many.
    """
    own = own_list(session, actor)
    for same in own:
        if same.document == search.query:
            same.mails = mails
            return same
    if len(own) >= MOST:
        raise NotPossibleNow(FULL)
    kept = SavedSearch(account_id=actor.account_id, document=search.query, mails=mails, saved_at=now)
    session.add(kept)
    session.flush()
    _note(session, kept, finding.all_open(session, search, now), now)
    return kept


def own_list(session: Session, actor: Actor) -> list[SavedSearch]:
    """Give the actor's searches, the oldest first."""
    wanted = select(SavedSearch).where(SavedSearch.account_id == actor.account_id)
    return list(session.scalars(wanted.order_by(SavedSearch.saved_at, SavedSearch.id)))


def owned(session: Session, actor: Actor, search_id: UUID) -> SavedSearch:
    """Give one of the actor's searches.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.get(SavedSearch, search_id)
    if found is None or found.account_id != actor.account_id:
        raise NotFound
    return found


def write(session: Session, actor: Actor, search_id: UUID, *, mails: bool, now: datetime) -> None:
    """Turn the mails of a search on or off; turned on, they tell of what comes from then on.

    Raises:
        NotFound: there is no such search, or it is somebody else's.
    """
    found = owned(session, actor, search_id)
    if mails and not found.mails:
        _note(session, found, _untold(session, found, now), now)
    found.mails = mails


def forget(session: Session, actor: Actor, search_id: UUID) -> None:
    """Remove a search.

    Raises:
        NotFound: there is no such search, or it is somebody else's.
    """
    session.delete(owned(session, actor, search_id))


def stop(session: Session, search_id: UUID) -> bool:
    """Turn the mails of a search off for whoever holds the link of one of them; False where it is gone."""
    found = session.get(SavedSearch, search_id)
    if found is not None:
        found.mails = False
    return found is not None


def that_write(session: Session) -> list[UUID]:
    """Give the searches whose owners want mails and can sign in, in the order of their ids."""
    wanted = select(SavedSearch.id).join(SavedSearch.account).where(SavedSearch.mails, Account.active)
    return list(session.scalars(wanted.order_by(SavedSearch.id)))


def tell(session: Session, search_id: UUID, now: datetime) -> int:
    """Queue the mail about what is new in a search, and give how many vacancies it names; 0 queues none.

    What is told is noted in the same transaction, so that whoever does this again tells nothing twice.
    """
    found = session.get(SavedSearch, search_id, with_for_update=True)
    if found is None or not found.mails:
        return 0
    new = _untold(session, found, now)[:IN_ONE_MAIL]
    if new:
        _note(session, found, new, now)
        address = session.get_one(Account, found.account_id).email
        told = {"search_id": str(found.id), "vacancies": [str(each) for each in new]}
        queue_mail(session, address, "new_vacancies", told, f"alert:{found.id}:{new[0]}")
    return len(new)


def clear(session: Session, now: datetime) -> None:
    """Forget what was told of vacancies that have closed: no search finds those again."""
    closed = select(Vacancy.id).where(Vacancy.closing_at <= now)
    session.execute(delete(Alert).where(Alert.vacancy_id.in_(closed)))


def _untold(session: Session, saved: SavedSearch, now: datetime) -> list[UUID]:
    """Give what fits a search and was not told of, those published first before others."""
    told = set(session.scalars(select(Alert.vacancy_id).where(Alert.search_id == saved.id)))
    fitting = finding.all_open(session, search_of(saved.document), now)
    return [vacancy_id for vacancy_id in fitting if vacancy_id not in told]


def _note(session: Session, saved: SavedSearch, vacancy_ids: Iterable[UUID], now: datetime) -> None:
    """Keep a search from telling of these."""
    session.add_all(Alert(search_id=saved.id, vacancy_id=each, told_at=now) for each in vacancy_ids)
