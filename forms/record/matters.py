"""One caution or conviction: what it was, when, and what the offence was."""

from typing import Any

from forms.fields import Choice, DayField, RadiosField, TextField, YesNoField
from forms.record.asking import NOT_SURE, RecordForm, sure, yes_no_not_sure
from forms.validators import Needed, NeededIf, NotBefore, NotInFuture

CONVICTION = "conviction"
WHAT = (
    Choice("simple", "A caution without conditions", "Also a youth caution"),
    Choice("conditional", "A conditional caution", "You had to do something, like paying for damage"),
    Choice("reprimand_or_warning", "A reprimand or a final warning", "Given to under-18s until April 2013"),
    Choice(
        CONVICTION,
        "A conviction",
        "A court or a court martial found you guilty, or a fixed penalty endorsed your driving licence",
    ),
)
MODES = (
    Choice(
        "summary_only", "Only a magistrates' court", "Like most driving offences, common assault, being drunk"
    ),
    Choice("either_way", "A magistrates' court or the Crown Court", "Like theft, fraud, most drug offences"),
    Choice("indictable_only", "Only the Crown Court", "Like robbery or rape"),
    Choice(NOT_SURE, "I am not sure"),
)


def what_question(
    before: tuple[Choice, ...] = (), after: tuple[Choice, ...] = (), hint: str = ""
) -> RadiosField:
    """Make the question what came of a matter; a form that asks of more than a record adds choices."""
    return RadiosField(
        "What came of it?",
        [Needed("Select what came of it")],
        called="What came of it",
        choices=(*before, *WHAT, *after),
        hint=hint,
    )


def under_18_question(needed: Needed | NeededIf, hint: str = "") -> YesNoField:
    """Make the question about the age on the day of a caution or conviction."""
    return YesNoField("Were you under 18 on that day?", [needed], called="Your age on that day", hint=hint)


class MatterQuestions(RecordForm):
    """What happened, in one's own words first, and what came of it."""

    words = TextField(
        "What happened, in your own words? (optional)",
        called="What happened",
        hint="A few words, so that you know which matter this is. They are kept nowhere.",
        most=200,
    )
    what = what_question()
    date = DayField(
        "On which day was that?",
        [
            Needed("Enter the day you were cautioned or convicted"),
            NotInFuture("The day must be today or in the past"),
        ],
        called="The day",
        hint="The day of the caution, or the day you were found guilty, not the day it happened. "
        "The police can tell you: ask for a copy of your record.",
    )
    under_18 = under_18_question(Needed("Select yes if you were under 18 on that day"))
    specified_offence = yes_no_not_sure(
        "Is the offence on the list of offences that always show?",
        "Whether the offence is on the list",
        hint="The Disclosure and Barring Service publishes the list. Search for “DBS list of offences that "
        "will never be filtered”.",
    )
    conditions_ended_on = DayField(
        "If there were conditions: on which day did they end? (optional)",
        [
            NotInFuture("The day the conditions ended must be today or in the past"),
            NotBefore("date", "The conditions must not end before the caution was given"),
        ],
        called="The day the conditions ended",
    )

    def document(self, name: str) -> dict[str, Any]:
        """Give what the record's document says of the matter so far. Call only after `validate()`."""
        told: dict[str, Any] = {
            "id": name,
            "date": self.date.data,
            "under_18": self.under_18.data == "yes",
            "specified_offence": sure(self.specified_offence.data),
        }
        if self.what.data == CONVICTION:
            return told | {"kind": CONVICTION, "sentences": []}
        conditions = self.conditions_ended_on.data if self.what.data == "conditional" else None
        return told | {"kind": "caution", "type": self.what.data, "conditions_ended_on": conditions}


class OffenceQuestions(RecordForm):
    """What decides whether a conviction holds back others, and whether a long sentence is ever spent."""

    offence_mode = RadiosField(
        "Which court could have dealt with the offence?",
        called="Which court",
        hint="It matters if you had another conviction before. Your charge sheet or a solicitor can tell you",
        choices=MODES,
    )
    schedule_18 = yes_no_not_sure(
        "Was it a serious violent, sexual or terrorism offence?",
        "Whether it was a serious offence",
        hint="One that Schedule 18 to the Sentencing Code names. It matters for prison of more than 4 years.",
    )

    def document(self) -> dict[str, Any]:
        """Give the answers as the record's document has them."""
        mode = self.offence_mode.data
        return {
            "offence_mode": None if mode == NOT_SURE else mode,
            "schedule_18": sure(self.schedule_18.data),
        }
