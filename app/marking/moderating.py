"""Once everybody has locked: how far markers agree, and agreeing on a mark where they do not."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.marking.blueprint import pages
from app.services import agreeing, blind_reading, moderation
from app.services.actors import Permission
from app.services.errors import NotFound
from app.services.moderation import Table
from app.services.shortlisting import Assessed
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.marking import AgreeForm


@pages.get("/<uuid:vacancy_id>/moderation")
@requires(Permission.MARK)
def moderate(vacancy_id: UUID) -> ResponseReturnValue:
    """Show how far markers agree, and where they do not."""
    table = _table(vacancy_id)
    return render_template(
        "marking/moderation.html",
        table=table,
        agreement=agreeing.agreement_in(table),
        cells=table.disagreements(),
        left=len(table.open_disagreements()),
        criteria={one.id: one for one in table.criteria},
    )


@pages.route(
    "/<uuid:vacancy_id>/moderation/<uuid:application_id>/<uuid:criterion_id>", methods=["GET", "POST"]
)
@requires(Permission.MARK)
def agree(vacancy_id: UUID, application_id: UUID, criterion_id: UUID) -> ResponseReturnValue:
    """Show an answer with the marks that differ; keep the one that was agreed on, with its reason."""
    table, cell = _table(vacancy_id), (application_id, criterion_id)
    if cell not in table.disagreements():
        raise NotFound
    mark, reason = table.agreed.get(cell, (None, ""))
    said = {"mark": None if mark is None else str(mark), "reason": reason}
    form = AgreeForm(request.form, on=clock.today(), data=said, meta=csrf_meta())
    if request.method == "POST" and form.validate():
        agreed = (int(form.mark.data or 0), form.reason.data)
        moderation.agree(session(), current_actor(), vacancy_id, cell, agreed, clock.now())
        flash("The mark is kept", "success")
        return redirect(_onwards(vacancy_id))
    reference, seen = blind_reading.read(session(), [application_id], [criterion_id])[application_id]
    shown = render_template(
        "marking/agree.html",
        form=form,
        table=table,
        reference=reference,
        criterion=_criterion(table, criterion_id),
        answer=seen.answers.get(str(criterion_id), ""),
        shown_by=seen.shown_by.get(str(criterion_id), ()),
        cell=cell,
    )
    return shown, 422 if form.errors else 200


def _table(vacancy_id: UUID) -> Table:
    """Give the marks of a vacancy.

    Raises:
        NotFound: the actor has nothing to do with it.
        NotPossibleNow: somebody is marking still.
    """
    return moderation.table(session(), current_actor(), vacancy_id)


def _criterion(table: Table, criterion_id: UUID) -> Assessed:
    return next(one for one in table.criteria if one.id == criterion_id)


def _onwards(vacancy_id: UUID) -> str:
    """Give the next mark to agree on, or the list where there is none."""
    left = _table(vacancy_id).open_disagreements()
    if not left:
        return url_for(".moderate", vacancy_id=vacancy_id)
    return url_for(".agree", vacancy_id=vacancy_id, application_id=left[0][0], criterion_id=left[0][1])
