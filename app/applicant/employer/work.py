"""Work history: every job, newest or oldest first, as the applicant likes."""

from app.applicant.sections import Card, Collection, NoneToDeclare, Section
from app.documents.places import Place
from app.models.base import Document
from checks.dates import PartialDate
from forms.employer.work import JobForm


def job_card(job: Document, _document: Document) -> Card:
    """Give job and employer as the title, and the months."""
    lines = (
        ("From", month(job.get("start"))),
        ("To", "Now" if job.get("still_there") else month(job.get("end"))),
    )
    return Card(f"{job['job_title']}, {job['employer']}", lines)


def month(written: str | None) -> str:
    """Write a month as people do: "March 2021"; empty for None."""
    return str(PartialDate.read(written)) if written else ""


WORK = Section(
    "work",
    "Work history",
    (
        Collection(
            "work",
            "Work history",
            "a job",
            ("work_history",),
            JobForm,
            job_card,
            intro="List the jobs you have had, paid or not, and the one you have now.",
            none=NoneToDeclare(
                Place(("work_history",)),
                none=[],
                some=None,
                label="I have no work history",
                said="You said that you have no work history.",
            ),
        ),
    ),
)
