"""Rows to judge: the answer to a criterion beside its guide, the mark and the note; and saving them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import request
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.documents.anonymous import Anonymous
from app.services import blind_reading, marking, marks
from app.services.marking import Cell, Progress, Work
from app.services.shortlisting import Assessed
from app.web.csrf import csrf_meta
from checks.criteria.speaking import Stretch, stretches
from forms.marking import MarksForm, marks_form, shown


@dataclass(frozen=True, slots=True)
class Row:
    """One judgement to make.

    Attributes:
        title: what is judged, on this page.
        answer: the masked words of the applicant.
        stretches: the same, sentence by sentence, where the marker asked to see which speak to the criterion.
        mark, note, was: the fields of the form.
    """

    key: str
    title: str
    kind: str
    answer: str
    stretches: tuple[Stretch, ...]
    not_yet: bool
    shown_by: tuple[str, ...]
    mark: Any
    note: Any
    was: Any


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of rows with its form."""

    form: MarksForm
    rows: tuple[Row, ...]
    seen: dict[UUID, tuple[str, Anonymous]]
    cells: dict[str, Cell]
    progress: Progress

    @property
    def valid(self) -> bool:
        """Whether what was posted can be kept."""
        return bool(self.form.validate())

    def save(self, work: Work) -> None:
        """Keep the marks that were changed on the page."""
        for key, mark, note in self.form.changed():
            marks.give(session(), work, marks.Given(*self.cells[key], mark, note), clock.now())


def key_of(cell: Cell) -> str:
    """Give the key of the row for an application and a criterion."""
    return f"{cell[0].hex}{cell[1].hex}"


def sheet(work: Work, applications: Sequence[UUID], criteria: Sequence[Assessed], *, by: str) -> Sheet:
    """Give the rows for some applications and criteria; `by` says which of the two tells rows apart.

    Of a posted page only the rows that it carried are looked at: a script sends one at a time.
    """
    cells = {key_of((each, one.id)): (each, one.id) for each in applications for one in criteria}
    if request.method == "POST":
        cells = {key: cell for key, cell in cells.items() if f"was_{key}" in request.form}
    guides = {one.id: one for one in criteria}
    seen = blind_reading.read(session(), applications, [one.id for one in criteria])
    kept = marking.kept(session(), work, applications)
    form = marks_form(list(cells), [guides[cell[1]].guide for cell in cells.values()])(
        request.form, on=clock.today(), data=_shown_first(cells, kept.marks), meta=csrf_meta()
    )
    rows = tuple(
        _row(key, seen[cells[key][0]], guides[cells[key][1]], fields, by) for key, *fields in form.rows()
    )
    return Sheet(form, rows, seen, cells, kept.progress)


def _shown_first(cells: dict[str, Cell], kept: Mapping[Cell, tuple[int | None, str]]) -> dict[str, object]:
    """Give what the form shows first."""
    data: dict[str, object] = {}
    for key, cell in cells.items():
        mark, note = kept.get(cell, (None, ""))
        data[f"mark_{key}"] = None if mark is None else str(mark)
        data[f"note_{key}"], data[f"was_{key}"] = note, shown(mark, note)
    return data


def _row(key: str, read: tuple[str, Anonymous], criterion: Assessed, fields: list[Any], by: str) -> Row:
    reference, seen = read
    mark, note, was = fields
    title = criterion.text if by == "criterion" else f"Applicant {reference}"
    about = str(criterion.id)
    return Row(
        key,
        title,
        criterion.kind,
        seen.answers.get(about, ""),
        tuple(stretches(criterion.text, seen.answers.get(about, ""))) if highlighting() else (),
        about in seen.not_yet,
        seen.shown_by.get(about, ()),
        mark,
        note,
        was,
    )


def highlighting() -> bool:
    """Tell whether the marker asked to see which sentences share words with the criterion."""
    return request.args.get("highlight") == "on"


def wants_json() -> bool:
    """Tell whether a script asks, which goes on with the page that it has."""
    return request.accept_mimetypes.best == "application/json"


def told(work: Work) -> ResponseReturnValue:
    """Tell a script that everything is kept, and how many marks are left."""
    so_far = marking.progress(session(), work)
    return {"left": so_far.left, "total": so_far.total}


def refused(form: MarksForm) -> ResponseReturnValue:
    """Tell a script what has to be put right."""
    return {"errors": [message for _, message in form.faults()]}, 422
