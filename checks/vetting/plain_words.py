"""The rules in plain words, for people: made from the register, with the numbers of a profile."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checks.profiles import Profile
from checks.vetting.register import RULES

TEXTS = Path(__file__).with_name("rules.toml")
UNCONFIRMED = "Check with the force: nobody has confirmed this yet."
GRADES = {
    "E1": "read at the source",
    "E2": "read second-hand",
    "ENG": "set for this service",
    "E3": "not confirmed",
}
"""What a grade means, in words."""


@dataclass(frozen=True, slots=True)
class RuleInWords:
    """One rule as people read it.

    Attributes:
        evidence: its grade, as in the register.
        caution: what to bear in mind; "" for nothing.
    """

    id: str
    text: str
    source: str
    evidence: str
    caution: str

    def holds(self, words: list[str]) -> bool:
        """Tell whether every word, in small letters, stands somewhere in it."""
        whole = f"{self.id} {self.text} {self.source} {self.evidence}".casefold()
        return all(word in whole for word in words)


@dataclass(frozen=True, slots=True)
class Chapter:
    """The rules on one subject."""

    title: str
    rules: tuple[RuleInWords, ...]


def chapters(profile: Profile, search: str = "") -> Iterator[Chapter]:
    """Yield the rules of the register by subject, those alone that hold every word searched for."""
    words = search.casefold().split()
    for texts in _texts().values():
        found = [
            RuleInWords(
                rule.id,
                _with_numbers(texts[rule.id], profile),
                rule.source,
                rule.evidence,
                UNCONFIRMED if rule.evidence == "E3" else "",
            )
            for rule in RULES
            if rule.id in texts
        ]
        kept = tuple(rule for rule in found if words == [] or rule.holds(words))
        if kept:
            yield Chapter(texts["title"], kept)


def _with_numbers(text: str, profile: Profile) -> str:
    """Put the profile's numbers into a text."""
    return text.format_map({name: getattr(profile, name) for name in profile.sources})


@cache
def _texts() -> dict[str, dict[str, str]]:
    """Give the texts by the beginning of the rules' ids."""
    with TEXTS.open("rb") as file:
        return tomllib.load(file)
