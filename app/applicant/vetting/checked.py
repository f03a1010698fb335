"""The check report of the vetting form that is open."""

from typing import cast

from app.applicant.opening import OpenPart
from checks.report import Report


def report_on(opened: OpenPart) -> Report:
    """Give the report on the vetting form that is open; each request makes it once."""
    return cast("Report", opened.checked)
