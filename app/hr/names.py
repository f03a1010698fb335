"""Names that are left in answers: what the program was not sure of, for a person to look at."""

from uuid import UUID

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.services import blind_reading, panels, queue, shortlisting
from app.services.errors import NotFound, NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.paging import page_of
from forms.shortlisting import MaskForm


@pages.route("/vacancies/<uuid:vacancy_id>/shortlisting/names", methods=["GET", "POST"])
@requires(SHORTLIST)
def shortlisting_names(vacancy_id: UUID) -> ResponseReturnValue:
    """List words that look like a name, a page of applications at a time; mask one that is."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    if panels.marks_blind(session(), current_actor(), vacancy_id):
        raise NotPossibleNow("You mark this vacancy, so somebody else has to look at names in it.")
    form = MaskForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        application_id = _chosen(vacancy_id)
        blind_reading.mask_too(session(), current_actor(), application_id, form.word.data, clock.now())
        flash("The name is masked", "success")
        return redirect(request.full_path.rstrip("?"))
    page = page_of(
        lambda after, size: queue.keys(session(), vacancy_id, after, size),
        lambda line: (line.sent_at, line.id),
    )
    found = blind_reading.doubtful(session(), [line.id for line in page.lines])
    shown = render_template(
        "hr/shortlisting/names.html", board=board, form=form, page=page, found=list(found)
    )
    return shown, 422 if form.errors else 200


def _chosen(vacancy_id: UUID) -> UUID:
    """Give the application that is named.

    Raises:
        NotFound: it is none of this vacancy.
    """
    try:
        return queue.of_vacancy(session(), vacancy_id, UUID(request.form.get("application", "")))
    except ValueError:
        raise NotFound from None
