"""The text of an advert's file."""

import re

from forms.schemas.faults import DoesNotFit, Fault

_NOT_TEXT = (
    "The file is not text in UTF-8, UTF-16 or Windows-1252. Save the advert as text or HTML and try again."
)
_EMPTY = "There is no text in the file. Copy the whole advert into it and try again."
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ENCODINGS = ("utf-8", "cp1252")
_OTHER_KINDS = (b"%PDF", b"{\\rtf", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG", b"\xd0\xcf\x11\xe0")
"""How PDF, RTF, Word and pictures begin: Windows-1252 would give nearly any of them a text."""
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(content: bytes) -> str:
    """Give the text of an advert's file.

    Raises:
        DoesNotFit: it is in none of the encodings that adverts come in, or holds no text.
    """
    if content.startswith(_OTHER_KINDS):
        raise DoesNotFit([Fault("", _NOT_TEXT)])
    marked = [encoding for mark, encoding in _BYTE_ORDER_MARKS if content.startswith(mark)]
    for encoding in marked or _ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _NO_TEXT.search(text):
            break
        if not text.strip():
            raise DoesNotFit([Fault("", _EMPTY)])
        return text
    raise DoesNotFit([Fault("", _NOT_TEXT)])
