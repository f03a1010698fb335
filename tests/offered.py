"""Applications after an interview: brought there through the tables, not by setting a status."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from flask import Flask
from sqlalchemy.orm import Session

from app import db
from app.applicant.vetting.packing import pack_of
from app.documents.digests import digest_of
from app.models.accounts import Account
from app.models.applications import Application
from app.models.base import Document
from app.models.interview_days import InterviewOutcome
from app.models.trusts import Trust
from app.services import employer_parts, offers, vetting_forms, vetting_releases
from app.services.actors import Actor, Role
from app.services.offers import Terms
from app.services.vetting_releases import Shown
from app.workflow import after
from checks.record.declarations import CheckLevel
from tests import crowd
from tests.browsing import Visitor
from tests.cast import NOW, account, vacancy_document
from tests.people import add_visit, browser

TO_INTERVIEW = ["start_shortlisting", "shortlist", "invite", "book", "interview"]
FORCE = "Northmoor Constabulary"


def interviewed(session: Session, application: Application, by: Actor) -> None:
    """Bring an application that was sent to the decision to offer the post after its interview."""
    for event in TO_INTERVIEW:
        application.status = after(application.status, event)
    session.add(
        InterviewOutcome(
            application_id=application.id, outcome="appoint", reason="The best", by_id=by.account_id, at=NOW
        )
    )


def made_pack(session: Session, actor: Actor, application_id: UUID) -> Document:
    """Give the pack of a form as it stands."""
    form = vetting_forms.read(session, actor, application_id)
    return pack_of(form, employer_parts.read(session, actor, application_id))


def release(session: Session, actor: Actor, application_id: UUID, now: datetime = NOW) -> int:
    """Release a form as it stands."""
    pack = made_pack(session, actor, application_id)
    shown = Shown(pack, digest_of(pack))
    return vetting_releases.release(session, actor, application_id, shown, now, factor_needed=False)


@dataclass
class House:
    """A trust with everybody who acts after an interview, and one application that has come there."""

    app: Flask
    trust_id: UUID
    hr: Actor
    manager: Actor
    officer: Actor
    applicant: Actor
    application_id: UUID
    level: CheckLevel = CheckLevel.ENHANCED
    visits: dict[UUID, Visitor] = field(default_factory=dict)

    def on(self, actor: Actor) -> Visitor:
        """Give somebody's browser, signed in."""
        if actor.account_id not in self.visits:
            self.visits[actor.account_id] = self.anew(actor)
        return self.visits[actor.account_id]

    def anew(self, actor: Actor) -> Visitor:
        """Give somebody a browser that has signed in just now."""
        with db.transaction(self.app) as session:
            row = session.get_one(Account, actor.account_id)
        return Visitor(browser(self.app, add_visit(self.app, row)))

    def make_offer(self) -> None:
        with db.transaction(self.app) as session:
            terms = Terms(date(2026, 4, 1), self.level)
            offers.make(session, self.manager, self.application_id, terms, NOW)

    def accept(self) -> None:
        self.make_offer()
        with db.transaction(self.app) as session:
            offers.answer(session, self.applicant, self.application_id, accept=True, now=NOW)

    def released(self) -> None:
        self.accept()
        with db.transaction(self.app) as session:
            release(session, self.applicant, self.application_id)

    def status(self) -> str:
        with db.transaction(self.app) as session:
            return session.get_one(Application, self.application_id).status


def house(app: Flask, name: str = "Northmoor NHS Foundation Trust") -> House:
    """Make a trust, its people, and an application that has been interviewed."""
    with db.transaction(app) as session:
        made = crowd.house(session, NOW, name)
        trust = session.get_one(Trust, made.trust_id)
        trust.police_force = FORCE
        vacancy = crowd.vacancy(session, made, NOW, vacancy_document())
        [ready] = crowd.gather(session, vacancy, 1, NOW)
        crowd.send_all(session, [ready], NOW + timedelta(minutes=1))
        manager = account(session, f"Mara {name}", Role.MANAGER, trust)
        interviewed(session, session.get_one(Application, ready.application_id), manager)
        officer = account(session, f"Vera {name}", Role.VETTING_OFFICER, trust)
        return House(app, trust.id, made.hr, manager, officer, ready.actor, ready.application_id)
