"""Who an applicant is, as patterns that find them in their own words, however they write themselves."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checks.shortlisting.name_words import ORDINARY, PARTICLES, TITLES

BETWEEN = r"[\s.,_'’-]{0,3}"
"""What may stand between the parts of a name, as in `Asha Okafor`, `asha.okafor` and `OKAFOR, Asha`."""
ALONE = r"(?<![^\W_]){}(?![^\W_])"
SHORTEST_JOINED = 6


def fold(text: str) -> str:
    """Give text in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@dataclass(frozen=True)
class Identity:
    """What is known of who an applicant is.

    Attributes:
        names: full names, as given; the account's and the application's may differ.
        emails, phones, addresses: as given.
        others: further words that a person said are to be masked.
    """

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    def patterns(self) -> list[tuple[re.Pattern[str], str, bool]]:
        """Give patterns for folded text, what each finds, and whether it counts with a capital only."""
        return self._patterns

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str, bool]]:
        found = [(re.compile(ALONE.format(each)), word, capital) for each, word, capital in self._written()]
        return found + [(re.compile(each), "name", False) for each in self._joined()]

    def _written(self) -> Iterator[tuple[str, str, bool]]:
        for email in self.emails:
            yield re.escape(fold(email)), "email", False
        for phone in self.phones:
            digits = [letter for letter in phone if letter.isdigit()]
            if digits:
                yield r"[\s().-]{0,2}".join(digits), "phone", False
        for address in self.addresses:
            yield from ((_spaced(line), "address", False) for line in _lines(address))
        for word in self.others:
            yield _spaced(word), "name", False
        for part in self._parts():
            yield re.escape(part) + r"(?:['’]s)?", "name", part in ORDINARY or len(part) <= 2  # noqa: PLR2004

    def _parts(self) -> list[str]:
        parts = {part for name in self.names for part in _parts_of(name)}
        return sorted(parts, key=len, reverse=True)

    def _joined(self) -> Iterator[str]:
        """Yield patterns of whole names, in both orders, with initials, also run together."""
        for name in self.names:
            parts = _parts_of(name)
            if len(parts) < 2:  # noqa: PLR2004  # a single name stands alone
                continue
            first, last = re.escape(parts[0]), re.escape(parts[-1])
            for one, other in ((first, last), (last, first)):
                joined = BETWEEN.join((one, other))
                yield joined if len(one + other) >= SHORTEST_JOINED else ALONE.format(joined)
            initials = "".join(rf"{re.escape(part[0])}[.\s]{{1,2}}" for part in parts[:-1])
            yield ALONE.format(f"{initials}{last}")


def _parts_of(name: str) -> list[str]:
    """Give the parts of a name that tell who somebody is."""
    parts = re.split(r"[\W_]+", fold(name))
    return [part for part in parts if len(part) > 1 and part not in TITLES | PARTICLES]


def _lines(address: str) -> Iterator[str]:
    """Yield the lines of an address that are its own: those with a number in them."""
    for line in re.split(r"[\n,]+", address):
        if re.search(r"\d", line) and len(line.strip()) > 3:  # noqa: PLR2004  # a bare house number is no address
            yield line.strip()


def _spaced(words: str) -> str:
    """Give a pattern for words, whatever blanks stand between them."""
    return r"\s*".join(re.escape(word) for word in fold(words).split())
