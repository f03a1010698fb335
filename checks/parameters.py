"""The parameters of a vetting profile: what each may be, and the record of them all."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


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
    """Where a parameter comes from.

    Attributes:
        rule: the rule that uses it.
        source, evidence: whose word it is, and how good that word is.
        profile: the profile whose file says so; another one's where the number is taken over from there.
    """

    rule: str
    source: str
    evidence: str
    profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one vetting level asks for.

    Attributes:
        about: what else is known of the level, in words, by `access`, `people`, `looked_at` and `review`; no
            rule reads it.
        sources: the reason of each parameter, by its name.
    """

    key: str
    ruleset: str
    title: str
    about: Mapping[str, str]
    sources: Mapping[str, Source]

    minimum_age: int = number(10, 25)
    residency_years: int = number(0, 20)
    clearance_residency_years: int | None = number(1, 20, may_be_unset=True)
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
    family_scope: str = choice("family", "co_residents", "applicant")
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


def allowed(name: str) -> str:
    """Say in words what a parameter may be."""
    range_of = PARAMETERS[name]
    if "switch" in range_of:
        return "true or false"
    if "choice" in range_of:
        return f"one of: {', '.join(range_of['choice'])}"
    if "words" in range_of:
        return f"a list of some of: {', '.join(range_of['words'])}"
    unset = ", or no value" if range_of["may_be_unset"] else ""
    return f"a whole number from {range_of['low']:,} to {range_of['high']:,}{unset}"


def fits(name: str, value: Any) -> bool:
    """Tell whether a parameter may have a value, as TOML gives it; None is no value."""
    range_of = PARAMETERS[name]
    if "switch" in range_of:
        return isinstance(value, bool)
    if "choice" in range_of:
        return value in range_of["choice"]
    if "words" in range_of:
        return isinstance(value, list) and all(each in range_of["words"] for each in value)
    if value is None:
        return bool(range_of["may_be_unset"])
    return type(value) is int and range_of["low"] <= value <= range_of["high"]
