"""The ids of a timetable problem: none twice, and none named that nothing has."""

from collections.abc import Iterator
from typing import Any

from forms.schemas.faults import Fault, pointer_to

LISTS = ("panels", "people", "rooms", "candidates")
# Where ids are named: the list, the entry that names one or several, and the list of those that there are.
NAMED = (
    ("panels", "members", "people"),
    ("panels", "room", "rooms"),
    ("candidates", "not_panels", "panels"),
    ("fixed", "candidate", "candidates"),
    ("fixed", "panel", "panels"),
)


def strange_ids(document: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each id used twice and for each that is named and that nothing has.

    Whatever has the wrong shape is passed by: that is a fault of its own.
    """
    known: dict[str, set[str]] = {}
    for section in LISTS:
        known[section] = set()
        for number, item in _objects(document, section):
            name = item.get("id")
            if isinstance(name, str):
                if name in known[section]:
                    yield Fault(pointer_to(section, number, "id"), "Another item has this id.")
                known[section].add(name)
    for section, entry, there in NAMED:
        for number, item in _objects(document, section):
            for at, name in _names(item.get(entry)):
                if name not in known[there]:
                    yield Fault(pointer_to(section, number, entry, *at), f"No one of {there} has this id.")
    yield from _twice(document)


def _twice(document: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each member named twice on a panel, and for each candidate fixed twice."""
    for number, item in _objects(document, "panels"):
        seen: set[str] = set()
        for at, name in _names(item.get("members")):
            if name in seen:
                yield Fault(pointer_to("panels", number, "members", *at), "This member is named twice.")
            seen.add(name)
    fixed: set[str] = set()
    for number, item in _objects(document, "fixed"):
        for _, name in _names(item.get("candidate")):
            if name in fixed:
                yield Fault(pointer_to("fixed", number, "candidate"), "This candidate is fixed twice.")
            fixed.add(name)


def _objects(document: dict[str, Any], section: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a list with their numbers."""
    items = document.get(section)
    for number, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            yield number, item


def _names(value: Any) -> Iterator[tuple[tuple[int, ...], str]]:
    """Yield the names in a text or a list of texts, with where in the list they stand."""
    if isinstance(value, str):
        yield (), value
    for number, name in enumerate(value if isinstance(value, list) else ()):
        if isinstance(name, str):
            yield (number,), name
