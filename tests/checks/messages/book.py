"""Everything that the forms of `SPEAKS` and `CHANGES` are told, as a text that can be read and compared.

`python -m tests.checks.messages.book` writes it anew after a change that is meant; read what it changed.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from checks.findings import Finding
from tests.checks.messages.saying import CHANGES
from tests.checks.vetting.examples import changed, report
from tests.checks.vetting.speaking import SPEAKS

BOOK = Path(__file__).with_name("told.txt")


def told() -> Iterator[str]:
    """Yield the lines: the changes to the example, and each finding with its place and its days."""
    for changes in (*SPEAKS.values(), *CHANGES):
        yield json.dumps(changes, ensure_ascii=False)
        yield from (f"    {_line(finding)}" for finding in report(changed(changes)).findings)


def _line(finding: Finding) -> str:
    """Write a finding out."""
    marks = ", ".join(finding.flags)
    passes = f" (passes on {finding.passes_on})" if finding.passes_on else ""
    days = f" [{finding.span.first} to {finding.span.last}]" if finding.span else ""
    head = " ".join(part for part in (finding.rule, finding.severity, marks) if part)
    return f"{head} at {' '.join(finding.where)}{days}{passes}: {finding.message}"


if __name__ == "__main__":
    BOOK.write_text("".join(f"{line}\n" for line in told()), "utf-8")
