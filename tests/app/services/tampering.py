"""Taking off what guards the audit trail, as whoever owns the database can."""

from sqlalchemy import text
from sqlalchemy.orm import Session


def unlocked(session: Session) -> None:
    """Let the audit trail be changed until this transaction is undone, or for good where it is committed."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("ALTER TABLE audit_events DISABLE TRIGGER USER"))
        return
    for trigger in ("audit_events_unchanged", "audit_events_kept"):
        session.execute(text(f"DROP TRIGGER {trigger}"))
