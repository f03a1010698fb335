"""The rule register: a rule is one function, with its id and the word that it rests on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import ModuleType
from typing import Any, Generic, Literal, TypeVar

from checks.findings import Finding, Flag

Record = TypeVar("Record")
Terms = TypeVar("Terms")
Evidence = Literal["E1", "E2", "ENG", "E3"]
"""Best grade first: read at the source, read second-hand, an engineering default, background knowledge
only."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Record, Terms]):
    """One rule of the rulebook, which can be asked.

    Attributes:
        id: its id in the rulebook.
        source: whose word it is.
        evidence: the best grade that its row names.
        check: yields what is wrong with a record under some terms (a vetting profile, a vacancy's
            requirements) on a day; nothing means met.
    """

    id: str
    source: str
    evidence: Evidence
    check: Callable[[Record, Terms, date], Iterator[Finding]]

    def __call__(self, record: Record, terms: Terms, on: date) -> Iterator[Finding]:
        """Yield what is wrong, each finding with the rule's id, source and grade."""
        for found in self.check(record, terms, on):
            flags = (*found.flags, Flag.UNCONFIRMED_RULE) if self.evidence == "E3" else found.flags
            yield replace(found, rule=self.id, source=self.source, evidence=self.evidence, flags=flags)


def rule(
    id: str,  # noqa: A002  # what it is
    *,
    source: str,
    evidence: Evidence,
) -> Callable[[Callable[[Record, Terms, date], Iterator[Finding]]], Rule[Record, Terms]]:
    """Make a rule of a function that takes a record, the terms and the day, and yields findings."""

    def register(check: Callable[[Record, Terms, date], Iterator[Finding]]) -> Rule[Record, Terms]:
        return Rule(id, source, evidence, check)

    return register


def rules_in(*modules: ModuleType) -> Iterator[Rule[Any, Any]]:
    """Yield the rules that the modules define, in the order in which they stand there."""
    for module in modules:
        yield from (thing for thing in vars(module).values() if isinstance(thing, Rule))
