"""Anchors: where the audit trail ended at a moment, kept apart so that a cut tail is seen (SEC-42)."""

import hmac
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.audit import AuditEvent
from app.services.audit import first_broken


@dataclass(frozen=True, slots=True)
class Anchor:
    """The number and digest of the last event at a moment, and how many there were.

    Attributes:
        at: the moment, as ISO 8601.
        mac: HMAC-SHA-256 of the rest under the audit key, in hex.
    """

    at: str
    last: int
    count: int
    digest: str
    mac: str = ""

    def line(self) -> str:
        """Give the anchor as one line of JSON."""
        return json.dumps(asdict(self), separators=(",", ":"))


class UnfitAnchor(Exception):
    """A line is no anchor."""


def read_anchor(line: str) -> Anchor:
    """Give the anchor that a line holds.

    Raises:
        UnfitAnchor: it holds none.
    """
    try:
        found = Anchor(**json.loads(line))
    except (ValueError, TypeError):
        raise UnfitAnchor from None
    if not (type(found.last) is type(found.count) is int and isinstance(found.mac, str)):
        raise UnfitAnchor
    return found


def drop_anchor(session: Session, at: datetime) -> Anchor | None:
    """Give an anchor of the trail as it is now; None while nothing is in it."""
    last = session.execute(
        select(AuditEvent.id, AuditEvent.digest).order_by(AuditEvent.id.desc()).limit(1)
    ).first()
    if last is None:
        return None
    count = session.scalar(select(func.count()).select_from(AuditEvent)) or 0
    bare = Anchor(at.isoformat(), last.id, count, last.digest)
    return Anchor(bare.at, bare.last, bare.count, bare.digest, _mac(session, bare))


def faults(session: Session, anchors: Sequence[Anchor]) -> Iterator[str]:
    """Yield in words what was done to the trail, or to its anchors; nothing where all is as it was."""
    broken = first_broken(session)
    if broken is not None:
        yield f"Event {broken} does not fit the one before it: something was changed, removed or put in."
    for anchor in anchors:
        if not hmac.compare_digest(anchor.mac, _mac(session, anchor)):
            yield f"The anchor of {anchor.at} was changed, or made with another audit key."
            continue
        yield from _since(session, anchor)


def _since(session: Session, anchor: Anchor) -> Iterator[str]:
    """Yield what is missing or different of what was there when the anchor was dropped."""
    digest = session.scalar(select(AuditEvent.digest).where(AuditEvent.id == anchor.last))
    if digest is None:
        yield f"Event {anchor.last}, the last one on {anchor.at}, is not there any more."
    elif digest != anchor.digest:
        yield f"Event {anchor.last} is not the one that was there on {anchor.at}."
    there = select(func.count()).select_from(AuditEvent).where(AuditEvent.id <= anchor.last)
    count = session.scalar(there) or 0
    if count != anchor.count:
        yield f"There were {anchor.count} events on {anchor.at}; {count} of them are there."


def _mac(session: Session, anchor: Anchor) -> str:
    """Give the code that only whoever has the audit key can make."""
    key: str = session.info["audit_key"]
    told = json.dumps([anchor.at, anchor.last, anchor.count, anchor.digest])
    return hmac.new(key.encode(), told.encode(), sha256).hexdigest()
