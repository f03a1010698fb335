"""What an application is made of: parts, their sections, and the pages of each.

A section's pages are asked in order; there is no other order anywhere. What a section's state is, is computed
from answers and findings and stored nowhere.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID

from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from app.documents.places import Edit, Place, read
from app.models.applications import Application
from app.models.base import Document
from app.services.actors import Actor, Permission
from checks.findings import Finding
from forms.documents import DocumentForm

View = Callable[..., ResponseReturnValue]
"""Shows a page: takes the `OpenPart` and the page, or what names it in an address."""

FirstAnswers = Callable[..., Mapping[str, Any]]
"""Gives what a new item starts with: takes the `OpenPart` and the word that the link brought along."""


@dataclass(frozen=True, slots=True)
class Card:
    """One thing in a list: what it is called, and lines of label and text."""

    title: str
    lines: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page that asks about one place of the document.

    Attributes:
        key: its name in the address; unique in its part.
        title: the page's heading; where the form has one question, that is the heading instead.
        intro: what to think of, in a sentence or two.
        why: why we ask.
        answers_at: pointers of findings that this page can mend, where they are more than its place.
        shown_when: whether the page is asked at all, from the whole document.
        view: shows the page where the engine's own view does not do.
    """

    key: str
    title: str
    place: Place
    form: type[DocumentForm]
    intro: str = ""
    why: str = ""
    template: str = "applicant/page.html"
    answers_at: tuple[str, ...] = ()
    shown_when: Callable[[Document], bool] = lambda _: True
    view: View | None = None


@dataclass(frozen=True, slots=True)
class NoneToDeclare:
    """The explicit "none" of a list: where it is kept and what it says there.

    Attributes:
        label: the words of the button, in the person's voice: "I have no other names".
        said: what the page says once it is pressed: "You said that you have no other names."
    """

    place: Place
    none: Any
    some: Any
    label: str
    said: str


@dataclass(frozen=True, slots=True)
class Collection:
    """A list of things of one kind: cards, add, change, remove, and "none to declare" where that can be.

    Attributes:
        singular: what one is called, with its article: "an address".
        path: where the list stands in the document.
        card: gives the card of one item, from the item and the whole document.
        intro: what to list, in a sentence or two.
        most: how many the pages let one add.
        first_answers: what a new item starts with, where a link says more than "add".
        beside: what an item's page shows beside its questions, from the part as it stands or would with what
            is typed; the page then has a button that shows it anew.
        led: gives the form that an item is asked with, from what stands of it (None for a new one) and the
            word that the link brought along; as long as that is not `form`, the item's page asks on.
        led_template: shows the forms that `led` gives besides `form`.
        view: shows the list where the engine's own view does not do.
    """

    key: str
    title: str
    singular: str
    path: tuple[str, ...]
    form: type[DocumentForm]
    card: Callable[[Document, Document], Card]
    intro: str = ""
    why: str = ""
    none: NoneToDeclare | None = None
    template: str = "applicant/collection.html"
    item_template: str = "applicant/page.html"
    most: int = 50
    first_answers: FirstAnswers | None = None
    beside: Callable[..., Mapping[str, Any]] | None = None
    led: Callable[[Any, str], type[DocumentForm]] | None = None
    led_template: str = "applicant/page.html"
    answers_at: tuple[str, ...] = ()
    shown_when: Callable[[Document], bool] = lambda _: True
    view: View | None = None

    @property
    def place(self) -> Place:
        """Where the whole list stands."""
        return Place(self.path)

    def item(self, item_id: str) -> Place:
        """Where one item stands, or will."""
        return Place(self.path, item=item_id)

    def items(self, document: Document) -> list[Document]:
        """Give the items, in the order of the document."""
        return read(document, self.place) or []

    def none_said(self, document: Document) -> bool:
        """Tell whether the person has said that there is none."""
        return self.none is not None and read(document, self.none.place) == self.none.none


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the form with one line in the task list."""

    key: str
    title: str
    pages: tuple[Page | Collection, ...]

    def shown(self, document: Document) -> list[Page | Collection]:
        """Give the pages that are asked, in order."""
        return [page for page in self.pages if page.shown_when(document)]

    def started(self, document: Document) -> bool:
        """Tell whether anything of the section has been answered."""
        return any(is_answered(page, document) for page in self.pages)


def is_answered(page: Page | Collection, document: Document) -> bool:
    """Tell whether a page holds any answer; "none to declare" is one."""
    none_said = isinstance(page, Collection) and page.none_said(document)
    return none_said or _holds_answer(read(document, page.place))


def _holds_answer(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_holds_answer(part) for part in value.values())
    return value not in (None, "", [])


class Checked(Protocol):
    """What the checks of a part give: findings, and whatever else its own pages show."""

    @property
    def findings(self) -> Sequence[Finding]:
        """Give what was found, worst first; pointers are into the part's contract."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the checks of a part give that has no report besides."""

    findings: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One of the documents of an application, with the services that read, change and check it.

    Attributes:
        key: its name in addresses.
        sections: of this part for one application, which is None in a self-check; the employer's part
            depends on its vacancy.
        check: what the checks say of a document on a day.
        check_page: name of the page that shows all of it for checking; links from there lead back there.
        seen_by: who sees the answers, in a sentence or two; stands on every page.
        history: name of the page with earlier versions of a page's answers; "" where none are kept.
        saves_itself: whether a script may save the part while it is being written, from the document.
        leads_to: name of the page that follows the last page of a section.
    """

    key: str
    title: str
    permission: Permission
    read: Callable[[Session, Actor, UUID], Document]
    change: Callable[[Session, Actor, UUID, Edit, datetime], None]
    sections: Callable[[Any], Sequence[Section]]
    check: Callable[[Session, Actor, Application, Document, date], Checked]
    check_page: str
    seen_by: str
    leads_to: str = "tasks"
    history: str = ""
    saves_itself: Callable[[Document], bool] = lambda _: False

    def pages(
        self, application: Application | None, document: Document
    ) -> Iterator[tuple[Section, Page | Collection]]:
        """Give every page that is asked, with its section, in order."""
        for section in self.sections(application):
            for page in section.shown(document):
                yield section, page
