"""Where in a demonstration the pages are that `make screens` takes pictures of."""

from uuid import UUID

from flask import Flask
from sqlalchemy import Select, and_, select
from sqlalchemy.orm import Session

from app import clock, db
from app.jobs import worker
from app.models.accounts import Account
from app.models.applications import Application
from app.models.employment_references import EmploymentReference
from app.models.vacancies import Vacancy
from app.models.vetting_forms import VettingForm
from app.models.vetting_packs import VettingPack
from app.services import employer_parts, moderation, panels, vetting_forms
from app.services.actors import Actor, Role
from tests.browser.screen_interviews import interviews_arranged
from tests.browser.screen_list import JUST_BEGUN, WITH_GAP
from tests.people import add_account


def places_of_demo(app: Flask) -> dict[str, str]:
    """Give the ids and addresses that the list of pages names, after sending the mails that wait."""
    worker.do_all(app)
    stranger = add_account(app, Role.APPLICANT)
    with db.transaction(app) as session:
        opened, closed, _, decided, draft = session.scalars(
            select(Vacancy).order_by(Vacancy.closing_at.desc())
        )
        early = _first_sent(session, opened)
        found = {
            "vacancy": str(opened.id),
            "closed": str(closed.id),
            "draft": str(draft.id),
            "criterion": str(opened.criteria[0].id),
            "sent": str(_first_sent(session, closed).id),
            "early": str(early.id),
            "sender": session.get_one(Account, early.account_id).email,
            "trust": str(closed.trust_id),
            **_after_the_interview(session),
            "mail": "We have your application",
            "stranger": stranger.email,
            "begun": str(_of(session, JUST_BEGUN).id),
            "reference": str(session.scalars(_received()).first()),
            **_decided(session, decided),
            "marked": str(closed.criteria[0].id),
            **_items(session, _of(session, WITH_GAP)),
        }
    return found | interviews_arranged(app)


def _received() -> Select[UUID]:
    return select(EmploymentReference.id).where(EmploymentReference.state == "received")


def _first_sent(session: Session, vacancy: Vacancy) -> Application:
    wanted = select(Application).where(Application.vacancy_id == vacancy.id, Application.sent_at.is_not(None))
    return session.scalars(wanted.order_by(Application.sent_at)).first() or Application()


def _after_the_interview(session: Session) -> dict[str, str]:
    """Give an application for each point that one can have come to after its interview."""
    checks = Application.status == "checks_in_progress"
    conditions = {
        "interviewed": Application.status == "interviewed",
        "offered": Application.status == "conditional_offer",
        "to_release": and_(VettingPack.state == "with_applicant", VettingPack.released == 0),
        "returned": and_(VettingPack.state == "with_applicant", VettingPack.released > 0),
        "to_check": VettingPack.state == "with_officer",
        "cleared": and_(VettingPack.state == "cleared", checks),
        "confirmed": Application.status == "unconditional_offer",
    }
    wanted = select(Application.id).join(VettingPack, isouter=True).order_by(Application.sent_at)
    return {
        name: str(session.scalars(wanted.where(condition)).first()) for name, condition in conditions.items()
    }


def _decided(session: Session, vacancy: Vacancy) -> dict[str, str]:
    """Give one of each of what there is in a vacancy that has been decided."""

    def first(status: str) -> Application:
        wanted = select(Application).where(Application.vacancy_id == vacancy.id, Application.status == status)
        return session.scalars(wanted.order_by(Application.reference)).first() or Application()

    [marker, *_] = panels.counting(panels.seats(session, vacancy.id))
    marker_id = marker.assignment.account_id
    actor = Actor(marker_id, frozenset({(Role.MANAGER, vacancy.trust_id)}))
    application_id, criterion_id = moderation.table(session, actor, vacancy.id).disagreements()[0]
    shortlisted, ended = first("shortlisted"), _ended(session)
    return {
        "decided": str(vacancy.id),
        "marker": str(marker_id),
        "reserve": str(first("reserve_shortlist").id),
        "shortlisted": str(shortlisted.id),
        "told": session.get_one(Account, shortlisted.account_id).email,
        "ended": str(ended.id),
        "ended_for": session.get_one(Account, ended.account_id).email,
        "differ": str(application_id),
        "about": str(criterion_id),
    }


def _ended(session: Session) -> Application:
    """Give an application that has come to its end, and tell so; its vetting form is still there."""
    wanted = select(Application).join(VettingForm).where(Application.status == "not_shortlisted")
    ended = session.scalars(wanted.order_by(Application.reference)).first() or Application()
    ended.told_at = clock.now()
    return ended


def _of(session: Session, email: str) -> Application:
    """Give the application of the account with this address."""
    wanted = select(Application).join(Account, Account.id == Application.account_id)
    return session.scalars(wanted.where(Account.email == email)).one()


def _items(session: Session, application: Application) -> dict[str, str]:
    """Give an application with one thing out of each list that is changed and removed in a picture."""
    actor = Actor(application.account_id, frozenset({(Role.APPLICANT, None)}))
    part = employer_parts.read(session, actor, application.id)
    form = vetting_forms.read(session, actor, application.id)
    return {
        "application": str(application.id),
        "job": part["work_history"][0]["id"],
        "address": form["addresses"][0]["id"],
    }
