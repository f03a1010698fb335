"""Labels and values that came apart: several labels in a row, then their values."""

import re
from collections.abc import Sequence

from checks.advert.dates import days_in
from checks.advert.fitting import CONTRACT_WORD, fits
from checks.advert.labels import Label, trimmed
from checks.advert.pay_spans import pay_span
from checks.advert.sources import Piece

_HOURS = re.compile(
    r"(?i)\b(?:hours(?: of work)? (?:are|is)\b|(?:full|part)[ -]time\b|\d{1,2}(?:\.\d{1,2})? ?(?:hours?"
    r"|hrs?)\b|\d{1,2} per week)"
)
_REFERENCE = re.compile(r"\b(?=[\w/-]{0,20}\d)[A-Z\d][\w/-]{2,20}\b")
_FREE = frozenset(("title", "main_area", "employer", "site", "town", "grade", ""))


def came_apart(run: Sequence[Label], values: Sequence[Piece]) -> list[tuple[Label, Piece]]:
    """Pair labels with values that follow them all, in their order; empty where they cannot be told apart."""
    if len(values) >= len(run):
        pairs = list(zip(run, values, strict=False))
        return pairs if all(label.field == "" or fits(label.field, value) for label, value in pairs) else []
    divided = _divided(run, values[0]) if len(values) == 1 else []
    return divided if len(divided) == len(run) else []


def _divided(run: Sequence[Label], text: Piece) -> list[tuple[Label, Piece]]:
    """Divide one text among labels: pay, dates and the like by their looks, the others get what is left."""
    starts: list[tuple[int, int] | None] = []
    at = 0
    for label in run:
        span = None if label.field in _FREE else _span(label.field, text.text, at)
        if span is None and label.field not in _FREE:
            return []
        starts.append(span)
        at = span[1] if span else at
    if all(span is None for span in starts):
        return []
    return _filled(run, text, starts)


def _filled(
    run: Sequence[Label], text: Piece, spans: Sequence[tuple[int, int] | None]
) -> list[tuple[Label, Piece]]:
    pairs: list[tuple[Label, Piece]] = []
    for place, label in enumerate(run):
        span = spans[place]
        following = next((each[0] for each in spans[place + 1 :] if each), len(text.text))
        before = max((each[1] for each in spans[:place] if each), default=0)
        if span is not None:
            end = following if label.field == "hours_text" and _next_is_fixed(spans, place) else span[1]
            pairs.append((label, trimmed(text.cut(span[0], end))))
        elif _next_is_fixed(spans, place) and (not place or spans[place - 1] is not None):
            pairs.append((label, trimmed(text.cut(before, following))))
    return [(label, piece) for label, piece in pairs if piece.text]


def _next_is_fixed(spans: Sequence[tuple[int, int] | None], place: int) -> bool:
    return place + 1 == len(spans) or spans[place + 1] is not None


def _span(field: str, text: str, at: int) -> tuple[int, int] | None:
    match field:
        case "salary_text":
            span = pay_span(text[at:])
            return (span[0] + at, span[1] + at) if span else None
        case "closing" | "interview_date":
            day = next((day for day in days_in(text) if day.start >= at), None)
            return (day.start, day.end) if day else None
    pattern = {"hours_text": _HOURS, "contract": CONTRACT_WORD, "job_ref": _REFERENCE}.get(field)
    found = pattern.search(text, at) if pattern else None
    return found.span() if found else None
