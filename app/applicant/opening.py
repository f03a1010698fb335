"""Open the page that an address names, with all that its view works on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from uuid import UUID

from flask import request
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.keeping import InAccount, Keeping
from app.applicant.locating import Located, Spot, located
from app.applicant.sections import Checked, Collection, Page, Part, Section, is_answered
from app.documents.places import Edit, put
from app.models.applications import Application
from app.models.base import Document
from app.services import applications
from app.services.errors import NotFound
from app.web.auth import current_actor
from checks.findings import Finding

CHECK, TASKS, ANSWERS, SEND = "check", "tasks", "answers", "send"
"""Stand as `then` in the addresses of pages, and say where each was opened from: the page that checks the
part, the task list, the page that shows all answers, the one that sends."""

BACK_TO = {TASKS: "tasks", ANSWERS: "check", SEND: "send"}
"""The page that the way leads back to; from `CHECK` it is the part's own."""


@dataclass(frozen=True)
class OpenPart:
    """One part of the form of the person who asks, opened.

    Attributes:
        then: one of the words above where the page was opened from elsewhere than its section, and leads back
            there.
        posted: whether the request brings answers, and does not only ask for the page.
        fill: what the link said that a new item begins with.
    """

    part: Part
    kept: Keeping
    document: Document
    then: str | None = None
    posted: bool = False
    fill: str = ""

    @property
    def application(self) -> Application | None:
        """The application that the part belongs to; None in a self-check."""
        return self.kept.application

    @property
    def own(self) -> Application:
        """The application that the part belongs to.

        Raises:
            NotFound: there is none: a self-check lacks what needs one.
        """
        if self.kept.application is None:
            raise NotFound
        return self.kept.application

    @cached_property
    def pages(self) -> list[tuple[Section, Page | Collection]]:
        """Every page that is asked, with its section, in order."""
        return list(self.part.pages(self.application, self.document))

    @cached_property
    def sections(self) -> Sequence[Section]:
        """The part's sections, in order."""
        return self.part.sections(self.application)

    @cached_property
    def checked(self) -> Checked:
        """What the checks say today."""
        return self.kept.check(self.document, clock.today())

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
        return self.kept.url(f"{self.part.key}_{view}", key=page.key, then=self.then, **more)

    def way(self, name: str) -> str:
        """Give the address of a page that is about the whole."""
        return self.kept.url(name)

    def item_url(self, page: Page | Collection, item_id: str, view: str = "item", **more: str) -> str:
        """Give the address of an item's page, or of another view of the item."""
        return self.url(page, view, item_id=UUID(item_id), **more)

    def mend_url(self, spot: Spot) -> str:
        """Give the address where something is mended; from there the way leads back to where it was found."""
        opened = replace(self, then=self.then or CHECK)
        return opened.item_url(spot.page, spot.item_id) if spot.item_id else opened.url(spot.page)

    def history_url(self, page: Page | Collection) -> str:
        """Give the address of earlier versions of a page's answers; "" where none are kept."""
        return self.kept.url(self.part.history, key=page.key) if self.part.history else ""

    @property
    def saves_itself(self) -> bool:
        """Whether a script may save what is being written; the self-check has no place to save it in."""
        return self.application is not None and self.part.saves_itself(self.document)

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
            name = BACK_TO.get(self.then, self.part.check_page)
        else:
            name = self.part.leads_to if forward else "tasks"
        anchor = f"{self.part.key}-{section.key}" if self.then == ANSWERS else None
        return self.kept.url(name, _anchor=anchor)

    def after_item(self, page: Collection) -> str:
        """Give where to go once an item is done: to all answers if it was opened there, or to the list."""
        return self.next_url(page) if self.then == ANSWERS else self.url(page)

    @property
    def tasks_url(self) -> str:
        """The address of the task list."""
        return self.way("tasks")

    def onwards(self, url: str) -> ResponseReturnValue:
        """Answer with the page at an address, once something is saved."""
        return self.kept.onwards(url)

    def reopened(self) -> "OpenPart":
        """Give the part as it stands after a change."""
        return replace(self, document=self.kept.read())

    def supposing(self, edit: Edit) -> "OpenPart":
        """Give the part as it would be after a change, which is not made.

        Raises:
            Stale: the place does not hold what the change is to replace.
        """
        return replace(self, document=put(self.document, edit))


def open_part(part: Part, application_id: UUID) -> OpenPart:
    """Open a part of one of the applications of the person who asks, as it stands in this transaction.

    Raises:
        NotFound: there is no such application, or it is somebody else's.
    """
    kept = InAccount(part, applications.owned(db.session(), current_actor(), application_id))
    return opened_as(part, kept, request.args, posted=request.method == "POST")


def opened_as(part: Part, kept: Keeping, said: Mapping[str, str], *, posted: bool) -> OpenPart:
    """Open a part where it is kept; `said` is what the address says besides the page."""
    then = said.get("then")
    return OpenPart(
        part,
        kept,
        kept.read(),
        then if then in (CHECK, *BACK_TO) else None,
        posted=posted,
        fill=said.get("fill", ""),
    )
