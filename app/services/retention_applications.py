"""How long applications are kept, and what belongs to them but goes before them."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, select, update
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.apart import Adjustments, EqualityAnswers
from app.models.applications import Application
from app.models.audit import AuditEvent
from app.models.employer_declarations import EmployerDeclaration, SentDeclaration
from app.models.employment_references import EmploymentReference
from app.models.interviews import Interview
from app.models.offers import EmploymentCheck, Offer
from app.models.vacancies import Vacancy
from app.services.erasing import SUCCESSFUL_DAYS, UNSUCCESSFUL_DAYS
from app.services.retention_periods import Period

DRAFT_DAYS = 90
ON_THE_WAY = ("conditional_offer", "checks_in_progress", "unconditional_offer", "appointed")
"""Statuses that an application is not let go in because of the day on which it was sent."""


def _unsent(cut_off: datetime) -> ColumnElement[bool]:
    closed = exists().where(Vacancy.id == Application.vacancy_id, Vacancy.closing_at <= cut_off)
    return Application.sent_at.is_(None) & (closed | (Application.withdrawn_at <= cut_off))


def _unsuccessful(cut_off: datetime) -> ColumnElement[bool]:
    return (Application.sent_at <= cut_off) & Application.status.not_in(ON_THE_WAY)


def _started(application_id: object, cut_off: datetime) -> ColumnElement[bool]:
    """Give the condition that the first day at work is not after the cut-off's."""
    return (
        exists()
        .where(Offer.application_id == application_id, Offer.start_on <= london_day(cut_off))
        .correlate_except(Offer)
    )


def _appointed(cut_off: datetime) -> ColumnElement[bool]:
    return (Application.status == "appointed") & _started(Application.id, cut_off)


def _equality(cut_off: datetime) -> ColumnElement[bool]:
    return exists().where(Application.id == EqualityAnswers.application_id, Application.sent_at <= cut_off)


def _adjustments(cut_off: datetime) -> ColumnElement[bool]:
    of = Interview.application_id == Adjustments.application_id
    return exists().where(of, Interview.ends_at <= cut_off) & ~exists().where(of, Interview.ends_at > cut_off)


def _evidence(cut_off: datetime) -> ColumnElement[bool]:
    return (EmploymentCheck.evidence != "") & _started(EmploymentCheck.application_id, cut_off)


def _reference(cut_off: datetime) -> ColumnElement[bool]:
    ending = exists().where(
        Application.id == EmploymentReference.application_id,
        Application.status.in_(("declined", "offer_withdrawn", "checks_not_met", "vetting_not_granted")),
        AuditEvent.subject_id == Application.id,
        AuditEvent.event.in_(("offer_ended", "offer_answered")),
        AuditEvent.at <= cut_off,
    )
    return _started(EmploymentReference.application_id, cut_off) | ending


def _decided(cut_off: datetime) -> ColumnElement[bool]:
    decided = EmploymentCheck.done_on <= london_day(cut_off)
    return exists().where(
        EmploymentCheck.application_id == EmployerDeclaration.application_id,
        EmploymentCheck.standard == "criminal_record",
        decided | (EmploymentCheck.state == "not_needed"),
    )


def _old_declaration(cut_off: datetime) -> ColumnElement[bool]:
    return EmployerDeclaration.updated_at <= cut_off


def _delete_applications(session: Session, over: ColumnElement[bool]) -> None:
    """Delete applications; all that belongs to one goes with it."""
    session.execute(delete(Application).where(over), execution_options={"synchronize_session": False})


def _delete_equality(session: Session, over: ColumnElement[bool]) -> None:
    session.execute(delete(EqualityAnswers).where(over), execution_options={"synchronize_session": False})


def _delete_adjustments(session: Session, over: ColumnElement[bool]) -> None:
    session.execute(delete(Adjustments).where(over), execution_options={"synchronize_session": False})


def _delete_references(session: Session, over: ColumnElement[bool]) -> None:
    session.execute(delete(EmploymentReference).where(over), execution_options={"synchronize_session": False})


def _empty_evidence(session: Session, over: ColumnElement[bool]) -> None:
    """Keep of a check what it came to and when."""
    emptied = update(EmploymentCheck).where(over).values(evidence="")
    session.execute(emptied, execution_options={"synchronize_session": False})


def _delete_declarations(session: Session, over: ColumnElement[bool]) -> None:
    """Delete what was written and what was sent; who opened it, and what was decided, stays."""
    those = list(session.scalars(select(EmployerDeclaration.application_id).where(over)))
    for table in (SentDeclaration, EmployerDeclaration):
        session.execute(delete(table).where(table.application_id.in_(those)))


APPLICATIONS = (
    Period(
        "declaration_decided",
        "A self-declaration whose criminal record check is decided",
        "decided",
        0,
        "deleted",
        "DBS code of practice: no longer than the decision needs",
        EmployerDeclaration,
        _decided,
        _delete_declarations,
        EmployerDeclaration.application_id,
    ),
    Period(
        "declaration",
        "A self-declaration to the employer",
        "last changed",
        183,
        "deleted",
        "DBS code of practice: at most six months",
        EmployerDeclaration,
        _old_declaration,
        _delete_declarations,
        EmployerDeclaration.application_id,
    ),
    Period(
        "adjustments",
        "What was needed for an interview",
        "interviewed",
        30,
        "deleted",
        "data minimisation, UK GDPR Article 5(1)(c)",
        Adjustments,
        _adjustments,
        _delete_adjustments,
        Adjustments.application_id,
    ),
    Period(
        "check_evidence",
        "What was seen for an employment check",
        "followed by the first day at work",
        30,
        "emptied; what it came to and when stays",
        "it passes to the staff record",
        EmploymentCheck,
        _evidence,
        _empty_evidence,
        EmploymentCheck.application_id,
    ),
    Period(
        "reference",
        "A reference",
        "followed by the first day at work, or by the end of the offer",
        30,
        "deleted",
        "it passes to the staff record; after a refusal it serves nothing",
        EmploymentReference,
        _reference,
        _delete_references,
        EmploymentReference.application_id,
    ),
    Period(
        "equality",
        "Equality answers",
        "sent with the application",
        UNSUCCESSFUL_DAYS,
        "deleted",
        "data minimisation, UK GDPR Article 5(1)(c)",
        EqualityAnswers,
        _equality,
        _delete_equality,
        EqualityAnswers.application_id,
    ),
    Period(
        "draft",
        "An application that was never sent",
        "closed with its vacancy, or withdrawn",
        DRAFT_DAYS,
        "deleted with all that belongs to it",
        "our own choice; its owner is warned twice",
        Application,
        _unsent,
        _delete_applications,
        Application.id,
    ),
    Period(
        "unsuccessful",
        "An application that led to no post, with its marks",
        "sent",
        UNSUCCESSFUL_DAYS,
        "deleted with all that belongs to it",
        "beyond the six months of a claim and conciliation (Equality Act 2010 s.123); usual in the NHS",
        Application,
        _unsuccessful,
        _delete_applications,
        Application.id,
    ),
    Period(
        "appointed",
        "An application that led to a post",
        "followed by the first day at work",
        SUCCESSFUL_DAYS,
        "deleted with all that belongs to it",
        "it has passed to the staff record; NHS practice is 200 days",
        Application,
        _appointed,
        _delete_applications,
        Application.id,
    ),
)
"""Applications, and what belongs to them but goes before."""
