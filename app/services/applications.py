"""An applicant's own applications: start one, find one, list them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
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
    found = live(session, actor, vacancy_id)
    if found is not None:
        return found
    if not vacancy.takes_applications(now):
        raise NotPossibleNow("This vacancy has closed, so you can no longer apply for it.")
    if any(trust == vacancy.trust_id for _, trust in actor.roles):
        raise NotPossibleNow("You work on this trust's recruitment. Apply from an account without that role.")
    application = Application(
        vacancy_id=vacancy_id, account_id=actor.account_id, reference=new_reference(), started_at=now
    )
    try:
        with session.begin_nested():
            session.add(application)
    except IntegrityError:  # the same button pressed twice at once
        return _found(live(session, actor, vacancy_id))
    session.add(EmployerPart(application_id=application.id, document={}, updated_at=now))
    vetting_forms.begin(session, application.id, vacancy.profile, now)
    audit.record(
        session, "application_started", actor.account_id, application.id, now, vacancy=str(vacancy_id)
    )
    return application


def live(session: Session, actor: Actor, vacancy_id: UUID) -> Application | None:
    """Give the actor's application for a vacancy that has not been withdrawn, if there is one."""
    return session.scalar(
        select(Application).where(
            Application.vacancy_id == vacancy_id,
            Application.account_id == actor.account_id,
            Application.status != "withdrawn",
        )
    )


def owned(session: Session, actor: Actor, application_id: UUID, *, lock: bool = False) -> Application:
    """Give one of the actor's own applications; locked, nobody else changes it until the transaction ends.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    if not lock:
        application = _found(session.get(Application, application_id))
        if application.account_id != actor.account_id:
            raise NotFound
        return application
    # Read anew: what this request saw before it held the lock may have changed since.
    wanted = (
        select(Application)
        .where(Application.id == application_id, Application.account_id == actor.account_id)
        .with_for_update(of=Application)
        .execution_options(populate_existing=True)
    )
    return _found(session.scalar(wanted))


def _found(application: Application | None) -> Application:
    """Give the application, if there is one.

    Raises:
        NotFound: there is none.
    """
    if application is None:
        raise NotFound
    return application


def draft(session: Session, actor: Actor, application_id: UUID, *, lock: bool = True) -> Application:
    """Give one of the actor's own applications whose employer's part can change.

    Raises:
        NotFound: there is none, or it is somebody else's.
        NotPossibleNow: it has been sent, which froze the employer's part.
    """
    application = owned(session, actor, application_id, lock=lock)
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
