"""The vetting form as it is stored: the contract's document with an `id` on every item of every list.

A page names an item by its id, never by its position. `contract` takes off the ids that the contract lacks.
"""

from copy import deepcopy
from datetime import date
from typing import Any
from uuid import uuid4

from app.documents import partners
from app.documents.places import version
from app.models.base import Document

LISTS: tuple[tuple[str, ...], ...] = (
    ("applicant", "other_names", "items"),
    ("documents",),
    ("addresses",),
    ("absences",),
    ("people",),
    ("partner_addresses",),
    ("police", "items"),
    ("finance", "items"),
    ("associations", "items"),
)
"""Where the form's lists are."""

KEEP_THEIR_IDS = frozenset({("addresses",), ("people",)})
"""Lists whose items carry an id in the contract too, because other answers point at them."""


def void_signature(document: Document, day: date) -> None:
    """Note the day of the edit, and that what was signed is no longer what is there (GEN-09)."""
    document["signature"] = {"signed_on": None, "last_edited_on": day.isoformat(), "reconfirmed_on": None}
    document.pop("declared_on", None)


def answers_version(document: Document) -> str:
    """Give a short name for the answers that a signature is about; any other answer gives another name."""
    return version({key: part for key, part in document.items() if key not in ("signature", "declared_on")})


def forget_lost_addresses(document: Document) -> None:
    """Let documents and people that point at an address which is not there any more point at none."""
    there = {address["id"] for address in items(document, ("addresses",))}
    for pointing in items(document, ("people",)) + items(document, ("documents",)):
        if isinstance(pointing.get("address"), str) and pointing["address"] not in there:
            pointing["address"] = None


def contract(document: Document) -> Document:
    """Give the stored document as the contract's, in which only addresses and people have ids."""
    told = deepcopy(document)
    for path in LISTS:
        if path not in KEEP_THEIR_IDS:
            for item in items(told, path):
                item.pop("id", None)
    partners.fold(told)
    return told


def with_ids(document: Document) -> Document:
    """Give a contract's document with a fresh id on every item; what points at an address still does."""
    kept = deepcopy(document)
    partners.unfold(kept)
    fresh = {}
    for path in LISTS:
        for item in items(kept, path):
            old, item["id"] = item.get("id"), str(uuid4())
            if path == ("addresses",):
                fresh[old] = item["id"]
    for pointing in items(kept, ("people",)) + items(kept, ("documents",)):
        if isinstance(pointing.get("address"), str):
            pointing["address"] = fresh.get(pointing["address"])
    return kept


def lacks_an_entry(document: Document) -> bool:
    """Tell whether a list of a contract's document has an empty place, which no page could show."""
    return any(item is None for path in LISTS for item in items(document, path))


def items(document: Document, path: tuple[str, ...]) -> list[Document]:
    """Give the list at a path; empty where there is none."""
    value: Any = document
    for key in path:
        value = (value or {}).get(key)
    return value or []
