"""A person's own copy of everything that is held about them, as one document (UK GDPR Articles 15 and 20)."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.documents.vetting import contract
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.base import Document
from app.models.reminders import Reminder
from app.models.saved import SavedJob, SavedSearch
from app.models.vacancies import Vacancy
from app.services import (
    adjustments,
    applications,
    audit,
    employer_declarations,
    employer_parts,
    equality_answers,
    interview_wishes,
    subject_judgements,
    subject_readings,
    vetting_forms,
    vetting_notes,
    vetting_versions,
)
from app.services.actors import Actor
from app.services.errors import NotFound
from app.services.sessions import visits_of

LEFT_OUT = (
    {
        "what": "Who gave which mark, and who sat on the panel",
        "why": "It is about them, not about you (Data Protection Act 2018, Schedule 2, paragraph 16).",
    },
    {
        "what": "Marks, notes and outcomes before you are told the outcome",
        "why": "Results are given once they are announced (Schedule 2, paragraph 25).",
    },
    {
        "what": "References that somebody gave in confidence",
        "why": "They are exempt (Schedule 2, paragraph 24).",
    },
    {
        "what": "Whether and why something is held for a claim or an inquiry",
        "why": "It could harm the proceedings (Schedule 2, paragraph 5).",
    },
    {
        "what": "Your password, the secret of your authenticator app, and keys of the machinery",
        "why": "They protect your account, and most of them are kept in a form that cannot be read back.",
    },
)
"""What a copy does not hold, and why: part of each copy."""


def copy_of(session: Session, actor: Actor, now: datetime) -> Document:
    """Give everything that is held about the actor, newest applications first; the trail gets a line."""
    account = session.get_one(Account, actor.account_id)
    made: Document = {
        "made_at": now.isoformat(),
        "account": _account(session, account, now),
        "applications": [
            _application(session, actor, each) for each in applications.own_list(session, actor)
        ],
        "left_out": list(LEFT_OUT),
    }
    audit.record(session, "subject_copy_made", actor.account_id, actor.account_id, now)
    return made


def _account(session: Session, account: Account, now: datetime) -> Document:
    return {
        "email": account.email,
        "name": account.name,
        "created_at": account.created_at.isoformat(),
        "confirmed_at": account.confirmed_at.isoformat() if account.confirmed_at else None,
        "second_factor": bool(account.tf_totp_secret),
        "saved_jobs": list(session.scalars(_saved(account))),
        "saved_searches": [
            {"search": search, "mails": mails}
            for search, mails in session.execute(
                select(SavedSearch.document, SavedSearch.mails).where(SavedSearch.account_id == account.id)
            )
        ],
        "signed_in": [
            {
                "device": visit.device,
                "started_at": visit.started_at.isoformat(),
                "last_used_at": visit.touched_at.isoformat(),
            }
            for visit in visits_of(session, account.id, now)
        ],
    }


def _saved(account: Account) -> Select[str]:
    """Give the titles of the vacancies that somebody has saved."""
    wanted = select(Vacancy.title).join(SavedJob, SavedJob.vacancy_id == Vacancy.id)
    return wanted.where(SavedJob.account_id == account.id).order_by(Vacancy.title)


def _application(session: Session, actor: Actor, application: Application) -> Document:
    """Give one application with all that belongs to it."""
    own = (session, actor, application.id)
    return {
        "reference": application.reference,
        "vacancy": application.vacancy.title,
        "employer": application.vacancy.trust.name,
        "started_at": application.started_at.isoformat(),
        "sent_at": _when(application.sent_at),
        "withdrawn_at": _when(application.withdrawn_at),
        "told_outcome_at": _when(application.told_at),
        "readiness": application.readiness,
        "employer_part": _or_none(lambda: employer_parts.read(*own)),
        "sent": _sent(session, application),
        "vetting_form": _or_none(lambda: contract(vetting_forms.read(*own))),
        "vetting_versions": [
            {
                "number": version.number,
                "released_at": version.released_at.isoformat(),
                "digest": version.digest,
                "pack": version.pack,
            }
            for version in vetting_versions.versions(*own)
        ],
        "vetting_notes": [
            {
                "kind": note.kind,
                "at": note.at.isoformat(),
                "items": [{"about": item.about, "text": item.text} for item in note.items],
            }
            for note in vetting_notes.for_applicant(*own)
        ],
        "reminder_every_days": session.scalar(
            select(Reminder.every).where(Reminder.application_id == application.id)
        ),
        "equality_answers": equality_answers.read(*own),
        "adjustments": adjustments.read(*own),
        "interview_wishes": _wishes(session, application),
        "self_declaration": _declaration(*own),
        "about_you": subject_judgements.of_application(session, application),
        "readings": [
            {"at": one.at.isoformat(), "who": one.name, "what": one.what, "classes": one.classes}
            for one in subject_readings.of_application(*own)
        ],
    }


def _sent(session: Session, application: Application) -> Document | None:
    """Give what was frozen when the application was sent."""
    row = session.scalar(select(Submission).where(Submission.application_id == application.id))
    return {"digest": row.digest, "sent_at": row.sent_at.isoformat(), **row.document} if row else None


def _wishes(session: Session, application: Application) -> Document | None:
    """Give when they would like to come to an interview, by their own word."""
    wish = interview_wishes.wish_of(session, application.id)
    return {**wish.wishes, "asks_for_another": wish.asks_for_another} if wish else None


def _declaration(session: Session, actor: Actor, application_id: Any) -> Document | None:
    """Give the self-declaration to the employer: what is written, and what was sent."""
    written = _or_none(lambda: employer_declarations.read(session, actor, application_id))
    if written is None:
        return None
    return {
        "written": written.document,
        "sent": [
            {"number": sent.number, "sent_at": sent.sent_at.isoformat(), "rows": list(sent.rows)}
            for sent in employer_declarations.own_copies(session, actor, application_id)
        ],
    }


def _or_none(read: Callable[[], Any]) -> Any:
    """Give what is read, or None where it was never made or is deleted."""
    try:
        return read()
    except NotFound:
        return None


def _when(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
