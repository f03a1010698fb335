"""One section of the person specification: its name, and a line for each criterion."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from wtforms import HiddenField
from wtforms.validators import ValidationError

from forms.documents import DocumentForm
from forms.fields import ParagraphField, SelectField, TextField

KINDS = {"essential": "Essential", "desirable": "Desirable", "unclassified": "Not decided yet"}
REMOVE = "remove"
SPARE = 3
MOST_ROWS = 120


class SectionForm(DocumentForm):
    """A section with `rows` criteria; `text_0` and `kind_0` are the first one, and so on.

    The criteria stand in the order of the section: essential, desirable, then undecided ones. What is not
    removed stays in the order of the rows. `frame` says which sections there were when the page was shown.
    """

    rows_there = 0
    """How many rows the form has."""

    name = TextField("Name of this section", most=200)
    frame = HiddenField()

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give each criterion its row."""
        answers: dict[str, Any] = {key: (value or {}).get(key) for key in ("name", "frame")}
        for row, (kind, text) in enumerate(criteria_of(value or {})):
            answers |= {f"text_{row}": text, f"kind_{row}": kind}
        return answers

    def value(self) -> Any:
        """Give the section of the contract."""
        kept = [(kind, text) for _, kind, text in self._kept()]
        lists = {kind: [text for of, text in kept if of == kind] for kind in KINDS}
        return {"name": self["name"].data or None, **lists}

    def moves(self, before: Mapping[str, Any]) -> dict[str, str | None]:
        """Give where each criterion of the section went, as `essential/0` to `desirable/2`, or to None."""
        counts = dict.fromkeys(KINDS, 0)
        gone: dict[str, str | None] = dict.fromkeys(places_of(before))
        places = list(gone)
        for row, kind, _ in self._kept():
            if row < len(places):
                gone[places[row]] = f"{kind}/{counts[kind]}"
            counts[kind] += 1
        return gone

    def lines(self) -> Iterator[tuple[Any, Any]]:
        """Give the two fields of each row."""
        for row in range(self.rows_there):
            yield self[f"text_{row}"], self[f"kind_{row}"]

    def rows(self) -> list[tuple[str, str]]:
        """Give the section in words, each criterion with its kind."""
        told = [(self["name"].label.text, self["name"].data or "")]
        return told + [(KINDS[kind], text) for _, kind, text in self._kept()]

    def overtaken_by(self, current: Any, version: str) -> None:
        """Keep what was typed, beside what another window saved, however many criteria that has."""
        super().overtaken_by(current, version)
        there = section_form(len(list(criteria_of(current or {}))))
        self.newer = there(on=self.on, value=current).rows()

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the kind of each criterion that is new."""
        good = super().validate(extra_validators)
        for row, (text, kind) in enumerate(self.lines(), 1):
            if text.data and not kind.data and not kind.errors:
                kind.errors = (f"Select essential or desirable for criterion {row}",)
                good = False
        return good

    def validate_name(self, field: TextField) -> None:
        """Refuse a name that only repeats what its lists are called."""
        if field.data.lower() in {"essential", "desirable"}:
            raise ValidationError(
                "The name of a section must say what its criteria are about, like Experience"
            )

    def _kept(self) -> Iterator[tuple[int, str, str]]:
        """Give number, kind and text of the rows that stay."""
        for row, (text, kind) in enumerate(self.lines()):
            if text.data and kind.data in KINDS:
                yield row, kind.data, text.data


@cache
def section_form(rows: int) -> type[SectionForm]:
    """Give the form of a section with this many rows, `MOST_ROWS` at most."""
    rows = min(rows, MOST_ROWS)
    fields: dict[str, Any] = {"rows_there": rows}
    choices = (*KINDS.items(), (REMOVE, "Remove it"))
    for row in range(rows):
        said = f"Criterion {row + 1}"
        fields[f"text_{row}"] = ParagraphField(said, rows=2)
        fields[f"kind_{row}"] = SelectField(
            f"{said} is", choices=choices, prompt="Select essential or desirable", called=f"{said}"
        )
    return type("SectionForm", (SectionForm,), fields)


def criteria_of(section: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give kind and text of each criterion of a section, in order."""
    for kind in KINDS:
        for text in section.get(kind) or ():
            yield kind, text


def places_of(section: Mapping[str, Any]) -> Iterator[str]:
    """Give where each criterion of a section stands in it, like `essential/0`, in order."""
    for kind in KINDS:
        for number, _ in enumerate(section.get(kind) or ()):
            yield f"{kind}/{number}"
