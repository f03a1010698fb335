"""Profiles: every number has its word, and nothing unknown or out of range gets in."""

import re

import pytest

from checks.parameters import allowed, fits
from checks.profiles import (
    DEFAULT,
    FOLDER,
    PARAMETERS,
    Library,
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
        ("minimum_age", "value = 9"),
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
    with pytest.raises(
        UnfitProfile, match=r"residency_weeks: no parameter has this name\. Did you mean residency_years"
    ):
        read_profile("X", "2025-09", TEXT.replace("[residency_years]", "[residency_weeks]"))
    with pytest.raises(UnfitProfile, match="appeal_days: missing"):
        read_profile("X", "2025-09", re.sub(r"\[appeal_days\]\n(?:.+\n)+", "", TEXT))
    with pytest.raises(UnfitProfile, match="residency_years"):
        read_profile("X", "2025-09", TEXT.replace('rule = "RES-01"\n', "", 1))


def test_a_changed_number_is_read() -> None:
    profile = read_profile("X", "2026-01", replaced("residency_years", "value = 5"))

    assert (profile.residency_years, profile.ruleset) == (5, "2026-01")
    assert isinstance(profile, Profile)


ROWS = {
    "NPPV1": (3, 5, "co_residents", False, 3),
    "NPPV2A": (3, 5, "co_residents", False, 3),
    "NPPV2F": (3, 5, "family", True, 3),
    "NPPV3": (3, 5, "family", True, 5),
    "NPPV3_SC": (3, 5, "family", True, 5),
    "RV": (3, 5, "family", True, 10),
    "MV": (5, 5, "family", True, 7),
    "BPSS": (0, 5, "applicant", False, None),
    "AC": (3, 5, "applicant", False, 5),
    "CTC": (3, 5, "family", False, 10),
    "SC": (5, 5, "family", True, 10),
    "eSC": (10, 10, "family", True, None),
    "DV": (10, 10, "family", True, 7),
    "eDV": (10, 10, "family", True, 7),
    "MPS_LND": (3, 5, "family", True, None),
}


def test_there_is_a_profile_for_every_level_of_the_rulebook() -> None:
    said = {
        key: (p.residency_years, p.address_history_years, p.family_scope, p.finance_check, p.validity_years)
        for key in keys()
        for p in [load_profile(key)]
    }

    assert said == ROWS
    assert [key for key in keys() if load_profile(key).clearance_residency_years] == ["NPPV3_SC"]
    assert all(set(load_profile(key).about) == {"access", "people", "looked_at", "review"} for key in keys())


def test_what_a_profile_takes_over_says_from_where() -> None:
    profile = load_profile("NPPV3")

    assert profile.sources["residency_years"].profile == "NPPV3"
    assert profile.sources["finance_check"].profile == "NPPV2F"
    assert profile.sources["relation_age_min"] == load_profile().sources["relation_age_min"]


def test_no_firm_figure_is_shown_as_one() -> None:
    unsure = [
        (key, name)
        for key in keys()
        for name, source in load_profile(key).sources.items()
        if "confirmed" in source.source and source.evidence != "E3"
    ]

    assert unsure == []


OWN = """
extends = "MPS_LND"

[residency_years]
value = 5
source = "Letter of the vetting unit to the trust, March 2026"
evidence = "E1"
"""


def test_a_trust_lays_its_own_numbers_over_a_profile() -> None:
    library = Library.read([("estuary.toml", OWN)])
    own = library.load()

    assert (own.key, own.ruleset, own.residency_years) == ("MPS_LND", "2025-09+estuary", 5)
    assert own.address_history_years == load_profile().address_history_years
    assert own.sources["residency_years"].source.startswith("Letter")
    assert own.sources["residency_years"].rule == "RES-01"
    assert library.load("MPS_LND", "2025-09").residency_years == 3
    assert library.load("MPS_LND", "2025-09+estuary") is own
    assert library.load("NPPV3") == load_profile("NPPV3")
    assert library.rulesets("MPS_LND") == ["2025-09", "2025-09+estuary"]
    with pytest.raises(UnknownProfile):
        library.load("MPS_LND", "2025-09+other")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "[residency_years]",
            "[residency_year]",
            "no parameter has this name. Did you mean residency_years?",
        ),
        ("value = 5", "value = 50", "residency_years: 50 is not allowed. Give a whole number from 0 to 20."),
        ("value = 5", 'value = "5"', "residency_years: '5' is not allowed"),
        ('evidence = "E1"', 'evidence = "E4"', "residency_years.evidence: give one of: E1, E2, ENG, E3."),
        ('source = "Letter', 'sauce = "Letter', "residency_years: give value, rule, source and evidence"),
        ('extends = "MPS_LND"', "", "extends: missing"),
        ('extends = "MPS_LND"', 'extends = "MPS"', "extends: there is no profile MPS. There is AC, BPSS"),
        (
            'extends = "MPS_LND"',
            'extends = "MPS_LND/1999-01"',
            "extends: there is no profile MPS_LND/1999-01",
        ),
        ('extends = "MPS_LND"', "extends =", "This is not TOML"),
        ("[residency_years]", "about = {people = 3}\n[residency_years]", "about: give a table of texts"),
        ("[residency_years]", 'about = {who = "x"}\n[residency_years]', "about.who: there is no such entry"),
        ("[residency_years]", "finance_check = true\n[residency_years]", "finance_check: give value, rule"),
    ],
)
def test_what_is_wrong_with_a_trusts_file_is_told_with_file_key_and_remedy(
    old: str, new: str, told: str
) -> None:
    assert old in OWN

    with pytest.raises(UnfitProfile) as unfit:
        Library.read([("own/estuary.toml", OWN.replace(old, new))])

    assert str(unfit.value).startswith("own/estuary.toml: ")
    assert told in str(unfit.value)


def test_two_files_over_one_profile_are_refused() -> None:
    with pytest.raises(UnfitProfile, match=r"b\.toml: extends: another file is laid over MPS_LND"):
        Library.read([("a.toml", OWN), ("b.toml", OWN)])


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_parameter_says_what_it_may_be(name: str) -> None:
    text = allowed(name)

    assert text
    assert not fits(name, object())
    if "low" in PARAMETERS[name]:
        low, high = PARAMETERS[name]["low"], PARAMETERS[name]["high"]
        assert (fits(name, low), fits(name, high)) == (True, True)
        assert (fits(name, low - 1), fits(name, high + 1)) == (False, False)
        assert f"{low:,} to {high:,}" in text
