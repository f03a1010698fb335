"""HR's forms between closing and interviews: guides, longlisting, the panel, outcomes, letters."""

from collections.abc import Sequence

from wtforms.validators import ValidationError

from forms.base import BaseForm
from forms.fields import (
    Choice,
    ParagraphField,
    RadiosField,
    SelectField,
    TextField,
    TicksField,
    WholeNumberField,
    YesNoField,
)
from forms.validators import Needed

ASSESSED = (
    Choice("application", "From the application", "It is marked for the shortlist."),
    Choice("interview", "At the interview", "It is not marked for the shortlist."),
    Choice("both", "Both", "It is marked for the shortlist, and asked about again."),
)
MOST_REASON = 2_000


class GuideForm(BaseForm):
    """How a criterion is assessed, what it weighs, and what earns each mark."""

    assessed = RadiosField(
        "How is it assessed?", [Needed("Select how this criterion is assessed")], choices=ASSESSED
    )
    weight = WholeNumberField(
        "Weight",
        [Needed("Enter the weight, from 1 to 5")],
        least=1,
        most=5,
        width=2,
        hint="Its mark is multiplied by this, from 1 to 5.",
    )
    guide_0 = ParagraphField("What earns 0", rows=2, most=500)
    guide_1 = ParagraphField("What earns 1", rows=2, most=500)
    guide_2 = ParagraphField("What earns 2", rows=2, most=500)
    guide_3 = ParagraphField("What earns 3", rows=2, most=500)


class BarForm(BaseForm):
    """The least mark that meets an essential criterion."""

    bar = RadiosField(
        "From which mark is an essential criterion met?",
        [Needed("Select the mark from which an essential criterion is met")],
        choices=[Choice(str(mark), str(mark)) for mark in (1, 2, 3)],
    )


class ViewForm(BaseForm):
    """What a view of the queue is called in one's own list."""

    name = TextField(
        "Name of the view",
        [Needed("Enter a name for the view")],
        most=60,
        hint="The filters and the order are kept, what you searched for is not.",
    )


class QuestionForm(BaseForm):
    """One more yes/no criterion of the longlist."""

    text = TextField(
        "Yes/no criterion",
        [Needed("Enter the criterion")],
        hint="For example, holds a current registration with the NMC.",
    )


class LonglistForm(BaseForm):
    """An answer to a longlist criterion for the applications that were ticked, with its reason."""

    question = SelectField(
        "Criterion", [Needed("Select the criterion that you answer")], prompt="Select a criterion"
    )
    answer = YesNoField("Do the applications you ticked meet it?", [Needed("Select yes or no")])
    reason = TextField("Why", [Needed("Enter the reason")], called="The reason", most=500)
    chosen = TicksField("Applications", [Needed("Tick at least one application")])


class AssignForm(BaseForm):
    """Give a colleague a part."""

    colleague = SelectField("Colleague", [Needed("Select a colleague")], prompt="Select a colleague")
    kind = RadiosField("What do they do?", [Needed("Select what they do")])


class ReasonForm(BaseForm):
    """Why something is done."""

    reason = ParagraphField(
        "Why", [Needed("Enter the reason")], called="The reason", most=MOST_REASON, rows=3
    )


class MaskForm(BaseForm):
    """A word to mask in an application."""

    word = TextField(
        "Name to mask",
        [Needed("Enter the name to mask")],
        most=100,
        render_kw={"spellcheck": "false"},
    )


class DecideForm(BaseForm):
    """An outcome for the applications that were ticked, with its reason."""

    outcome = RadiosField("Outcome for the applications you ticked", [Needed("Select an outcome")])
    reason = ParagraphField(
        "Why",
        [Needed("Enter the reason")],
        called="The reason",
        hint="It is kept with your name. An applicant may be shown it.",
        most=MOST_REASON,
        rows=2,
    )
    chosen = TicksField("Applications", [Needed("Tick at least one application")])


class LetterForm(BaseForm):
    """The wording of a letter.

    Attributes:
        known: what may stand in braces; the view sets it.
    """

    known: Sequence[str] = ()

    text = ParagraphField("Letter", [Needed("Enter the letter")], most=5_000, rows=14)

    def validate_text(self, field: ParagraphField) -> None:
        """Refuse a place that nothing fills in."""
        named = [part.partition("}")[0] for part in field.data.split("{")[1:] if "}" in part]
        odd = [name for name in named if f"{{{name}}}" not in self.known]
        if odd:
            raise ValidationError(
                f"The letter names {{{odd[0]}}}, which cannot be filled in. Use {', '.join(self.known)}"
            )


class SureForm(BaseForm):
    """Ask before something that cannot be taken back; the view says what."""

    sure = YesNoField("Are you sure?", [Needed("Select yes to go on, or no to go back")])
