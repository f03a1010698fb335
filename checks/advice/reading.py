"""How hard the texts of an advert are to read."""

import re
from collections.abc import Iterator

from checks.advert.records import Vacancy
from checks.advice.records import Advice, paragraphs

_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]?")
_WORD = re.compile(r"[\w'’-]+")
_FEWEST_WORDS = 60
_OLDEST, _LONG, _SHOWN = 18, 35, 80


def hard_texts(vacancy: Vacancy) -> Iterator[Advice]:
    """Yield advice for each text that asks for a practised reader, and quote its longest sentence."""
    for field, text in paragraphs(vacancy):
        age = reading_age(text)
        if age is not None and age >= _OLDEST:
            longest = max(_SENTENCE.findall(text), key=lambda sentence: len(_WORD.findall(sentence))).strip()
            count = len(_WORD.findall(longest))
            tail = f" The longest sentence has {count} words." if count > _LONG else ""
            yield Advice(
                field,
                f"This reads as written for readers of about {age}. Shorter sentences and everyday "
                f"words reach more people.{tail}",
                longest if len(longest) <= _SHOWN else longest[:_SHOWN].rpartition(" ")[0] + "…",
            )


def reading_age(text: str) -> int | None:
    """Give the age in years at which a text is read with ease; None for fewer than 60 words.

    By the Automated Readability Index (Senter and Smith, 1967), whose grades are American school years: 5 is
    added for the age. A line counts as a sentence, for lists have no stops.
    """
    words = _WORD.findall(text)
    if len(words) < _FEWEST_WORDS:
        return None
    sentences = sum(bool(_WORD.search(sentence)) for sentence in _SENTENCE.findall(text))
    letters = sum(len(word) for word in words)
    grade = 4.71 * letters / len(words) + 0.5 * len(words) / sentences - 21.43
    return max(5, round(grade) + 5)
