"""Reminders of the day: interviews, the panel's pack, references, reserve lists, notices, complaints.

Each is asked for under a key of its own, so that it goes once, however often the duty runs. What a stopped
worker missed goes when it is back, unless the interview or the deadline is over by then.
"""

from app import clock
from app.jobs.duties import Task, Workplace, does
from app.services import (
    complaint_clocks,
    employment_references,
    interview_outcomes,
    interview_reminders,
    vetting_reminders,
)


@does("interview_reminders")
def remind_of_interviews(place: Workplace, _task: Task) -> None:
    """Remind applicants of tomorrow's interview and of choosing a time, and panels of their pack."""
    with place.writing.begin() as session:
        interview_reminders.remind(session, clock.now())


@does("reference_reminders")
def remind_referees(place: Workplace, _task: Task) -> None:
    """Remind each referee once, some days before the reference is asked for by."""
    with place.writing.begin() as session:
        employment_references.remind(session, clock.now())


@does("reserve_lists")
def end_reserve_lists(place: Workplace, _task: Task) -> None:
    """End the time on the reserve list of everybody whose last day is over."""
    with place.writing.begin() as session:
        interview_outcomes.end_reserves(session, clock.now())


@does("vetting_reminders")
def remind_of_vetting(place: Workplace, _task: Task) -> None:
    """Ask for the annual notice, and tell officers of what was promised and has not come."""
    with place.writing.begin() as session:
        vetting_reminders.remind(session, clock.now())


@does("complaint_clocks")
def watch_complaints(place: Workplace, _task: Task) -> None:
    """Alert whoever keeps complaints of those that are nearly late, and late."""
    with place.writing.begin() as session:
        complaint_clocks.warn(session, clock.now())
