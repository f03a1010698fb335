"""A trust of its own for the pictures of interviews: a proposal to look at, and applicants who may choose."""

from datetime import timedelta

from flask import Flask

from app import clock, db
from app.jobs import worker
from app.models.accounts import Account
from app.models.applications import Application
from app.services import slots, timetables
from tests.scheduled import schedule


def interviews_arranged(app: Flask) -> dict[str, str]:
    """Give the ids and addresses that the pictures of interviews name."""
    now = clock.now()
    day = (clock.today() + timedelta(days=14)).isoformat()
    with db.transaction(app) as session:
        there = schedule(session, day=day, trust="Trust that interviews")
        slots.open_booking(session, there.manager, there.vacancy_id, now + timedelta(days=7), now)
        timetables.ask_for_plan(session, there.manager, there.vacancy_id, 45, 0)
    worker.do_all(app)
    with db.transaction(app) as session:
        invited = session.get_one(Application, there.applications[0])
        return {
            "interviews": str(there.vacancy_id),
            "planner": session.get_one(Account, there.manager.account_id).email,
            "panel": str(there.panels[0]),
            "invited": str(invited.id),
            "interviewee": session.get_one(Account, invited.account_id).email,
        }
