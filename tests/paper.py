"""What tests read out of PDFs, and what an accessible PDF must have."""

import io
import os
from typing import Any

import pytest
from pypdf import PdfReader

from app.exports.pdf import available

HOW = "Install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 to test PDFs."


def need_pdf() -> None:
    """Skip where PDFs cannot be made, or fail if `REQUIRE_BROWSER=1`."""
    if not available():
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(HOW)
        pytest.skip(HOW)


def read(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def text_of(made: bytes) -> str:
    """Give all words of a PDF, lines joined by blanks, so that where a line breaks does not matter."""
    return " ".join(" ".join(page.extract_text() for page in read(made).pages).split())


def assert_accessible(made: bytes) -> None:
    """PDF/UA by what a screen reader needs: tags in one tree, a language, a title shown, the claim."""
    root: Any = read(made).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read(made).metadata["/Title"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    assert {"/Document", "/H1"} <= kinds(root["/StructTreeRoot"])


def kinds(element: Any) -> set[str]:
    """Give the kinds of tags under an element."""
    element = element.get_object()
    if not hasattr(element, "get"):
        return set()
    children = element.get("/K", [])
    children = children if isinstance(children, list) else [children]
    found = {str(element["/S"])} if "/S" in element else set()
    return found.union(*(kinds(child) for child in children))
