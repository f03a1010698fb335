"""Links in mails that work once, for an hour (SEC-24)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from app.models.accounts import Account
from app.models.links import AccountLink
from app.services.tokens import fingerprint, new_token

LIFE = timedelta(hours=1)


class Purpose(StrEnum):
    """What a link is for."""

    CONFIRM = "confirm"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class Opened:
    """A link that was found: whose it is, and whether its hour is over."""

    account: Account
    expired: bool


def new_link(session: Session, account_id: UUID, purpose: Purpose, now: datetime) -> str:
    """Give the token of a new link; the last one of its kind stops working."""
    void_links(session, account_id, purpose)
    token = new_token()
    session.add(
        AccountLink(account_id=account_id, purpose=purpose, token_hash=fingerprint(token), created_at=now)
    )
    session.flush()
    return token


def open_link(session: Session, token: str, purpose: Purpose, now: datetime) -> Opened | None:
    """Give what a token stands for, and keep it from being used twice at once; None if it is not known."""
    wanted = (
        select(AccountLink)
        .where(AccountLink.token_hash == fingerprint(token), AccountLink.purpose == purpose)
        .options(joinedload(AccountLink.account, innerjoin=True))
        .with_for_update(of=AccountLink)
    )
    link = session.scalars(wanted).one_or_none()
    return Opened(link.account, expired=now - link.created_at >= LIFE) if link else None


def void_links(session: Session, account_id: UUID, *purposes: Purpose) -> None:
    """Stop the links of these kinds from working, or all of them."""
    session.execute(
        delete(AccountLink).where(
            AccountLink.account_id == account_id, AccountLink.purpose.in_(purposes or tuple(Purpose))
        )
    )
