"""The day of an interview and after: questions, who sat, what was decided."""

from forms.base import BaseForm
from forms.fields import DayField, ParagraphField, RadiosField, SelectField, TicksField
from forms.validators import Needed, NeededIf, NotInPast


class QuestionForm(BaseForm):
    """A question that everybody is asked. The view sets the criteria."""

    criterion = SelectField(
        "Which criterion does it assess?", [Needed("Select the criterion that the question assesses")]
    )
    text = ParagraphField(
        "The question",
        [Needed("Enter the question")],
        hint="Everybody is asked the same. Do not ask about health, absence or a criminal record.",
        most=600,
        rows=3,
    )


class HeldForm(BaseForm):
    """Who sat at an interview. The view sets the members."""

    sat = TicksField("Who sat on the panel?", [Needed("Select who sat on the panel")])


class OutcomeForm(BaseForm):
    """What is decided after an interview, and why. The view sets the choices."""

    outcome = RadiosField("What do you decide?", [Needed("Select what you decide")])
    reserve_until = DayField(
        "Until which day does the reserve list last?",
        [
            NeededIf("outcome", {"reserve"}, "Enter the last day of the reserve list"),
            NotInPast("The last day of the reserve list must not be over"),
        ],
        called="The last day of the reserve list",
        hint="Only for the reserve list. The applicant is told this day.",
    )
    reason = ParagraphField(
        "Why",
        [Needed("Enter why you decide so")],
        called="The reason",
        hint="By the criteria and the marks. It stays inside, and the applicant may ask to see it.",
        most=2_000,
        rows=4,
    )
