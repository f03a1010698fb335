"""One sentence of a conviction: its kind, and then only what that kind needs."""

from typing import Any

from wtforms.validators import ValidationError

from checks.record.law import Counted
from checks.record.laws import LAWS
from checks.record.periods import MAY_BE_ENDORSED
from checks.record.words import SentenceKind
from forms.fields import Choice, DayField, RadiosField, SelectField, WholeNumberField
from forms.record.asking import NOT_SURE, RecordForm, sure, yes_no_not_sure
from forms.validators import Needed, NotInFuture

LENGTH = "length"
HOW_LONG = (
    Choice(LENGTH, "It had a length"),
    Choice("none_given", "No end was given"),
    Choice("open_ended", "Until further order, or until something happens"),
    Choice(NOT_SURE, "I do not know"),
)
UNITS = tuple(Choice(unit, unit.title()) for unit in ("days", "weeks", "months", "years"))
SERVED = (
    Choice("concurrent", "Side by side"),
    Choice("consecutive", "One after the other"),
    Choice(NOT_SURE, "I do not know"),
)


def sentence_names() -> tuple[Choice, ...]:
    """Give every kind of sentence by the name that people know it by."""
    rows = LAWS[-1].rows
    return tuple(
        Choice(kind.value, rows[kind].name[0].upper() + rows[kind].name[1:]) for kind in SentenceKind
    )


def kind_question(several: str) -> SelectField:
    """Make the question what the court ordered; whoever asks it sets the choices.

    Args:
        several: what to do if the court ordered several things.
    """
    return SelectField(
        "What did the court order?",
        [Needed("Select what the court ordered")],
        called="What the court ordered",
        hint=f"If there were several things, {several}",
    )


class KindQuestion(RecordForm):
    """What the court ordered; one thing at a time."""

    kind = kind_question("start with one. You can add the others afterwards.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind.choices = sentence_names()


class DetailQuestions(RecordForm):
    """When a sentence began and how long it was, as far as its kind needs that.

    `stood` is the conviction, whose last sentence is the one asked about.
    """

    start = DayField(
        "On which day did it begin?",
        [NotInFuture("The day it began must be today or in the past")],
        called="The day it began",
        hint="Leave this empty if it began on the day of conviction",
    )
    how_long = RadiosField(
        "How long was it?", [Needed("Select how long it was")], called="How long it was", choices=HOW_LONG
    )
    n = WholeNumberField(
        "How many days, weeks, months or years?",
        called="The number",
        hint="The length that the court set, not the time served. For a suspended sentence the prison term.",
        width=4,
    )
    unit = RadiosField("Days, weeks, months or years?", called="Days, weeks, months or years", choices=UNITS)
    ceased_on = DayField(
        "If it had an open end and has stopped: on which day? (optional)",
        [NotInFuture("The day it stopped must be today or in the past")],
        called="The day it stopped",
    )
    paid_on = DayField(
        "On which day was it paid in full?",
        [NotInFuture("The day it was paid must be today or in the past")],
        called="The day it was paid in full",
        hint="Leave this empty if some of it is still to be paid",
    )
    endorsed = yes_no_not_sure(
        "Was your driving licence endorsed?",
        "Whether your licence was endorsed",
        hint="Penalty points and most bans come with an endorsement",
    )
    served = RadiosField("How did it run against the sentence before?", called="How it ran", choices=SERVED)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        needed = needed_of(self.stood)
        for field in list(self):
            if field.name not in needed:
                del self[field.name]

    def validate_n(self, field: WholeNumberField) -> None:
        """Ask for the number where there is a length; it is above 0."""
        if self._has_length() and (field.data is None or field.data < 1):
            raise ValidationError("Enter how many, as a whole number above 0")

    def validate_unit(self, field: RadiosField) -> None:
        """Ask for the unit where there is a length."""
        if self._has_length() and field.data is None:
            raise ValidationError("Select days, weeks, months or years")

    def validate_start(self, field: DayField) -> None:
        """Let it not begin before the conviction."""
        if field.data and field.data < self.stood["date"]:
            raise ValidationError("The day it began must not be before the day of conviction")

    def document(self) -> dict[str, Any]:
        """Give the sentence as the record's document has it. Call only after `validate()`."""
        told = dict(self.stood["sentences"][-1]) | {"start": self._data("start") or self.stood["date"]}
        if self._has_length():
            told["length"] = {"n": self.n.data, "unit": self.unit.data}
        elif self._data("how_long") in {"none_given", "open_ended"}:
            told["length"] = self._data("how_long")
        served = self._data("served")
        return told | {
            "ceased_on": self._data("ceased_on") if told.get("length") == "open_ended" else None,
            "paid_on": self._data("paid_on"),
            "endorsed": sure(self._data("endorsed")),
            "served": None if served == NOT_SURE else served,
        }

    def _has_length(self) -> bool:
        return "n" in self and self._data("how_long") in {None, LENGTH}

    def _data(self, name: str) -> Any:
        return self[name].data if name in self else None


def needed_of(conviction: dict[str, Any]) -> frozenset[str]:
    """Give the questions that the last sentence of a conviction needs; none for a fine."""
    *before, last = conviction["sentences"]
    kind = SentenceKind(last["kind"])
    counted = LAWS[-1].rows[kind].counted
    needed: set[str] = {"endorsed"} if kind in MAY_BE_ENDORSED else set()
    if counted in {Counted.WHOLE_TERM, Counted.END}:
        needed |= {"start", "n", "unit"} | ({"served"} if before else set())
    if counted is Counted.ORDER:
        needed |= {"start", "how_long", "n", "unit", "ceased_on"}
    if counted is Counted.START:
        needed.add("start")
    if counted is Counted.PAYMENT:
        needed.add("paid_on")
    return frozenset(needed)
