"""Vetting profiles: the numbers that the rules go by, each with the word that it rests on.

A profile is one dated file, `profiles/<KEY>/<ruleset>.toml`. A change in guidance is a new file beside the
old one, so that an old report can be produced again.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "profiles"
DEFAULT = "MPS_LND"


class UnknownProfile(Exception):
    """No profile has this key, or the profile has no such ruleset."""


class UnfitProfile(Exception):
    """A profile's file says something that no profile may say; the text names the parameter."""


def number(low: int, high: int, *, may_be_unset: bool = False) -> Any:
    """Declare a whole number from `low` to `high`, both included."""
    return field(metadata={"low": low, "high": high, "may_be_unset": may_be_unset})


def words(*known: str) -> Any:
    """Declare a list of some of the known words."""
    return field(metadata={"words": known})


def choice(*known: str) -> Any:
    """Declare exactly one of the known words."""
    return field(metadata={"choice": known})


def switch() -> Any:
    """Declare true or false."""
    return field(metadata={"switch": True})


@dataclass(frozen=True, slots=True)
class Source:
    """Where a parameter comes from: the rule that uses it, whose word it is and how good that word is."""

    rule: str
    source: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one vetting level asks for. Each parameter's reason stands in `sources` under its name."""

    key: str
    ruleset: str
    title: str
    sources: Mapping[str, Source]

    minimum_age: int = number(10, 25)
    residency_years: int = number(1, 20)
    residency_max_single_absence_months: int = number(0, 60)
    residency_ignore_trip_days: int = number(0, 365)
    residency_exempt: frozenset[str] = words("armed_forces", "uk_government", "dependant_on_base")
    overseas_account_months: int = number(1, 60)
    overseas_account_window_years: int = number(1, 20)
    address_history_years: int = number(1, 20)
    address_gap_tolerance_days: int = number(0, 365)
    address_uncertain_days_concern: int = number(0, 365)
    address_short_stay_days: int = number(1, 365)
    address_must_list_days: int = number(1, 365)
    overlap_advice_days: int = number(1, 3650)
    overlap_explain_days: int = number(1, 3650)
    partner_address_history: bool = switch()
    relation_age_min: int = number(0, 21)
    parent_age_gap_min: int = number(0, 30)
    partner_age_min: int = number(0, 30)
    extended_family: bool = switch()
    registration_required: bool = switch()
    motoring_concern_count: int = number(1, 50)
    motoring_window_years: int = number(1, 20)
    finance_check: bool = switch()
    finance_lookback_years: int = number(1, 20)
    ccj_policy: str = choice("likely_refusal", "concern")
    ccj_cancel_months: int = number(1, 12)
    ccj_register_years: int = number(1, 20)
    default_policy: str = choice("settled_ok", "settled_concern")
    bankruptcy_discharge_years: int = number(0, 20)
    recent_default_months: int = number(0, 60)
    caution_window_years: int | None = number(1, 20, may_be_unset=True)
    protected_matters_on_vetting_form: str = choice("ask_with_notice", "ask")
    proof_of_address_max_months: int = number(1, 24)
    declaration_max_age_days: int = number(1, 365)
    windfall_report_gbp: int = number(0, 1_000_000)
    appeal_days: int = number(1, 365)
    validity_years: int | None = number(1, 20, may_be_unset=True)

    @property
    def asks_protected_matters(self) -> bool:
        """Whether its form asks for protected matters without the notice that they may be kept back."""
        return self.protected_matters_on_vetting_form == "ask"


PARAMETERS = {each.name: each.metadata for each in fields(Profile) if each.metadata}


def keys() -> list[str]:
    """Give the keys of all profiles, sorted."""
    return sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())


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
    return read_profile(key, wanted, (FOLDER / key / f"{wanted}.toml").read_text("utf-8"))


def read_profile(key: str, ruleset: str, text: str) -> Profile:
    """Read a profile's TOML: a title, and a table for each parameter with value, rule, source and evidence.

    Raises:
        UnfitProfile: a parameter is missing, unknown, out of range or without a source.
    """
    tables = tomllib.loads(text)
    title = tables.pop("title", key)
    if strangers := set(tables) - set(PARAMETERS):
        raise UnfitProfile(f"{', '.join(sorted(strangers))}: no parameter has this name")
    if missing := set(PARAMETERS) - set(tables):
        raise UnfitProfile(f"{', '.join(sorted(missing))}: missing")
    sources = {name: _source(name, table) for name, table in tables.items()}
    values = {name: _value(name, table.get("value")) for name, table in tables.items()}
    return Profile(key=key, ruleset=ruleset, title=title, sources=sources, **values)


def _source(name: str, table: Mapping[str, Any]) -> Source:
    """Read where a parameter comes from."""
    said = {key: table[key] for key in table if key != "value"}
    if set(said) != {"rule", "source", "evidence"} or not all(said.values()):
        raise UnfitProfile(f"{name}: give value, rule, source and evidence, and nothing else")
    return Source(**said)


def _value(name: str, value: Any) -> Any:
    """Give a parameter's value if its declaration allows it."""
    allowed = PARAMETERS[name]
    if "switch" in allowed:
        fits = isinstance(value, bool)
    elif "choice" in allowed:
        fits = value in allowed["choice"]
    elif "words" in allowed:
        fits = isinstance(value, list) and set(value) <= set(allowed["words"])
        value = frozenset(value) if fits else value
    elif value is None:
        fits = allowed["may_be_unset"]
    else:
        fits = type(value) is int and allowed["low"] <= value <= allowed["high"]
    if not fits:
        raise UnfitProfile(f"{name}: {value!r} is not allowed")
    return value
