"""A document that the page itself keeps: there is no account, no row and no visit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flask import g, url_for
from flask.typing import ResponseReturnValue

from app.applicant.selfcheck.carrying import that_fits
from app.applicant.selfcheck.form import SIGNED_LATER
from app.documents.places import Edit, put
from app.documents.vetting import forget_lost_addresses, lacks_an_entry, with_ids
from app.models.base import Document
from app.services.errors import NotPossibleNow
from app.services.vetting_checks import report_alone
from app.services.vetting_forms import EMPTY_ENTRY
from checks.report import Report


@dataclass(slots=True)
class InPage:
    """A document for the length of one request.

    Attributes:
        at: address of the page that is shown, which is another than the request's once something is saved.
        show: gives the page at an address.
    """

    document: Document
    at: str
    show: Callable[["InPage"], ResponseReturnValue]
    application: None = None
    leaving: str = "Save and go to the list"

    def read(self) -> Document:
        """Give the document as it stands."""
        return self.document

    def change(self, edit: Edit) -> None:
        """Make one change; what pointed at an address that is taken away points at none.

        Raises:
            Stale: the page carried another document than it showed.
            NotPossibleNow: the document would be too long for a page.
        """
        changed = put(self.document, edit)
        forget_lost_addresses(changed)
        self.document = that_fits(changed)

    def take_over(self, document: Document, source: str) -> None:  # noqa: ARG002  # nothing is written down
        """Put a whole document in the place of this one; it is signed when it is sent, not here.

        Raises:
            NotPossibleNow: a list has an empty place, which no page could show, or the document is too long.
        """
        if lacks_an_entry(document):
            raise NotPossibleNow(EMPTY_ENTRY)
        kept = {**document, "profile": self.document.get("profile"), "checked_on": None}
        unsigned = {key: part for key, part in kept.items() if key not in SIGNED_LATER}
        self.document = that_fits(with_ids(unsigned))

    def check(self, document: Document, on: date) -> Report:
        """Check a document without its signature."""
        report = report_alone(document, on)
        return replace(
            report, findings=tuple(each for each in report.findings if each.section not in SIGNED_LATER)
        )

    def url(self, name: str, **values: Any) -> str:
        """Give the address of a page of the self-check."""
        return url_for(f"selfcheck.{name}", **values)

    def onwards(self, url: str) -> ResponseReturnValue:
        """Answer with the page itself: a browser that is sent there would leave the answers behind."""
        self.at = url
        return self.show(self)

    def say(self, text: str, category: str) -> None:
        """Put a notice above the page that answers this request."""
        g.setdefault("notices", []).append((category, text))
