"""Work of every day: asked for by whichever worker comes first, done once."""

from datetime import date

from sqlalchemy.orm import Session

from app import clock
from app.jobs.duties import Task, Workplace, does
from app.jobs.queue import enqueue
from app.services import audit_anchors, retention, retention_warnings

KINDS = ("audit_anchor", "retention", "retention_warnings")


def ask(session: Session, day: date) -> None:
    """Ask for the work of a day; asking again is harmless."""
    for kind in KINDS:
        enqueue(session, kind, {}, f"{kind}:{day}")


@does("audit_anchor")
def anchor_audit(place: Workplace, _task: Task) -> None:
    """Add an anchor of the audit trail to the file that is kept elsewhere."""
    with place.reading() as session:
        anchor = audit_anchors.drop_anchor(session, clock.now())
    if anchor:
        with place.settings.anchors.open("a", encoding="ascii") as file:
            file.write(anchor.line() + "\n")


@does("retention")
def let_go(place: Workplace, _task: Task) -> None:
    """Let go what has been kept long enough, each class in a transaction of its own, so that it can go on."""
    for period in retention.PERIODS:
        with place.writing.begin() as session:
            retention.apply(session, period, clock.now())


@does("retention_warnings")
def warn(place: Workplace, _task: Task) -> None:
    """Warn whoever has something that is deleted soon."""
    with place.writing.begin() as session:
        retention_warnings.warn(session, clock.now())
