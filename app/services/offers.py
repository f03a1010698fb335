"""Conditional offers: made by a named person, answered by the applicant, confirmed after the last check."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.applications import Application, Submission
from app.models.offers import EmploymentCheck, Offer
from app.models.vacancies import Vacancy
from app.models.vetting_packs import VettingPack
from app.services import (
    applications,
    audit,
    employment_checks,
    interview_outcomes,
    updates,
    vetting_packs,
)
from app.services.actors import Actor, Permission
from app.services.duties_apart import vets_for
from app.services.errors import NotFound, NotPossibleNow
from app.workflow import after, possible
from checks.record.declarations import CheckLevel

UNDECIDED = "Decide first, with the reasons, that this person is to be offered the post."
ENDS = ("withdraw_offer", "fail_checks", "refuse_vetting")
"""The events with which the employer ends an offer."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """An application after the interview, as the hiring side holds it: of vetting, the state alone.

    Attributes:
        offer: None before one is made.
        checks: the six, once an offer is accepted.
        pack: None before an offer is accepted.
    """

    application: Application
    name: str
    offer: Offer | None
    checks: tuple[EmploymentCheck, ...]
    pack: VettingPack | None


@dataclass(frozen=True, slots=True)
class Terms:
    """What an offer says: the day to answer by, and the criminal record check that the post needs."""

    answer_by: date
    check_level: CheckLevel


def of_staff(
    session: Session, actor: Actor, application_id: UUID, permission: Permission, *, lock: bool = False
) -> Dossier:
    """Give an application that was sent to one of the actor's trusts; locked, nobody else changes it.

    Raises:
        NotFound: there is none, or the actor vets for that trust.
    """
    wanted = (
        select(Application, Submission.name)
        .join(Submission, Submission.application_id == Application.id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .where(Application.id == application_id, Vacancy.trust_id.in_(actor.trusts(permission)))
        .execution_options(populate_existing=lock)
    )
    row = session.execute(wanted.with_for_update(of=Application) if lock else wanted).first()
    if row is None or vets_for(actor, row[0].vacancy.trust_id):
        raise NotFound
    return Dossier(
        row[0],
        row.name,
        session.get(Offer, application_id, populate_existing=lock),
        tuple(employment_checks.of_application(session, application_id)),
        vetting_packs.find(session, application_id),
    )


def make(session: Session, actor: Actor, application_id: UUID, terms: Terms, now: datetime) -> None:
    """Offer the post, on condition of the checks.

    Raises:
        NotFound: it is another trust's, or the actor vets for this one.
        NotPossibleNow: nobody has decided on an offer, or the day to answer by is over.
    """
    found = of_staff(session, actor, application_id, Permission.OFFER_MAKE, lock=True)
    if terms.answer_by < london_day(now):
        raise NotPossibleNow("Give a day to answer by that is not over.")
    if not interview_outcomes.offers_post(session, application_id):
        raise NotPossibleNow(UNDECIDED)
    _step(found.application, "offer", "No offer can be made for this application now.")
    session.add(
        Offer(
            application_id=application_id,
            made_by=actor.account_id,
            made_at=now,
            answer_by=terms.answer_by,
            check_level=terms.check_level,
        )
    )
    audit.record(
        session,
        "offer_made",
        actor.account_id,
        application_id,
        now,
        vacancy=str(found.application.vacancy_id),
        check_level=terms.check_level,
    )
    updates.tell_applicant(session, found.application, "offer")


def own(session: Session, actor: Actor, application_id: UUID) -> tuple[Application, Offer | None]:
    """Give an application of the applicant, and its offer where one was made.

    Raises:
        NotFound: it is somebody else's.
    """
    application = applications.owned(session, actor, application_id)
    return application, session.get(Offer, application_id)


def answer(session: Session, actor: Actor, application_id: UUID, *, accept: bool, now: datetime) -> None:
    """Accept the offer, upon which the checks begin, or decline it.

    Raises:
        NotFound: it is somebody else's.
        NotPossibleNow: there is no offer to answer.
    """
    application = applications.owned(session, actor, application_id, lock=True)
    if application.status != "conditional_offer":
        raise NotPossibleNow("There is no offer to answer. It has been answered or taken back.")
    _step(application, "accept" if accept else "decline", "")
    offer = session.get_one(Offer, application_id)
    offer.answer, offer.answered_at = ("accepted" if accept else "declined"), now
    if accept:
        employment_checks.begin(session, application_id)
        vetting_packs.begin(session, application_id, now)
        if not application.vacancy.trust.police_force:
            updates.tell_officers(session, application, "no force named")
    audit.record(session, "offer_answered", actor.account_id, application_id, now, answer=offer.answer)


def to_do(found: Dossier, on: date) -> list[str]:
    """Give what is still needed before the offer can be confirmed; vetting is one word among it."""
    todo = employment_checks.unmet(found.checks, on)
    return todo if vetted(found, on) else [*todo, "Police vetting"]


def vetted(found: Dossier, on: date) -> bool:
    """Tell whether the applicant is cleared on this day, or the vacancy says that it asks for no vetting."""
    if found.application.vacancy.document.get("police_vetting_mentioned") is False:
        return True
    pack = found.pack
    return pack is not None and pack.state == "cleared" and (pack.expires_on is None or pack.expires_on >= on)


def confirm(session: Session, actor: Actor, application_id: UUID, now: datetime) -> None:
    """Make the offer unconditional, once everything is met.

    Raises:
        NotFound: it is another trust's.
        NotPossibleNow: something is not met, or the application is not that far.
    """
    found = of_staff(session, actor, application_id, Permission.CHECKS_KEEP, lock=True)
    if found.offer is None or "clear" not in possible(found.application.status):
        raise NotPossibleNow("There are no checks under way for this application.")
    if todo := to_do(found, london_day(now)):
        raise NotPossibleNow(f"Not everything is met yet: {', '.join(todo)}.")
    _step(found.application, "clear", "")
    found.offer.confirmed_at = now
    audit.record(session, "offer_confirmed", actor.account_id, application_id, now)
    updates.tell_applicant(session, found.application, "confirmed")


def agree_start(session: Session, actor: Actor, application_id: UUID, start_on: date, now: datetime) -> None:
    """Note the first day at work, which can be agreed only after clearance (NHS-09).

    Raises:
        NotFound: it is another trust's.
        NotPossibleNow: the offer is not confirmed, something no longer holds, or the day is over.
    """
    found = of_staff(session, actor, application_id, Permission.CHECKS_KEEP, lock=True)
    if found.offer is None or found.offer.confirmed_at is None:
        raise NotPossibleNow("A first day can be agreed once the offer is confirmed, and not before.")
    if todo := to_do(found, london_day(now)):
        raise NotPossibleNow(f"Since the offer was confirmed, this no longer holds: {', '.join(todo)}.")
    if start_on < london_day(now):
        raise NotPossibleNow("Give a first day that is not over.")
    _step(found.application, "appoint", "A first day has been agreed already.")
    found.offer.start_on = start_on
    audit.record(session, "start_agreed", actor.account_id, application_id, now)
    updates.tell_applicant(session, found.application, "start")


def ways_to_end(found: Dossier, on: date) -> list[str]:
    """Give the events with which the employer can end this offer today.

    Checks fail only where one is noted as not met; vetting ends it only once no appeal is possible any more.
    """
    possible_now = [event for event in ENDS if event in possible(found.application.status)]
    if not any(check.state == "not_met" for check in found.checks):
        possible_now = [event for event in possible_now if event != "fail_checks"]
    pack = found.pack
    refused = (
        pack is not None and pack.state == "refused" and pack.appeal_by is not None and pack.appeal_by < on
    )
    return [event for event in possible_now if event != "refuse_vetting" or refused]


def end(session: Session, actor: Actor, application_id: UUID, event: str, reason: str, now: datetime) -> None:
    """End an offer for the employer: by a named person, with a reason, which the applicant is told.

    Raises:
        NotFound: it is another trust's.
        NotPossibleNow: the offer cannot end in this way today.
    """
    found = of_staff(session, actor, application_id, Permission.CHECKS_KEEP, lock=True)
    if found.offer is None or event not in ways_to_end(found, london_day(now)):
        raise NotPossibleNow("This offer cannot end in this way today.")
    _step(found.application, event, "")
    found.offer.ended_by, found.offer.ended_reason = actor.account_id, reason
    audit.record(session, "offer_ended", actor.account_id, application_id, now, step=event)
    updates.tell_applicant(session, found.application, "end")


def _step(application: Application, event: str, otherwise: str) -> None:
    """Take a locked application one step on.

    Raises:
        NotPossibleNow: it cannot take this step; the text is `otherwise`.
    """
    if event not in possible(application.status):
        raise NotPossibleNow(otherwise)
    application.status = after(application.status, event)
