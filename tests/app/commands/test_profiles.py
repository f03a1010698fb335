"""`vetready profiles`: the list, and what changes from one to another."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from checks.parameters import PARAMETERS
from checks.profile_differences import SHOWN
from checks.profiles import keys


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["profiles", *arguments])


def test_lists_every_profile() -> None:
    lines = run().stdout.splitlines()

    assert [line.split()[0] for line in lines] == list(keys())
    assert "MPS_LND   2025-09" in run().stdout


def test_says_what_changes_for_applicants_in_words() -> None:
    result = run("diff", "MPS_LND", "NPPV1")

    head, *lines = result.stdout.splitlines()
    assert head == "From MPS_LND 2025-09 to NPPV1 2025-09:"
    assert [line.split(" (")[0] for line in lines] == [
        "- the partner's own addresses are asked for: yes becomes no",
        "- whom the form lists: family, partners and the people you live with becomes "
        "your partner and the people you live with",
        "- money is asked about: yes becomes no",
        "- years that the vetting holds: not set becomes 3",
    ]
    assert all(line.endswith("check with the force)") for line in lines)
    assert "E3, FIN-01; " in lines[2]


def test_nothing_changes_between_a_profile_and_itself() -> None:
    assert "Nothing changes." in run("diff", "RV", "RV/2025-09").stdout


def test_a_trusts_own_numbers_are_compared_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(
        'extends = "RV"\n[residency_years]\nvalue = 4\nsource = "A letter"\nevidence = "E1"\n', "utf-8"
    )
    monkeypatch.setenv("VETREADY_PROFILES", str(tmp_path))

    told = run("diff", "RV/2025-09", "RV").stdout
    assert "- years in the UK just before applying: 3 becomes 4 (A letter, E1, RES-01)" in told
    assert "2025-09, 2025-09+own" in run().stdout


@pytest.mark.parametrize("name", ["NPPV9", "RV/1999-01", "RV/../x"])
def test_an_unknown_profile_is_named(name: str) -> None:
    result = run("diff", "RV", name)

    assert result.exit_code == 1
    assert f"There is no profile {name}." in result.stderr


@pytest.mark.parametrize(
    ("what", "told"), [("", "There is no TOML file"), ("x.toml", "that this service can read")]
)
def test_a_setting_that_leads_nowhere_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, what: str, told: str
) -> None:
    monkeypatch.setenv("VETREADY_PROFILES", str(tmp_path / what))

    result = run()
    assert result.exit_code == 1
    assert told in result.stderr


def test_every_parameter_has_words() -> None:
    assert set(SHOWN) == set(PARAMETERS)
