"""The cast of the stories: a trust, its people, an applicant, a vacancy, made straight in the database."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from app.models.accounts import Account, Membership
from app.models.base import Document
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.services import publishing, vacancies
from app.services.actors import Actor, Role

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
"""A Monday morning, on which the stories begin."""

CLOSING = "2026-03-20T23:59"


def account(session: Session, name: str, role: Role, trust: Trust | None = None) -> Actor:
    """Give somebody who has a confirmed account and one role."""
    row = Account(
        id=uuid4(),
        email=f"{name.lower().replace(' ', '.')}@example.org",
        password="x",
        name=name,
        fs_uniquifier=uuid4().hex,
        created_at=NOW,
        confirmed_at=NOW,
    )
    row.memberships = [Membership(role=role.value, trust_id=trust.id if trust else None)]
    session.add(row)
    session.flush()
    return Actor(row.id, frozenset({(role, trust.id if trust else None)}))


def vacancy_document(**changes: object) -> Document:
    """Give a vacancy of the contract with two essential criteria and one desirable one."""
    return {
        "title": "Custody Nurse",
        "employer": "Northmoor NHS Foundation Trust",
        "town": "Northmoor",
        "closing": CLOSING,
        "registration_required": True,
        "sections": [
            {
                "name": "Qualifications",
                "essential": ["Registered nurse with current registration"],
                "desirable": ["Teaching qualification"],
                "unclassified": [],
            },
            {"name": "Experience", "essential": ["Work in a team"], "desirable": [], "unclassified": []},
        ],
        **changes,
    }


@dataclass(frozen=True)
class Cast:
    """Who there is when a story begins."""

    trust_id: UUID
    hr: Actor
    applicant: Actor
    vacancy_id: UUID


def gather(session: Session, name: str = "Northmoor NHS Foundation Trust") -> Cast:
    """Give a trust with an HR officer, a published vacancy, and an applicant."""
    trust = Trust(id=uuid4(), name=name, second_person="off")
    session.add(trust)
    session.flush()
    hr = account(session, f"Hanna {name}", Role.HR, trust)
    applicant = account(session, f"Asha {name}", Role.APPLICANT)
    return Cast(trust.id, hr, applicant, published(session, hr, trust.id).id)


def published(session: Session, hr: Actor, trust_id: UUID, **changes: object) -> Vacancy:
    """Give a vacancy that has been published."""
    vacancy = vacancies.start(session, hr, trust_id, "The advert", vacancy_document(**changes), NOW)
    publishing.publish(session, hr, vacancy, NOW)
    session.flush()
    return vacancy
