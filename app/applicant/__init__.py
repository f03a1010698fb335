"""The applicant's own pages: the parts of an application, and what is done with it."""

from app.applicant import (  # noqa: F401  # their views
    afterwards,
    checking,
    home,
    interviewing,
    leaving,
    offer,
    owncopies,
    releasing,
    reminding,
    reporting,
    sending,
    tasks,
    withdrawal,
)
from app.applicant.adjustments import ADJUSTMENTS
from app.applicant.blueprint import pages
from app.applicant.employer import board, history, reusing  # noqa: F401  # its views
from app.applicant.equality import EQUALITY
from app.applicant.finding import jobs, searches  # noqa: F401  # their views
from app.applicant.parts import add_part
from app.applicant.selfcheck import self_check
from app.applicant.vetting import carrying, paper, readiness, report  # noqa: F401  # their views
from app.applicant.whole import EMPLOYER, VETTING

__all__ = ["pages", "self_check"]

for part in (EMPLOYER, VETTING, ADJUSTMENTS, EQUALITY):
    add_part(pages, part)
