"""Registration numbers of professional bodies: their shapes. Only the register can say whether one is real."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberShape:
    """How a body's numbers look, in a pattern and in words."""

    pattern: re.Pattern[str]
    in_words: str


HCPC_CODES = "AS|BS|CH|CS|DT|HAD|ODP|OR|OT|PA|PH|PO|PYL|RA|SL"
SHAPES = {
    "NMC": NumberShape(
        re.compile(r"[0-9]{2}[A-Z][0-9]{4}[A-Z]"),
        "two digits, a letter, four digits and a letter, like 12A3456E",
    ),
    "HCPC": NumberShape(
        re.compile(rf"({HCPC_CODES})[0-9]{{1,6}}"), "two or three letters and up to six digits, like OT12345"
    ),
    "SWE": NumberShape(re.compile(r"SW0*[1-9][0-9]*"), "SW and digits, like SW12345"),
    "GMC": NumberShape(re.compile(r"[0-9]{7}"), "seven digits"),
    "GPhC": NumberShape(re.compile(r"[25][0-9]{6}"), "seven digits, the first a 2 or a 5"),
}
"""The bodies whose numbers are known to have one shape; those of other nations' councils are not."""
PREFIX = re.compile(r"^(PIN|GMC)[:\s]*")


def compact(number: str) -> str:
    """Give a number in capitals, without spaces, hyphens and a prefix such as `PIN:`."""
    return re.sub(r"[\s\-]", "", PREFIX.sub("", number.strip().upper()))


def odd_shape(body: str | None, number: str) -> str | None:
    """Give in words how a number of this body should look, if this one does not; None if it does or nobody knows."""
    shape = SHAPES.get(body or "")
    return shape.in_words if shape and not shape.pattern.fullmatch(compact(number)) else None
