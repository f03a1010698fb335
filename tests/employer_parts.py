"""Employer's parts for stories: one that lacks nothing, to take from or add to."""

from typing import Any
from uuid import UUID

from flask import Flask

from app import db
from app.models.applications import Application, EmployerPart
from app.models.base import Document

EVIDENCE = (
    "On a night shift a man came into custody who would not speak. I sat with him, told him who I was and "
    "what would happen, asked one question at a time, and wrote a plan with the sergeant that kept him safe."
)


def whole(application: Application) -> Document:
    """Give a part that lacks nothing, for the vacancy of this application."""
    criteria = application.vacancy.criteria
    return {
        "contact": {"name": "Asha Mary Okafor", "phone": "01632 960 001", "address": "14 Rowan Close\nLeeds"},
        "registration": {"body": "NMC", "number": "18A2345N", "expires": "2027-04-30"},
        "work_history": [
            {
                "id": "6a0a1c52-6a44-4b42-9d0e-5f1f5b3f0001",
                "employer": "Moor and Vale NHS Trust",
                "job_title": "Staff Nurse",
                "band": "Band 5",
                "start": "2019-03",
                "end": None,
                "still_there": True,
                "duties": "Care on an acute ward",
                "reason_for_leaving": None,
            }
        ],
        "evidence": {
            str(each.id): {"text": f"{EVIDENCE} ({each.position})", "not_yet": None} for each in criteria
        },
        "qualifications": None,
        "referees": [
            {
                "id": "6a0a1c52-6a44-4b42-9d0e-5f1f5b3f0002",
                "name": "Bernard Hale",
                "relationship": "Ward manager since 2019",
                "organisation": "Moor and Vale NHS Trust",
                "email": "b.hale@example.org",
                "phone": None,
            }
        ],
    }


def fill(app: Flask, application_id: UUID, **changes: Any) -> None:
    """Put a whole part into an application; `changes` replace its sections."""
    with db.transaction(app) as session:
        application = session.get_one(Application, application_id)
        session.get_one(EmployerPart, application_id).document = {**whole(application), **changes}
