"""Open the page that an address names, with all that its view works on."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from uuid import UUID

from flask import request, url_for

from app import clock, db
from app.applicant.locating import Located, Spot, located
from app.applicant.sections import Checked, Collection, Page, Part, Section, is_answered
from app.models.applications import Application
from app.models.base import Document
from app.services import applications
from app.services.errors import NotFound
from app.web.auth import current_actor
from checks.findings import Finding

CHECK, TASKS, ANSWERS, SEND = "check", "tasks", "answers", "send"
"""Stand as `then` in the addresses of pages, and say where each was opened from: the page that checks the
part, the task list, the page that shows all answers, the one that sends."""

BACK_TO = {TASKS: "applicant.tasks", ANSWERS: "applicant.check", SEND: "applicant.send"}
"""Where the way leads back to; from `CHECK` it is the part's own page."""


@dataclass(frozen=True)
class OpenPart:
    """One part of one application of the person who asks, opened.

    Attributes:
        then: one of the words above where the page was opened from elsewhere than its section, and leads back
            there.
    """

    part: Part
    application: Application
    document: Document
    then: str | None = None

    @cached_property
    def pages(self) -> list[tuple[Section, Page | Collection]]:
        """Every page that is asked, with its section, in order."""
        return list(self.part.pages(self.application, self.document))

    @cached_property
    def checked(self) -> Checked:
        """What the checks say today."""
        return self.part.check(db.session(), current_actor(), self.application, clock.today())

    @cached_property
    def findings(self) -> list[Located]:
        """What the checks found, worst first, with where it is mended."""
        return list(located(self.pages, self.document, self.checked.findings))

    def find(self, key: str) -> tuple[Section, Page | Collection]:
        """Give the page with this key.

        Raises:
            NotFound: no page that is asked has it.
        """
        for section, page in self.pages:
            if page.key == key:
                return section, page
        raise NotFound

    def about(self, page: Page | Collection, item_id: str | None = None) -> list[Finding]:
        """Give what was found that is first of all about a page, or about one item of a list.

        A page that was never answered is left in peace, unless it was opened for checking.
        """
        if not (self.then or is_answered(page, self.document)):
            return []
        return [
            found.finding
            for found in self.findings
            if any(spot.page is page and spot.item_id == item_id for spot in found.spots[:1])
        ]

    def url(self, page: Page | Collection, view: str = "page", **more: Any) -> str:
        """Give the address of a page, or of another view of it."""
        endpoint = f"applicant.{self.part.key}_{view}"
        return url_for(endpoint, application_id=self.application.id, key=page.key, then=self.then, **more)

    def item_url(self, page: Page | Collection, item_id: str, view: str = "item", **more: str) -> str:
        """Give the address of an item's page, or of another view of the item."""
        return self.url(page, view, item_id=UUID(item_id), **more)

    def mend_url(self, spot: Spot) -> str:
        """Give the address where something is mended; from there the way leads back to where it was found."""
        opened = replace(self, then=self.then or CHECK)
        return opened.item_url(spot.page, spot.item_id) if spot.item_id else opened.url(spot.page)

    def next_url(self, page: Page | Collection) -> str:
        """Give where to go once a page is done: the section's next page, or out of it."""
        return self._beside(page, 1)

    def back_url(self, page: Page | Collection) -> str:
        """Give where a page was reached from: the section's page before, or out of it."""
        return self._beside(page, -1)

    def _beside(self, page: Page | Collection, step: int) -> str:
        """Give the page so many steps away in the section; where there is none, the way out."""
        section, _ = self.find(page.key)
        shown = section.shown(self.document)
        place = shown.index(page) + step
        if self.then or not 0 <= place < len(shown):
            return self.way_out(section, forward=step > 0)
        return self.url(shown[place])

    def way_out(self, section: Section, *, forward: bool = True) -> str:
        """Give where a section is left to: where it was entered, or on to where the part leads."""
        if self.then:
            endpoint = BACK_TO.get(self.then, self.part.check_page)
        else:
            endpoint = self.part.leads_to if forward else "applicant.tasks"
        anchor = f"{self.part.key}-{section.key}" if self.then == ANSWERS else None
        return url_for(endpoint, application_id=self.application.id, _anchor=anchor)

    def after_item(self, page: Collection) -> str:
        """Give where to go once an item is done: to all answers if it was opened there, or to the list."""
        return self.next_url(page) if self.then == ANSWERS else self.url(page)

    @property
    def tasks_url(self) -> str:
        """The address of the application's task list."""
        return url_for("applicant.tasks", application_id=self.application.id)


def open_part(part: Part, application_id: UUID) -> OpenPart:
    """Open a part of one of the applications of the person who asks, as it stands in this transaction.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
    """
    actor, session = current_actor(), db.session()
    application = applications.owned(session, actor, application_id)
    document = part.read(session, actor, application_id)
    then = request.args.get("then")
    return OpenPart(part, application, document, then if then in (CHECK, *BACK_TO) else None)


def reopened(opened: OpenPart) -> OpenPart:
    """Open the same part again, after a change."""
    return open_part(opened.part, opened.application.id)
