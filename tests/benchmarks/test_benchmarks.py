"""The benchmarks still start, so that a change elsewhere cannot break them unseen."""

import pytest

from tests.benchmarks import __main__ as bench
from tests.benchmarks import checking


def test_all_of_them_can_be_started() -> None:
    assert callable(bench.main)


def test_a_check_is_measured(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(checking, "ROUNDS", 2)
    checking.measure()
    measured = [row.split("  ")[0] for row in capsys.readouterr().out.splitlines() if " ms" in row]
    assert measured == ["record to report", "JSON text to JSON report"]
