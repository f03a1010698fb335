"""The record of a vacancy’s shortlisting as files: a table of chosen fields, or all of it as JSON or PDF."""

from uuid import UUID

from flask import Response, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.exports.tables import write_csv
from app.exports.workbooks import MIMETYPE, write_xlsx
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.services import decision_records, shortlisting
from app.services.export_budgets import REASONS, ReasonNeeded
from app.web.auth import current_actor, records_reading, requires
from app.web.csrf import csrf_meta
from app.web.printing import as_pdf
from forms.exporting import ExportForm


@pages.route("/vacancies/<uuid:vacancy_id>/shortlisting/export", methods=["GET", "POST"])
@requires(SHORTLIST)
def shortlisting_export(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask which fields are wanted and how, and give the results as a table."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    data = {"fields": list(decision_records.FIELDS), "kind": "xlsx"}
    form = ExportForm(request.form, on=clock.today(), data=data, meta=csrf_meta())
    form.fields.choices = [(name, name.capitalize()) for name in decision_records.FIELDS]
    form.reason.choices = list(REASONS.items())
    if request.method == "POST" and form.validate():
        try:
            return _table(vacancy_id, form)
        except ReasonNeeded as refused:
            form.refuse("reason", str(refused))
    shown = render_template("hr/shortlisting/export.html", form=form, board=board)
    return shown, 422 if form.errors else 200


def _table(vacancy_id: UUID, form: ExportForm) -> Response:
    fields = [name for name in decision_records.FIELDS if name in form.fields.data]
    copy = decision_records.Copy(form.kind.data or "csv", form.reason.data or "")
    rows = decision_records.table(session(), current_actor(), vacancy_id, fields, copy, clock.now())
    headings = [field.capitalize() for field in fields]
    if copy.kind == "xlsx":
        return _file(Response(write_xlsx("Results", headings, rows), mimetype=MIMETYPE), "results.xlsx")
    return _file(Response(write_csv(headings, rows), mimetype="text/csv"), "results.csv")


@pages.get("/vacancies/<uuid:vacancy_id>/shortlisting/record.json")
@requires(SHORTLIST)
@records_reading
def record_json(vacancy_id: UUID) -> ResponseReturnValue:
    """Give everything about how the vacancy was shortlisted."""
    copy = decision_records.Copy("json", _reason())
    try:
        told = decision_records.record(session(), current_actor(), vacancy_id, copy, clock.now())
    except ReasonNeeded:
        return redirect(url_for(".why_copy", vacancy_id=vacancy_id, kind="json"))
    return _file(jsonify(told), "record.json")


@pages.get("/vacancies/<uuid:vacancy_id>/shortlisting/record.pdf")
@requires(SHORTLIST)
@records_reading
def record_pdf(vacancy_id: UUID) -> ResponseReturnValue:
    """Give everything about how the vacancy was shortlisted, for paper."""
    copy = decision_records.Copy("pdf", _reason())
    try:
        told = decision_records.record(session(), current_actor(), vacancy_id, copy, clock.now())
    except ReasonNeeded:
        return redirect(url_for(".why_copy", vacancy_id=vacancy_id, kind="pdf"))
    return as_pdf(render_template("paper/decision_record.html", record=told, now=clock.now()), "record.pdf")


def _reason() -> str:
    """Give the reason that the address carries, if it is one."""
    reason = request.args.get("reason", "")
    return reason if reason in REASONS else ""


def _file(response: Response, name: str) -> Response:
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
