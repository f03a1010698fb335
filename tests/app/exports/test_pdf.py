"""PDFs: tagged, the same each time, and nothing fetched."""

import builtins
import socket
from typing import Any

import pytest

from app.exports import pdf
from app.services.errors import NotFound
from app.web.printing import as_pdf
from tests.paper import assert_accessible, need_pdf, text_of

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Form of {name}</title>{head}</head>
<body><h1>{name}</h1><p>Born in Kraków.</p>{body}</body></html>"""
STYLE = '<link rel="stylesheet" href="/static/vetready/paper.css?v=1">'


@pytest.fixture(autouse=True)
def _library() -> None:
    need_pdf()


def page(name: str = "Ó Súilleabháin", head: str = STYLE, body: str = "") -> str:
    return PAGE.format(name=name, head=head, body=body)


@pytest.mark.requirement("A11Y-21")
def test_a_page_becomes_a_tagged_document() -> None:
    made = pdf.pdf_of(page())

    assert_accessible(made)
    assert "Ó Súilleabháin Born in Kraków." in text_of(made)


@pytest.mark.parametrize("name", ["O'Brien", "D’Arcy", "Nuñez-Müller", "Ó Súilleabháin"])
def test_names_are_as_they_were_typed(name: str) -> None:
    assert name in text_of(pdf.pdf_of(page(name)))


def test_the_same_page_gives_the_same_bytes() -> None:
    assert pdf.pdf_of(page()) == pdf.pdf_of(page())


@pytest.mark.requirement("SEC-40")
@pytest.mark.parametrize(
    "address",
    [
        "https://example.test/x.css",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "/etc/passwd",
        "/static/../config.py",
        "/static/%2e%2e/config.py",
        "/static/vetready/none.css",
        "//example.test/static/vetready/page.css",
        "data:text/css,h1{color:red}",
    ],
)
def test_nothing_but_our_own_files_is_read(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)

    with pytest.raises(pdf.Refused, match="Only files of the program itself"):
        pdf.pdf_of(page(head=f'<link rel="stylesheet" href="{address}">'))


def test_pictures_are_held_to_the_same() -> None:
    with pytest.raises(pdf.Refused, match="Only files of the program itself"):
        pdf.pdf_of(page(body='<img src="https://example.test/x.png" alt="x">'))


def test_where_the_library_is_missing_there_is_no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    found = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("weasyprint"):
            raise OSError("cannot load library 'libpango-1.0-0'")
        return found(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    pdf.available.cache_clear()
    try:
        assert not pdf.available()
        with pytest.raises(pdf.NotAvailable):
            pdf.pdf_of(page())
        with pytest.raises(NotFound):
            as_pdf(page(), "x.pdf")
    finally:
        pdf.available.cache_clear()


def test_the_answer_is_a_file_to_save() -> None:
    answer = as_pdf(page(), "vetting-form.pdf")

    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="vetting-form.pdf"'
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")
    assert answer.data.startswith(b"%PDF-1.7")
