"""Remember how the tests ended that say which requirement they hold; on with `--assurance FILE`."""

import json
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path

import pytest

LINE_OF_RESULT = "requirement"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--assurance", type=Path, help="keep results of tests that name a requirement there")


def pytest_configure(config: pytest.Config) -> None:
    file = config.getoption("--assurance")
    if file and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Keeper(file))


class Keeper:
    """Counts outcomes by test function, whatever process it ran in."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.counts: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if LINE_OF_RESULT in report.keywords and (report.when == "call" or report.failed):
            self.counts[report.nodeid.partition("[")[0]][report.outcome] += 1

    def pytest_sessionfinish(self) -> None:
        """Write what ran over what was known; a test that was left out keeps its last result."""
        known = json.loads(self.file.read_text("utf-8")) if self.file.exists() else {}
        today = datetime.now(UTC).date().isoformat()
        for test, counts in self.counts.items():
            if counts["passed"] or counts["failed"]:
                known[test] = {"on": today, "passed": counts["passed"], "failed": counts["failed"]}
        self.file.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", "utf-8")
