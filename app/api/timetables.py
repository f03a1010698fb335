"""`POST /api/timetables`: a timetable problem in, a plan out; the same as `vetready timetable`."""

from threading import Lock

from app.api.blueprint import Document, checks_document
from app.api.shapes import of_contract
from app.clock import stopwatch
from checks.timetable.planning import plan
from forms.schemas.timetable_plan import PlanShape, dump_plan
from forms.schemas.timetable_problem import load_problem

LIMIT = 20.0
"""Seconds: a request is not kept waiting as long as somebody at a command line would wait."""

_ONE_AT_A_TIME = Lock()


@checks_document("/timetables", takes=of_contract("timetable"), gives=PlanShape)
def timetables(document: Document) -> Document:
    """Find the best interview timetable that twenty seconds allow."""
    problem = load_problem(document)
    with _ONE_AT_A_TIME:
        return dump_plan(plan(problem, limit=LIMIT, stopwatch=stopwatch), problem.zone)
