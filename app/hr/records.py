"""The record of a vacancy's shortlisting as files."""

from uuid import UUID

from flask import Response, jsonify
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.exports.tables import write_csv
from app.hr.blueprint import pages
from app.hr.shortlisting import SHORTLIST
from app.services import decision_records
from app.web.auth import current_actor, records_reading, requires


@pages.get("/vacancies/<uuid:vacancy_id>/shortlisting/results.csv")
@requires(SHORTLIST)
@records_reading
def results_csv(vacancy_id: UUID) -> ResponseReturnValue:
    """Give the results as a table."""
    rows = decision_records.table(session(), current_actor(), vacancy_id, clock.now())
    text = write_csv([field.capitalize() for field in decision_records.FIELDS], rows)
    return _file(Response(text, mimetype="text/csv"), "results.csv")


@pages.get("/vacancies/<uuid:vacancy_id>/shortlisting/record.json")
@requires(SHORTLIST)
@records_reading
def record_json(vacancy_id: UUID) -> ResponseReturnValue:
    """Give everything about how the vacancy was shortlisted."""
    return _file(
        jsonify(decision_records.record(session(), current_actor(), vacancy_id, clock.now())), "record.json"
    )


def _file(response: Response, name: str) -> Response:
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
