"""Trusts for the pictures of interviews: a proposal with free times, and a day that is over."""

from datetime import timedelta

from flask import Flask
from sqlalchemy.orm import Session

from app import clock, db
from app.jobs import worker
from app.models.accounts import Account
from app.models.applications import Application
from app.services import interview_marks, interview_outcomes, slots, timetables
from app.services.interview_outcomes import Decision
from tests.interviewed import interviewing
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
            **_held(session),
        }


def _held(session: Session) -> dict[str, str]:
    """Give yesterday's interviews: one marked and not noted yet, one decided about and not told yet."""
    day = (clock.today() - timedelta(days=1)).isoformat()
    done = interviewing(session, day=day, trust="Trust that has interviewed")
    sheet = interview_marks.own_sheet(session, done.members[0], done.interviews[0])
    given = {one.id: (2, "") for one in sheet.criteria}
    interview_marks.give(session, done.members[0], done.interviews[0], given, done.begins())
    done.mark(session, 1, (3, 3, 2), (2, 3, 1))
    until = clock.today() + timedelta(days=90)
    decision = Decision("reserve", "One came before them in the order of merit.", until)
    interview_outcomes.decide(session, done.manager, done.applications[1], decision, clock.now())
    return {
        "done": str(done.vacancy_id),
        "decider": session.get_one(Account, done.manager.account_id).email,
        "seated": session.get_one(Account, done.members[0].account_id).email,
        "day": day,
        "held": str(done.interviews[0]),
        "marked_interview": str(done.interviews[1]),
        "to_tell": str(done.applications[1]),
    }
