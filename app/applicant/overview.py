"""One application, opened for the pages that are about all of it: the task list, checking, sending."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from uuid import UUID

from flask import url_for

from app import db
from app.applicant.locating import Located, located
from app.applicant.opening import OpenPart, open_part
from app.applicant.states import Progress, progress_of
from app.applicant.whole import EMPLOYER, VETTING, parts_of
from app.models.applications import Application
from app.services import applications, sending
from app.services.sending import Outlook
from app.web.auth import current_actor
from checks.findings import Finding


@dataclass(frozen=True, slots=True)
class Point:
    """Something found, for reading: where it is mended, as words and address, and what is said about it.

    Attributes:
        place: what the page is called; "" where no page can mend it.
        href: the page's address; "" where there is none.
    """

    text: str
    place: str = ""
    href: str = ""


@dataclass(frozen=True)
class Overview:
    """One application of the person who asks, with all that would stop it from being sent now."""

    application: Application
    parts: Sequence[OpenPart]
    outlook: Outlook

    @cached_property
    def found(self) -> dict[str, list[Located]]:
        """What was found in each part that is open, by the part's key, with where it is mended."""
        gate = self.outlook.gate
        findings = {
            EMPLOYER.key: self.outlook.employer,
            VETTING.key: (*gate.blockers, *gate.standing, *gate.concerns),
        }
        return {
            opened.part.key: list(located(opened.pages, opened.document, findings[opened.part.key]))
            for opened in self.parts
        }

    def progress(self) -> Iterator[tuple[OpenPart, Progress]]:
        """Give how far each section is that has a page to show, in order."""
        for opened in self.parts:
            for section in opened.part.sections(self.application):
                if section.shown(opened.document):
                    yield opened, progress_of(section, opened.document, self.found[opened.part.key])

    def points(self, findings: Sequence[Finding]) -> list[Point]:
        """Give findings as points, in their order."""
        spots = {
            id(each.finding): (opened, each.spots[0])
            for opened in self.parts
            for each in self.found[opened.part.key]
            if each.spots
        }
        points = []
        for finding in findings:
            opened, spot = spots.get(id(finding), (None, None))
            if opened is None or spot is None:
                points.append(Point(finding.message))
            else:
                points.append(Point(finding.message, spot.page.title, opened.mend_url(spot)))
        return points

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
            yield Point("This vacancy takes no more applications. What you wrote is kept here for you.")
        if self.outlook.unconfirmed:
            again = url_for("security.send_confirmation")
            yield Point(
                "Open the link in the mail that we sent you, or ask for a new one.",
                "Confirm your email address",
                again,
            )


def overview(application_id: UUID, now: datetime, then: str | None = None) -> Overview:
    """Open an application of the person who asks, as it stands; `then` is where its links lead back to.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
    """
    actor, session = current_actor(), db.session()
    application = applications.owned(session, actor, application_id)
    opened = tuple(replace(open_part(part, application_id), then=then) for part in parts_of(application))
    return Overview(application, opened, sending.outlook(session, actor, application, now))
