"""What a vetting officer notes about a pack."""

from collections.abc import Iterator, Sequence

from wtforms.form import BaseForm as WTForm
from wtforms.validators import ValidationError

from forms.base import BaseForm
from forms.fields import DayField, ParagraphField, RadiosField, TextField
from forms.validators import Needed, NotInPast

MOST_QUESTION = 1000


class StepForm(BaseForm):
    """What has happened to a pack. The view sets the choices."""

    event = RadiosField("What has happened?", [Needed("Select what has happened")])
    promised_by = DayField(
        "By which day is the next step promised?",
        [NotInPast("The promised day must not be over")],
        called="The promised day",
        hint="Whoever acts next has named it. Leave empty if nobody has.",
    )
    force_reference = TextField(
        "What do the police call the case?",
        most=60,
        hint="Their reference, where there is one.",
    )
    expires_on = DayField(
        "Until when does the clearance hold?",
        [NotInPast("The last day of the clearance must not be over")],
        called="The last day of the clearance",
        hint="Only where the police have cleared the applicant.",
    )


class ForceForm(BaseForm):
    """The police force that decides."""

    force = TextField("Which police force decides?", [Needed("Enter the name of the police force")], most=200)


class QuestionsForm(BaseForm):
    """One box for each chapter of the form; an item for each box that is filled."""

    def items(self) -> list[tuple[str, str]]:
        """Give chapter and question, in the order of the form."""
        return [(field.label.text, field.data) for field in self.boxes() if field.data]

    def boxes(self) -> Iterator[ParagraphField]:
        """Give the boxes."""
        for field in self:
            if isinstance(field, ParagraphField):
                yield field


class OneAtLeast:
    """Some box of the form is filled; the error stands at the first."""

    def __call__(self, form: WTForm, _field: ParagraphField) -> None:
        """Refuse a form without a question."""
        if not any(getattr(each, "data", "") for each in form if isinstance(each, ParagraphField)):
            raise ValidationError("Write at least one question")


def questions_about(chapters: Sequence[tuple[str, str]]) -> type[QuestionsForm]:
    """Give the form for these chapters, each a key and a title."""
    boxes = {
        f"about_{key.replace('-', '_')}": ParagraphField(
            title, [OneAtLeast()] if number == 0 else [], most=MOST_QUESTION, rows=2
        )
        for number, (key, title) in enumerate(chapters)
    }
    return type("QuestionsForm", (QuestionsForm,), boxes)
