"""The check report of the vetting form that is open, and what it was made from."""

from typing import cast

from app import clock
from app.applicant.opening import OpenPart
from app.documents.vetting import contract
from app.services.vetting_checks import form_on, needs
from checks.profiles import Profile, load_profile
from checks.report import Report
from checks.vetting.records import VettingForm


def report_on(opened: OpenPart) -> Report:
    """Give the report on the vetting form that is open; each request makes it once."""
    return cast("Report", opened.checked)


def record_of(opened: OpenPart) -> VettingForm:
    """Give the record that the report is about."""
    return form_on(contract(opened.document), clock.today())


def profile_of(opened: OpenPart) -> Profile:
    """Give the profile that the report goes by."""
    if opened.application:
        return needs(opened.application.vacancy)
    report = report_on(opened)
    return load_profile(report.profile, report.ruleset)
