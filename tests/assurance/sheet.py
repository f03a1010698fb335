"""The assurance sheet: each requirement with what holds it and how that ended last."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypedDict

from tests.assurance.reading import Lack, Look, Requirement

AREAS = {
    "SEC": "Security",
    "DC": "Deploy check",
    "PRIV": "Privacy",
    "REL": "Reliability",
    "A11Y": "Accessibility",
    "UX": "Usability",
}
TABLE = ("| Id | | What | Held by | Last result |", "|---|---|---|---|---|")
HEAD = """\
# Assurance

What must hold, and what shows that it does. Made by `make assurance` from the marks on the tests; not to be
edited by hand.
M: before real data is held. S: should. Tests run with `make test`, those called *soak* with `make soak`.
Lines in `tests/assurance/requirements.toml`, what was looked at by hand in `tests/assurance/by-hand.toml`.
"""


class Result(TypedDict):
    """How often a test passed and failed when it ran last."""

    on: str
    passed: int
    failed: int


def sheet(
    lines: Mapping[str, Requirement],
    marked: Mapping[str, tuple[str, ...]],
    looks: Iterable[Look],
    lacks: Iterable[Lack],
    results: Mapping[str, Result],
) -> str:
    """Give the whole sheet in Markdown."""
    holders = _by_requirement(marked)
    seen = {look.requirement: look for look in looks}
    missing = {lack.requirement: lack for lack in lacks}
    parts = [HEAD, _summary(lines, holders, seen, missing)]
    for prefix, name in AREAS.items():
        rows = [
            _row(line, holders[id], seen.get(id), missing.get(id), results)
            for id, line in lines.items()
            if id.startswith(f"{prefix}-")
        ]
        parts.append("\n".join([f"## {name}\n", *TABLE, *rows]))
    return "\n\n".join([*parts, _persons(seen.values()), _asvs(lines)]) + "\n"


def _by_requirement(marked: Mapping[str, tuple[str, ...]]) -> defaultdict[str, list[str]]:
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for test, ids in marked.items():
        for id in ids:
            holders[id].append(test)
    return holders


def _summary(
    lines: Mapping[str, Requirement],
    holders: Mapping[str, list[str]],
    seen: Mapping[str, Look],
    missing: Mapping[str, Lack],
) -> str:
    must = [id for id, line in lines.items() if line.level == "M"]
    tested = sum(bool(holders[id]) for id in must)
    by_hand = sum(id in seen and not holders[id] for id in must)
    lacking = [id for id in must if id in missing]
    return (
        f"{len(must)} lines are M: {tested} are held by tests, {by_hand} by a check by hand, "
        f"{len(lacking)} by nothing yet{': ' if lacking else ''}{', '.join(lacking)}."
    )


def _row(
    line: Requirement,
    tests: list[str],
    look: Look | None,
    lack: Lack | None,
    results: Mapping[str, Result],
) -> str:
    held = [f"[{_short(test)}](../{test.partition('::')[0]})" for test in tests]
    if look:
        person = " Needs a person." if look.needs_person else ""
        held.append(f"By hand, {look.on}: {look.what}. {look.found}.{person}")
    if lack:
        held.append(f"**Missing:** {lack.missing}.")
    words = line.words.replace("|", "\\|")
    return f"| {line.id} | {line.level} | {words} | {'<br>'.join(held)} | {_ended(tests, results)} |"


def _short(test: str) -> str:
    file, _, name = test.partition("::")
    words = name.removeprefix("test_").replace("_", " ")
    return f"{file.removeprefix('tests/').removesuffix('.py')}: {words}"


def _ended(tests: list[str], results: Mapping[str, Result]) -> str:
    ran = [results[test] for test in tests if test in results]
    if not ran:
        return "not run yet" if tests else ""
    failed = sum(one["failed"] for one in ran)
    passed = sum(one["passed"] for one in ran)
    waiting = len(tests) - len(ran)
    told = [f"{passed} passed", *([f"**{failed} failed**"] if failed else []), max(one["on"] for one in ran)]
    return ", ".join(told) + (f"; {waiting} not run yet" if waiting else "")


def _persons(looks: Iterable[Look]) -> str:
    rows = [f"- **{one.requirement}**: {one.what}. {one.found}." for one in looks if one.needs_person]
    return "\n".join(["## What needs a person\n", *rows])


def _asvs(lines: Mapping[str, Requirement]) -> str:
    by_id: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines.values():
        for id in line.asvs:
            by_id[id].append(line.id)
    rows = [f"| {id} | {', '.join(by_id[id])} |" for id in sorted(by_id, key=_numbers)]
    head = ["## OWASP ASVS 5.0.0\n", "| ASVS | Answered by |", "|---|---|"]
    return "\n".join([*head, *rows])


def _numbers(id: str) -> list[int]:
    return [int(part) for part in id.split(".")]
