"""Equality monitoring: after the application has been checked, apart from it, and never needed."""

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from app import db
from app.applicant.blueprint import pages
from app.applicant.sections import Found, Page, Part, Section
from app.documents.places import Place
from app.services import applications, equality_answers
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from forms.equality import AboutYouForm, BeliefForm, EthnicGroupForm

QUESTIONS = Section(
    "equality",
    "Equality questions",
    (
        Page(
            "about-you",
            "About you",
            Place(("about_you",)),
            AboutYouForm,
            intro="You can leave out any question.",
        ),
        Page("ethnic-group", "Ethnic group", Place(("ethnic_group",)), EthnicGroupForm),
        Page(
            "belief",
            "Religion and sexual orientation",
            Place(("belief",)),
            BeliefForm,
            intro="You can leave out any question.",
        ),
    ),
)

EQUALITY = Part(
    "equality",
    "Equality questions",
    Permission.APPLICATION_EDIT,
    read=equality_answers.read,
    change=equality_answers.change,
    sections=lambda _: (QUESTIONS,),
    check=lambda *_: Found(),
    check_page="send",
    seen_by="Nobody who decides on your application sees your answers. They are only counted, together with "
    "those of at least nine other people.",
    leads_to="send",
)


@pages.get("/<uuid:application_id>/equality/")
@requires(Permission.APPLICATION_EDIT)
def equality_intro(application_id: UUID) -> ResponseReturnValue:
    """Say what the questions are for, and offer to skip them."""
    application = applications.owned(db.session(), current_actor(), application_id)
    return render_template("applicant/equality.html", application=application)
