"""What staff have written about an application: for the applicant, once they have been told the outcome.

Marks before the outcome is told are kept back as results that are not announced yet (Data Protection Act
2018, Schedule 2, paragraph 25). Who gave which mark is left out: it is personal data of somebody else.
"""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.base import Document
from app.models.employment_references import EmploymentReference
from app.models.interview_days import InterviewMark, InterviewOutcome
from app.models.interview_wishes import InterviewArrangement
from app.models.interviews import Interview
from app.models.marking import AgreedMark, Mark
from app.models.offers import EmploymentCheck, Offer
from app.models.risk_meetings import RiskMeeting
from app.models.shortlisting import LonglistAnswer, LonglistQuestion, Outcome, OutcomeLetter
from app.models.vacancies import Criterion

AFTER_INTERVIEW = frozenset(
    {
        "reserve_list",
        "not_appointed",
        "conditional_offer",
        "checks_in_progress",
        "unconditional_offer",
        "appointed",
        "declined",
        "offer_withdrawn",
        "checks_not_met",
        "vetting_not_granted",
    }
)
"""Statuses that come of being told how the interview went."""


def of_application(session: Session, application: Application) -> Document:
    """Give what is written about an application; whether the reader may is for the caller."""
    told = application.told_at is not None
    heard = application.status in AFTER_INTERVIEW
    found: Document = {
        "marks": _marks(session, application.id) if told else None,
        "agreed_marks": _agreed(session, application.id) if told else None,
        "longlist_answers": _longlist(session, application.id) if told else None,
        "outcome": _outcome(session, application.id) if told else None,
        "letters": _letters(session, application.id),
        "interviews": _interviews(session, application.id),
        "interview_minutes": session.scalar(
            select(InterviewArrangement.minutes).where(InterviewArrangement.application_id == application.id)
        ),
        "interview_marks": _interview_marks(session, application.id) if heard else None,
        "interview_outcome": _interview_outcome(session, application.id) if heard else None,
        "references": _references(session, application.id),
        "risk_meetings": _meetings(session, application.id),
        "offer": _offer(session, application.id),
        "employment_checks": _checks(session, application.id),
    }
    return {key: value for key, value in found.items() if value not in (None, [])}


def _marks(session: Session, application_id: UUID) -> list[Document]:
    wanted = (
        select(Criterion.text, Mark.mark, Mark.note, Mark.at)
        .join(Criterion, Criterion.id == Mark.criterion_id)
        .where(Mark.application_id == application_id, Mark.current)
        .order_by(Criterion.position, Mark.number)
    )
    return [
        {"criterion": text, "mark": mark, "note": note, "at": at.isoformat()}
        for text, mark, note, at in session.execute(wanted)
    ]


def _agreed(session: Session, application_id: UUID) -> list[Document]:
    wanted = (
        select(Criterion.text, AgreedMark.mark, AgreedMark.reason)
        .join(Criterion, Criterion.id == AgreedMark.criterion_id)
        .where(AgreedMark.application_id == application_id, AgreedMark.current)
        .order_by(AgreedMark.number)
    )
    return [
        {"criterion": text, "mark": mark, "reason": reason} for text, mark, reason in session.execute(wanted)
    ]


def _longlist(session: Session, application_id: UUID) -> list[Document]:
    wanted = (
        select(LonglistQuestion.text, LonglistAnswer.answer, LonglistAnswer.reason)
        .join(LonglistQuestion, LonglistQuestion.id == LonglistAnswer.question_id)
        .where(LonglistAnswer.application_id == application_id, LonglistAnswer.current)
        .order_by(LonglistQuestion.position)
    )
    return [
        {"question": text, "answer": answer, "reason": reason}
        for text, answer, reason in session.execute(wanted)
    ]


