"""What each experiment came to: how often it was tried and failed, and by which seed it can be had again."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

PROPERTY = "experiment"
Note = Callable[..., None]


@pytest.fixture
def note(record_property: Callable[[str, Any], None]) -> Note:
    """Give a way to note an experiment: `note("E8", tried=952, failed=0, seed=1, what="cells")`."""

    def noted(experiment: str, *, tried: int, failed: int, what: str, seed: int | None = None) -> None:
        record_property(PROPERTY, [experiment, what, tried, failed, seed])

    return noted


def pytest_itemcollected(item: pytest.Item) -> None:
    """Note what a test says of itself: `experiment(id, what, tried, seed)`; none failed unless it stopped."""
    for mark in item.iter_markers("experiment"):
        id, what, tried, *seed = mark.args
        item.user_properties.append((PROPERTY, [id, what, tried, 0, seed[0] if seed else None]))


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Ledger(), "ledger of experiments")


class Ledger:
    """Gathers the notes of all processes, and prints them with the full counts."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, ...]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take each note once; a test that failed before it noted anything is a line as well."""
        if report.when == "call":
            ended = "" if report.passed else "stopped"
            self.rows += [
                (*map(_said, value), ended) for name, value in report.user_properties if name == PROPERTY
            ]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the table, in the order of the experiments."""
        if not (self.rows and terminalreporter.config.getoption("--soak")):
            return
        terminalreporter.section(f"experiments, {datetime.now(UTC):%Y-%m-%d}")
        terminalreporter.line(f"{'':5} {'what':60} {'tried':>7} {'failed':>7} {'seed':>9}")
        for id, what, tried, failed, seed, ended in sorted(self.rows, key=lambda row: (_number(row[0]), row)):
            terminalreporter.line(f"{id:5} {what:60} {tried:>7} {failed:>7} {seed:>9} {ended}")


def _said(value: object) -> str:
    return "" if value is None else str(value)


def _number(experiment: str) -> int:
    return int(experiment.lstrip("E"))
