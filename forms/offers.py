"""Pages about a conditional offer: making it, answering it, what follows."""

from datetime import date
from typing import Any

from checks.record.declarations import CheckLevel
from forms.base import BaseForm, EditForm
from forms.fields import DayField, ParagraphField, RadiosField, SelectField
from forms.fields.choices import Choice
from forms.record.declarations import WORDINGS
from forms.validators import Needed, NotBefore, NotInFuture, NotInPast

LEVELS = tuple(
    Choice(level.value, wording.check[0].upper() + wording.check[1:]) for level, wording in WORDINGS.items()
)


class MakeOfferForm(BaseForm):
    """The day by which the applicant is asked to answer, and what the employer may ask about a record."""

    answer_by = DayField(
        "By which day should they answer?",
        [Needed("Enter the day by which they should answer"), NotInPast("Enter a day that is not over")],
        called="The day to answer by",
        hint="They can still answer afterwards, until the offer is taken back.",
    )
    check_level = RadiosField(
        "Which criminal record check does this post need?",
        [Needed("Select the criminal record check that this post needs")],
        called="The criminal record check",
        hint="It decides what the applicant is asked to declare. Asking for more than the post allows is "
        "unlawful. The eligibility guide of the Disclosure and Barring Service says what a post may have.",
        choices=LEVELS,
    )


class CorrectLevelForm(BaseForm):
    """The check that a post really needs, and why the offer named another. The view sets the reasons."""

    check_level = RadiosField(
        "Which criminal record check does this post really need?",
        [Needed("Select the criminal record check that this post needs")],
        called="The criminal record check",
        hint="The eligibility guide of the Disclosure and Barring Service says what a post may have.",
    )
    reason = RadiosField("Why does it change?", [Needed("Select why it changes")], called="The reason")

    def __init__(self, formdata: Any, *, on: date, named: CheckLevel, meta: dict[str, Any]) -> None:
        super().__init__(formdata, on=on, meta=meta)
        self.check_level.choices = [level for level in LEVELS if level.value != named]


class AnswerOfferForm(BaseForm):
    """The applicant's answer, with none chosen beforehand."""

    answer = RadiosField(
        "What is your answer?",
        [Needed("Select whether you accept or decline the offer")],
        choices=(
            Choice("accept", "I accept the offer", "The checks begin. You can still withdraw at any time."),
            Choice("decline", "I decline the offer", "Your application comes to an end."),
        ),
    )


class CheckForm(EditForm):
    """How one employment check stands. The view sets the choices, and drops `evidence` where none is kept."""

    state = RadiosField("How does it stand?", [Needed("Select how this check stands")])
    owner = SelectField("Who sees to it?", prompt="Nobody yet")
    evidence = ParagraphField(
        "What was seen?",
        most=500,
        rows=3,
        hint="For example “Passport and a council tax bill, seen in person”. No numbers of documents.",
    )
    asked_on = DayField(
        "When was it asked for?", [NotInFuture("The day it was asked for must not be in the future")]
    )
    done_on = DayField(
        "When was it decided?", [NotInFuture("The day it was decided must not be in the future")]
    )
    expires_on = DayField(
        "Until when does it hold?",
        [NotBefore("done_on", "The last day must not be before the day it was decided")],
        called="The last day",
        hint="Leave empty if it holds for good.",
    )

    def extra(self) -> bool:
        """Tell whether a decided check has its day, and put the error on the field where it has none."""
        if self.state.data in ("met", "not_met") and not self.done_on.data:
            self.refuse("done_on", "Enter the day on which it was decided")
            return False
        return True


class StartForm(BaseForm):
    """The first day at work."""

    start_on = DayField(
        "Which day is the first day at work?",
        [Needed("Enter the first day at work"), NotInPast("Enter a first day that is not over")],
        called="The first day at work",
    )


class EndForm(BaseForm):
    """How and why an offer ends. The view sets the choices."""

    event = RadiosField("Why does the offer end?", [Needed("Select why the offer ends")])
    reason = ParagraphField(
        "What do you tell the applicant?",
        [Needed("Write what you tell the applicant")],
        most=2000,
        hint="They read these words. Write nothing about another person.",
    )


class OpenDeclarationForm(BaseForm):
    """Why a self-declaration is opened. The view sets the choices."""

    reason = RadiosField("Why do you open it?", [Needed("Select why you open it")], called="The reason")


class MeetingForm(BaseForm):
    """The manager who is asked to a meeting about a declaration. The view sets the choices."""

    manager = SelectField(
        "Which manager takes part?", [Needed("Select the manager who takes part")], called="The manager"
    )
