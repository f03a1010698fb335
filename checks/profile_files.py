"""Profiles as TOML: a title, what is known of the level, and a table for each parameter.

    extends = "MPS_LND/2025-09"        # all that is not said here is as it is there
    title = "..."
    about = {access = "...", people = "...", looked_at = "...", review = "..."}

    [residency_years]
    value = 5
    rule = "RES-01"                    # may be left out where `extends` says it
    source = "whose word it is"
    evidence = "E1"

A table without a value is a parameter that is not set.
"""

import tomllib
from dataclasses import fields
from difflib import get_close_matches
from typing import Any

from checks.parameters import PARAMETERS, Profile, Source, allowed, fits

GRADES = ("E1", "E2", "ENG", "E3")
ABOUT = ("access", "people", "looked_at", "review")


class UnfitProfile(Exception):
    """A profile's file says something that no profile may say; the text names the key and the remedy."""


def tables_of(text: str) -> dict[str, Any]:
    """Read a file's TOML.

    Raises:
        UnfitProfile: it is none.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise UnfitProfile(f"This is not TOML: {fault}.") from None


def read_profile(key: str, ruleset: str, text: str, base: Profile | None = None) -> Profile:
    """Read a profile from its TOML; `base` is what it extends.

    Raises:
        UnfitProfile: a parameter is missing, unknown, out of range or without a source.
    """
    tables = tables_of(text)
    tables.pop("extends", None)
    title = tables.pop("title", base.title if base else key)
    about = _about(tables.pop("about", {}), base)
    for name in sorted(set(tables) - set(PARAMETERS)):
        raise UnfitProfile(_stranger(name))
    known = dict(base.sources) if base else {}
    if missing := set(PARAMETERS) - set(tables) - set(known):
        raise UnfitProfile(f"{', '.join(sorted(missing))}: missing. Add a table for it.")
    sources = known | {name: _source(key, name, table, known.get(name)) for name, table in tables.items()}
    values = {name: getattr(base, name) for name in known if base}
    values |= {name: _value(name, table.get("value")) for name, table in tables.items()}
    return Profile(key=key, ruleset=ruleset, title=title, about=about, sources=sources, **values)


def _about(told: Any, base: Profile | None) -> dict[str, str]:
    """Read what is known of the level in words."""
    if not isinstance(told, dict) or not all(isinstance(text, str) for text in told.values()):
        raise UnfitProfile("about: give a table of texts.")
    if strangers := sorted(set(told) - set(ABOUT)):
        raise UnfitProfile(f"about.{strangers[0]}: there is no such entry. There is {', '.join(ABOUT)}.")
    return {**(base.about if base else {}), **told}


def _stranger(name: str) -> str:
    """Say that a key is none, and which may have been meant."""
    close = get_close_matches(name, [*PARAMETERS, "extends", "title", "about"], n=1)
    meant = f" Did you mean {close[0]}?" if close else ""
    return f"{name}: no parameter has this name.{meant}"


def _source(key: str, name: str, table: Any, known: Source | None) -> Source:
    """Read where a parameter comes from; the rule may be known from what is extended."""
    told = {part: table[part] for part in table if part != "value"} if isinstance(table, dict) else {}
    if known:
        told.setdefault("rule", known.rule)
    texts = all(isinstance(text, str) and text for text in told.values())
    if set(told) != {each.name for each in fields(Source)} - {"profile"} or not texts:
        raise UnfitProfile(f"{name}: give value, rule, source and evidence, and nothing else.")
    if told["evidence"] not in GRADES:
        raise UnfitProfile(f"{name}.evidence: give one of: {', '.join(GRADES)}.")
    return Source(**told, profile=key)


def _value(name: str, value: Any) -> Any:
    """Give a parameter's value if its declaration allows it."""
    if not fits(name, value):
        raise UnfitProfile(f"{name}: {value!r} is not allowed. Give {allowed(name)}.")
    return frozenset(value) if isinstance(value, list) else value
