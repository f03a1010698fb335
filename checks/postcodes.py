"""UK postcodes: their shape, and which of them lie outside the UK. No pattern can tell whether one exists."""

import re

UK = "GB"
CROWN_DEPENDENCIES = {"GY": "GG", "JE": "JE", "IM": "IM"}
"""Postcode areas that have the shape but are not UK territory, with the country code of each."""

SEPARATORS = str.maketrans("", "", ".-")
OUTWARD = r"[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-Z]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][A-Z])"
INWARD = r"[0-9][ABD-HJLNP-UW-Z]{2}"
SHAPE = re.compile(f"{OUTWARD}{INWARD}|GIR0AA")
BFPO = re.compile(r"BFPO ?[0-9]{1,4}\b|\bBF1 ?[0-9][A-Z]{2}\b")


def compact(postcode: str | None) -> str:
    """Give a postcode in capitals without spaces, hyphens and full stops."""
    return "".join((postcode or "").translate(SEPARATORS).split()).upper()


def is_postcode(postcode: str | None) -> bool:
    """Tell whether a text has the shape of a full UK postcode."""
    return SHAPE.fullmatch(compact(postcode)) is not None


def is_bfpo(text: str) -> bool:
    """Tell whether a text holds a BFPO number or a BF1 postcode."""
    return BFPO.search(text.upper()) is not None


def crown_dependency(postcode: str | None) -> str | None:
    """Give the country of a Channel Islands or Isle of Man postcode; None for any other."""
    short = compact(postcode)
    return CROWN_DEPENDENCIES.get(short[:2]) if short[2:3].isdigit() else None
