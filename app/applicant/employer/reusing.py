"""Go through the answers of the application before: each is used, changed or left out by a press."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import db
from app.applicant.blueprint import pages
from app.applicant.employer.offers import Offer, after, offers
from app.applicant.opening import OpenPart, open_part
from app.applicant.sections import Collection
from app.applicant.whole import EMPLOYER
from app.documents.places import Edit, Stale, read, version
from app.services import earlier_answers
from app.services.actors import Permission
from app.web.auth import current_actor, requires

DONE = "You have been through all answers of your last application. Fill in what is left."
MOVED_ON = "Something has changed meanwhile, so nothing was copied. Look at this answer again."


@pages.get("/<uuid:application_id>/reuse")
@requires(Permission.APPLICATION_EDIT)
def reuse(application_id: UUID) -> ResponseReturnValue:
    """Show the next answer that can be taken over, or go back to the list once there is none."""
    opened = open_part(EMPLOYER, application_id)
    before = earlier_answers.before(db.session(), current_actor(), application_id)
    left = after(_offers(opened), request.args.get("after", ""))
    if before is None or not left:
        flash(DONE, "success")
        return redirect(opened.tasks_url)
    offer = left[0]
    return render_template(
        "applicant/employer/reuse.html",
        opened=opened,
        offer=offer,
        left=len(left),
        source=before.application,
        shown=version(offer.value),
        stands=version(read(opened.document, offer.place)),
        leave=url_for(".reuse", application_id=application_id, after=offer.key),
    )


@pages.post("/<uuid:application_id>/reuse")
@requires(Permission.APPLICATION_EDIT)
def reuse_answer(application_id: UUID) -> ResponseReturnValue:
    """Put one answer here, as it was shown, and go on to the next or to its own page."""
    opened = open_part(EMPLOYER, application_id)
    said = {key: request.form.get(key, "") for key in ("key", "shown", "stands", "then", "before")}
    offer = next((each for each in _offers(opened) if each.key == said["key"]), None)
    if offer is None or version(offer.value) != said["shown"] or not _put(opened, offer, said["stands"]):
        flash(MOVED_ON, "warning")
        return redirect(url_for(".reuse", application_id=application_id, after=said["before"] or None))
    if said["then"] == "change":
        return redirect(_address(opened, offer))
    return redirect(url_for(".reuse", application_id=application_id, after=said["before"] or None))


def _offers(opened: OpenPart) -> list[Offer]:
    """Give what can be taken over from the application before."""
    before = earlier_answers.before(db.session(), current_actor(), opened.own.id)
    return list(offers(opened, before.document, before.application)) if before else []


def _put(opened: OpenPart, offer: Offer, stands: str) -> bool:
    """Put an answer at its place; False where another window was faster."""
    try:
        opened.kept.change(Edit(offer.place, offer.value, stands))
    except Stale:
        return False
    return True


def _address(opened: OpenPart, offer: Offer) -> str:
    """Give the page on which an answer is changed."""
    if isinstance(offer.page, Collection) and offer.place.item:
        return opened.item_url(offer.page, offer.place.item)
    return opened.url(offer.page)
