"""Tables as CSV, safe to open in a spreadsheet."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula, at its start or after blanks. Source: OWASP."""


def safe(value: object) -> str:
    """Give a cell that no spreadsheet takes for a formula: one that could be gets an apostrophe before it."""
    text = "" if value is None else str(value)
    plain = unicodedata.normalize("NFKC", text)
    risky = plain.startswith(STARTS) or plain.lstrip().startswith(STARTS)
    return f"'{text}" if risky and not _is_number(text) else text


def _is_number(text: str) -> bool:
    """Tell whether a cell is a plain negative number, which is no formula."""
    digits = text.removeprefix("-").replace(".", "", 1)
    return text.startswith("-") and digits.isascii() and digits.isdigit()


def write_csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give a table as CSV with a byte-order mark, so that spreadsheets read its letters as they are."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe(heading) for heading in headings])
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return "\ufeff" + out.getvalue()
