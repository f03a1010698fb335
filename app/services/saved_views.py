"""Views of the queue that somebody keeps under a name: their own, and nobody else's."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.saved_views import SavedView
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow

MOST = 20
KEPT = ("vacancy", "status", "deadline", "days", "sort")
"""What is kept of a view. A search is not: it may be a person's name."""


def own(session: Session, actor: Actor) -> list[SavedView]:
    """Give the actor's views, by name."""
    wanted = select(SavedView).where(SavedView.account_id == actor.account_id)
    return list(session.scalars(wanted.order_by(func.lower(SavedView.name), SavedView.id)))


def save(session: Session, actor: Actor, name: str, asked: Mapping[str, str], now: datetime) -> SavedView:
    """Keep a view; one of the same name is replaced.

    Raises:
        NotPossibleNow: the actor has as many as one may have.
    """
    views = own(session, actor)
    found = next((view for view in views if view.name.casefold() == name.casefold()), None)
    if found is None and len(views) >= MOST:
        raise NotPossibleNow(f"You have {MOST} views already. Delete one first.")
    view = found or SavedView(account_id=actor.account_id)
    view.name, view.saved_at = name, now
    view.wanted = {key: asked[key] for key in KEPT if asked.get(key)}
    session.add(view)
    session.flush()
    return view


def remove(session: Session, actor: Actor, view_id: UUID) -> None:
    """Delete a view.

    Raises:
        NotFound: it is not one of the actor's.
    """
    view = session.get(SavedView, view_id)
    if view is None or view.account_id != actor.account_id:
        raise NotFound
    session.delete(view)
