"""What an applicant needs for an interview, and the interview scheme: kept apart, without health."""

from collections.abc import Sequence

from app.applicant.sections import Found, Page, Part, Section
from app.documents.places import Place
from app.models.applications import Application
from app.services import adjustments
from app.services.actors import Permission
from forms.adjustments import AdjustmentsForm, SchemeForm

NEEDS = Section(
    "adjustments",
    "Adjustments for an interview",
    (
        Page(
            "adjustments",
            "Adjustments for an interview",
            Place(("adjustments",)),
            AdjustmentsForm,
            intro="If you are invited, we want you to be able to show what you can do.",
            why="So that whoever arranges the interview can prepare it.",
        ),
    ),
)
SCHEME = Section(
    "interview-scheme",
    "Interview scheme",
    (
        Page(
            "interview-scheme",
            "Interview scheme",
            Place((adjustments.SCHEME,)),
            SchemeForm,
            intro="This employer offers an interview to disabled people who meet all essential criteria "
            "and ask for it here. You do not have to say anything about your health.",
            why="So that the employer knows whom to offer an interview under the scheme.",
        ),
    ),
)


def in_scheme(application: Application) -> bool:
    """Tell whether the advert says that the employer takes part in the interview scheme."""
    badges = application.vacancy.document.get("badges") or ()
    return any("disability confident" in badge.casefold() for badge in badges)


def sections(application: Application) -> Sequence[Section]:
    """Give what can still be told: adjustments until the interview, the scheme until shortlisting begins."""
    told = []
    if application.status in adjustments.BEFORE_INTERVIEW:
        told.append(NEEDS)
    if in_scheme(application) and application.status in adjustments.BEFORE_SHORTLISTING:
        told.append(SCHEME)
    return told


ADJUSTMENTS = Part(
    "adjustments",
    "Interviews",
    Permission.APPLICATION_EDIT,
    read=adjustments.read,
    change=adjustments.change,
    sections=sections,
    check=lambda *_: Found(),
    check_page="tasks",
    seen_by="The people who recruit for this vacancy see this only if you are invited to an interview. "
    "Those who mark your application do not see it.",
)
