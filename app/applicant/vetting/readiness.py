"""How ready a vetting form is: what is done, what to mend in which order, what to gather, and from when."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from app import clock
from app.applicant.blueprint import pages
from app.applicant.opening import OpenPart, open_part
from app.applicant.states import State, progress_of
from app.applicant.vetting import VETTING
from app.applicant.vetting.checked import profile_of, record_of, report_on
from app.applicant.vetting.report import Line, lines_of
from app.services.actors import Permission
from app.web.auth import requires
from app.web.filters import day
from checks.findings import Flag
from checks.forecast import Forecast, forecast
from checks.vetting.gathering import gather

READY = "Nothing stops your vetting form today."
WAITING = "If you change nothing, everything would pass from {}."
RENEWED = "If you change nothing, what stops you now is gone from {}. By then, renew what is listed here."
NEVER = "Waiting alone does not help: what is listed first below needs an answer from you."
CANNOT = "Waiting alone does not help, and no answer mends it. Ask the recruiter what can be done."
FIRST_TALK = frozenset({Flag.LIKELY_REFUSAL, Flag.HOLD})


@dataclass(frozen=True, slots=True)
class Step:
    """A section to mend, with all that is to be done in it."""

    section: str
    url: str
    messages: tuple[str, ...]


@pages.get("/<uuid:application_id>/vetting/readiness")
@requires(Permission.VETTING_FORM_EDIT)
def vetting_readiness(application_id: UUID) -> ResponseReturnValue:
    """Show how ready the form of an application is."""
    return show_readiness(open_part(VETTING, application_id))


def show_readiness(opened: OpenPart) -> ResponseReturnValue:
    """Show all of it on one page, for today."""
    lines, form, profile = lines_of(opened), record_of(opened), profile_of(opened)
    ahead = forecast(form, profile, report_on(opened))
    every = [*lines.blockers, *lines.standing, *lines.concerns]
    return render_template(
        "applicant/vetting/readiness.html",
        opened=opened,
        outlook=outlook(ahead, lines.blockers),
        renew=[finding.message for finding in ahead.by_then],
        talk=[line for line in every if FIRST_TALK & set(line.finding.flags)],
        steps=steps(opened, lines.blockers),
        lines=lines,
        papers=list(gather(form, profile, clock.today())),
        done=done(opened),
        back=opened.tasks_url,
    )


def outlook(ahead: Forecast, to_mend: list[Line]) -> str:
    """Say from which day everything would pass if nothing were changed."""
    if ahead.passes_on is None:
        return NEVER if to_mend else CANNOT
    if not ahead.last:
        return READY
    return (RENEWED if ahead.by_then else WAITING).format(day(ahead.passes_on))


def steps(opened: OpenPart, lines: Iterable[Line]) -> list[Step]:
    """Give what is to be mended in the order of the sections, in which answers build on earlier ones.

    Documents name addresses, people live at them, and the signature comes last.
    """
    order = [section.title for section in opened.sections]
    by_section: dict[str, list[Line]] = {}
    for line in lines:
        by_section.setdefault(line.section, []).append(line)
    known = sorted(by_section, key=lambda title: order.index(title) if title in order else -1)
    return [
        Step(title, by_section[title][0].url, tuple(line.finding.message for line in by_section[title]))
        for title in known
    ]


def done(opened: OpenPart) -> list[str]:
    """Give the titles of the sections that are complete."""
    shown = (section for section in opened.sections if section.shown(opened.document))
    progress = [progress_of(section, opened.document, opened.findings) for section in shown]
    return [each.section.title for each in progress if each.state is State.COMPLETE]
