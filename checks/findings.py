"""What a rule finds, how bad it is, and what follows from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from checks.dates import Span


class Severity(StrEnum):
    """How bad a finding is, worst first."""

    BLOCKER = "blocker"
    CONCERN = "concern"
    ADVICE = "advice"


class Flag(StrEnum):
    """What a finding says besides."""

    LIKELY_REFUSAL = "likely_refusal"
    HOLD = "hold"
    UNCONFIRMED_RULE = "unconfirmed_rule"


class Outcome(StrEnum):
    """What a whole report comes to, worst first."""

    BLOCK = "block"
    HOLD = "hold"
    CONCERN = "concern"
    ADVICE = "advice"
    PASS = "pass"  # noqa: S105  # the word of the contract, no secret


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule has to say about a form.

    Attributes:
        severity: blocker (the form would come back), concern (a person must weigh it) or advice.
        message: what the applicant is told, and what to do next.
        where: RFC 6901 pointers into the form, the chief one first.
        span: the stretch of days that it is about, if it is about one.
        flags: in the order of `Flag`.
        passes_on: the first day on which it would be gone if nothing else changed; None where no day does.
            From a rule it is the first day worth asking about; the report asks the rule and keeps the day
            that holds.
        rule, source, evidence: which rule speaks, on whose word, and the best grade of that word. The
            register fills them in.
    """

    severity: Severity
    message: str
    where: tuple[str, ...]
    span: Span | None = None
    flags: tuple[Flag, ...] = ()
    passes_on: date | None = None
    rule: str = ""
    source: str = ""
    evidence: str = ""

    @property
    def section(self) -> str:
        """The section of the form that it belongs to: the first part of its chief pointer."""
        return self.where[0].split("/")[1]


def _finding(
    severity: Severity,
    message: str,
    *where: str,
    span: Span | None = None,
    flags: tuple[Flag, ...] = (),
    passes_on: date | None = None,
) -> Finding:
    """Make a finding; `where` are pointers, at least one."""
    return Finding(severity, message, where, span, flags, passes_on)


blocker = partial(_finding, Severity.BLOCKER)
concern = partial(_finding, Severity.CONCERN)
advice = partial(_finding, Severity.ADVICE)

STANDING = ("RES-", "POL-05", "GEN-08")
"""Rules whose blockers are about a person's standing, by the start of their ids. No program may bar anybody
for these: the application can be sent with the vetting form to follow."""


def is_standing(finding: Finding) -> bool:
    """Tell whether a finding is a blocker of standing, not of omission."""
    return finding.severity is Severity.BLOCKER and finding.rule.startswith(STANDING)


def outcome(findings: Iterable[Finding]) -> Outcome:
    """Give the worst that the findings come to; a blocker with the flag `hold` is a hold."""
    worst = Outcome.PASS
    order = list(Outcome)
    for finding in findings:
        worst = min(worst, _weight(finding), key=order.index)
    return worst


def _weight(finding: Finding) -> Outcome:
    """Give what one finding alone comes to."""
    if finding.severity is Severity.BLOCKER:
        return Outcome.HOLD if Flag.HOLD in finding.flags else Outcome.BLOCK
    return Outcome(finding.severity.value)
