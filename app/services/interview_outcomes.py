"""Outcomes of interviews: what a named person decides and why, and telling the applicant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.clock import london_day
from app.documents import outcome_letters as wording
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.interview_days import InterviewOutcome
from app.models.shortlisting import OutcomeLetter
from app.notifications.outbox import queue_mail
from app.services import audit, interview_days, interview_results, interviews, updates, vacancies
from app.services.actors import Actor, Permission
from app.services.duties_apart import vets_for
from app.services.errors import NotFound, NotPossibleNow
from app.workflow import after, possible

APPOINT, RESERVE, NOT = "appoint", "reserve", "not_appoint"
OUTCOMES: Mapping[str, str] = MappingProxyType(
    {APPOINT: "Offer the post", RESERVE: "Keep on the reserve list", NOT: "Do not appoint"}
)
TELLS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {RESERVE: ("keep_in_reserve", "keep_reserve"), NOT: ("do_not_appoint", "not_appointed")}
)
"""By outcome, the event of the workflow and the letter with which the applicant is told."""


@dataclass(frozen=True, slots=True)
class Decision:
    """An outcome with its reason, and the last day of the reserve list where it is that."""

    outcome: str
    reason: str
    reserve_until: date | None = None


def of_application(session: Session, application_id: UUID) -> InterviewOutcome | None:
    """Give what counts now for an application; None while nothing is decided."""
    return session.scalar(
        select(InterviewOutcome).where(
            InterviewOutcome.application_id == application_id, InterviewOutcome.current
        )
    )


def offers_post(session: Session, application_id: UUID) -> bool:
    """Tell whether a named person has decided to offer the post."""
    outcome = of_application(session, application_id)
    return outcome is not None and outcome.outcome == APPOINT


def application_of(
    session: Session, actor: Actor, application_id: UUID, *, lock: bool = False
) -> Application:
    """Give an application about which the actor may decide.

    Raises:
        NotFound: it is another trust's, or the actor vets for this one.
    """
    application = session.get(Application, application_id)
    if application is None:
        raise NotFound
    vacancy = vacancies.of_staff(session, actor, application.vacancy_id, Permission.OFFER_MAKE, lock=lock)
    if vets_for(actor, vacancy.trust_id):
        raise NotFound
    if lock:
        session.refresh(application, with_for_update={"of": Application})
    return application


def decide(session: Session, actor: Actor, application_id: UUID, decision: Decision, now: datetime) -> None:
    """Decide in the actor's name; what was decided before stays on record.

    Raises:
        NotFound: it is another trust's, or there is no such outcome.
        NotPossibleNow: there is nothing to decide now, marks are open, or the reserve list would be over.
    """
    application = application_of(session, actor, application_id, lock=True)
    if decision.outcome not in OUTCOMES:
        raise NotFound
    if application.status not in ("interviewed", "reserve_list"):
        raise NotPossibleNow("There is nothing to decide about this application now.")
    if application.status == "reserve_list" and decision.outcome == RESERVE:
        raise NotPossibleNow("This person is on the reserve list already, until the day that they were told.")
    interview = interviews.of_application(session, application_id)
    sheets = interview_days.sheets(session, [interview.id])[interview.id] if interview else {}
    if not interview_results.all_locked(sheets):
        raise NotPossibleNow("Everybody who sat has to lock their marks first.")
    if decision.outcome == RESERVE and (decision.reserve_until or date.min) < london_day(now):
        raise NotPossibleNow("Give a last day for the reserve list that is not over.")
    session.execute(
        update(InterviewOutcome)
        .where(InterviewOutcome.application_id == application_id, InterviewOutcome.current)
        .values(current=False)
    )
    session.add(
        InterviewOutcome(
            application_id=application_id,
            outcome=decision.outcome,
            reason=decision.reason,
            reserve_until=decision.reserve_until if decision.outcome == RESERVE else None,
            by_id=actor.account_id,
            at=now,
        )
    )
    audit.record(
        session,
        "interview_outcome_set",
        actor.account_id,
        application_id,
        now,
        outcome=decision.outcome,
    )
    session.flush()


def letter(session: Session, actor: Actor, application_id: UUID) -> str:
    """Give the letter with which an applicant would be told now.

    Raises:
        NotFound: it is another trust's.
        NotPossibleNow: there is nothing to tell: an offer tells by itself.
    """
    application = application_of(session, actor, application_id)
    outcome = _to_tell(session, application)
    name = session.scalar(select(Submission.name).where(Submission.application_id == application_id))
    until = wording.last_day(outcome.reserve_until) if outcome.reserve_until else ""
    values = {
        "name": name or "",
        "vacancy": application.vacancy.title,
        "employer": application.vacancy.document.get("employer") or application.vacancy.trust.name,
        "reference": application.reference,
        "until": until,
    }
    return wording.write(wording.AFTER_INTERVIEW[outcome.outcome], values)


def tell(session: Session, actor: Actor, application_id: UUID, now: datetime) -> None:
    """Tell the applicant what was decided: the letter is kept to the word, the mail says that there is one.

    Raises:
        NotFound: it is another trust's.
        NotPossibleNow: there is nothing to tell.
    """
    application = application_of(session, actor, application_id, lock=True)
    outcome = _to_tell(session, application)
    text = letter(session, actor, application_id)
    event, kept = TELLS[outcome.outcome]
    application.status = after(application.status, event)
    session.merge(
        OutcomeLetter(
            application_id=application_id, outcome=kept, text=text, sent_by=actor.account_id, sent_at=now
        )
    )
    # The letter is there to be read from this moment on, whatever was told about the shortlist.
    application.told_at = application.told_at or now
    account = session.get_one(Account, application.account_id)
    context = {"application_id": str(application_id), "reference": application.reference}
    queue_mail(session, account.email, "application_news", context, f"outcome:{kept}:{application_id}")
    audit.record(
        session, "interview_outcome_told", actor.account_id, application_id, now, outcome=outcome.outcome
    )
    session.flush()


def can_tell(status: str, outcome: str) -> bool:
    """Tell whether there is something decided that the applicant has not been told."""
    return outcome in TELLS and TELLS[outcome][0] in possible(status)


def _to_tell(session: Session, application: Application) -> InterviewOutcome:
    outcome = of_application(session, application.id)
    if outcome is None or not can_tell(application.status, outcome.outcome):
        raise NotPossibleNow("There is nothing to tell here. An offer tells the applicant by itself.")
    return outcome


def end_reserves(session: Session, now: datetime) -> int:
    """End the time on the reserve list of everybody whose last day is over, tell them, and count them."""
    over = (
        select(Application)
        .join(InterviewOutcome, InterviewOutcome.application_id == Application.id)
        .where(
            Application.status == "reserve_list",
            InterviewOutcome.current,
            InterviewOutcome.outcome == RESERVE,
            InterviewOutcome.reserve_until < london_day(now),
        )
        .with_for_update(of=Application)
    )
    ended = list(session.scalars(over))
    for application in ended:
        application.status = after(application.status, "expire")
        audit.record(session, "reserve_ended", None, application.id, now)
        updates.tell_applicant(session, application, "reserve ended")
    return len(ended)
