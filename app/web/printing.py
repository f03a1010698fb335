"""Answers that are PDFs."""

from flask import Response

from app.exports import pdf
from app.services.errors import NotFound


def as_pdf(html: str, name: str) -> Response:
    """Give a page as a PDF to save under this name; `html` is a page that extends `shared/paper.html`.

    Raises:
        NotFound: this machine makes no PDFs; `makes_pdf()` in a template tells, so that no button leads here.
    """
    if not pdf.available():
        raise NotFound
    answer = Response(pdf.pdf_of(html), mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer
