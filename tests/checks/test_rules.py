"""A rule stamps what it finds with its id, its source and its grade."""

from collections.abc import Iterator
from datetime import date
from types import ModuleType

from checks.findings import Finding, Flag, advice, concern
from checks.rules import rule, rules_in

ON = date(2025, 9, 15)


@rule("X-02", source="Somebody", evidence="E1")
def sure(record: str, terms: int, on: date) -> Iterator[Finding]:
    """Yield advice as often as the terms say."""
    for number in range(terms):
        yield advice(f"{record} {number}", f"/{record}")


@rule("X-01", source="Nobody", evidence="E3")
def unsure(record: str, terms: int, on: date) -> Iterator[Finding]:
    """Yield a concern with a flag of its own."""
    yield concern(record, f"/{record}", flags=(Flag.LIKELY_REFUSAL,))


def test_findings_carry_their_rule() -> None:
    found = list(sure("a", 2, ON))

    assert [finding.message for finding in found] == ["a 0", "a 1"]
    assert {(f.rule, f.source, f.evidence, f.flags) for f in found} == {("X-02", "Somebody", "E1", ())}


def test_background_knowledge_alone_is_flagged() -> None:
    [finding] = unsure("a", 0, ON)

    assert finding.flags == (Flag.LIKELY_REFUSAL, Flag.UNCONFIRMED_RULE)


def test_rules_of_a_module_in_their_order() -> None:
    module = ModuleType("rules")
    vars(module).update(other=1, sure=sure, unsure=unsure)

    assert [each.id for each in rules_in(module)] == ["X-02", "X-01"]
