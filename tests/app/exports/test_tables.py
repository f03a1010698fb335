"""No cell of a table is a formula, whatever is written in it (SEC-16)."""

import csv
import io

import pytest

from app.exports.tables import safe, write_csv

FORMULAS = [
    "=1+1", "=HYPERLINK(\"https://evil.example\")", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1",
    "  +cmd|' /C calc'!A0", "＝1+1", "＋1", "－1+2", "＠SUM", "\u00a0=1", "\n=1", "\u3000=1", "-A1",
    "=cmd|' /C calc'!A0", "+44 7700 900123", "@a", "-", "=", "+", "--1", "-1e5", "=\u200b1", "\t", "-2+3",
    "+=1", "@@",
]  # fmt: skip


@pytest.mark.requirement("SEC-16")
@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


@pytest.mark.requirement("SEC-16")
@pytest.mark.parametrize("cell", ["Asha", "", "12.5", "-3", "-3.5", "a=b", "1 - 2", "O’Brien", "3"])
def test_other_cells_stay(cell: str) -> None:
    assert safe(cell) == cell


@pytest.mark.requirement("SEC-16")
def test_every_cell_of_a_table_is_made_safe() -> None:
    rows = [[cell, cell] for cell in FORMULAS]
    text = write_csv(["=One", "Two"], rows)

    assert text.startswith("\ufeff'=One,Two\r\n")
    found = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))[1:]
    assert found == [[f"'{cell}", f"'{cell}"] for cell in FORMULAS]
    assert safe(None) == ""
