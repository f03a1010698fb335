"""How hard a text is to read: the Flesch-Kincaid grade, with syllables counted by groups of vowels.

A grade of 8 is what a reader of 13 to 14 understands.
"""

import re

WORD = re.compile(r"[A-Za-z’']+")


def sentences(text: str) -> list[str]:
    """Give the sentences of a text; a colon or a semicolon ends one."""
    return [part for part in re.split(r"[.!?](?:\s|$)|[;:]\s", text) if WORD.search(part)]


def syllables(word: str) -> int:
    """Give the syllables of a word, roughly."""
    found = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = re.search(r"(?<![aeiouylr])e$|[^aeiouytd]ed$", word.lower()) and found > 1
    return max(1, found - bool(silent))


def grade(text: str) -> float:
    """Give the reading grade of a text."""
    words = WORD.findall(text)
    counted = [syllables(word) for word in words]
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * sum(counted) / len(words) - 15.59
