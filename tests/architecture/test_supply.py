"""What the program is installed with: each version fixed by its hash, each licence free to be passed on."""

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
FREE = re.compile(
    r"\b(MIT|BSD|Apache|ISC|MPL|Mozilla Public|PSF|Python Software Foundation|Zope Public|0BSD|Unlicense|HPND"
    r"|LGPL|Zlib|CNRI)",
)
"""Licences of which each lets the program be run and passed on under its own; LGPL for what is only used."""
SHIPPED = ("", "postgres", "pdf")


def closure(name: str, extras: tuple[str, ...]) -> dict[str, Distribution]:
    """Give everything that is installed with a package and these extras of it."""
    found: dict[str, Distribution] = {}
    waiting = [(name, extras)]
    while waiting:
        name, extras = waiting.pop()
        try:
            there = distribution(name)
        except PackageNotFoundError:
            continue  # for another kind of machine
        found[name] = there
        for line in there.requires or []:
            wanted = Requirement(line)
            if any(not wanted.marker or wanted.marker.evaluate({"extra": extra}) for extra in extras):
                key = re.sub(r"[-_.]+", "-", wanted.name).lower()
                if key not in found:
                    waiting.append((key, ("", *wanted.extras)))
    return found


def licence(of: Distribution) -> str:
    """Give a package's licence as it says itself."""
    kinds = [one for one in of.metadata.get_all("Classifier") or [] if one.startswith("License ::")]
    return of.metadata.get("License-Expression") or "; ".join(kinds) or of.metadata.get("License") or ""


@pytest.mark.requirement("SEC-49")
def test_every_licence_may_be_passed_on() -> None:
    shipped = closure("vetready", SHIPPED)

    assert len(shipped) > 50
    assert {name: licence(one) for name, one in shipped.items() if not FREE.search(licence(one))} == {}


@pytest.mark.requirement("SEC-49")
def test_every_version_is_fixed_by_its_hash() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8").replace("\\\n", " ").splitlines()
    named = [line for line in lock if line and not line.startswith("#")]

    assert len(named) > 100
    assert [line for line in named if "==" not in line or "--hash=sha256:" not in line] == []


@pytest.mark.requirement("SEC-49")
def test_the_windows_for_mending_are_written() -> None:
    written = (ROOT / "docs" / "operations.md").read_text("utf-8")

    for window in ("critical within 7 days", "high within 14", "others within 60"):
        assert window in written
