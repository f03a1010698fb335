"""The benchmarks still start, so that a change elsewhere cannot break them unseen."""

import pytest

from checks.profiles import load_profile
from checks.report import check
from forms.schemas.vetting_form import load
from tests.benchmarks import __main__ as bench
from tests.benchmarks import checking
from tests.benchmarks.forms import longest_form


def test_all_of_them_can_be_started() -> None:
    assert callable(bench.main)


def test_a_check_is_measured(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(checking, "ROUNDS", 2)
    checking.measure()
    measured = [row.split("  ")[0] for row in capsys.readouterr().out.splitlines() if " ms" in row]
    assert measured == [
        "record to report",
        "JSON text to JSON report",
        "record to report, 100 addresses and 200 people",
    ]


def test_a_recheck_is_measured(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(checking, "FORMS", 3)
    monkeypatch.setattr(checking, "PROCESSES", 1)
    checking.measure_recheck()
    assert "per second" in capsys.readouterr().out


def test_the_longest_form_is_as_long_as_it_says() -> None:
    document = longest_form()
    assert (len(document["addresses"]), len(document["people"])) == (100, 200)
    assert check(load(document), load_profile()).outcome == "concern"
