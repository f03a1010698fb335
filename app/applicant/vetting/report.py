"""Check the whole vetting form: everything that was found, worst first, each with the way to mend it."""

from dataclasses import dataclass
from uuid import UUID

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from app.applicant.blueprint import pages
from app.applicant.locating import Located
from app.applicant.opening import OpenPart, open_part
from app.applicant.vetting import VETTING
from app.applicant.vetting.ahead import ahead_of
from app.applicant.vetting.checked import report_on
from app.applicant.vetting.residency import abroad_words, answer_on
from app.applicant.vetting.timeline import shown
from app.services.actors import Permission
from app.web.auth import requires
from checks.findings import Finding, Severity, is_standing


@dataclass(frozen=True, slots=True)
class Line:
    """A finding, the section that it is about, and where it is mended; "" where no answer can mend it."""

    finding: Finding
    section: str
    url: str


@dataclass(frozen=True, slots=True)
class Lines:
    """What was found, by what it means for the person.

    Attributes:
        blockers: to put right; without that the police send the form back.
        standing: what no answer can mend today.
        concerns: may delay the vetting or need explaining.
        advice: good to know.
    """

    blockers: list[Line]
    standing: list[Line]
    concerns: list[Line]
    advice: list[Line]


def lines_of(opened: OpenPart) -> Lines:
    """Sort what was found; within a group it stands in the order of the report."""
    sorted_lines = Lines([], [], [], [])
    for found in opened.findings:
        line = _line(opened, found)
        if found.finding.severity is Severity.BLOCKER:
            group = sorted_lines.standing if is_standing(found.finding) else sorted_lines.blockers
        elif found.finding.severity is Severity.CONCERN:
            group = sorted_lines.concerns
        else:
            group = sorted_lines.advice
        group.append(line)
    return sorted_lines


def _line(opened: OpenPart, found: Located) -> Line:
    """Give a finding its place. An application asks for the registration in the employer's part."""
    if opened.application and found.finding.where[0].startswith("/registration"):
        url = url_for("applicant.employer_page", application_id=opened.application.id, key="registration")
        return Line(found.finding, "Professional registration", url)
    spot = found.mended_at
    if spot is None:
        return Line(found.finding, "", "")
    return Line(found.finding, spot.section.title, opened.mend_url(spot))


@pages.get("/<uuid:application_id>/vetting/check")
@requires(Permission.VETTING_FORM_EDIT)
def vetting_report(application_id: UUID) -> ResponseReturnValue:
    """Show everything that was found in the form of an application."""
    return show_report(open_part(VETTING, application_id))


def show_report(opened: OpenPart) -> ResponseReturnValue:
    """Show everything that was found, how far the addresses reach, and whether residency is met."""
    report = report_on(opened)
    return render_template(
        "applicant/vetting/report.html",
        opened=opened,
        lines=lines_of(opened),
        coverage=report.coverage,
        timeline=shown(opened),
        residency=answer_on(opened),
        abroad=abroad_words(report.residency),
        ahead=ahead_of(opened),
        back=opened.tasks_url,
    )
