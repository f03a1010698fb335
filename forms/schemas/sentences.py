"""Sentences of a criminal record's document, read into records."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from marshmallow import ValidationError

from checks.record.law import Counted
from checks.record.laws import law_on
from checks.record.records import Length, Sentence
from checks.record.words import SentenceKind, Served, Unending, Unit
from forms.schemas.fields import Count, Day, Flag, Given, Word, read_word
from forms.schemas.parts import Shape

UNENDING = {word.value: word for word in Unending}
NEED_A_START = {Counted.WHOLE_TERM, Counted.END, Counted.START, Counted.ORDER}


class LengthShape(Shape):
    """A number of days, weeks, months or years."""

    n = Count()
    unit = Word(Unit)


class HowLong(Given):
    """A length, or one of the words for a length that is no number."""

    def _read(self, value: Any) -> Length | Unending:
        if isinstance(value, str):
            return read_word(value, UNENDING)
        given = _LENGTH.load(value)
        faults = missing(given, n="Say how many.", unit="Say of what: days, weeks, months or years.")
        if given.get("n") == 0:
            faults["n"] = ["This must be a whole number above 0."]
        if faults:
            raise ValidationError(faults)
        return Length(**given)


class SentenceShape(Shape):
    """One sentence or order."""

    kind = Word(SentenceKind)
    start = Day()
    length = HowLong()
    ceased_on = Day()
    paid_on = Day()
    endorsed = Flag()
    served = Word(Served)


_LENGTH, _SENTENCE = LengthShape(), SentenceShape()


def read_sentence(value: Any) -> Sentence:
    """Read a sentence.

    Raises:
        ValidationError: it has the wrong shape, or no kind.
    """
    given = _SENTENCE.load(value)
    if faults := missing(given, kind="Say what the court ordered."):
        raise ValidationError(faults)
    return Sentence(**given)


def wrong_start(sentence: Sentence, convicted: date) -> Iterator[str]:
    """Yield what is wrong with a sentence's start."""
    if sentence.start and sentence.start < convicted:
        yield "A sentence must not start before its conviction."
    counted = law_on(convicted).rows[sentence.kind].counted
    measured = counted in NEED_A_START and isinstance(sentence.length, Length)
    if sentence.start is None and measured and sentence.served is not Served.CONSECUTIVE:
        yield "Say on which day it started."


def missing(given: dict[str, Any], **needed: str) -> dict[str, Any]:
    """Give what to say of each entry that is needed and not given."""
    return {name: [say] for name, say in needed.items() if given.get(name) is None}
