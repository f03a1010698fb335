"""A piece of a document: where it is, how to read it, how to put it back without losing another's change.

Each page edits one place. The version of what it showed travels in the page, so that a save from an old page
is noticed; two pages that edit different places never disturb each other.
"""

import json
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from app.models.base import Document


class Gone(Exception):
    """The item is no longer there."""


class Stale(Exception):
    """Somebody saved this place after the page was shown. `current` is what it holds now."""

    def __init__(self, current: Any) -> None:
        super().__init__("this was changed elsewhere")
        self.current = current


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a document.

    Attributes:
        path: keys from the top down to an object or list.
        fields: of the object there, only these keys; None for the whole value.
        item: of the list there, the item with this id; a new id is a new item.
    """

    path: tuple[str, ...] = ()
    fields: tuple[str, ...] | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A value for a place, and the version of what the page showed there before.

    Attributes:
        how: "saved" by a press of a button, "autosaved" by a script, "restored" from an earlier version.
    """

    place: Place
    value: Any
    shown: str
    how: str = "saved"


def read(document: Document, place: Place) -> Any:
    """Give a copy of what stands at a place; None where nothing does."""
    value: Any = document
    for key in place.path:
        value = value.get(key) if isinstance(value, dict) else None
    if place.item is not None:
        value = next((item for item in value or () if item.get("id") == place.item), None)
    if place.fields is not None:
        value = {key: (value or {}).get(key) for key in place.fields}
    return deepcopy(value)


def version(value: Any) -> str:
    """Give a short name for a value, the same for equal values only."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:20]


def put(document: Document, edit: Edit) -> Document:
    """Give the document with a value at a place; an item of None is taken away.

    Raises:
        Stale: what stands there is not what the page showed.
    """
    place, value = edit.place, edit.value
    current = read(document, place)
    if version(current) != edit.shown:
        raise Stale(current)
    changed = deepcopy(document)
    if place.item is not None:
        _put_item(_holder(changed, place.path[:-1]), place.path[-1], place.item, value)
    elif place.fields is not None:
        _holder(changed, place.path).update({key: value.get(key) for key in place.fields})
    else:
        _holder(changed, place.path[:-1])[place.path[-1]] = value
    return changed


def _holder(document: Document, path: tuple[str, ...]) -> Document:
    """Give the object at a path, making what is missing on the way."""
    holder = document
    for key in path:
        if holder.get(key) is None:
            holder[key] = {}
        holder = holder[key]
    return holder


def _put_item(holder: Document, key: str, item_id: str, value: Document | None) -> None:
    """Replace, add or take away one item of a list; the others stay where they are."""
    items: list[Document] = holder.get(key) or []
    where = next((n for n, item in enumerate(items) if item.get("id") == item_id), None)
    if value is None:
        items = [item for item in items if item.get("id") != item_id]
    elif where is None:
        items = [*items, {**value, "id": item_id}]
    else:
        items[where] = {**value, "id": item_id}
    holder[key] = items or None  # an empty list would say "none to declare", which only a person says
