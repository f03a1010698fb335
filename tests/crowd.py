"""A crowd: many applicants of one vacancy, each signed in, with an application that nothing stops."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from app.clock import london_day
from app.demo import vetting
from app.demo.people import people
from app.documents.vetting import answers_version
from app.models.accounts import Account, Membership
from app.models.applications import EmployerPart
from app.models.base import Document
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.services import applications, publishing, sending, vacancies, vetting_forms
from app.services.actors import Actor, Role
from app.services.tokens import new_token
from tests import cast
from tests.employer_parts import whole
from tests.people import visit_of

PEOPLE = people(40)


@dataclass(frozen=True, slots=True)
class Ready:
    """Somebody whose application can go; `key` is what their browser is known by."""

    actor: Actor
    application_id: UUID
    key: str


@dataclass(frozen=True, slots=True)
class House:
    """A trust, its HR officer, and what their browser is known by."""

    trust_id: UUID
    hr: Actor
    key: str


def house(session: Session, now: datetime, name: str = "Northmoor NHS Foundation Trust") -> House:
    """Give a trust with an HR officer who is signed in."""
    trust = Trust(id=uuid4(), name=name, second_person="off")
    session.add(trust)
    session.flush()
    hr = cast.account(session, f"Hanna {name}", Role.HR, trust)
    return House(trust.id, hr, _sign_in(session, session.get_one(Account, hr.account_id), now))


def vacancy(session: Session, where: House, opens: datetime, document: Document) -> Vacancy:
    """Give a vacancy that was published at a moment."""
    found = vacancies.start(session, where.hr, where.trust_id, "The advert", document, opens)
    publishing.publish(session, where.hr, found, opens)
    session.flush()
    return found


def gather(session: Session, wanted: Vacancy, count: int, now: datetime) -> list[Ready]:
    """Give so many applicants of a vacancy who have filled everything in and signed, and are signed in."""
    return [_ready(session, wanted, number, now) for number in range(count)]


def send_all(session: Session, crowd: list[Ready], first: datetime) -> None:
    """Send the applications, a minute after each other."""
    for number, each in enumerate(crowd):
        then = first + timedelta(minutes=number)
        sending.send(session, each.actor, each.application_id, uuid4().hex, acknowledged=True, now=then)


def _ready(session: Session, wanted: Vacancy, number: int, now: datetime) -> Ready:
    account = Account(
        id=uuid4(),
        email=f"applicant{number}-{uuid4().hex[:6]}@example.org",
        password="x",
        name="",
        fs_uniquifier=uuid4().hex,
        created_at=now,
        confirmed_at=now,
    )
    account.memberships.append(Membership(role=Role.APPLICANT.value))
    session.add(account)
    session.flush()
    actor = Actor(account.id, frozenset({(Role.APPLICANT, None)}))
    application = applications.start(session, actor, wanted.id, now)
    session.get_one(EmployerPart, application.id).document = whole(application)
    form = vetting.whole(PEOPLE[number % len(PEOPLE)], london_day(now))
    fill_in(session, actor, application.id, form, now)
    return Ready(actor, application.id, _sign_in(session, account, now))


def fill_in(session: Session, actor: Actor, application_id: UUID, form: Document, now: datetime) -> None:
    """Put a vetting form into an application, and sign it."""
    vetting_forms.import_document(session, actor, application_id, form, "file", now)
    shown = answers_version(vetting_forms.read(session, actor, application_id))
    vetting_forms.sign(session, actor, application_id, shown, now)


def _sign_in(session: Session, account: Account, now: datetime) -> str:
    key = new_token()
    session.add(visit_of(account, key, now))
    return key
