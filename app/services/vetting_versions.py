"""Versions of a vetting form that were released: frozen as they were shown, sealed, opened and deleted."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.documents.digests import digest_of
from app.models.applications import Application
from app.models.base import Document
from app.models.vetting_forms import VettingCopy, VettingNote
from app.sealing import Sealed, sealer_of
from app.services import applications, audit, opening_budgets, vetting_checks, vetting_desk, vetting_packs
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from app.services.vetting_desk import Case
from checks.findings import Severity, is_standing
from checks.report import Report
from checks.timeline import Timeline
from forms.schemas import report as report_schema

CLASSES = "identity, addresses, family, finances, police"
"""What an officer reads in a pack, in the words of the access log."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version that was released, opened.

    Attributes:
        pack: what the applicant saw and the officer reads.
    """

    number: int
    released_at: datetime
    digest: str
    pack: Document


@dataclass(frozen=True, slots=True)
class Opening:
    """A version that a vetting officer has opened.

    Attributes:
        missing: what the check finds missing on the day of the opening, and nothing about how answers weigh.
        lived: the addresses over the years that the vacancy's profile asks for, on that day.
    """

    case: Case
    version: Version
    missing: tuple[str, ...]
    lived: Timeline


def freeze(
    session: Session, actor: Actor, application: Application, number: int, pack: Document, now: datetime
) -> None:
    """Seal a version in a row of its own, with the report that was made of it."""
    document = vetting_checks.told(session, actor, application)
    report = vetting_checks.report_of(document, application, london_day(now))
    copy = VettingCopy(
        id=uuid4(),
        application_id=application.id,
        taken_at_event="release",
        taken_at=now,
        number=number,
        digest=digest_of(pack),
    )
    kept = {"form": document, "report": report_schema.dump(report), "pack": pack}
    sealed = sealer_of(session).seal(kept, _about(copy))
    copy.key_id, copy.sealed = sealed.key_id, sealed.value
    session.add(copy)
    session.flush()


def missing(report: Report) -> tuple[str, ...]:
    """Give what is missing: blockers of omission. What weighs is for the police, not for the officer."""
    return tuple(
        each.message
        for each in report.findings
        if each.severity is Severity.BLOCKER and not is_standing(each)
    )


def _about(copy: VettingCopy) -> str:
    """Name the row that a seal is bound to."""
    return f"vetting_copies/{copy.id}"


def versions(session: Session, actor: Actor, application_id: UUID) -> list[Version]:
    """Open every version that the applicant has released, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    wanted = select(VettingCopy).where(
        VettingCopy.application_id == application_id, VettingCopy.number.is_not(None)
    )
    return [
        _version(copy, _unseal(session, copy))
        for copy in session.scalars(wanted.order_by(VettingCopy.number.desc()))
    ]


def open_for_officer(session: Session, actor: Actor, application_id: UUID, now: datetime) -> Opening:
    """Open the newest version for the officer, checked for this day; the applicant sees that it was opened.

    Raises:
        NotFound: the actor does not vet this application.
        NotPossibleNow: the applicant has not released it, or is changing it.
        ManyOpened: the actor has opened many within an hour, and has not said why.
    """
    case = vetting_desk.case(session, actor, application_id, Permission.PACK_OPEN)
    if case.pack.state == "with_applicant":
        raise NotPossibleNow("The applicant has this pack now. It can be opened once they have released it.")
    copy = session.scalar(
        select(VettingCopy).where(
            VettingCopy.application_id == application_id, VettingCopy.number == case.pack.released
        )
    )
    if copy is None:
        raise NotFound
    opening_budgets.hold(session, actor, application_id, now)
    audit.record(
        session,
        "vetting_pack_opened",
        actor.account_id,
        application_id,
        now,
        number=case.pack.released,
        classes=CLASSES,
    )
    kept = _unseal(session, copy)
    on = london_day(now)
    report = vetting_checks.report_of(kept["form"], case.application, on)
    lived = vetting_checks.timeline_of(kept["form"], case.application, on, report)
    return Opening(case, _version(copy, kept), missing(report), lived)


def forget(session: Session, application_id: UUID) -> None:
    """Delete every copy and note; of what has reached the police, only the copy from sending (PROC-07)."""
    copies = delete(VettingCopy).where(VettingCopy.application_id == application_id)
    if any(step.event == "hand_over" for step in vetting_packs.steps(session, application_id)):
        session.execute(copies.where(VettingCopy.number.is_(None)))
        return
    session.execute(copies)
    session.execute(delete(VettingNote).where(VettingNote.application_id == application_id))


def _unseal(session: Session, copy: VettingCopy) -> Document:
    """Open the seal of a version."""
    kept: Document = sealer_of(session).unseal(Sealed(copy.key_id, copy.sealed), _about(copy))
    return kept


def _version(copy: VettingCopy, kept: Document) -> Version:
    return Version(copy.number or 0, copy.taken_at, copy.digest or "", kept["pack"])
