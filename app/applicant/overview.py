"""One application, opened for the pages that are about all of it: the task list, checking, sending."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from flask import url_for

from app import db
from app.applicant.employer.evidence import CriterionPage
from app.applicant.locating import located
from app.applicant.opening import OpenPart, open_part
from app.applicant.sections import Collection, Page
from app.applicant.states import Progress, progress_of
from app.applicant.whole import EMPLOYER, VETTING, parts_of
from app.models.applications import Application
from app.services import applications, moving, sending
from app.services.sending import Outlook
from app.web.auth import current_actor
from checks.findings import Finding
from checks.moved import moved

CLOSED = "This vacancy takes no more applications. What you wrote is kept here for you."


@dataclass(frozen=True, slots=True)
class Point:
    """Things found at one place, for reading.

    Attributes:
        texts: what is said, one each.
        place: what the page is called that can mend them; "" where no page can.
        href: the page's address; "" where there is none.
    """

    texts: tuple[str, ...]
    place: str = ""
    href: str = ""


@dataclass(frozen=True)
class Overview:
    """One application of the person who asks, with all that would stop it from being sent now."""

    application: Application
    parts: Sequence[OpenPart]
    outlook: Outlook

    @property
    def findings(self) -> dict[str, Sequence[Finding]]:
        """What was found in each part, by the part's key."""
        gate = self.outlook.gate
        return {
            EMPLOYER.key: self.outlook.employer,
            VETTING.key: (*gate.blockers, *gate.standing, *gate.concerns),
        }

    def progress(self) -> Iterator[tuple[OpenPart, Progress]]:
        """Give how far each section is that has a page to show, in order."""
        for opened in self.parts:
            found = list(located(opened.pages, opened.document, self.findings[opened.part.key]))
            for section in opened.sections:
                if section.shown(opened.document):
                    yield opened, progress_of(section, opened.document, found)

    def points(self, findings: Sequence[Finding]) -> list[Point]:
        """Give findings as points, in their order; those next to each other at one place are one point."""
        told = [(finding.message, *self._place(finding)) for finding in findings]
        return [
            Point(tuple(text for text, *_ in group), place, href)
            for (place, href), group in groupby(told, lambda each: each[1:])
        ]

    def _place(self, finding: Finding) -> tuple[str, str]:
        """Give what the page is called where a finding is mended, and its address; nothing where none can.

        The registration is asked in the employer's part, and a finding about it may come from either.
        """
        own = [opened for opened in self.parts if finding in self.findings[opened.part.key]]
        for opened in (*own, *self.parts):
            [found] = located(opened.pages, opened.document, [finding])
            if found.mended_at:
                return _called(found.mended_at.page), opened.mend_url(found.mended_at)
        return "", ""

    def moved(self, today: date) -> tuple[list[Point], int]:
        """Give what the calendar alone has put in the way since the last change, and how much it took out.

        A window has slid, a paper has grown old, a child has turned ten.
        """
        session, actor, here = db.session(), current_actor(), self.application
        then = {EMPLOYER.key: moving.employer_then(session, here, today)}
        if not self.outlook.gate.may_follow:
            then[VETTING.key] = moving.vetting_then(session, actor, here, today)
        found = [moved(before, self.findings[key]) for key, before in then.items() if before is not None]
        points = [point for each in found for point in self.points(each.new)]
        return points, sum(len(each.gone) for each in found)

    def stops(self) -> list[Point]:
        """Give everything that stops a send and that somebody can mend, in the order in which to mend it."""
        return [
            *self._stops_outside(),
            *self.points(self.outlook.employer_blockers),
            *self.points(self.outlook.gate.blockers),
        ]

    def _stops_outside(self) -> Iterator[Point]:
        """Give what stops a send but is in no answer."""
        if self.outlook.closed:
            yield Point((CLOSED,))
        if self.outlook.unconfirmed:
            again = url_for("security.send_confirmation")
            yield Point(
                ("Open the link in the mail that we sent you, or ask for a new one.",),
                "Confirm your email address",
                again,
            )


def _called(page: Page | Collection) -> str:
    """Give what a page is called in a list: a criterion by its number, since findings quote its words."""
    return page.counted if isinstance(page, CriterionPage) else page.title


def overview(application_id: UUID, now: datetime, then: str | None = None) -> Overview:
    """Open an application of the person who asks, as it stands; `then` is where its links lead back to.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
    """
    actor, session = current_actor(), db.session()
    application = applications.owned(session, actor, application_id)
    opened = tuple(replace(open_part(part, application_id), then=then) for part in parts_of(application))
    return Overview(application, opened, sending.outlook(session, actor, application, now))
