"""Links in mails that stop those mails: signed, so that no sign-in and no stored token is needed."""

import base64
import binascii
from collections.abc import Callable, Mapping
from types import MappingProxyType
from uuid import UUID

from itsdangerous import BadSignature, Signer
from sqlalchemy.orm import Session

from app.services import reminders, saved_searches

STOPS: Mapping[str, Callable[[Session, UUID], bool]] = MappingProxyType(
    {"search": saved_searches.stop, "reminder": reminders.stop}
)
"""What each kind of link stops; False where it is gone already."""


def link(session: Session, kind: str, about: UUID) -> str:
    """Give the path that stops mails of this kind about one thing; it works as long as the key."""
    told = base64.urlsafe_b64encode(about.bytes).rstrip(b"=")
    return f"/stop-mails/{kind}/{_signer(session, kind).sign(told).decode()}"


def read(session: Session, kind: str, token: str) -> UUID | None:
    """Give what a link is about; None where it is none of ours."""
    if kind not in STOPS:
        return None
    try:
        told = _signer(session, kind).unsign(token)
        return UUID(bytes=base64.urlsafe_b64decode(told + b"=="))
    except (BadSignature, ValueError, binascii.Error):
        return None


def stop(session: Session, kind: str, about: UUID) -> bool:
    """Stop the mails; False where what wrote them is gone."""
    return STOPS[kind](session, about)


def _signer(session: Session, kind: str) -> Signer:
    return Signer(session.info["token_key"], salt=f"stop-mails/{kind}")
