"""Readings put into the fields of a draft, each with its passages and doubts."""

import re

from checks.advert.deadlines import ClosingRead, InterviewRead
from checks.advert.drafts import Draft
from checks.advert.pay import ABOUT_UNIT, read_pay
from checks.advert.places import Place
from checks.advert.sources import Piece

_LEAD_IN = re.compile(r"(?i)(?:the\s)?(?:hours(?:\sof\swork)?|working\shours)\s(?:are|is|will\sbe)\s")
_UNITS = (
    ("year", "year|annu|flwydd"),
    ("month", "month"),
    ("week", "week"),
    ("day", "daily|day"),
    ("hour", "hour"),
)
_ANOTHER_CLOSING = "The advert gives another closing date here."
_PERHAPS_TOWN = "The town is read out of the location. Check it."


def set_hours(piece: Piece | None, into: Draft, doubt: str = "") -> None:
    """Set the hours, without the words that only lead in to them."""
    if piece and (lead_in := _LEAD_IN.match(piece.text)):
        piece = piece.cut(lead_in.end())
    into.set_text("hours_text", piece, doubt)


def set_pay(piece: Piece, into: Draft, label: str = "", doubt: str = "") -> None:
    """Set the pay text and the figures and unit in it; the label beside it may name the unit."""
    if into.has("salary_text"):
        return
    into.set_text("salary_text", piece, doubt)
    unit = next((unit for unit, stems in _UNITS if re.search(stems, label)), None)
    pay = read_pay(f"per {unit}: {piece.text}" if unit else piece.text)
    for field, value in (("salary_min", pay.low), ("salary_max", pay.high), ("salary_period", pay.period)):
        if value is not None:
            into.set(field, value, piece)
    for message in pay.doubts:
        into.doubt("/salary_period" if message in ABOUT_UNIT else "/salary_text", message, piece)


def set_closing(read: ClosingRead, into: Draft, doubt: str = "") -> None:
    """Set the closing date, or the doubt why it cannot be told; another date than the one set is a doubt."""
    if into.has("closing"):
        known = into.get("closing")
        if read.closing and read.closing.day != known.day:
            into.doubt("/closing", _ANOTHER_CLOSING, read.at)
        return
    if read.closing:
        into.set("closing", read.closing, read.at)
    for message in (*read.doubts, *([doubt] if doubt else [])):
        into.doubt("/closing", message, read.at)


def set_interview(read: InterviewRead, into: Draft, doubt: str = "") -> None:
    """Set the interview date, or the doubt why it cannot be told."""
    if into.has("interview_date"):
        return
    if read.day:
        into.set("interview_date", read.day, read.at)
    for message in (*read.doubts, *([doubt] if doubt and read.day else [])):
        into.doubt("/interview_date", message, read.at)


def set_place(place: Place, into: Draft) -> None:
    """Set site and town."""
    into.set_text("site", place.site)
    into.set_text("town", place.town, "" if place.sure else _PERHAPS_TOWN)
