"""Debts to put into the example, and what the report says of them."""

from typing import Any

from checks.findings import Flag
from tests.checks.vetting.examples import DEBT, changed, report

QUESTION = {
    "scottish_decree": "ccj",
    "ni_judgment": "ccj",
    "high_court_judgment": "ccj",
    "protected_trust_deed": "iva",
    "sequestration": "bankruptcy",
}


def told(*debts: dict[str, Any]) -> dict[str, Any]:
    """Give the changes that put debts into the form, with the answers that go with them."""
    answers = {QUESTION.get(debt["kind"], debt["kind"]): "yes" for debt in debts}
    return {"/finance/items": list(debts)} | {f"/finance/answers/{name}": "yes" for name in answers}


def debt(
    kind: str, date: str | None, state: str, settled_on: str | None = None, **other: Any
) -> dict[str, Any]:
    return {**DEBT, "kind": kind, "date": date, "state": state, "settled_on": settled_on, **other}


def weighed(*debts: dict[str, Any]) -> list[tuple[str, str, bool, str | None]]:
    """Give rule, severity, whether refusal is likely, and the day of passing, of everything found."""
    return [
        (
            f.rule,
            str(f.severity),
            Flag.LIKELY_REFUSAL in f.flags,
            f.passes_on.isoformat() if f.passes_on else None,
        )
        for f in report(changed(told(*debts))).findings
    ]
