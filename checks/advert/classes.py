"""The words by which an advert calls a criterion essential or desirable."""

import re
from dataclasses import dataclass
from enum import StrEnum

from checks.advert.phrases import words
from checks.advert.section_names import is_section_name


class Class(StrEnum):
    """What an advert calls a criterion."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"


_WORD = (
    r"(?P<class>essentials?|desirables?|hanfodol|dymunol|must[- ]haves?|nice[- ]to[- ]haves?"
    r"|what would be nice)"
)
_THING = (
    r"(?:\s(?:criteria|criterion|requirements?|attributes?|elements?|characteristics|factors|only"
    r"|meini\sprawf|specification))"
)
_TAIL = (
    r"(?:\s?\([^()]{0,120}\)|\s?\[[^\[\]]{0,80}\]|\s(?:for|of)\s(?:the|this|your)\s(?:role|post|job"
    r"|position)(?:\s(?:is|are|include))?|\s(?:are|include|includes|is))?"
)
_ALONE = re.compile(
    rf"(?i)(?:the\s|our\s|your\s|meini\sprawf\s)?{_WORD}{_THING}?{_TAIL}\s?[:.*–-]{{0,3}}$",
)
_WITH_REST = re.compile(rf"(?i)(?:the\s|meini\sprawf\s)?{_WORD}{_THING}?{_TAIL}\s?(?::[–-]?|\s[–-])\s?(?=\S)")
_NAME_AFTER = re.compile(rf"(?i){_WORD}\s?[:–-]?\s(?P<name>[^:;]{{2,70}}?)\s?(?P<colon>:|$)")
_NAME_BEFORE = re.compile(
    rf"(?i)(?P<name>[^:;()]{{2,60}}?)\s?(?:[:–(-]\s?|\s){_WORD}{_THING}?\)?\s?(?P<colon>:|$)",
)
_BOTH = re.compile(
    r"(?i)(?:essential|e)(?:\s?\(e\))?\s?(?:/|or|and|&|\()\s?(?:desirable|d)(?:\s?\(d\))?\)?(?:\scriteria)?"
    r"|essential/\s?desirable.{0,30}"
)
_LONGEST_HEADING = 160
CLASS_WORDS = words("""
    the our your meini essential essentials desirable desirables hanfodol dymunol must nice must-have
    nice-to-have
""")


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A line that says the class of what follows.

    Attributes:
        name: where in the line the name of a section stands; None where the line names none.
        rest: where criteria begin on the same line; None where it holds none.
    """

    klass: Class
    name: tuple[int, int] | None = None
    rest: int | None = None


def names_both(text: str) -> bool:
    """Say whether a text heads a column that gives each criterion's class, like `E/D`."""
    return _BOTH.fullmatch(text) is not None


def class_of(text: str) -> Class | None:
    """Give the class that a line announces and nothing else, like `Essential criteria:`."""
    found = _ALONE.match(text) if len(text) <= _LONGEST_HEADING else None
    return _class(found["class"]) if found else None


def class_line(text: str) -> ClassLine | None:
    """Read a line that announces a class: alone, with a section's name, or with the criteria after it."""
    if alone := class_of(text):
        return ClassLine(alone)
    if len(text) <= _LONGEST_HEADING:
        for pattern in (_NAME_AFTER, _NAME_BEFORE):
            found = pattern.match(text)
            if found and is_section_name(found["name"]):
                rest = found.end() if text[found.end() :].strip() else None
                return ClassLine(_class(found["class"]), found.span("name"), rest)
    if found := _WITH_REST.match(text[: _LONGEST_HEADING * 2]):
        return ClassLine(_class(found["class"]), rest=found.end())
    return None


def _class(word: str) -> Class:
    return Class.ESSENTIAL if word.lower().startswith(("ess", "han", "must")) else Class.DESIRABLE


_END_MARK = re.compile(
    r"(?i)\s?(?:[(\[](?P<a>essential|desirable|[ED]\d{0,2})[)\]]|\s[–-]\s?(?P<b>essential|desirable)"
    r"|\t(?P<c>[ED]))\s?\.?$"
)
_START_MARK = re.compile(
    r"(?:(?P<a>[ED])\d{1,2}[.:)]?\s+|\((?P<b>[ED])\)\s+|(?P<c>Essential|Desirable)\s?[:–-]\s?)(?=\S)"
)


def marked(text: str) -> tuple[Class, int, int] | None:
    """Read a mark at either end of a criterion, like `(E)` or `D2`: its class and the span of the wording."""
    if found := _END_MARK.search(text, max(0, len(text) - 20)):
        letter = (found["a"] or found["b"] or found["c"]).lower()[0]
        return (Class.ESSENTIAL if letter == "e" else Class.DESIRABLE), 0, found.start()
    if found := _START_MARK.match(text):
        letter = (found["a"] or found["b"] or found["c"]).lower()[0]
        return (Class.ESSENTIAL if letter == "e" else Class.DESIRABLE), found.end(), len(text)
    return None
