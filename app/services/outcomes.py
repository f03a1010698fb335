"""Outcomes of shortlisting: what people decide and why, and making it everybody's status."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.shortlisting import Outcome
from app.services import audit, shortlisting
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow
from app.services.results import results
from app.workflow import after

SHORTLIST, RESERVE, NOT = "shortlist", "reserve", "not_shortlist"
OUTCOMES = {SHORTLIST: "Shortlist", RESERVE: "Reserve", NOT: "Do not shortlist"}
EVENTS = {SHORTLIST: "shortlist", RESERVE: "hold_in_reserve", NOT: "do_not_shortlist"}
GUARANTEED = (
    "{} asked for the interview scheme and meets every essential criterion, so must be shortlisted. "
    "Take them out of your selection."
)


def decide(
    session: Session,
    actor: Actor,
    vacancy_id: UUID,
    application_ids: Collection[UUID],
    decided: tuple[str, str],
    now: datetime,
) -> int:
    """Decide about some applications: an outcome, and why; gives how many there were.

    Raises:
        NotFound: an application is not of this vacancy.
        NotPossibleNow: marks are still to be agreed on, the outcomes are confirmed, or somebody would be
            passed over who asked for the interview scheme and meets every essential criterion.
    """
    shortlisting.of_vacancy(session, actor, vacancy_id, lock=True)
    seen = results(session, actor, vacancy_id)
    if seen.shortlisting.confirmed_at is not None:
        raise NotPossibleNow("The outcomes are confirmed.")
    if seen.open_disagreements:
        raise NotPossibleNow("Agree first on the marks that markers disagree on.")
    outcome, _ = decided
    chosen = [line for line in seen.lines if line.application_id in set(application_ids)]
    if len(chosen) != len(set(application_ids)) or outcome not in OUTCOMES:
        raise NotFound
    for line in chosen:
        if line.guaranteed and outcome != SHORTLIST:
            raise NotPossibleNow(GUARANTEED.format(line.name))
    _write(session, actor, [line.application_id for line in chosen], decided, now)
    facts = {"outcome": outcome, "applications": len(chosen)}
    audit.record(session, "outcomes_set", actor.account_id, vacancy_id, now, **facts)
    return len(chosen)


def _write(
    session: Session, actor: Actor, application_ids: list[UUID], decided: tuple[str, str], now: datetime
) -> None:
    outcome, reason = decided
    session.execute(
        update(Outcome)
        .where(Outcome.application_id.in_(application_ids), Outcome.current)
        .values(current=False)
    )
    session.add_all(
        Outcome(application_id=each, outcome=outcome, reason=reason, by_id=actor.account_id, at=now)
        for each in application_ids
    )
    session.flush()


def confirm(session: Session, actor: Actor, vacancy_id: UUID, now: datetime) -> None:
    """Make every outcome the status of its application; nobody is invited before everybody has one.

    Raises:
        NotPossibleNow: somebody has no outcome, or they are confirmed already.
    """
    shortlisting.of_vacancy(session, actor, vacancy_id, lock=True)
    seen = results(session, actor, vacancy_id)
    if seen.shortlisting.confirmed_at is not None:
        raise NotPossibleNow("The outcomes are confirmed already.")
    if seen.undecided:
        raise NotPossibleNow(f"Decide about everybody first: {seen.undecided} have no outcome yet.")
    for line in seen.lines:
        if line.guaranteed and line.outcome != SHORTLIST:
            raise NotPossibleNow(GUARANTEED.format(line.name))
    counts = {}
    for outcome, event in EVENTS.items():
        chosen = [line.application_id for line in seen.lines if line.outcome == outcome]
        counts[outcome] = len(chosen)
        session.execute(
            update(Application)
            .where(Application.id.in_(chosen))
            .values(status=after(shortlisting.STARTED, event))
        )
    seen.shortlisting.confirmed_at, seen.shortlisting.confirmed_by = now, actor.account_id
    audit.record(
        session,
        "outcomes_confirmed",
        actor.account_id,
        vacancy_id,
        now,
        shortlisted=counts[SHORTLIST],
        reserve=counts[RESERVE],
        not_shortlisted=counts[NOT],
    )


def promote(session: Session, actor: Actor, application_id: UUID, reason: str, now: datetime) -> None:
    """Take an application from the reserve onto the shortlist; the applicant is then to be told anew.

    Raises:
        NotFound: there is no such application in the actor's trusts.
        NotPossibleNow: it is not held in reserve.
    """
    application = session.get(Application, application_id, with_for_update={"of": Application})
    if application is None:
        raise NotFound
    shortlisting.of_vacancy(session, actor, application.vacancy_id, lock=True)
    if application.status != after(shortlisting.STARTED, EVENTS[RESERVE]):
        raise NotPossibleNow("This application is not held in reserve.")
    _write(session, actor, [application_id], (SHORTLIST, reason), now)
    application.status, application.told_at = after(application.status, "shortlist"), None
    audit.record(session, "outcome_promoted", actor.account_id, application_id, now)
