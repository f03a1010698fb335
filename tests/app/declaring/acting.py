"""What people do with a self-declaration, for the tests of its pages."""

from typing import Any

from sqlalchemy import select

from app import db
from app.models.audit import AuditEvent
from app.services import employment_checks
from app.services.actors import Actor
from app.services.employment_checks import Change
from tests.cast import NOW
from tests.offered import House

TODAY = NOW.date()


def url(trust: House, tail: str = "") -> str:
    return f"/declarations/{trust.application_id}{tail}"


def written(trust: House, **answers: str) -> None:
    """Write the answers and send them, page by page."""
    visitor = trust.on(trust.applicant)
    visitor.go(url(trust, "/answers"))
    visitor.send("Save and check", **answers)
    page = visitor.send("Sign and send to the employer", signs="yes")
    assert "Your declaration has been sent to the employer." in page.text


def note(
    trust: House, actor: Actor | None, state: str = "under_way", standard: str = "criminal_record"
) -> None:
    """Let HR note who sees to a check, and how it stands."""
    done_on = TODAY if state in ("met", "not_met") else None
    change = Change(state, actor.account_id if actor else None, "", None, done_on, None)
    with db.transaction(trust.app) as session:
        kept = employment_checks.one(session, trust.application_id, standard, lock=True)
        employment_checks.change(session, trust.hr, kept, change, str(kept.version), NOW)


def events(trust: House, *names: str) -> list[tuple[str, dict[str, Any]]]:
    wanted = select(AuditEvent).where(AuditEvent.event.in_(names)).order_by(AuditEvent.id)
    with db.transaction(trust.app) as session:
        return [(each.event, each.facts) for each in session.scalars(wanted)]
