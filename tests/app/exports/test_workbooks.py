"""No cell of a workbook is a formula or a link, whatever is written in it (SEC-16)."""

import io

from openpyxl import load_workbook

from app.exports.workbooks import LONGEST, write_xlsx
from tests.app.exports.test_tables import FORMULAS


def read(data: bytes) -> list[list[object]]:
    sheet = load_workbook(io.BytesIO(data)).active
    return [[(cell.value, cell.data_type, cell.hyperlink) for cell in row] for row in sheet.iter_rows()]


def test_what_looks_like_a_formula_is_text() -> None:
    payloads = [text for text in FORMULAS if text.isprintable()] + ["https://evil.example", "mailto:a@b.c"]

    heads, *rows = read(write_xlsx("Results", ["=One", "Two"], [[each, each] for each in payloads]))

    assert heads == [("=One", "s", None), ("Two", "s", None)]
    assert rows == [[(each, "s", None)] * 2 for each in payloads]


def test_numbers_are_numbers_and_nothing_is_nothing() -> None:
    [_, row] = read(write_xlsx("Results", ["A"] * 5, [[3, 2.5, None, "", True]]))

    assert row == [
        (3, "n", None),
        (2.5, "n", None),
        (None, "n", None),
        (None, "n", None),
        ("True", "s", None),
    ]


def test_a_text_that_is_too_long_for_a_cell_is_cut() -> None:
    [_, row] = read(write_xlsx("Results", ["A"], [["x" * (LONGEST + 9)]]))

    assert row == [("x" * LONGEST, "s", None)]
