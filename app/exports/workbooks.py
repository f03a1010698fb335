"""Tables as XLSX: text stays text, whatever it looks like, and numbers are numbers."""

import io
from collections.abc import Iterable, Sequence

import xlsxwriter

MIMETYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST = 32_767
"""Characters that a cell may have; what is longer is cut, as the format allows no more."""

WIDTH = 24


def write_xlsx(title: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Give a table as a workbook of one sheet with this title, its headings standing while one scrolls."""
    out = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, plain)
    sheet = book.add_worksheet(title)
    bold = book.add_format({"bold": True})
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, bold)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                sheet.write_number(number, column, cell)
            elif cell is not None and cell != "":
                sheet.write_string(number, column, str(cell)[:LONGEST])
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, max(len(headings) - 1, 0), WIDTH)
    book.close()
    return out.getvalue()
