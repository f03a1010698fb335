"""What may stand in the header of a mail: one line, no encoded word, not too long.

Python's own mail library lets a line break through that is written as an encoded word
(`=?UTF-8?Q?=0A?=`, CPython issue 121650), so nothing with `=?` in it reaches it.
"""

import re
import unicodedata
from email.headerregistry import Address

from email_validator import EmailNotValidError, validate_email

LONGEST = 150  # characters
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that turn the direction of what follows, and so could make a line read as another."""


class UnfitAddress(Exception):
    """Not one plain address that mail can be sent to."""


def one_line(text: str) -> str:
    """Give the text on one line: control characters and line ends become spaces, runs of spaces one."""
    plain = "".join(
        " " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text if c not in BIDI
    )
    return re.sub(r"\s+", " ", plain).strip()


def header_value(text: str) -> str:
    """Give text that may stand in a header: on one line, no encoded word in it, at most `LONGEST` long."""
    line = one_line(text).replace("=?", "= ?")
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def recipient(stored: str) -> Address:
    """Give the one address to send to, from the address stored with an account.

    Raises:
        UnfitAddress: it holds anything but one plain address.
    """
    try:
        found = validate_email(stored, check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise UnfitAddress("not one plain address") from error
    if found.ascii_email is None or "=?" in stored:
        raise UnfitAddress("an address that few mail servers take")
    return Address(addr_spec=found.ascii_email)
