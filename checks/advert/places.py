"""Site and town, out of a location or an address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checks.advert.sources import Piece

_POSTCODE = re.compile(r"(?i)\(?\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b\)?\.?$|\b[A-Z]{1,2}\d{1,2}$")
_SITE_WORD = re.compile(
    r"(?i)\b(?:hospitals?|house|station|hq|headquarters|centre|court|road|street|prison|hmp|hmyoi"
    r"|building|clinic|surgery|office|offices|park|ward|lane|school|campus|hub|base|custody|suite|various"
    r"|across|remote|home|hybrid|national|site|unit|trust|avenue|drive|way|hall|practice|college"
    r"|university|floor|community|agile|police|wide|locations?|department|team|service|laboratory|depot"
    r"|estate|place|close|crescent|square|villas?|lodge|infirmary|institute|county|council|barracks|yard"
    r"|tower|block|works|ysbyty|heddlu|region|areas?|multiple|flexible|any|homebased|home-based|trustwide"
    r"|tbc|uk)\b"
)
_NOWHERE = re.compile(r"(?i)(?:in[ -]person|on[ -]site|on the road)\.?")
"""How the work is done, which boards put where a place belongs."""

_REGION = re.compile(
    r"(?i)\w*shire|(?:greater |west |north |south |east |tyne and |isle of )?(?:kent|essex|sussex|surrey"
    r"|norfolk|suffolk|cornwall|devon|dorset|somerset|cumbria|merseyside|wear|midlands|manchester|wight"
    r"|rutland|powys|gwynedd|dyfed|clwyd|gwent|anglesey|wales|england|scotland|uk|united kingdom"
    r"|northern ireland|county durham|co\.? \w+|northumberland|cleveland|avon|humberside|teesside"
    r"|middlesex|great britain|gb|north east|north west|south east|south west|yorkshire"
    r"|london borough of \w+|cymru)"
)
_NAMES_TOWN = re.compile(r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) Police (?:Station|Office)")
_PLACE = re.compile(r"[A-Z][\w'’-]+(?:[ -](?:[A-Z][\w'’-]+|upon|on|in|le|the|under|by|and|&|of|St\.?)){0,5}")
_IN_PROSE = re.compile(
    r"\b(?:based|located|situated|surgery|practice|patients|work|working) (?:in|at) (?:the (?:town|city"
    r"|village|heart|centre) of )?(?P<town>[A-Z][a-z'’-]+(?:[ -](?:[A-Z][a-z'’-]+|upon|on|le"
    r"|under))*?)(?:, (?P<region>[A-Z][\w ]{2,24}))?(?=[.,;)]| (?:and|with|to|on|for|near|which)\b|$)"
)
_NO_TOWN = re.compile(
    r"(?i)\b(?:english|maths|general|primary|secondary|community|mental|the|our|england|wales|britain"
    r"|health|acute)\b"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the post is; `sure` is False where the town is only likely to be one."""

    site: Piece | None = None
    town: Piece | None = None
    sure: bool = True


def read_address(lines: Sequence[Piece]) -> Place:
    """Read an address of several lines: site first, town on the line before the postcode."""
    codes = [number for number, line in enumerate(lines) if _POSTCODE.fullmatch(line.text)]
    if not codes:
        return read_location(lines[0])
    before = [line for line in lines[: codes[0]] if not _REGION.fullmatch(line.text)]
    if not before:
        return Place()
    if len(before) == 1 and _SITE_WORD.search(before[0].text):
        return read_location(before[0])
    return Place(before[0] if len(before) > 1 else None, before[-1])


def read_location(piece: Piece) -> Place:
    """Read a location written on one line, with or without commas and a postcode."""
    if code := _POSTCODE.search(piece.text):
        piece = piece.cut(0, len(piece.text[: code.start()].rstrip(" ,-")))
    parts = _parts(piece)
    while len(parts) > 1 and _REGION.fullmatch(parts[-1].text):
        parts.pop()
    if not parts or _NOWHERE.fullmatch(piece.text):
        return Place()
    last = parts[-1]
    if len(parts) == 1:
        return _single(last)
    if _SITE_WORD.search(last.text) or not _PLACE.fullmatch(last.text):
        return Place(piece)
    has_site = any(_SITE_WORD.search(part.text) for part in parts[:-1])
    if len(parts) > 2 and not (has_site or code):  # noqa: PLR2004
        return Place(piece)
    site = piece.cut(0, last.start - piece.start).text.rstrip(" ,-–")
    return Place(piece.cut(0, len(site)), last, sure=code is not None or has_site)


def _single(piece: Piece) -> Place:
    if found := _NAMES_TOWN.fullmatch(piece.text):
        return Place(piece, piece.cut(*found.span(1)), sure=False)
    if _SITE_WORD.search(piece.text) or not _PLACE.fullmatch(piece.text):
        return Place(piece)
    return Place(None, piece)


def _parts(piece: Piece) -> list[Piece]:
    parts, at = [], 0
    for text in piece.text.split(","):
        part = piece.cut(at, at + len(text))
        at += len(text) + 1
        if part.text:
            parts.append(part)
    return parts


def town_in_prose(lines: Sequence[Piece]) -> Piece | None:
    """Find the town that a sentence says the work is in; doubtful by its nature."""
    for line in lines:
        for found in _IN_PROSE.finditer(line.text):
            town = found["town"]
            if not _SITE_WORD.search(town) and not _NO_TOWN.search(town) and not _REGION.fullmatch(town):
                return line.cut(*found.span("town"))
    return None
