"""The parts that make up an application, in the order in which they are filled in."""

from app.applicant.employer import EMPLOYER
from app.applicant.sections import Part
from app.applicant.vetting import VETTING
from app.models.applications import Application
from app.workflow import possible

__all__ = ["EMPLOYER", "VETTING", "parts_of", "vetting_open"]

BEFORE_OFFER = frozenset(
    {
        "draft",
        "submitted",
        "shortlisting",
        "shortlisted",
        "reserve_shortlist",
        "invited",
        "interview_booked",
        "interviewed",
        "reserve_list",
    }
)


def parts_of(application: Application) -> tuple[Part, ...]:
    """Give the parts that the applicant can work on now."""
    parts = (EMPLOYER,) if application.status == "draft" else ()
    return (*parts, VETTING) if vetting_open(application) else parts


def vetting_open(application: Application) -> bool:
    """Tell whether the vetting form is asked for by now, and the application has not come to an end."""
    if not possible(application.status):
        return False
    return application.vacancy.trust.vetting_opens == "application" or application.status not in BEFORE_OFFER
