"""What counts as an answer in words, and when two texts say the same."""

import re
import unicodedata

ASCII_WORD = re.compile(r"[0-9a-z]+")
FILLERS = "\u115f\u1160\u3164\uffa0\u2800"
"""Characters that count as letters and show nothing."""

SAYS_NOTHING = (
    "a above am applicable as at can cannot do dont i idk is it its k know known me my n na nil nk no none "
    "not "
    "nothing of see sure tba tbc tell the this to unknown unsure x"
)
EMPTY_WORDS = frozenset(SAYS_NOTHING.split())
"""Words that give no reason, whatever stands around them."""
FEW_WORDS = 2
PLACEHOLDERS = frozenset(
    {
        *("", "n a", "n k", "not applicable", "not known", "unknown", "unsure", "tba", "tbc", "nil"),
        *("dont know", "i dont know", "do not know", "i do not know", "as above", "see above"),
    }
)
"""What people write where they have nothing to write, as `normalised` gives it."""
OPENERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789") - {phrase[:1] for phrase in PLACEHOLDERS}
"""Letters and digits with which none of these begins."""


def is_blank(text: str | None) -> bool:
    """Tell whether a text says nothing: no letter or digit in it, or only "n/a", "unknown" and the like.

    White space, invisible characters, dots and dashes are nothing; names such as Na or No are something.
    """
    if not text:
        return True
    if text[0].lower() in OPENERS:
        return False
    if text.isascii() and text.isalnum():
        return text.casefold() in PLACEHOLDERS
    return normalised(text) in PLACEHOLDERS


def is_answer(text: str | None) -> bool:
    """Tell whether a text says anything: a letter or a digit, and not only "n/a", "none" or "as above"."""
    return any(word not in EMPTY_WORDS for word in words(text or ""))


def is_reason(text: str | None) -> bool:
    """Tell whether a text is a reason of at least a few words (GEN-03).

    "N/A", "-", ".", "unknown" and "I do not know" are none.
    """
    return sum(word not in EMPTY_WORDS for word in words(text or "")) >= FEW_WORDS


def words(text: str) -> list[str]:
    """Give the words of a text in small letters, without marks of punctuation and invisible characters."""
    text = text.replace("'", "").replace("’", "")
    if text.isascii():
        return ASCII_WORD.findall(text.casefold())
    return "".join(_letter(character) for character in text).casefold().split()


def normalised(text: str) -> str:
    """Give a text such that two which differ only in case, spacing, punctuation or composition are equal."""
    return " ".join(words(text if text.isascii() else unicodedata.normalize("NFKC", text)))


def _letter(character: str) -> str:
    """Keep letters, digits and combining marks; anything else parts words, and fillers are anything else."""
    is_letter = unicodedata.category(character)[0] in "LNM" and character not in FILLERS
    return character if is_letter else " "
