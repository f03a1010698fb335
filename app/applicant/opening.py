"""Open the page that an address names, with all that its view works on."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from flask import url_for

from app import clock, db
from app.applicant.locating import Located, Spot, located
from app.applicant.sections import Collection, Page, Part, Section
from app.models.applications import Application
from app.models.base import Document
from app.services import applications
from app.services.errors import NotFound
from app.web.auth import current_actor


@dataclass(frozen=True)
class OpenPart:
    """One part of one application of the person who asks, opened."""

    part: Part
    application: Application
    document: Document

    @cached_property
    def pages(self) -> list[tuple[Section, Page | Collection]]:
        """Every page that is asked, with its section, in order."""
        return list(self.part.pages(self.application, self.document))

    @cached_property
    def findings(self) -> list[Located]:
        """What the checks say today, worst first, with where it is mended."""
        found = self.part.findings(db.session(), current_actor(), self.application, clock.today())
        return list(located(self.pages, self.document, found))

    def find(self, key: str) -> tuple[Section, Page | Collection]:
        """Give the page with this key.

        Raises:
            NotFound: no page that is asked has it.
        """
        for section, page in self.pages:
            if page.key == key:
                return section, page
        raise NotFound

    def about(self, page: Page | Collection) -> list[Located]:
        """Give the findings that this page can mend."""
        return [found for found in self.findings if any(spot.page is page for spot in found.spots)]

    def url(self, page: Page | Collection) -> str:
        """Give the address of a page."""
        return url_for(f"applicant.{self.part.key}_page", application_id=self.application.id, key=page.key)

    def item_url(self, page: Page | Collection, item_id: str, **told: Any) -> str:
        """Give the address of an item's page, with first answers where `told` has any."""
        return url_for(
            f"applicant.{self.part.key}_item",
            application_id=self.application.id,
            key=page.key,
            item_id=UUID(item_id),
            **told,
        )

    def url_of(self, spot: Spot) -> str:
        """Give the address where something is mended."""
        return self.item_url(spot.page, spot.item_id) if spot.item_id else self.url(spot.page)

    def next_url(self, page: Page | Collection) -> str:
        """Give where to go once a page is done: the section's next page, or the task list."""
        section, _ = self.find(page.key)
        shown = section.shown(self.document)
        after = shown[shown.index(page) + 1 :] if page in shown else []
        if after:
            return self.url(after[0])
        return self.tasks_url

    @property
    def tasks_url(self) -> str:
        """The address of the application's task list."""
        return url_for("applicant.tasks", application_id=self.application.id)


def open_part(part: Part, application_id: UUID) -> OpenPart:
    """Open a part of one of the applications of the person who asks.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
    """
    actor, session = current_actor(), db.session()
    application = applications.owned(session, actor, application_id)
    return OpenPart(part, application, part.read(session, actor, application_id))
