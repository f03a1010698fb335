"""What counts as an answer in words, and when two texts say the same."""

import unicodedata
from functools import lru_cache

EMPTY_WORDS = frozenset(
    [
        *("a", "above", "am", "as", "at", "can", "cannot", "do", "dont", "i", "idk", "is", "it", "its"),
        *("know", "known", "me", "my", "n", "na", "nil", "nk", "no", "none", "not", "nothing", "of", "sure"),
        *("tba", "tbc", "tell", "the", "this", "to", "unknown", "unsure", "x"),
    ]
)
"""Words that give no reason, whatever stands around them."""
FEW_WORDS = 2


def is_blank(text: str | None) -> bool:
    """Tell whether there is nothing to read: no text, only white space, only invisible characters."""
    return not text or not any(_visible(character) for character in text)


def is_answer(text: str | None) -> bool:
    """Tell whether a text says anything: a letter or a digit, and not only "n/a", "none" or "as above"."""
    return any(word not in EMPTY_WORDS for word in words(text or ""))


def is_reason(text: str | None) -> bool:
    """Tell whether a text is a reason of at least a few words (GEN-03).

    "N/A", "-", ".", "unknown" and "I do not know" are none.
    """
    return sum(word not in EMPTY_WORDS for word in words(text or "")) >= FEW_WORDS


def words(text: str) -> list[str]:
    """Give the words of a text in small letters, without marks of punctuation."""
    spaced = "".join(_letter(character) for character in text.replace("'", "").replace("’", ""))
    return spaced.casefold().split()


@lru_cache(maxsize=4096)
def normalised(text: str) -> str:
    """Give a text such that two which differ only in case, spacing, punctuation or composition are equal."""
    return " ".join(words(unicodedata.normalize("NFKC", text)))


def _letter(character: str) -> str:
    """Keep letters, digits and combining marks; anything else parts words."""
    return character if unicodedata.category(character)[0] in "LNM" else " "


def _visible(character: str) -> bool:
    """Tell whether a character shows: no space, no control or format character, no filler."""
    return (
        unicodedata.category(character)[0] not in "ZC" and character not in "\u115f\u1160\u3164\uffa0\u2800"
    )
