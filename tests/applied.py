"""Applications that were sent, put straight into the database: what HR's pages read."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.base import Document
from app.models.vacancies import Vacancy
from app.services.actors import Role
from app.services.references import new_reference
from tests.cast import account


def employer_part(vacancy: Vacancy, name: str) -> Document:
    """Give an employer's part that answers every criterion, and more that HR may not see."""
    evidence = {str(one.id): {"text": f"{name} shows {one.text}"} for one in vacancy.criteria}
    return {
        "contact": {"name": name, "phone": "01632 960 001", "address": "1 Road\nLeeds"},
        "registration": {"body": "NMC", "number": "12A3456B", "expires": "2027-01-31"},
        "work_history": [{"id": "1", "employer": "Leeds Trust", "job_title": "Nurse", "start": "2021-03"}],
        "evidence": evidence,
        "referees": [{"id": "1", "name": "Rita Referee", "email": "rita@canary.example"}],
    }


def sent(
    session: Session, vacancy: Vacancy, name: str, at: datetime, readiness: str = "complete"
) -> Application:
    """Give an application that somebody of this name sent at this moment."""
    applicant = account(session, f"{name} {uuid4().hex[:6]}", Role.APPLICANT)
    application = Application(
        id=uuid4(),
        vacancy_id=vacancy.id,
        account_id=applicant.account_id,
        reference=new_reference(),
        status="submitted",
        readiness=readiness,
        started_at=at,
        sent_at=at,
    )
    session.add(application)
    session.flush()
    session.add(_submission(application, vacancy, name))
    session.flush()
    return application


def _submission(application: Application, vacancy: Vacancy, name: str) -> Submission:
    assert application.sent_at is not None
    criteria = [
        {"id": str(one.id), "section": one.section, "kind": one.kind, "text": one.text}
        for one in vacancy.criteria
    ]
    frozen = {
        "vacancy": {"id": str(vacancy.id), "title": vacancy.title, "criteria": criteria},
        "employer_part": employer_part(vacancy, name),
    }
    return Submission(
        application_id=application.id,
        token=uuid4().hex,
        document=frozen,
        digest="0" * 64,
        name=name,
        sent_at=application.sent_at,
    )


def crowd(session: Session, vacancy_id: UUID, number: int, at: datetime, prefix: str = "VR-") -> None:
    """Put this many applications of as many people into a queue, in three statements."""
    people, applications, submissions = [], [], []
    for n in range(number):
        person, application = uuid4(), uuid4()
        key = {"email": f"{person}@example.org", "fs_uniquifier": str(person)}
        people.append({"id": person, "password": "x", "name": "", "active": True, "created_at": at, **key})
        applications.append(
            {
                "id": application,
                "vacancy_id": vacancy_id,
                "account_id": person,
                "reference": f"{prefix}{n:04}",
                "status": "submitted",
                "readiness": "complete",
                "started_at": at,
                "sent_at": at,
            }
        )
        submissions.append(
            {
                "application_id": application,
                "token": str(application),
                "document": {},
                "digest": "0" * 64,
                "name": f"Person {n}",
                "sent_at": at,
            }
        )
    for table, rows in ((Account, people), (Application, applications), (Submission, submissions)):
        if rows:
            session.execute(insert(table), rows)


def ids(applications: Iterable[Application]) -> list[UUID]:
    """Give the ids of applications."""
    return [application.id for application in applications]
