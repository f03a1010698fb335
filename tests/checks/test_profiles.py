"""Profiles: every number has its word, and nothing unknown or out of range gets in."""

import re

import pytest

from checks.profiles import (
    DEFAULT,
    FOLDER,
    PARAMETERS,
    Profile,
    UnfitProfile,
    UnknownProfile,
    keys,
    load_profile,
    read_profile,
    rulesets,
)

TEXT = (FOLDER / DEFAULT / "2025-09.toml").read_text("utf-8")


@pytest.mark.parametrize("key", keys())
def test_every_profile_can_be_read(key: str) -> None:
    for ruleset in rulesets(key):
        profile = load_profile(key, ruleset)
        assert (profile.key, profile.ruleset) == (key, ruleset)
        assert set(profile.sources) == set(PARAMETERS)
        assert all(re.fullmatch(r"E1|E2|ENG|E3", source.evidence) for source in profile.sources.values())


def test_the_default_profile_has_the_rulebook_numbers() -> None:
    profile = load_profile()

    assert (profile.key, profile.residency_years, profile.address_history_years) == ("MPS_LND", 3, 5)
    assert (profile.address_gap_tolerance_days, profile.address_uncertain_days_concern) == (0, 62)
    assert (profile.address_short_stay_days, profile.address_must_list_days) == (28, 90)
    assert (profile.overlap_advice_days, profile.overlap_explain_days) == (32, 181)
    assert (profile.relation_age_min, profile.bankruptcy_discharge_years) == (10, 3)
    assert (profile.proof_of_address_max_months, profile.declaration_max_age_days) == (3, 28)
    assert (profile.finance_lookback_years, profile.recent_default_months) == (6, 12)
    assert (profile.validity_years, profile.caution_window_years) == (None, None)
    assert profile.residency_exempt == {"armed_forces", "uk_government", "dependant_on_base"}


@pytest.mark.parametrize(
    ("key", "ruleset"),
    [("XXX", None), ("MPS_LND", "1999-01"), ("", None), ("../profiles", None), ("MPS_LND/..", None)],
)
def test_an_unknown_profile_is_refused(key: str, ruleset: str | None) -> None:
    with pytest.raises(UnknownProfile):
        load_profile(key, ruleset)


def replaced(parameter: str, value: str) -> str:
    """Give the default profile's text with one parameter's value replaced."""
    return re.sub(rf"(\[{parameter}\]\n)value = .*\n", rf"\1{value}\n" if value else r"\1", TEXT)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("residency_years", "value = 0"),
        ("residency_years", "value = 21"),
        ("residency_years", "value = true"),
        ("residency_years", "value = 3.0"),
        ("residency_years", 'value = "3"'),
        ("residency_years", ""),
        ("finance_check", "value = 1"),
        ("ccj_policy", 'value = "refuse"'),
        ("residency_exempt", 'value = ["holiday"]'),
        ("residency_exempt", 'value = "armed_forces"'),
        ("residency_years", "value = 3\nunit = 'years'"),
    ],
)
def test_a_value_that_no_profile_may_have_is_refused(parameter: str, value: str) -> None:
    with pytest.raises(UnfitProfile, match=parameter):
        read_profile("X", "2025-09", replaced(parameter, value))


def test_an_unknown_a_missing_and_an_unsourced_parameter_are_refused() -> None:
    with pytest.raises(UnfitProfile, match="residency_weeks"):
        read_profile("X", "2025-09", TEXT.replace("[residency_years]", "[residency_weeks]"))
    with pytest.raises(UnfitProfile, match="appeal_days: missing"):
        read_profile("X", "2025-09", re.sub(r"\[appeal_days\]\n(?:.+\n)+", "", TEXT))
    with pytest.raises(UnfitProfile, match="residency_years"):
        read_profile("X", "2025-09", TEXT.replace('rule = "RES-01"\n', "", 1))


def test_a_changed_number_is_read() -> None:
    profile = read_profile("X", "2026-01", replaced("residency_years", "value = 5"))

    assert (profile.residency_years, profile.ruleset) == (5, "2026-01")
    assert isinstance(profile, Profile)
