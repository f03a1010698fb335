"""The files that are served: whole, as recorded, and all our own."""

import hashlib
import json
import re
from importlib.metadata import metadata, version
from pathlib import Path

import pytest

from app.config import ROOT

STATIC = ROOT / "app" / "static"
NHS = STATIC / "nhsuk"
MANIFEST = json.loads((NHS / "manifest.json").read_text(encoding="utf-8"))
# A name that tells what the letters mean to a reader of pictures; nothing is fetched from it.
NAMESPACE = "http://www.w3.org/2000/svg"


def test_the_design_system_is_as_it_was_taken() -> None:
    files = {path.relative_to(NHS).as_posix() for path in NHS.rglob("*") if path.is_file()} - {
        "manifest.json"
    }

    assert files == set(MANIFEST["sha256"])
    for name, digest in MANIFEST["sha256"].items():
        assert hashlib.sha256((NHS / name).read_bytes()).hexdigest() == digest, name


def test_style_and_macros_are_made_for_each_other() -> None:
    table = dict(
        re.findall(
            r"^\| (\d+\.\d+\.\d+) \| (\d+\.\d+\.\d+) \|$",
            str(metadata("nhsuk-frontend-jinja")),
            flags=re.MULTILINE,
        )
    )

    assert table[MANIFEST["version"]] == version("nhsuk-frontend-jinja")


@pytest.mark.requirement("SEC-50")
@pytest.mark.parametrize("file", sorted(STATIC.rglob("*.*")), ids=lambda path: path.name)
def test_no_other_host_is_named(file: Path) -> None:
    text = file.read_bytes().decode("utf-8", errors="replace").replace(NAMESPACE, "")

    assert re.findall("https?://", text) == []
    if file.suffix in (".css", ".js"):
        assert "@font-face" not in text
        assert "sourceMappingURL" not in text
        assert "@import" not in text


def test_every_picture_that_the_style_names_is_there() -> None:
    style = (NHS / "nhsuk-frontend.min.css").read_text(encoding="utf-8")
    named = set(re.findall(r"url\(([^)]+)\)", style)) - {""}

    assert named
    assert all((NHS / name).is_file() for name in named if not name.startswith("data:"))
