"""The document as it travels in a page: sealed, so that it can be neither read nor changed on the way."""

import json

from app.models.base import Document
from app.sealing import SealBroken, Sealer
from app.services.errors import NotPossibleNow

ABOUT = "self-check"
MOST = 1_000_000
"""Characters that a page may carry."""

MOST_BYTES = 749_900
"""Bytes of the document itself: sealing adds a few, and four characters carry three."""

TOO_LONG = (
    "Your answers have become too long for the self-check. Go back, and shorten the longest of them. In an "
    "application there is room for more."
)
UNREADABLE = (
    "We could not read the answers that came with this page. Go back and try again. If that does not help, "
    "start anew with the file that you saved."
)


def packed(sealer: Sealer, document: Document) -> str:
    """Give the text that a page carries."""
    return sealer.to_text(document, ABOUT)


def that_fits(document: Document) -> Document:
    """Give the same document, if a page can carry it.

    Raises:
        NotPossibleNow: it would be too long.
    """
    if len(json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()) > MOST_BYTES:
        raise NotPossibleNow(TOO_LONG)
    return document


def unpacked(sealer: Sealer, text: str) -> Document:
    """Give the document that a page carried.

    Raises:
        NotPossibleNow: it is too long, was changed, or was sealed with a key that is gone.
    """
    if len(text) > MOST:
        raise NotPossibleNow(UNREADABLE)
    try:
        document: Document = sealer.from_text(text, ABOUT)
    except SealBroken:
        raise NotPossibleNow(UNREADABLE) from None
    return document
