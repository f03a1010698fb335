"""What the applicant is told is short, plain and kind."""

import re
from statistics import median

import pytest

from tests.checks.vetting.examples import changed, report
from tests.checks.vetting.speaking import SPEAKS

MESSAGES = sorted({f.message for changes in SPEAKS.values() for f in report(changed(changes)).findings})
WORD = re.compile(r"[A-Za-z’']+")


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"[.!?](?:\s|$)|[;:]\s", text) if WORD.search(part)]


def syllables(word: str) -> int:
    found = len(re.findall(r"[aeiouy]+", word.lower()))
    return max(1, found - (word.lower().endswith("e") and not word.lower().endswith("le") and found > 1))


def grade(text: str) -> float:
    """Give the Flesch-Kincaid reading grade of a text, roughly."""
    words = WORD.findall(text)
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_is_short_and_plain(message: str) -> None:
    assert message.endswith((".", "?"))
    assert all(len(WORD.findall(sentence)) <= 28 for sentence in sentences(message))
    assert grade(message) <= 9
    assert not re.search(r"\b(?:invalid|illegal|error|failed to|row \d|must not)\b", message, re.IGNORECASE)


def test_messages_are_plain_as_a_whole() -> None:
    assert median(map(grade, MESSAGES)) <= 7
