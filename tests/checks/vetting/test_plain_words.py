"""Every rule is told in plain words, with the numbers of the profile."""

import pytest

from checks.profiles import keys, load_profile
from checks.vetting.plain_words import GRADES, UNCONFIRMED, RuleInWords, chapters
from checks.vetting.register import RULES
from tests.checks.reading import grade


def all_rules(key: str = "MPS_LND", search: str = "") -> list[RuleInWords]:
    return [rule for chapter in chapters(load_profile(key), search) for rule in chapter.rules]


def test_tells_every_rule_of_the_register_once() -> None:
    assert sorted(rule.id for rule in all_rules()) == [rule.id for rule in RULES]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_is_plain(rule: RuleInWords) -> None:
    assert rule.text.endswith(".")
    assert "{" not in rule.text
    assert grade(rule.text) <= 8
    assert rule.source
    assert rule.evidence in GRADES


def test_what_rests_on_background_knowledge_says_check_with_the_force() -> None:
    cautious = [rule.id for rule in all_rules() if rule.caution]

    assert cautious == [rule.id for rule in RULES if rule.evidence == "E3"]
    assert {rule.caution for rule in all_rules()} == {"", UNCONFIRMED}


def test_numbers_are_the_profiles() -> None:
    [years] = [rule.text for rule in all_rules("DV") if rule.id == "RES-01"]

    assert years.startswith("You need 10 years in the UK")
    assert all(all_rules(key) for key in keys())


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("bankruptcy", ["FIN-11"]),
        ("  PRISON   suspended ", ["CONV-01"]),
        ("res-01", ["RES-01"]),
        ("kent base", ["RES-05"]),
        ("no such thing", []),
    ],
)
def test_searches_for_every_word(search: str, found: list[str]) -> None:
    assert [rule.id for rule in all_rules(search=search)] == found
