"""Every line that must hold has a test or a check by hand, and every mark names a line."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.assurance.__main__ import SHEET, written
from tests.assurance.marks import marked
from tests.assurance.reading import Lack, Look, Requirement, lacks, looks, requirements
from tests.assurance.sheet import sheet

LINES = requirements()
LAST_RESULT = re.compile(r"[^|]*\|$", re.MULTILINE)


def held() -> set[str]:
    return {id for ids in marked().values() for id in ids}


def test_every_line_that_must_hold_is_held() -> None:
    must = {line.id for line in LINES.values() if line.level == "M"}
    known = held() | {look.requirement for look in looks()} | {lack.requirement for lack in lacks()}

    assert sorted(must - known) == []


def test_no_mark_names_a_line_that_is_not_there() -> None:
    named = held() | {look.requirement for look in looks()} | {lack.requirement for lack in lacks()}

    assert sorted(named - set(LINES)) == []


def test_what_is_held_is_not_said_to_be_missing() -> None:
    assert sorted(held() & {lack.requirement for lack in lacks()}) == []


def test_the_sheet_is_that_of_these_marks() -> None:
    """But for the last results, which a run changes."""
    kept = SHEET.read_text("utf-8")

    assert LAST_RESULT.sub("", kept) == LAST_RESULT.sub("", written()), "run `make assurance`"


def test_marks_of_a_module_and_of_a_test_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "tests"
    folder.mkdir()
    (folder / "test_one.py").write_text(
        'pytestmark = [pytest.mark.soak, pytest.mark.requirement("A-1")]\n'
        '@pytest.mark.requirement("B-2", "A-1")\ndef test_x(): ...\n'
        "def test_y(): ...\ndef other(): ...\n"
    )
    (folder / "test_two.py").write_text("def test_z(): ...\n")

    assert marked(folder) == {
        "tests/test_one.py::test_x": ("A-1", "B-2"),
        "tests/test_one.py::test_y": ("A-1",),
    }


@pytest.mark.parametrize(
    ("results", "told"),
    [
        ({}, "| not run yet |"),
        (
            {"tests/test_a.py::test_b": {"on": "2026-01-02", "passed": 3, "failed": 0}},
            "| 3 passed, 2026-01-02 |",
        ),
        (
            {"tests/test_a.py::test_b": {"on": "2026-01-02", "passed": 3, "failed": 1}},
            "| 3 passed, **1 failed**, 2026-01-02 |",
        ),
    ],
)
def test_the_sheet_tells_how_it_ended(results: dict[str, dict[str, object]], told: str) -> None:
    lines = {"SEC-01": Requirement("SEC-01", "M", "Doors are shut", ("8.1.1",))}

    page = sheet(lines, {"tests/test_a.py::test_b": ("SEC-01",)}, [], [], results)  # type: ignore[arg-type]

    assert f"| SEC-01 | M | Doors are shut | [test_a: b](../tests/test_a.py) {told}" in page
    assert "1 lines are M: 1 are held by tests, 0 by a check by hand, 0 by nothing yet." in page
    assert "| 8.1.1 | SEC-01 |" in page


def test_what_needs_a_person_and_what_is_missing_are_said() -> None:
    lines = {id: Requirement(id, "M", "Words") for id in ("UX-01", "UX-02")}
    look = Look("UX-01", date(2026, 1, 2), "Read aloud", "Plain", needs_person=True)

    page = sheet(lines, {}, [look], [Lack("UX-02", "A page")], {})

    assert "| By hand, 2026-01-02: Read aloud. Plain. Needs a person. |  |" in page
    assert "- **UX-01**: Read aloud. Plain." in page
    assert "| **Missing:** A page. |" in page
    assert "0 are held by tests, 1 by a check by hand, 1 by nothing yet: UX-02." in page
