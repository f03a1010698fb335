"""An applicant's own applications: start one, find one, list them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application, EmployerPart
from app.services import audit, vacancies, vetting_forms
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow
from app.services.references import new_reference


def start(session: Session, actor: Actor, vacancy_id: UUID, now: datetime) -> Application:
    """Start an application, or give the one that is under way: one live application per person and vacancy.

    Raises:
        NotFound: no such vacancy is published.
        NotPossibleNow: the vacancy has closed, or the actor recruits for its trust.
    """
    vacancy = vacancies.published(session, vacancy_id)
    found = session.scalar(
        select(Application).where(
            Application.vacancy_id == vacancy_id,
            Application.account_id == actor.account_id,
            Application.status != "withdrawn",
        )
    )
    if found is not None:
        return found
    if not vacancy.takes_applications(now):
        raise NotPossibleNow("This vacancy has closed, so you can no longer apply for it.")
    if any(trust == vacancy.trust_id for _, trust in actor.roles):
        raise NotPossibleNow("You work on this trust's recruitment. Apply from an account without that role.")
    application = Application(
        vacancy_id=vacancy_id, account_id=actor.account_id, reference=new_reference(), started_at=now
    )
    session.add(application)
    session.flush()
    session.add(EmployerPart(application_id=application.id, document={}, updated_at=now))
    vetting_forms.begin(session, application.id, vacancy.profile, now)
    audit.record(
        session, "application_started", actor.account_id, application.id, now, vacancy=str(vacancy_id)
    )
    return application


def owned(session: Session, actor: Actor, application_id: UUID, *, lock: bool = False) -> Application:
    """Give one of the actor's own applications; locked, nobody else changes it until the transaction ends.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    wanted = select(Application).where(
        Application.id == application_id, Application.account_id == actor.account_id
    )
    if lock:
        # Read anew: what this transaction read before it waited for the lock may be older than the lock.
        wanted = wanted.with_for_update(of=Application).execution_options(populate_existing=True)
    application = session.scalar(wanted)
    if application is None:
        raise NotFound
    return application


def draft(session: Session, actor: Actor, application_id: UUID) -> Application:
    """Give one of the actor's own applications for changing the employer's part of it.

    Raises:
        NotFound: there is none, or it is somebody else's.
        NotPossibleNow: it has been sent, which froze the employer's part.
    """
    application = owned(session, actor, application_id, lock=True)
    if application.status != "draft":
        raise NotPossibleNow("This application has been sent, so this part of it can no longer change.")
    return application


def own_list(session: Session, actor: Actor) -> list[Application]:
    """Give all of the actor's applications, newest first."""
    return list(
        session.scalars(
            select(Application)
            .where(Application.account_id == actor.account_id)
            .order_by(Application.started_at.desc(), Application.id)
        )
    )
