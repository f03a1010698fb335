"""What an applicant sees of an application that has been sent: the receipt, and how it goes on."""

from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.by_when import by_when
from app.applicant.declared import declared
from app.applicant.happenings import happenings
from app.applicant.stages import stages
from app.applicant.standing import vetting_stands
from app.applicant.vetting.deleting import form_kept
from app.applicant.whole import vetting_open
from app.applicant.words import shown_status, words_for
from app.models.applications import Application
from app.services import applications, offers, outcome_letters
from app.services.actors import Permission
from app.services.withdrawing import can_withdraw
from app.web.auth import current_actor, requires


@pages.get("/<uuid:application_id>/receipt")
@requires(Permission.APPLICATION_EDIT)
def receipt(application_id: UUID) -> ResponseReturnValue:
    """Say that the application has arrived, and quote its reference."""
    application = _own(application_id)
    if application.sent_at is None:
        return redirect(url_for(".status", application_id=application_id))
    return render_template("applicant/receipt.html", **_shown(application))


@pages.get("/<uuid:application_id>/status")
@requires(Permission.APPLICATION_EDIT)
def status(application_id: UUID) -> ResponseReturnValue:
    """Say what has happened, what happens next and who acts."""
    application = _own(application_id)
    if application.status == "draft":
        return redirect(url_for(".tasks", application_id=application_id))
    history = list(happenings(application_id))
    return render_template("applicant/status.html", history=history, **_shown(application))


@pages.get("/<uuid:application_id>/letter")
@requires(Permission.APPLICATION_EDIT)
def letter(application_id: UUID) -> ResponseReturnValue:
    """Show the last letter that the employer sent about this application."""
    found = outcome_letters.own(db.session(), current_actor(), application_id)
    return render_template("applicant/letter.html", letter=found, application=_own(application_id))


def _own(application_id: UUID) -> Application:
    """Give one of the applications of the person who asks."""
    return applications.owned(db.session(), current_actor(), application_id)


def _shown(application: Application) -> dict[str, object]:
    """Give what both pages show."""
    offer = offers.own(db.session(), current_actor(), application.id)[1]
    return {
        "application": application,
        "stages": stages(shown_status(application)),
        "by_when": by_when(application, offer, clock.now()),
        "words": words_for(application),
        "closed": application.vacancy.closed(clock.now()),
        "vetting_open": vetting_open(application),
        "can_withdraw": can_withdraw(application),
        "told": application.told_at is not None,
        "to_follow": application.readiness == "form_to_follow",
        "offered": application.status == "conditional_offer",
        "offer": offer,
        "vetting": vetting_stands(application),
        "declared": declared(application.id),
        "form_kept": form_kept(application),
    }
