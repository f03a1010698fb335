"""The work of looking for a timetable, in short transactions, so that nobody waits for the solver."""

from uuid import UUID

from app.clock import stopwatch
from app.jobs.duties import Task, Workplace, does
from app.models.interviews import Timetable
from app.services import timetables
from app.services.timetable_problems import situation
from checks.timetable.planning import Progress, plan

LIMIT = 45.0
"""Seconds: well within the time for which a worker holds a job."""


@does("timetable")
def look_for_plan(place: Workplace, task: Task) -> None:
    """Look for a plan and propose it; nothing is done for somebody who has asked anew since."""
    vacancy_id, version = UUID(task.payload["vacancy_id"]), int(task.payload["version"])
    with place.reading() as session:
        timetable = session.get(Timetable, vacancy_id)
        if timetable is None or timetable.version != version:
            return
        problem = situation(session, timetable).problem

    def tell(progress: Progress) -> None:
        with place.writing.begin() as session:
            timetables.note_progress(session, vacancy_id, version, progress)

    found = plan(problem, limit=LIMIT, stopwatch=stopwatch, tell=tell)
    with place.writing.begin() as session:
        timetables.propose(session, vacancy_id, version, found)
