"""The questions of a matter, one page each, and what each answer leads to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.record_check.carried import Carried
from forms.record.asking import RecordForm
from forms.record.matters import CONVICTION, MatterQuestions, OffenceQuestions
from forms.record.sentences import DetailQuestions, KindQuestion, needed_of


@dataclass(frozen=True, slots=True)
class Step:
    """A page of questions.

    Attributes:
        form: the questions.
        take: keeps the answers of the form and goes on.
    """

    title: str
    form: type[RecordForm]
    take: Callable[[Carried, Any], None]


def begin(carried: Carried) -> None:
    """Ask about one more matter."""
    carried.step, carried.open = "matter", {"id": carried.free_id()}


def another_sentence(carried: Carried) -> None:
    """Ask about one more sentence of the last matter."""
    if carried.records and carried.records[-1]["kind"] == CONVICTION:
        carried.step, carried.open = "kind", carried.records.pop()


def _take_matter(carried: Carried, form: MatterQuestions) -> None:
    name = carried.free_id()
    carried.open = form.document(name)
    carried.words[name] = form.words.data or ""
    carried.step = "offence"
    if carried.open["kind"] != CONVICTION:
        carried.finish()


def _take_offence(carried: Carried, form: OffenceQuestions) -> None:
    carried.open = {**(carried.open or {}), **form.document()}
    carried.step = "kind"


def _take_kind(carried: Carried, form: KindQuestion) -> None:
    conviction = carried.open or {}
    conviction["sentences"] = [
        *conviction["sentences"],
        {"kind": form.kind.data, "start": conviction["date"]},
    ]
    carried.step = "details"
    if not needed_of(conviction):
        carried.finish()


def _take_details(carried: Carried, form: DetailQuestions) -> None:
    conviction = carried.open or {}
    conviction["sentences"] = [*conviction["sentences"][:-1], form.document()]
    carried.finish()


STEPS: Mapping[str, Step] = {
    "matter": Step("Tell us about one matter", MatterQuestions, _take_matter),
    "offence": Step("About the offence", OffenceQuestions, _take_offence),
    "kind": Step("What the court ordered", KindQuestion, _take_kind),
    "details": Step("When, and how long", DetailQuestions, _take_details),
}
