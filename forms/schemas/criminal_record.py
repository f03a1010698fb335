"""The criminal record's JSON document, read into records."""

from collections.abc import Iterator
from typing import Any

from marshmallow import ValidationError

from checks.record.records import Caution, Conviction, CriminalRecord
from checks.record.words import CautionType, OffenceMode
from forms.schemas.faults import DoesNotFit, Fault, faults_of, pointer_to
from forms.schemas.fields import Day, Flag, Id, Word
from forms.schemas.parts import Listed, Shape
from forms.schemas.reading import read
from forms.schemas.sentences import missing, read_sentence, wrong_start

__all__ = ["load", "read"]

KINDS = ("caution", "conviction")


class CautionShape(Shape):
    """A caution, reprimand or warning."""

    id = Id()
    kind = Word(KINDS)
    type = Word(CautionType)
    date = Day()
    under_18 = Flag()
    conditions_ended_on = Day()
    specified_offence = Flag()


class ConvictionShape(Shape):
    """A conviction and its sentences."""

    id = Id()
    kind = Word(KINDS)
    date = Day()
    under_18 = Flag()
    offence_mode = Word(OffenceMode)
    specified_offence = Flag()
    schedule_18 = Flag()
    sentences = Listed(read_sentence)


_CAUTION, _CONVICTION = CautionShape(), ConvictionShape()


def _record(value: Any) -> Caution | Conviction:
    """Read a caution or a conviction, whichever it says it is.

    Raises:
        ValidationError: it is neither, has the wrong shape, lacks something, or its dates contradict one
        another.
    """
    if not isinstance(value, dict):
        raise ValidationError(Shape.error_messages["type"])
    if value.get("kind") not in KINDS:
        raise ValidationError({"kind": [f"This must be one of: {', '.join(KINDS)}."]})
    return _caution(value) if value["kind"] == "caution" else _conviction(value)


def _caution(value: dict[str, Any]) -> Caution:
    """Read a caution, as `_record` does."""
    given = _CAUTION.load(value)
    faults = missing(
        given,
        id="Give this an id.",
        type="Say which kind of caution it was.",
        date="Say on which day it was given.",
        under_18="Say whether the person was under 18 on that day.",
    )
    day, ended = given.get("date"), given.get("conditions_ended_on")
    if day and ended and ended < day:
        faults["conditions_ended_on"] = ["The conditions must not end before the caution was given."]
    if faults:
        raise ValidationError(faults)
    del given["kind"]
    return Caution(**given)


def _conviction(value: dict[str, Any]) -> Conviction:
    """Read a conviction, as `_record` does."""
    given = _CONVICTION.load(value)
    faults = missing(
        given,
        id="Give this an id.",
        date="Say on which day the court convicted.",
        under_18="Say whether the person was under 18 on that day.",
    )
    if not given.get("sentences"):
        faults["sentences"] = ["Give at least one sentence; an absolute discharge is one too."]
    elif day := given.get("date"):
        starts = {
            index: {"start": [fault]}
            for index, sentence in enumerate(given["sentences"])
            for fault in wrong_start(sentence, day)
        }
        faults |= {"sentences": starts} if starts else {}
    if faults:
        raise ValidationError(faults)
    del given["kind"]
    return Conviction(**given)


class RecordShape(Shape):
    """The whole document."""

    as_of = Day()
    records = Listed(_record)


_SHAPE = RecordShape()


def load(document: dict[str, Any]) -> CriminalRecord:
    """Make the record of a criminal record's document, as `read` gives it.

    Raises:
        DoesNotFit: the document has another shape, lacks what cannot be done without, uses an id twice, or
        has dates that contradict one another.
    """
    faults = list(_same_ids(document))
    try:
        given = _SHAPE.load(document)
    except ValidationError as fault:
        faults += faults_of(fault.messages)
    else:
        if document.get("records") is None:
            faults.append(Fault("/records", "Give the cautions and convictions, in a list."))
    if faults:
        raise DoesNotFit(sorted(faults))
    return CriminalRecord(as_of=given.get("as_of"), records=given["records"])


def _same_ids(document: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each id used twice, passing by whatever has the wrong shape."""
    known: set[str] = set()
    records = document.get("records")
    for index, item in enumerate(records if isinstance(records, list) else ()):
        name = item.get("id") if isinstance(item, dict) else None
        if isinstance(name, str):
            if name in known:
                yield Fault(pointer_to("records", index, "id"), "Another record has this id.")
            known.add(name)
