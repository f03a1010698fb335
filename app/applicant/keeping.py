"""Where the document of an open part is kept, and how one gets from page to page of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.sections import Checked, Part
from app.documents.places import Edit
from app.models.applications import Application
from app.models.base import Document
from app.services import vetting_forms
from app.web.auth import current_actor


class Keeping(Protocol):
    """What the pages of a part need to know of the place that keeps its document."""

    @property
    def leaving(self) -> str:
        """The words on the button that saves and goes back to the list."""

    @property
    def application(self) -> Application | None:
        """The application that the part belongs to; None where there is none."""

    def read(self) -> Document:
        """Give the document as it stands."""

    def change(self, edit: Edit) -> None:
        """Make one change.

        Raises:
            Stale: the place was changed after the page was shown.
        """

    def take_over(self, document: Document, source: str) -> None:
        """Put a whole document, which fits the contract, in the place of the one that is kept."""

    def check(self, document: Document, on: date) -> Checked:
        """Give what the checks say of a document, this one or what it would be after a change."""

    def url(self, name: str, **values: Any) -> str:
        """Give the address of a page by its name."""

    def onwards(self, url: str) -> ResponseReturnValue:
        """Answer with the page at an address, once something is saved."""

    def say(self, text: str, category: str) -> None:
        """Put a notice above the next page."""


@dataclass(frozen=True, slots=True)
class InAccount:
    """A document of an application, kept for the person who has signed in."""

    part: Part
    application: Application
    leaving: str = "Save and come back later"

    def read(self) -> Document:
        """Give the document as it stands in this transaction.

        Raises:
            NotFound: it is somebody else's.
        """
        return self.part.read(db.session(), current_actor(), self.application.id)

    def change(self, edit: Edit) -> None:
        """Make one change, through the part's service."""
        self.part.change(db.session(), current_actor(), self.application.id, edit, clock.now())

    def take_over(self, document: Document, source: str) -> None:
        """Put a whole vetting form in the place of the application's."""
        session, actor = db.session(), current_actor()
        vetting_forms.import_document(session, actor, self.application.id, document, source, clock.now())

    def check(self, document: Document, on: date) -> Checked:
        """Give what the part's checks say."""
        return self.part.check(db.session(), current_actor(), self.application, document, on)

    def url(self, name: str, **values: Any) -> str:
        """Give the address of a page of the application."""
        return url_for(f"applicant.{name}", application_id=self.application.id, **values)

    def onwards(self, url: str) -> ResponseReturnValue:
        """Go there, so that reloading the page sends nothing again."""
        return redirect(url)

    def say(self, text: str, category: str) -> None:
        """Put a notice above the next page."""
        flash(text, category)
