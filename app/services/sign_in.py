"""Wrong passwords: ten, then a pause of a quarter of an hour (SEC-22).

They are counted apart for each device that the account is known to use, so that whoever tries passwords from
elsewhere locks nobody out; and a password set by a link from a mail ends every pause.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.models.sign_in import SignInBudget
from app.services.tokens import fingerprint

MOST_FAILURES = 10
PAUSE = timedelta(minutes=15)
ELSEWHERE = ""


def is_paused(session: Session, account_id: UUID, device: str | None, now: datetime) -> bool:
    """Tell whether signing in to an account has to wait. `device` is what the browser's cookie holds."""
    budget = _budget(session, account_id, device)
    return bool(budget and budget.paused_until and now < budget.paused_until)


def count_failure(session: Session, account_id: UUID, device: str | None, now: datetime) -> None:
    """Count a wrong password; the tenth within a quarter of an hour of the last begins a pause.

    During a pause nothing is counted, so that it ends when it should.
    """
    budget = _budget(session, account_id, device) or _add(session, account_id, ELSEWHERE)
    if budget.paused_until and now < budget.paused_until:
        return
    forgotten = budget.failed_at is None or now - budget.failed_at >= PAUSE
    budget.failures = 1 if forgotten else budget.failures + 1
    budget.failed_at, budget.paused_until = now, None
    if budget.failures >= MOST_FAILURES:
        budget.failures, budget.paused_until = 0, now + PAUSE


def know_device(session: Session, account_id: UUID, device: str) -> None:
    """Remember a device that its owner signed in from or set a password from; its count starts anew."""
    mark = fingerprint(device)
    budget = _find(session, account_id, mark) or _add(session, account_id, mark)
    budget.failures, budget.failed_at, budget.paused_until = 0, None, None


def end_pauses(session: Session, account_id: UUID) -> None:
    """Forget all wrong passwords, and all known devices with them."""
    session.execute(delete(SignInBudget).where(SignInBudget.account_id == account_id))


def _budget(session: Session, account_id: UUID, device: str | None) -> SignInBudget | None:
    """Give what counts here: the known device, or else all other places together."""
    known = _find(session, account_id, fingerprint(device)) if device else None
    return known or _find(session, account_id, ELSEWHERE)


def _find(session: Session, account_id: UUID, device_hash: str) -> SignInBudget | None:
    wanted = select(SignInBudget).where(
        SignInBudget.account_id == account_id, SignInBudget.device_hash == device_hash
    )
    return session.scalars(wanted.with_for_update()).one_or_none()


def _add(session: Session, account_id: UUID, device_hash: str) -> SignInBudget:
    budget = SignInBudget(account_id=account_id, device_hash=device_hash, failures=0)
    session.add(budget)
    return budget
