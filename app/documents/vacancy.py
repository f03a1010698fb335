"""The stored vacancy: what was read from the advert, with doubts and passages at the values they belong to.

Places are JSON pointers, as in the contract.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from app.models.base import Document


class Doubt(NamedTuple):
    """Something to look at: the place, and what is doubtful about it."""

    field: str
    message: str


VETTING_UNSAID: Mapping[str, Any] = {
    "clearance": None,
    "before_contract": None,
    "address_years": None,
    "address_gaps_allowed": None,
    "residency_years": None,
    "family_disclosure": [],
    "ccj_mentioned": False,
    "defaults_mentioned": False,
    "convictions_mentioned": False,
    "declare_no_further_action": None,
    "incomplete_forms_returned": None,
}
CONTACT_UNSAID: Mapping[str, Any] = dict.fromkeys(("name", "job_title", "email", "phone"))


ITS_OWN = ("closing", "interview_date", "job_ref")
"""What no two vacancies share."""


def inside(pointer: str, place: str) -> bool:
    """Tell whether a pointer is this place, or something in it."""
    return pointer == place or pointer.startswith(f"{place}/")


def doubts_in(document: Document) -> Iterator[Doubt]:
    """Yield what has to be looked at, in the order of the document."""
    for doubt in document.get("doubts") or ():
        yield Doubt(doubt["field"], doubt["message"])


def settle(document: Document, looked_at: Iterable[Doubt]) -> Document:
    """Give the vacancy without these doubts, which a person has looked at."""
    seen = set(looked_at)
    kept = [
        doubt for doubt in document.get("doubts") or () if Doubt(doubt["field"], doubt["message"]) not in seen
    ]
    return {**document, "doubts": kept}


def renumber(document: Document, moves: Mapping[str, str | None]) -> Document:
    """Give the vacancy with doubts and passages at the places that their values went to.

    `moves` gives the new place of an old one; None where the value is gone, and what belonged to it goes too.
    """
    passages: dict[str, list[Any]] = {}
    for pointer, found in (document.get("passages") or {}).items():
        if (moved := _moved(pointer, moves)) is not None:
            passages.setdefault(moved, []).extend(found)
    doubts = [
        {**doubt, "field": moved}
        for doubt in document.get("doubts") or ()
        if (moved := _moved(doubt["field"], moves)) is not None
    ]
    return {**document, "passages": passages, "doubts": doubts}


def _moved(pointer: str, moves: Mapping[str, str | None]) -> str | None:
    """Give the new pointer; the longest place that is moved decides."""
    place = pointer
    while place:
        if place in moves:
            to = moves[place]
            return None if to is None else to + pointer[len(place) :]
        place = place.rpartition("/")[0]
    return pointer


def whole(document: Document) -> Document:
    """Give the vacancy with each object it holds as the contract has it: all of its keys, or null."""
    return {
        **document,
        "vetting": _or_none(document.get("vetting"), VETTING_UNSAID),
        "contact": _or_none(document.get("contact"), CONTACT_UNSAID),
    }


def _or_none(value: Document | None, unsaid: Mapping[str, Any]) -> Document | None:
    filled = {**unsaid, **(value or {})}
    return None if filled == dict(unsaid) else filled


def without_its_own(document: Document) -> Document:
    """Give the vacancy as another one begins: without its dates and reference, and what was said of them."""
    gone: dict[str, str | None] = {f"/{field}": None for field in ITS_OWN}
    return {**renumber(document, gone), **dict.fromkeys(ITS_OWN)}
