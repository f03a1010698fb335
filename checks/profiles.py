"""Vetting profiles: the numbers that the rules go by, each with the word that it rests on.

A profile is one dated file, `profiles/<KEY>/<ruleset>.toml`. A change in guidance is a new file beside the
old one, so that an old report can be produced again. A trust may lay numbers of its own over one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checks.parameters import PARAMETERS, Profile, Source
from checks.profile_files import UnfitProfile, read_profile, tables_of

__all__ = [
    "DEFAULT",
    "FOLDER",
    "PARAMETERS",
    "Library",
    "Profile",
    "Source",
    "UnfitProfile",
    "UnknownProfile",
    "keys",
    "load_profile",
    "read_profile",
    "rulesets",
]

FOLDER = Path(__file__).resolve().parent / "profiles"
DEFAULT = "MPS_LND"
LAID_OVER = "+"
"""Stands in a ruleset between the day of the profile and the name of what a trust laid over it."""


class UnknownProfile(Exception):
    """No profile has this key, or the profile has no such ruleset."""


@cache
def keys() -> tuple[str, ...]:
    """Give the keys of all profiles, sorted."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir()))


def rulesets(key: str) -> list[str]:
    """Give the rulesets of a profile, oldest first; none where there is no such profile."""
    return sorted(file.stem for file in (FOLDER / key).glob("*.toml")) if key in keys() else []


@cache
def load_profile(key: str = DEFAULT, ruleset: str | None = None) -> Profile:
    """Give a profile as one of its rulesets has it; the newest where none is named.

    Raises:
        UnknownProfile: there is none.
        UnfitProfile: its file cannot be used.
    """
    known = rulesets(key)
    wanted = ruleset or (known[-1] if known else "")
    if wanted not in known:
        raise UnknownProfile(f"{key} {wanted}".strip())
    text = (FOLDER / key / f"{wanted}.toml").read_text("utf-8")
    return read_profile(key, wanted, text, _extended(text))


def _extended(text: str) -> Profile | None:
    """Give the profile that a file extends, named as `KEY/ruleset`, or as `KEY` for its newest."""
    named = tables_of(text).get("extends")
    if named is None:
        return None
    key, _, ruleset = str(named).partition("/")
    try:
        return load_profile(key, ruleset or None)
    except UnknownProfile:
        raise UnfitProfile(f"extends: there is no profile {named}. There is {', '.join(keys())}.") from None


@dataclass(frozen=True, slots=True)
class Library:
    """Every profile, with what a trust has laid over some of them.

    Attributes:
        own: the profiles with a trust's own numbers, by key.
    """

    own: dict[str, Profile] = field(default_factory=dict)

    @classmethod
    def read(cls, files: Iterable[tuple[str, str]]) -> "Library":
        """Read what a trust lays over profiles: the name and the text of each file.

        Raises:
            UnfitProfile: a file cannot be used; the text names it.
        """
        own: dict[str, Profile] = {}
        for name, text in files:
            try:
                base = _extended(text)
                if base is None:
                    raise UnfitProfile(f'extends: missing. Name a profile, like extends = "{DEFAULT}".')
                if base.key in own:
                    raise UnfitProfile(f"extends: another file is laid over {base.key}. Put both into one.")
                ruleset = f"{base.ruleset}{LAID_OVER}{Path(name).stem}"
                own[base.key] = read_profile(base.key, ruleset, text, base)
            except UnfitProfile as unfit:
                raise UnfitProfile(f"{name}: {unfit}") from None
        return cls(own)

    def load(self, key: str = DEFAULT, ruleset: str | None = None) -> Profile:
        """Give a profile: without a ruleset the trust's own where there is one, else the newest.

        Raises:
            UnknownProfile: there is none.
        """
        own = self.own.get(key)
        return own if own and ruleset in (None, own.ruleset) else load_profile(key, ruleset)

    def rulesets(self, key: str) -> list[str]:
        """Give the rulesets of a profile, the one that counts today last."""
        return [*rulesets(key), *([self.own[key].ruleset] if key in self.own else [])]
