"""The work of adding an erasure to its ledger."""

from datetime import datetime
from uuid import UUID

from app.jobs.duties import Task, Workplace, does
from app.services import erasures
from app.services.erasures import Erasure


@does(erasures.JOB)
def keep(place: Workplace, task: Task) -> None:
    """Add the line; done again, it stands there twice, which is harmless."""
    told = task.payload
    erasure = Erasure(told["kind"], UUID(told["subject"]), datetime.fromisoformat(told["at"]))
    erasures.add(place.settings.erasures, erasure)
