"""The register and the rulebook name the same rules, and every built rule speaks and keeps silent."""

import pytest

from checks.findings import Outcome
from checks.profiles import Profile, load_profile
from checks.rules import Rule
from checks.vetting.records import VettingForm
from checks.vetting.register import KEPT_ELSEWHERE, NOT_YET, RULES
from forms.schemas.vetting_form import load
from tests.benchmarks.forms import large_form
from tests.checks.vetting.examples import ON, example, found, report
from tests.checks.vetting.rulebook import IDS
from tests.checks.vetting.speaking import SPEAKS

BUILT = [rule.id for rule in RULES]


def test_register_and_rulebook_name_the_same_ids() -> None:
    named = [*BUILT, *KEPT_ELSEWHERE, *NOT_YET]

    assert sorted(named) == sorted(IDS)


@pytest.mark.parametrize("rule", RULES, ids=BUILT)
def test_every_rule_has_a_source_and_a_summary(rule: Rule[VettingForm, Profile]) -> None:
    assert rule.source
    assert rule.check.__doc__


@pytest.mark.parametrize("rule", RULES, ids=BUILT)
def test_no_rule_raises_on_an_empty_form(rule: Rule[VettingForm, Profile]) -> None:
    for form in (
        VettingForm(),
        load({}),
        load({"people": [{}], "addresses": [{}], "absences": [{}], "documents": [{}]}),
    ):
        assert isinstance(list(rule(form, load_profile(), ON)), list)


@pytest.mark.parametrize("rule", RULES, ids=BUILT)
def test_every_rule_is_silent_on_a_form_with_nothing_wrong(rule: Rule[VettingForm, Profile]) -> None:
    assert list(rule(load(example()), load_profile(), ON)) == []


def test_every_rule_has_a_form_that_makes_it_speak() -> None:
    assert set(SPEAKS) == set(BUILT)


@pytest.mark.parametrize("rule", SPEAKS)
def test_every_rule_speaks(rule: str) -> None:
    findings = found(SPEAKS[rule], rule)

    assert findings
    assert all(finding.source and finding.evidence and finding.message for finding in findings)


def test_the_large_form_of_the_benchmark_is_whole_and_as_large_as_it_says() -> None:
    document = large_form()
    result = report(document)

    assert Outcome.CONCERN is result.outcome
    assert (len(document["addresses"]), len(document["people"])) == (10, 15)
    assert (len(document["police"]["items"]), len(document["finance"]["items"])) == (5, 3)
