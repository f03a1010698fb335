"""A report as text: a table on a terminal, in colour unless NO_COLOR is set, and plain lines elsewhere."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from checks.dates import in_words
from checks.findings import Severity
from checks.forecast import Forecast
from checks.report import Report

STYLES = {Severity.BLOCKER: "bold red", Severity.CONCERN: "yellow", Severity.ADVICE: "cyan"}
NARROWEST = 60
"""Columns below which a table cannot be read; narrower terminals wrap lines themselves."""


def print_report(file: str, report: Report, ahead: Forecast | None) -> None:
    """Print one report for people."""
    console = Console(highlight=False)
    if console.width < NARROWEST:
        console = Console(highlight=False, width=NARROWEST)
    anchors = " and ".join(in_words(day) for day in report.anchors)
    console.print(f"\n[bold]{escape(file)}[/bold]: {_count(report)}", soft_wrap=True)
    console.print(f"Checked for {anchors} against {report.profile} {report.ruleset}", soft_wrap=True)
    if report.findings:
        console.print(_table(report))
    covered, needed = report.coverage.days_covered, report.coverage.window.days
    console.print(f"Addresses: {covered:,} of {needed:,} days covered")
    met = {True: "met", False: "not met", None: "a person must assess it"}[report.residency.met]
    console.print(f"UK residence: {met}")
    if ahead:
        console.print(f"If nothing else changed: {_in_words(ahead)}")


def _table(report: Report) -> Table:
    """Lay out the findings, worst first."""
    table = Table(expand=True, show_lines=True)
    table.add_column("", no_wrap=True)
    table.add_column("Rule", no_wrap=True)
    table.add_column("What to do", ratio=1)
    table.add_column("Gone on", no_wrap=True)
    for finding in report.findings:
        gone = finding.passes_on.isoformat() if finding.passes_on else ""
        severity = f"[{STYLES[finding.severity]}]{finding.severity}[/]"
        table.add_row(severity, finding.rule, escape(finding.message), gone)
    return table


def _count(report: Report) -> str:
    """Say how many there are of each kind."""
    if not report.findings:
        return "[green]nothing to put right[/green]"
    counts = {each: sum(f.severity is each for f in report.findings) for each in Severity}
    words = {
        Severity.BLOCKER: ("blocker", "blockers"),
        Severity.CONCERN: ("concern", "concerns"),
        Severity.ADVICE: ("piece of advice", "pieces of advice"),
    }
    return ", ".join(f"{count} {words[each][count > 1]}" for each, count in counts.items() if count)


def _in_words(ahead: Forecast) -> str:
    """Say what waiting alone would do."""
    if ahead.in_the_way:
        rules = ", ".join(dict.fromkeys(finding.rule for finding in ahead.in_the_way))
        return f"it would never pass. No day mends {rules}."
    if not ahead.passes_on or not ahead.last:
        return "it has no blockers now."
    last = ", ".join(dict.fromkeys(finding.rule for finding in ahead.last))
    renewed = ", ".join(dict.fromkeys(finding.rule for finding in ahead.by_then))
    old = f" By then these ask for something newer: {renewed}." if renewed else ""
    return f"it would pass on {in_words(ahead.passes_on)}. The last to go is {last}.{old}"
