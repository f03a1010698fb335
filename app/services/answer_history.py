"""Earlier versions of answers to the employer: noted with each change, given back, forgotten at sending."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from app.documents.places import Edit, Place
from app.models.answer_versions import AnswerVersion
from app.services import applications
from app.services.actors import Actor
from app.services.errors import NotFound

MOST = 60
"""Versions kept of one place; the oldest give way."""

TOGETHER = timedelta(minutes=10)
"""How long what a script saves counts as one version, while it only grows."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a place held from a moment on.

    Attributes:
        item: the id of the list's item; None for a place that is no item.
        value: None where the place was emptied.
    """

    id: UUID
    item: str | None
    value: Any
    how: str
    kept_at: datetime


def name_of(place: Place) -> str:
    """Give the name under which versions of a place are kept."""
    return "/".join((*place.path, *([place.item] if place.item else [])))


def note(
    session: Session, application_id: UUID, edit: Edit, before: Any, was: datetime, now: datetime
) -> None:
    """Note what a change puts at a place; the first time also what stood there `before`, since `was`."""
    name, newest = name_of(edit.place), _newest(session, application_id, edit.place)
    if newest is None and before is not None:
        _add(session, application_id, name, before, "saved", min(was, now))
    if newest is not None and edit.how == "autosaved" and _grows(newest, edit.value, now):
        newest.value, newest.kept_at = {"value": edit.value}, now
        return
    _add(session, application_id, name, edit.value, edit.how, now)
    _drop_oldest(session, application_id, name)


def _newest(session: Session, application_id: UUID, place: Place) -> AnswerVersion | None:
    wanted = select(AnswerVersion).where(
        AnswerVersion.application_id == application_id, AnswerVersion.place == name_of(place)
    )
    return session.scalars(wanted.order_by(AnswerVersion.number.desc()).limit(1)).first()


def _grows(newest: AnswerVersion, value: Any, now: datetime) -> bool:
    """Tell whether a version goes on that a script saved; once text is taken out, a new one begins."""
    recent = newest.how == "autosaved" and now - newest.kept_at < TOGETHER
    return recent and len(json.dumps(value)) >= len(json.dumps(newest.value["value"]))


def _add(session: Session, application_id: UUID, name: str, value: Any, how: str, at: datetime) -> None:
    """Add a version as the newest; whoever changes the part holds its application's lock."""
    last = select(func.max(AnswerVersion.number)).where(AnswerVersion.application_id == application_id)
    session.add(
        AnswerVersion(
            id=uuid4(),
            application_id=application_id,
            number=(session.scalar(last) or 0) + 1,
            place=name,
            value={"value": value},
            how=how,
            kept_at=at,
        )
    )
    session.flush()


def _drop_oldest(session: Session, application_id: UUID, name: str) -> None:
    own = (AnswerVersion.application_id == application_id, AnswerVersion.place == name)
    too_many = select(AnswerVersion.id).where(*own).order_by(AnswerVersion.number.desc()).offset(MOST)
    for version in session.scalars(too_many).all():
        session.execute(delete(AnswerVersion).where(AnswerVersion.id == version))


def versions(session: Session, actor: Actor, application_id: UUID, place: Place) -> list[Version]:
    """Give the versions of a place, and of every item where it is a list, the newest first.

    Raises:
        NotFound: the application is somebody else's.
        NotPossibleNow: it has been sent.
    """
    applications.draft(session, actor, application_id, lock=False)
    name = name_of(place)
    wanted = select(AnswerVersion).where(
        AnswerVersion.application_id == application_id,
        or_(AnswerVersion.place == name, AnswerVersion.place.startswith(f"{name}/", autoescape=True)),
    )
    rows = session.scalars(wanted.order_by(AnswerVersion.number.desc()))
    return list(_versions(rows, name))


def _versions(rows: Iterable[AnswerVersion], name: str) -> Iterable[Version]:
    for row in rows:
        item = row.place.removeprefix(name).strip("/") or None
        yield Version(row.id, item, row.value["value"], row.how, row.kept_at)


def version(session: Session, actor: Actor, application_id: UUID, place: Place, version_id: UUID) -> Version:
    """Give one version of a place, or of an item of it.

    Raises:
        NotFound: it is of another place, or somebody else's.
        NotPossibleNow: the application has been sent.
    """
    for each in versions(session, actor, application_id, place):
        if each.id == version_id:
            return each
    raise NotFound


def forget(session: Session, application_id: UUID) -> None:
    """Delete every version: what was sent is frozen, and what was written on the way is nobody's business."""
    session.execute(delete(AnswerVersion).where(AnswerVersion.application_id == application_id))
