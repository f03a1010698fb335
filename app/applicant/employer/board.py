"""The evidence board: every criterion on one page, and passages that fit another one."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.employer.evidence import CriterionPage, counts
from app.applicant.opening import OpenPart, open_part
from app.applicant.whole import EMPLOYER
from app.documents.places import Stale, read, version
from app.services import evidence_boards
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from checks.criteria.passages import Passage
from forms.employer.attaching import attached

ADDED = "The passage is added to your answer. Read it there, and make it fit."
OVERTAKEN = "That answer was changed in another window, so nothing was added. Look at it again."


@pages.get("/<uuid:application_id>/evidence")
@requires(Permission.APPLICATION_EDIT)
def evidence_board(application_id: UUID) -> ResponseReturnValue:
    """Show each criterion as a tile: how much stands there, what shows it, what to look at again."""
    opened = open_part(EMPLOYER, application_id)
    by_key = _pages(opened)
    return render_template(
        "applicant/employer/board.html",
        application=opened.own,
        opened=opened,
        pages=by_key,
        counts=counts(by_key.values(), opened.document),
        tiles=evidence_boards.tiles(opened.own.vacancy, opened.document),
        attached={
            key: attached(opened.document, read(opened.document, page.place) or {})
            for key, page in by_key.items()
        },
    )


@pages.get("/<uuid:application_id>/evidence/passages")
@requires(Permission.APPLICATION_EDIT)
def evidence_passages(application_id: UUID) -> ResponseReturnValue:
    """Show the passages that share more words with another criterion than with their own."""
    opened = open_part(EMPLOYER, application_id)
    by_key = _pages(opened)
    return render_template(
        "applicant/employer/passages.html",
        application=opened.own,
        opened=opened,
        pages=by_key,
        passages=evidence_boards.suggested(opened.own.vacancy, opened.document),
        versions={key: version(read(opened.document, page.place)) for key, page in by_key.items()},
    )


@pages.post("/<uuid:application_id>/evidence/passages")
@requires(Permission.APPLICATION_EDIT)
def take_passage(application_id: UUID) -> ResponseReturnValue:
    """Add one passage to the answer that it fits, and go there."""
    said = {key: request.form.get(key, "") for key in ("source", "target", "text", "version")}
    wanted = Passage(said["source"], said["target"], said["text"].replace("\r\n", "\n"), ())
    try:
        evidence_boards.take_over(
            db.session(), current_actor(), application_id, wanted, said["version"], clock.now()
        )
    except Stale:
        flash(OVERTAKEN, "warning")
        return redirect(url_for(".evidence_passages", application_id=application_id))
    flash(ADDED, "success")
    key = f"evidence-{wanted.target}"
    return redirect(url_for(".employer_page", application_id=application_id, key=key))


def _pages(opened: OpenPart) -> dict[str, CriterionPage]:
    """Give the page of each criterion, by the criterion's id, in the advert's order."""
    found = (page for _, page in opened.pages if isinstance(page, CriterionPage))
    return {page.place.path[-1]: page for page in found}
