"""What must hold, and what a person looked at: the two data files of the assurance sheet."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Requirement:
    """One line that must hold.

    Attributes:
        level: M before real data is held, S should, L later.
        asvs: ids of OWASP ASVS 5.0.0 that it answers.
    """

    id: str
    level: str
    words: str
    asvs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Look:
    """What was looked at by hand, and what came of it; `needs_person` where only people can tell."""

    requirement: str
    on: date
    what: str
    found: str
    needs_person: bool = False


@dataclass(frozen=True)
class Lack:
    """A line that nothing holds yet, and what is missing."""

    requirement: str
    missing: str


def requirements() -> dict[str, Requirement]:
    """Give every line by its id, in the order of the file."""
    listed = tomllib.loads((HERE / "requirements.toml").read_text("utf-8"))
    return {
        name: Requirement(name, line["level"], line["words"], tuple(line.get("asvs", ())))
        for name, line in listed.items()
    }


def looks() -> list[Look]:
    """Give the checks made by hand."""
    return [Look(**one) for one in _by_hand().get("look", [])]


def lacks() -> list[Lack]:
    """Give what is known to be missing."""
    return [Lack(**one) for one in _by_hand().get("lack", [])]


def _by_hand() -> dict[str, list[dict[str, object]]]:
    return tomllib.loads((HERE / "by-hand.toml").read_text("utf-8"))
