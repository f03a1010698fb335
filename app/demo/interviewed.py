"""Interviews that were held in the demo: a panel of two, their marks, and what was decided."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.interviews import Interview
from app.models.vacancies import Vacancy
from app.services import (
    interview_days,
    interview_marks,
    interview_outcomes,
    interview_panels,
    interview_questions,
)
from app.services.actors import Actor
from app.services.interview_outcomes import Decision
from app.services.interview_panels import PanelDetails
from app.workflow import after

TO_BOOKED = ("start_shortlisting", "shortlist", "invite", "book")
ASKED = "Tell us about a time when you did this. What did you do, and what came of it?"
LENGTH = timedelta(minutes=45)


def held(
    session: Session,
    vacancy: Vacancy,
    applications: list[Application],
    panel: list[Actor],
    first: datetime,
) -> None:
    """Hold an interview with everybody, in turn, and decide to offer everybody a post."""
    details = PanelDetails(
        "Interview panel", [one.account_id for one in panel], "Board Room", "Second floor", None, None
    )
    row = interview_panels.add_panel(session, panel[0], vacancy.id, details, first)
    interview_panels.add_session(session, panel[0], row.id, first, first + LENGTH * len(applications))
    for criterion in interview_questions.criteria(session, vacancy.id)[:4]:
        interview_questions.add(session, panel[0], vacancy.id, criterion.id, ASKED, first)
    for number, application in enumerate(applications):
        starts_at = first + LENGTH * number
        for event in TO_BOOKED:
            application.status = after(application.status, event)
        interview = Interview(
            application_id=application.id, panel_id=row.id, starts_at=starts_at, ends_at=starts_at + LENGTH
        )
        session.add(interview)
        session.flush()
        _mark(session, interview, panel, number)
        decision = Decision(interview_outcomes.APPOINT, "Every essential criterion is met, with examples.")
        interview_outcomes.decide(session, panel[0], application.id, decision, starts_at + LENGTH)


def _mark(session: Session, interview: Interview, panel: list[Actor], number: int) -> None:
    """Let each member mark and lock, and note who sat."""
    then = interview.ends_at
    for place, member in enumerate(panel):
        sheet = interview_marks.own_sheet(session, member, interview.id)
        given = {one.id: (2 + (each + number + place) % 2, "") for each, one in enumerate(sheet.criteria)}
        interview_marks.give(session, member, interview.id, given, then)
        interview_marks.lock(session, member, interview.id, then)
    sat = [member.account_id for member in panel]
    interview_days.note_held(session, panel[0], interview.id, sat, then)