def _outcome(session: Session, application_id: UUID) -> Document | None:
    row = session.scalar(select(Outcome).where(Outcome.application_id == application_id, Outcome.current))
    return {"outcome": row.outcome, "reason": row.reason, "decided_at": row.at.isoformat()} if row else None


def _letters(session: Session, application_id: UUID) -> list[Document]:
    wanted = select(OutcomeLetter).where(OutcomeLetter.application_id == application_id)
    rows = session.scalars(wanted.order_by(OutcomeLetter.sent_at))
    return [{"outcome": row.outcome, "sent_at": row.sent_at.isoformat(), "text": row.text} for row in rows]


def _interviews(session: Session, application_id: UUID) -> list[Document]:
    wanted = select(Interview).where(Interview.application_id == application_id)
    return [
        {
            "starts_at": row.starts_at.isoformat(),
            "ends_at": row.ends_at.isoformat(),
            "cancelled_at": row.cancelled_at.isoformat() if row.cancelled_at else None,
        }
        for row in session.scalars(wanted.order_by(Interview.starts_at)).unique()
    ]


def _interview_marks(session: Session, application_id: UUID) -> list[Document]:
    wanted = (
        select(Criterion.text, InterviewMark.mark, InterviewMark.note)
        .join(Criterion, Criterion.id == InterviewMark.criterion_id)
        .join(Interview, Interview.id == InterviewMark.interview_id)
        .where(Interview.application_id == application_id, InterviewMark.current)
        .order_by(Criterion.position, InterviewMark.number)
    )
    return [{"criterion": text, "mark": mark, "note": note} for text, mark, note in session.execute(wanted)]


def _interview_outcome(session: Session, application_id: UUID) -> Document | None:
    wanted = select(InterviewOutcome).where(
        InterviewOutcome.application_id == application_id, InterviewOutcome.current
    )
    row = session.scalar(wanted)
    return {"outcome": row.outcome, "reason": row.reason, "decided_at": row.at.isoformat()} if row else None


def _references(session: Session, application_id: UUID) -> list[Document]:
    """Give who was asked and when; what they wrote in confidence is exempt."""
    wanted = select(EmploymentReference).where(EmploymentReference.application_id == application_id)
    return [
        {
            "name": row.name,
            "state": row.state,
            "asked_at": row.asked_at.isoformat(),
            "answered_at": row.answered_at.isoformat() if row.answered_at else None,
        }
        for row in session.scalars(wanted.order_by(EmploymentReference.asked_at))
    ]


def _meetings(session: Session, application_id: UUID) -> list[Document]:
    """Give when a manager was asked to a meeting about the self-declaration."""
    wanted = select(RiskMeeting.opened_at, RiskMeeting.ended_at).where(
        RiskMeeting.application_id == application_id
    )
    return [
        {"opened_at": opened.isoformat(), "ended_at": ended.isoformat() if ended else None}
        for opened, ended in session.execute(wanted)
    ]


def _offer(session: Session, application_id: UUID) -> Document | None:
    row = session.get(Offer, application_id)
    if row is None:
        return None
    return {
        "made_at": row.made_at.isoformat(),
        "answer_by": row.answer_by.isoformat(),
        "answer": row.answer,
        "check_level": row.check_level,
        "confirmed_at": row.confirmed_at.isoformat() if row.confirmed_at else None,
        "start_on": row.start_on.isoformat() if row.start_on else None,
        "ended_reason": row.ended_reason,
    }


def _checks(session: Session, application_id: UUID) -> list[Document]:
    wanted = select(EmploymentCheck).where(EmploymentCheck.application_id == application_id)
    return [
        {
            "standard": row.standard,
            "state": row.state,
            "evidence": row.evidence,
            "asked_on": row.asked_on.isoformat() if row.asked_on else None,
            "done_on": row.done_on.isoformat() if row.done_on else None,
            "expires_on": row.expires_on.isoformat() if row.expires_on else None,
        }
        for row in session.scalars(wanted.order_by(EmploymentCheck.standard))
    ]
