"""Lines, bullets, list marks and cells of plain text."""

import pytest

from checks.advert.flattened import broken_up
from checks.advert.pages import read_page


def lines(raw: str) -> list[tuple[str, bool]]:
    return [(line.text, line.bullet) for line in read_page(raw).lines]


@pytest.mark.parametrize(
    "mark", ["•", "·", "●", "▪", "-", "–", "*", "o", "1.", "a)", "(iv)", "§", "\uf0b7", "➢", "•\t", "•  "]
)
def test_cuts_marks_off(mark: str) -> None:
    assert lines(f"   {mark} Able to drive") == [("Able to drive", True)]


@pytest.mark.parametrize(
    "text", ["2.5 years of work", "4 G.C.S.E. levels", "Of two minds", "e.g. a car", "-5 degrees"]
)
def test_leaves_words_alone(text: str) -> None:
    assert lines(text) == [(text, False)]


def test_a_mark_alone_belongs_to_the_next_line() -> None:
    assert lines("•\nAble to drive\n-----\nNext") == [("Able to drive", True), ("Next", False)]


def test_splits_bullets_that_ran_together() -> None:
    assert lines("• One • Two • Three") == [("One", True), ("Two", True), ("Three", True)]
    assert lines("• One • Two •") == [("One", True), ("Two", True)]
    assert lines("• One • • Two • Three") == [("One", True), ("• Two", True), ("Three", True)]
    assert lines("Full time • Leeds") == [("Full time • Leeds", False)]


def test_reads_markdown() -> None:
    found = read_page("## About us\n**Essential:**\n| A | B |\n|---|---|\n| x | y |").lines

    assert [(line.text, line.note.level) for line in found[:2]] == [("About us", 2), ("Essential:", 7)]
    assert [(line.text, line.note.column) for line in found[2:]] == [("A", 0), ("B", 1), ("x", 0), ("y", 1)]


def test_reads_cells_at_tabs() -> None:
    found = read_page("Salary\t£20,000\t\tpa").lines

    assert [(line.text, line.note.column, line.note.width) for line in found] == [
        ("Salary", 0, 4),
        ("£20,000", 1, 4),
        ("pa", 3, 4),
    ]


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        pytest.param(
            "Salary: £20,000 Hours: 37 Location: Leeds",
            ["Salary: £20,000", "Hours: 37", "Location: Leeds"],
            id="labels on one line",
        ),
        pytest.param("Job title: Nurse | Band: 5", ["Job title: Nurse", "Band: 5"], id="bars between"),
        pytest.param(
            "Contract: Fixed term: 12 months", ["Contract: Fixed term: 12 months"], id="one label only"
        ),
        pytest.param(
            "We pay well. Salary: £20,000", ["We pay well.", "Salary: £20,000"], id="after a sentence"
        ),
        pytest.param("Their salary: see below", ["Their salary: see below"], id="a small letter"),
    ],
)
def test_breaks_lines_at_labels(raw: str, parts: list[str]) -> None:
    assert [line.text for line in broken_up(list(read_page(raw).lines))] == parts


def test_breaks_long_lines_at_headings() -> None:
    words = "You will answer calls and write letters for the team every day. " * 4
    raw = (
        f"About the Role {words}Person Specification Essential Criteria Can type. Desirable: Shorthand."
        " See the Job Description for more."
    )

    found = [line.text for line in broken_up(list(read_page(raw).lines))]

    assert found == [
        "About the Role",
        words.strip(),
        "Person Specification",
        "Essential Criteria",
        "Can type.",
        "Desirable:",
        "Shorthand. See the Job Description for more.",
    ]
