"""One page for each criterion, in the advert's own words, in sections as the advert has them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol
from uuid import UUID

from app.applicant.employer.answering import ask
from app.applicant.sections import Page, Section
from app.documents.places import Place, read
from app.models.base import Document
from forms.employer.evidence import EvidenceForm

UNNAMED = "Person specification"


class Wording(Protocol):
    """A criterion as the vacancy words it."""

    @property
    def id(self) -> UUID: ...  # noqa: D102
    @property
    def section(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionPage(Page):
    """The page of one criterion.

    Attributes:
        kind: "essential" or "desirable".
        number, total: which one it is of how many of its kind, counted through the whole specification.
    """

    kind: str = ""
    number: int = 0
    total: int = 0

    @property
    def counted(self) -> str:
        """Say which one it is: "Essential criterion 4 of 13"."""
        return f"{self.kind.capitalize()} criterion {self.number} of {self.total}"

    def answered(self, document: Document) -> bool:
        """Tell whether anything stands here, good enough or not."""
        return read(document, self.place) is not None


def evidence_sections(criteria: Sequence[Wording]) -> Iterator[Section]:
    """Give a section for each stretch of criteria that stand under one heading of the advert."""
    pages = {criterion.id: page for criterion, page in _pages(criteria)}
    for number, (name, group) in enumerate(groupby(criteria, lambda criterion: criterion.section), 1):
        yield Section(
            f"evidence-{number}", name or UNNAMED, tuple(pages[criterion.id] for criterion in group)
        )


def _pages(criteria: Sequence[Wording]) -> Iterator[tuple[Wording, CriterionPage]]:
    """Give each criterion with its page, in the advert's order."""
    totals = {
        kind: sum(criterion.kind == kind for criterion in criteria) for kind in ("essential", "desirable")
    }
    so_far = dict.fromkeys(totals, 0)
    for criterion in criteria:
        so_far[criterion.kind] += 1
        yield (
            criterion,
            CriterionPage(
                f"evidence-{criterion.id}",
                criterion.text,
                Place(("evidence", str(criterion.id))),
                EvidenceForm,
                template="applicant/employer/evidence.html",
                view=ask,
                kind=criterion.kind,
                number=so_far[criterion.kind],
                total=totals[criterion.kind],
            ),
        )


@dataclass(frozen=True, slots=True)
class Count:
    """How many criteria of a kind have an answer, of how many."""

    kind: str
    answered: int
    total: int

    def __str__(self) -> str:
        """Say it: "4 of 13 essential answered"."""
        return f"{self.answered} of {self.total} {self.kind} answered"


def counts(pages: Iterable[Page | object], document: Document) -> list[Count]:
    """Count the answers to essential criteria, then to desirable ones; a kind without any is left out."""
    criteria = [page for page in pages if isinstance(page, CriterionPage)]
    found = []
    for kind in ("essential", "desirable"):
        of_kind = [page for page in criteria if page.kind == kind]
        if of_kind:
            found.append(Count(kind, sum(page.answered(document) for page in of_kind), len(of_kind)))
    return found
