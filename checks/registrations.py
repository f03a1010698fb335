"""Professional registration: the bodies, their names in texts and the shapes of their numbers.

Only a body's own register can say whether a number is real.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from checks.dates import PartialDate


class Body(StrEnum):
    """A body that registers professionals."""

    NMC = "NMC"
    HCPC = "HCPC"
    SWE = "SWE"
    GMC = "GMC"
    GPHC = "GPhC"
    SCW = "SCW"
    SSSC = "SSSC"
    NISCC = "NISCC"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """A registration with a professional body."""

    body: Body | None = None
    number: str | None = None
    expires: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class NumberShape:
    """How a body's numbers look, in a pattern and in words."""

    pattern: re.Pattern[str]
    in_words: str


HCPC_CODES = "AS|BS|CH|CS|DT|HAD|ODP|OR|OT|PA|PH|PO|PYL|RA|SL"
SHAPES = {
    Body.NMC: NumberShape(
        re.compile(r"[0-9]{2}[A-Z][0-9]{4}[A-Z]"),
        "two digits, a letter, four digits and a letter, like 12A3456E",
    ),
    Body.HCPC: NumberShape(
        re.compile(rf"({HCPC_CODES})[0-9]{{1,6}}"), "two or three letters and up to six digits, like OT12345"
    ),
    Body.SWE: NumberShape(re.compile(r"SW0*[1-9][0-9]*"), "SW and digits, like SW12345"),
    Body.GMC: NumberShape(re.compile(r"[0-9]{7}"), "seven digits"),
    Body.GPHC: NumberShape(re.compile(r"[25][0-9]{6}"), "seven digits, the first a 2 or a 5"),
}
"""The bodies whose numbers are known to have one shape; those of other nations' councils are not."""
PREFIX = re.compile(r"^(PIN|GMC)[:\s]*")


def compact(number: str) -> str:
    """Give a number in capitals, without spaces, hyphens and a prefix such as `PIN:`."""
    return re.sub(r"[\s\-]", "", PREFIX.sub("", number.strip().upper()))


def odd_shape(body: Body | None, number: str) -> str | None:
    """Give in words how a number of this body should look, if this one does not; None if it may."""
    shape = SHAPES.get(body) if body else None
    return shape.in_words if shape and not shape.pattern.fullmatch(compact(number)) else None


NAMES = {
    Body.NMC: r"NMC|Nursing (?:and|&) Midwifery Council",
    Body.HCPC: r"HCPC|Health (?:and|&) Care Professions Council|Health Professions Council",
    Body.SWE: r"SWE|Social Work England",
    Body.GMC: r"GMC|General Medical Council",
    Body.GPHC: r"GPhC|General Pharmaceutical Council",
    Body.SCW: r"SCW|Social Care Wales",
    Body.SSSC: r"SSSC|Scottish Social Services Council",
    Body.NISCC: r"NISCC|Northern Ireland Social Care Council",
}
NAMED = {body: re.compile(rf"\b(?:{names})\b", re.IGNORECASE) for body, names in NAMES.items()}


def bodies_in(text: str) -> frozenset[Body]:
    """Give the bodies that a text names, in full or by their letters."""
    return frozenset(body for body, pattern in NAMED.items() if pattern.search(text))
