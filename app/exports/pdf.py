"""Pages as tagged PDF (PDF/UA-1): the same HTML that is shown, laid out for paper, and nothing fetched."""

import logging
import re
from functools import cache
from mimetypes import guess_type
from typing import Any
from urllib.parse import unquote, urlsplit

from app.config import ROOT

STATIC = ROOT / "app" / "static"
DRAWINGS = "vetready/timeline.css"
"""The style of drawings: the library lets none from outside into them, so it is put into each."""

SVG = re.compile(r"<svg\b[^>]*>")
HERE = "https://here.invalid"
"""The host that addresses in a page are read against; nobody has it, and nobody is asked."""


class NotAvailable(Exception):
    """The library that makes PDFs, or one of the system's libraries that it needs, is not installed."""


class Refused(Exception):
    """The page asks for something that is not a file of ours."""


@cache
def available() -> bool:
    """Tell whether this machine can make PDFs; buttons for them are hidden where it cannot."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):  # OSError: Pango or HarfBuzz is not there
        return False
    return True


def pdf_of(html: str) -> bytes:
    """Give a whole page of HTML as PDF/UA-1, the same bytes for the same page.

    The page's language and title are the document's. Stylesheets and pictures come from `app/static` by the
    addresses that `asset` gives; drawings stand in the page itself.

    Raises:
        NotAvailable: see `available`.
        Refused: the page asks for something that is not a file of ours.
    """
    if not available():
        raise NotAvailable
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # it tells of each line of style that it skips
    page = HTML(string=_with_style(html), base_url=f"{HERE}/", url_fetcher=_own_file)
    try:
        made: bytes = page.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=b"")
    except FatalURLFetchingError as error:  # no Exception for Python, so it would end the whole program
        raise Refused(str(error)) from error
    return made


def _with_style(html: str) -> str:
    """Give the page with the style of drawings within each of them."""
    style = (STATIC / DRAWINGS).read_text(encoding="utf-8")
    return SVG.sub(lambda drawing: f"{drawing[0]}<style>{style}</style>", html)


def _own_file(url: str) -> Any:
    """Give a file under `app/static`; open no connection, whatever is asked for."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcherResponse

    asked = urlsplit(url)
    path = (STATIC / unquote(asked.path).removeprefix("/static/")).resolve()
    ours = f"{asked.scheme}://{asked.netloc}" == HERE and asked.path.startswith("/static/")
    if not (ours and path.is_relative_to(STATIC) and path.is_file()):
        raise FatalURLFetchingError("Only files of the program itself can stand in a PDF.")
    kind = guess_type(path.name)[0] or "application/octet-stream"
    return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})
