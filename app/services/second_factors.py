"""What follows from a change of somebody's second factor."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.services.audit import record
from app.services.letters import queue_letter


def take_off(session: Session, account: Account, now: datetime) -> None:
    """Take the authenticator app and the recovery codes off an account, and tell its owner."""
    account.tf_primary_method = account.tf_totp_secret = account.mf_recovery_codes = None
    tell(session, account, now)


def tell(session: Session, account: Account, now: datetime) -> None:
    """Tell the owner of a change, and note it (SEC-27)."""
    queue_letter(session, account, "second_factor_changed", now)
    record(session, "second_factor_changed", account.id, account.id, now)
