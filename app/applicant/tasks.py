"""The task list: the home of one application."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.adjustments import ADJUSTMENTS
from app.applicant.blueprint import pages
from app.applicant.declared import declared
from app.applicant.employer.evidence import CriterionPage, counts
from app.applicant.opening import TASKS, OpenPart, open_part
from app.applicant.overview import Overview, overview
from app.applicant.sections import is_answered
from app.applicant.states import Progress, State, progress_of, tally
from app.applicant.vetting.timeline import SmallTimeline, in_small
from app.applicant.whole import VETTING
from app.services import earlier_answers
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.workflow import possible

ABOUT_WORK = "You and your work"
SPECIFICATION = "How you meet the person specification"
HERE = frozenset({"tasks", "send"})
"""Pages that tell of findings themselves, so that no link to a report is needed."""


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the list: a section, as `shared/tasks.html` draws it."""

    title: str
    href: str
    state: State
    hint: str


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading.

    Attributes:
        note: says how far they are in numbers, where the states do not.
        report: address of the page that tells all that the check says about them; "" where there is none.
        board: address of the page with all criteria; "" where there are none.
        timeline: the small drawing of addresses; None where it belongs to no line or none is given.
    """

    title: str
    tasks: tuple[Task, ...]
    note: str = ""
    report: str = ""
    board: str = ""
    timeline: SmallTimeline | None = None


@pages.get("/<uuid:application_id>/")
@requires(Permission.APPLICATION_EDIT)
def tasks(application_id: UUID) -> ResponseReturnValue:
    """Show each section with its state, what is left, and what would stop a send today."""
    seen = overview(application_id, clock.now(), then=TASKS)
    if not possible(seen.application.status):
        return redirect(url_for(".status", application_id=application_id))
    return render_template(
        "applicant/tasks.html",
        seen=seen,
        application=seen.application,
        groups=[*groups(seen), *apart(application_id)],
        tally=tally(progress for _, progress in seen.progress()),
        stops=seen.stops(),
        moved=seen.moved(clock.today()),
        declared=declared(application_id),
        wrote_before=earlier_answers.there_are_some(db.session(), current_actor(), application_id),
    )


def groups(seen: Overview) -> Iterator[Group]:
    """Give the lines of each part; the criteria stand under a heading of their own."""
    for opened in seen.parts:
        lines = [progress for part, progress in seen.progress() if part is opened]
        criteria = [line for line in lines if isinstance(line.section.pages[0], CriterionPage)]
        others = tuple(task(opened, line) for line in lines if line not in criteria)
        if not criteria:
            yield Group(
                opened.part.title, others, report=report_url(opened), timeline=timeline_beside(opened)
            )
            continue
        yield Group(ABOUT_WORK, others)
        all_pages = [page for line in criteria for page in line.section.pages]
        note = ", ".join(map(str, counts(all_pages, opened.document)))
        lines_of_criteria = tuple(task(opened, line) for line in criteria)
        yield Group(SPECIFICATION, lines_of_criteria, note, board=opened.way("evidence_board"))


def timeline_beside(opened: OpenPart) -> SmallTimeline | None:
    """Give the small timeline of the vetting form; None for another part."""
    return in_small(opened) if opened.part.key == VETTING.key else None


def report_url(opened: OpenPart) -> str:
    """Give the address of a part's own report; "" for a part whose findings stand here."""
    page = opened.part.check_page
    return opened.way(page) if page not in HERE else ""


def apart(application_id: UUID) -> Iterator[Group]:
    """Give the lines of what is kept apart from the application and may stay empty."""
    opened = open_part(ADJUSTMENTS, application_id)
    lines = [
        progress_of(section, opened.document, ())
        for section in opened.sections
        if section.shown(opened.document)
    ]
    if lines:
        yield Group(opened.part.title, tuple(task(opened, line) for line in lines))


def task(opened: OpenPart, progress: Progress) -> Task:
    """Give the line of a section; it leads to the first page that was not answered, else to the first."""
    shown = progress.section.shown(opened.document)
    page = next((page for page in shown if not is_answered(page, opened.document)), shown[0])
    href = replace(opened, then=None).url(page)
    return Task(progress.section.title, href, progress.state, hint(opened, progress))


def hint(opened: OpenPart, progress: Progress) -> str:
    """Say in numbers what is to be done in a section, or that it may stay empty."""
    if progress.optional:
        return "You can leave this empty"
    told = [str(count) for count in counts(progress.section.pages, opened.document)]
    if progress.state is not State.NOT_STARTED and progress.to_mend:
        told.append(f"{progress.to_mend} to put right" if progress.state is State.LOOK_AGAIN else "")
    if progress.to_know:
        told.append(f"{progress.to_know} to read before you send")
    return ", ".join(filter(None, told))
