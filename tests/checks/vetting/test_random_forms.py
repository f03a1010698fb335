"""Whatever the form, the check answers, keeps its promises, and does not depend on order or chance."""

import json
from collections import Counter
from copy import deepcopy
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from checks.dates import DAY
from checks.findings import Finding, Severity
from checks.profiles import load_profile
from checks.report import Report, check
from checks.vetting.register import RULES
from forms.schemas.report import dump
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import example
from tests.checks.vetting.random_forms import SECTIONS, documents
from tests.checks.vetting.test_cases import assert_promises_kept

LISTS = ("addresses", "absences", "people", "documents")
RANDOM = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None
)


def report_of(document: dict[str, Any]) -> Report:
    return check(load(document), load_profile())


@RANDOM
@given(documents())
def test_the_check_answers_and_keeps_its_promises(document: dict[str, Any]) -> None:
    report = dump(report_of(document))

    assert_promises_kept(report, document)
    assert json.dumps(report) == json.dumps(dump(report_of(deepcopy(document))))


@RANDOM
@given(documents(), st.randoms())
def test_order_of_items_changes_nothing_but_pointers(document: dict[str, Any], random: Any) -> None:
    shuffled = deepcopy(document)
    for name in LISTS:
        random.shuffle(shuffled[name] or [])
    for section in ("police", "finance", "associations"):
        random.shuffle((shuffled[section] or {}).get("items") or [])
    one, other = report_of(document), report_of(shuffled)

    assert severities(one) == severities(other)
    assert (one.outcome, one.coverage.gaps, one.residency) == (
        other.outcome,
        other.coverage.gaps,
        other.residency,
    )


def severities(report: Report) -> Counter[tuple[str, ...]]:
    """Count the findings by rule, severity, stretch and day of passing."""
    return Counter((f.rule, f.severity, str(f.span), str(f.passes_on)) for f in report.findings)


@RANDOM
@given(SECTIONS["addresses"], SECTIONS["absences"], st.integers(0, 400))
def test_passes_on_is_the_first_day_on_which_a_rule_says_no_more(
    addresses: Any, absences: Any, days: int
) -> None:
    document = example() | {"addresses": addresses, "absences": absences, "documents": [], "people": []}
    form, profile = load(document), load_profile()
    rules = {rule.id: rule for rule in RULES}

    def says(finding: Finding, day: Any) -> bool:
        assert finding.span
        spans = [
            f.span
            for f in rules[finding.rule](form, profile, day)
            if f.span
            and f.where[0] == finding.where[0]
            and (f.severity is not Severity.ADVICE or finding.severity is Severity.ADVICE)
        ]
        return any(span.within(finding.span) for span in spans)

    findings = check(form, profile).findings
    # Dates that are still to come have a rule of their own, and make stretches grow.
    assume(all(finding.rule != "DATE-08" for finding in findings))
    for finding in findings:
        if finding.passes_on and finding.span:
            anchor = form.declared_on
            assert anchor
            assert anchor < finding.passes_on
            assert says(finding, finding.passes_on - DAY)
            assert not says(finding, finding.passes_on)
            between = min(anchor + timedelta(days=days), finding.passes_on - DAY)
            assert says(finding, between)
