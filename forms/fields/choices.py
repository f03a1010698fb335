"""Fields for choosing: yes or no, one of several, some of several, a tick. None chooses beforehand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wtforms.form import BaseForm
from wtforms.validators import StopValidation

from forms.fields.answers import Answer
from forms.validators import Needed


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may be chosen; the hint, if any, stands under its label."""

    value: str
    label: str
    hint: str = ""


class Choosing(Answer):
    """A field with choices.

    Attributes:
        choices: what may be chosen, in the order shown, each a `Choice` or a pair of value and label. A view
            may set them after the form is made, and before `validate()`.
    """

    def __init__(
        self,
        label: str = "",
        validators: list[Any] | None = None,
        *,
        choices: Sequence[Choice | tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(label, validators, **kwargs)
        self.choices = choices

    def options(self) -> Iterator[Choice]:
        """Give the choices in one form."""
        for choice in self.choices:
            yield choice if isinstance(choice, Choice) else Choice(*choice)

    def select_message(self) -> str:
        """Give what to say to an answer that is not among the choices."""
        for validator in self.validators:
            if isinstance(validator, Needed):
                return validator.message
        return f"{self.called} must be one of the answers in the list"


class RadiosField(Choosing):
    """One of several; `data` is the value chosen or None."""

    kind = "radios"
    data: str | None

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take the one answer; two that contradict each other are none."""
        answers = {str(value) for value in valuelist} - {""}
        self.data = answers.pop() if len(answers) == 1 else None
        if answers:
            raise ValueError(self.select_message())

    def pre_validate(self, form: BaseForm) -> None:
        """Refuse what is not among the choices, and forget it."""
        super().pre_validate(form)
        if self.data is not None and self.data not in {choice.value for choice in self.options()}:
            self.data = None
            raise StopValidation(self.select_message())


class SelectField(RadiosField):
    """One of many, in a drop-down list; `data` is the value chosen or None.

    Args:
        prompt: the text of the first, empty choice.
    """

    kind = "select"

    def __init__(
        self,
        label: str = "",
        validators: list[Any] | None = None,
        *,
        prompt: str = "Select an answer",
        **kwargs: Any,
    ) -> None:
        super().__init__(label, validators, **kwargs)
        self.prompt = prompt


class YesNoField(RadiosField):
    """Yes or no; `data` is "yes", "no" or None, for silence is never "no"."""

    def __init__(self, label: str = "", validators: list[Any] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("choices", (Choice("yes", "Yes"), Choice("no", "No")))
        super().__init__(label, validators, **kwargs)


class TicksField(Choosing):
    """Some of several; `data` is the values ticked, in the order of the choices."""

    kind = "checkboxes"
    data: list[str]

    def process_data(self, value: Any) -> None:
        """Take what is kept; None is none ticked."""
        self.data = list(value or ())

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take every tick once."""
        self.data = list(dict.fromkeys(str(value) for value in valuelist))

    def pre_validate(self, form: BaseForm) -> None:
        """Refuse what is not among the choices, and forget it."""
        super().pre_validate(form)
        known = [choice.value for choice in self.options()]
        unknown = set(self.data) - set(known)
        self.data = [value for value in known if value in self.data]
        if unknown:
            raise StopValidation(self.select_message())


class TickField(Answer):
    """One tick; `data` is True only when it was set by its own box."""

    kind = "tick"
    data: bool

    def process_data(self, value: Any) -> None:
        """Take what is kept: only True is a tick."""
        self.data = value is True

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take "yes" as a tick, and nothing else."""
        self.data = valuelist == ["yes"]
