"""What a referee is asked: facts, and nothing about health, absence or opinions."""

from collections.abc import Iterator
from typing import Any

from wtforms import Field

from checks.dates import PartialDate
from forms.base import BaseForm
from forms.fields import Choice, ParagraphField, PartialDateField, RadiosField, TextField
from forms.validators import Needed, NeededIf, NotBefore, NotInFuture

GIVE = frozenset({"give"})
YES_NO = (Choice("yes", "Yes"), Choice("no", "No"), Choice("unknown", "I do not know"))


class ReferenceForm(BaseForm):
    """Whether somebody gives a reference, and the facts. Only the first question is asked of who declines."""

    gives = RadiosField(
        "Do you give a reference?",
        [Needed("Select whether you give a reference")],
        choices=(
            Choice("give", "Yes", "Answer the questions below."),
            Choice("decline", "No", "Leave the questions empty. The employer only learns that you declined."),
        ),
    )
    capacity = TextField(
        "What is your position, and how do you know them?",
        [NeededIf("gives", GIVE, "Enter your position and how you know them")],
        called="Your position and how you know them",
        hint="For example, ward manager, their line manager from 2021.",
        most=200,
    )
    job_title = TextField(
        "What is or was their job title?",
        [NeededIf("gives", GIVE, "Enter their job title, or say that they did not work with you")],
        called="Their job title",
        most=200,
    )
    started = PartialDateField(
        "When did they start?",
        [NotInFuture("The day they started must not be in the future")],
        called="The day they started",
        hint="Leave the day or the month empty if you do not know it.",
    )
    ended = PartialDateField(
        "When did they leave?",
        [NotBefore("started", "The day they left must not be before the day they started")],
        called="The day they left",
        hint="Leave it empty if they still work there.",
    )
    leaving = TextField(
        "Why did they leave?", hint="Only what is on record, for example end of contract.", most=300
    )
    sanctions = RadiosField(
        "Is there a disciplinary sanction that is still in force?",
        [NeededIf("gives", GIVE, "Select whether a disciplinary sanction is still in force")],
        choices=YES_NO,
    )
    investigations = RadiosField(
        "Is there an investigation that is not finished?",
        [NeededIf("gives", GIVE, "Select whether an investigation is not finished")],
        hint="Of conduct, or of the safety of patients or people at risk.",
        choices=YES_NO,
    )
    details = ParagraphField(
        "Facts about a yes",
        hint="Only what is established. Write nothing about health or absence: we may not ask about it.",
        most=2_000,
        rows=4,
    )

    def answers(self) -> dict[str, str] | None:
        """Give what was answered, under the names of the questions; None where they decline."""
        if self.gives.data != "give":
            return None
        return {field.name: field.data for field in self._asked() if field.data}

    def _asked(self) -> Iterator[Field]:
        for field in self:
            if field.name not in ("csrf_token", "gives"):
                yield field


def rows(answers: dict[str, Any]) -> list[tuple[str, str]]:
    """Give the questions with what was answered, in words, in the order of the form."""
    labels = {choice.value: choice.label for choice in YES_NO}
    found = []
    for name, field in ReferenceForm.__dict__.items():
        if not hasattr(field, "field_class") or name == "gives":
            continue
        value = str(answers.get(name) or "")
        if value and name in ("started", "ended"):
            value = str(PartialDate.read(value))
        elif name in ("sanctions", "investigations"):
            value = labels.get(value, value)
        found.append((field.args[0], value))
    return found
