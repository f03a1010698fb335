"""What all fields of ours share: a name for messages, and silence after something that could not be read."""

from typing import Any

from wtforms.fields import Field
from wtforms.form import BaseForm
from wtforms.validators import StopValidation
from wtforms.widgets import TextInput


class Answer(Field):
    """A field that names itself in messages.

    Attributes:
        called: what messages call the answer, with a capital: "Town or city", "The date you moved in".
            Without one it is the label, or "This answer" where the label is a question.
        kind: what draws the field, a name that `forms.widgets` knows.
        hint: text under the label, where a template gives no other.
        width: of the box, in characters: 2, 3, 4, 5, 10, 20 or 30; None is the whole line.
    """

    called: str
    kind = "input"
    widget: Any = TextInput()

    def __init__(
        self,
        label: str = "",
        validators: list[Any] | None = None,
        *,
        called: str | None = None,
        hint: str = "",
        width: int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(label, validators, **kwargs)
        self.hint, self.width = hint, width
        self.called = called or (label if label and not label.endswith("?") else "This answer")

    def pre_validate(self, _form: BaseForm) -> None:
        """Run no validator where the answer could not be read: the person has one thing to put right."""
        if self.process_errors:
            raise StopValidation
