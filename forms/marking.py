"""Forms of those who mark: marks with notes, knowing an applicant, final marks, a mark that was agreed on."""

from collections.abc import Iterator, Sequence
from typing import Any

from wtforms import HiddenField
from wtforms.validators import ValidationError

from forms.base import BaseForm
from forms.fields import Choice, ParagraphField, RadiosField, YesNoField
from forms.validators import Needed, NeededIf

LABELS = ("0: not shown", "1: shown in part", "2: shown", "3: shown strongly")
MOST_NOTE = 2_000


class MarksForm(BaseForm):
    """Marks for several rows; `mark_KEY`, `note_KEY` and `was_KEY` belong to the row with this key.

    `was_KEY` is the mark and note that the page showed, so that a page open in another tab changes nothing
    that was not changed on it.
    """

    keys: Sequence[str] = ()

    def rows(self) -> Iterator[tuple[str, Any, Any, Any]]:
        """Give key, mark, note and what was shown, of each row."""
        for key in self.keys:
            yield key, self[f"mark_{key}"], self[f"note_{key}"], self[f"was_{key}"]

    def changed(self) -> Iterator[tuple[str, int | None, str]]:
        """Give key, mark and note of each row that was changed on the page. Call only after `validate()`."""
        for key, mark, note, was in self.rows():
            if shown(mark.data, note.data) != (was.data or ""):
                yield key, None if mark.data is None else int(mark.data), note.data


def shown(mark: Any, note: str) -> str:
    """Give a mark and a note as a page carries them, to know what was changed on it."""
    return f"{'' if mark is None else mark}/{note}"


def marks_form(keys: Sequence[str], guides: Sequence[Sequence[str]]) -> type[MarksForm]:
    """Give the form for rows with these keys; `guides` say what earns each mark, for each row."""
    fields: dict[str, Any] = {"keys": tuple(keys)}
    for key, guide in zip(keys, guides, strict=True):
        choices = [Choice(str(mark), label, guide[mark]) for mark, label in enumerate(LABELS)]
        fields[f"mark_{key}"] = RadiosField("Your mark", choices=choices)
        fields[f"note_{key}"] = ParagraphField("Note", rows=2, most=MOST_NOTE)
        fields[f"was_{key}"] = HiddenField()
    return type("MarksForm", (MarksForm,), fields)


class DeclareForm(BaseForm):
    """Whether somebody knows an applicant, and how."""

    knows = YesNoField(
        "Do you know, or think you know, anybody who applied for this post?",
        [Needed("Select yes if you know somebody who applied")],
        hint="A relative, a friend, somebody you work with or worked with, or anybody you should not judge.",
    )
    conflict = ParagraphField(
        "Who is it, and how do you know them?",
        [NeededIf("knows", {"yes"}, "Enter who it is and how you know them")],
        called="Who you know",
        hint="HR reads this and decides whether you take part.",
        most=1_000,
        rows=3,
    )


class LockForm(BaseForm):
    """Ask before marks become final."""

    sure = YesNoField(
        "Are your marks final?",
        [Needed("Select yes to lock your marks, or no to go on marking")],
        hint="You cannot change them afterwards. Others then see them, and you see theirs.",
    )


class AgreeForm(BaseForm):
    """The mark that people agreed on, and why."""

    mark = RadiosField(
        "The mark that you agreed on",
        [Needed("Select the mark that you agreed on")],
        choices=[Choice(str(mark), label) for mark, label in enumerate(LABELS)],
    )
    reason = ParagraphField(
        "Why",
        [Needed("Enter why you agreed on this mark")],
        called="The reason",
        hint="What in the answer earns it, by the guide. An applicant may be shown this.",
        most=2_000,
        rows=3,
    )

    def validate_reason(self, field: ParagraphField) -> None:
        """Ask for more than a word."""
        if len(field.data.split()) < 2:  # noqa: PLR2004  # one word is no reason
            raise ValidationError("The reason must be at least a few words")
