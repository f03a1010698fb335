"""A form for one place of a document: how its value becomes answers, and answers its value."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, ClassVar

from wtforms.fields.core import UnboundField

from forms.base import EditForm
from forms.telling import told
from forms.validators import answered

OVERTAKEN = (
    "This was changed in another window after you opened this page. Check both versions, then save again "
    "to keep yours"
)


class DocumentForm(EditForm):
    """A form that edits one place of a document.

    It judges the shape of answers only: what is missing may be added another day, and `checks` tells of it.

    Attributes:
        keys: what the document calls an answer, by the name of its field, where the two differ.
        document: the whole document, for choices that depend on other answers; not to be changed.
        stood: what stands at the place, for what the form keeps without asking; not to be changed.
        newer: what another window saved meanwhile, as (label, text); None where nothing was.
    """

    keys: ClassVar[Mapping[str, str]] = {}
    document: Mapping[str, Any]
    stood: Any
    newer: list[tuple[str, str]] | None = None

    def __init__(
        self,
        formdata: Any = None,
        *,
        on: date,
        version: str = "",
        value: Any = None,
        document: Mapping[str, Any] | None = None,
        meta: dict[str, Any] | None = None,
    ) -> None:
        self.document, self.stood = document or {}, value
        super().__init__(formdata, on=on, version=version, data=self.answers(value), meta=meta)
        self.prepare()

    def prepare(self) -> None:
        """Set choices that depend on the document; called once the fields are there."""

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data for what stands at the place; by name where not said otherwise."""
        names = {key: name for name, key in cls.keys.items()}
        return {names.get(key, key): part for key, part in (value or {}).items()}

    def value(self) -> Any:
        """Give what to put at the place. Call only after `validate()`; empty text is no answer, 0 is one."""
        return {self.keys.get(field.name, field.name): answer_in(field) for field in self.questions()}

    @classmethod
    def asked(cls) -> tuple[str, ...]:
        """Give what the form asks for, as the document calls it, in order."""
        names = sorted(
            (name for name in dir(cls) if isinstance(getattr(cls, name), UnboundField) and name != "version"),
            key=lambda name: getattr(cls, name).creation_counter,
        )
        return tuple(cls.keys.get(name, name) for name in names)

    def questions(self) -> Iterator[Any]:
        """Give the fields that ask something, in order."""
        for field in self:
            if field.name not in ("version", "csrf_token"):
                yield field

    def rows(self) -> list[tuple[str, str]]:
        """Give every question with its answer in words; no answer is an empty text."""
        return [(field.label.text, told(field)) for field in self.questions()]

    def overtaken_by(self, current: Any, version: str) -> None:
        """Keep what was typed, beside what another window saved; saving again then replaces that."""
        self.newer = type(self)(on=self.on, value=current, document=self.document).rows()
        self.version.data = version
        self.version.raw_data = None
        self.version.errors = (OVERTAKEN,)


class OneAnswerForm(DocumentForm):
    """A form with one question, whose answer is all that stands at the place."""

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the one field its data."""
        return {} if value is None else {cls.asked()[0]: value}

    def value(self) -> Any:
        """Give the one answer."""
        return answer_in(self[self.asked()[0]])


def answer_in(field: Any) -> Any:
    """Give a field's answer, None where there is none."""
    return field.data if answered(field) else None
