"""The vetting form's JSON document, read into records."""

from collections.abc import Iterator
from typing import Any

from marshmallow import ValidationError

from checks.profiles import keys
from checks.vetting.records import Signature, VettingForm
from forms.schemas.faults import DoesNotFit, Fault, faults_of, pointer_to
from forms.schemas.fields import Day, Flag, Moment, Text
from forms.schemas.parts import Part, Shape
from forms.schemas.reading import read
from forms.schemas.vetting.applicant import APPLICANT, DOCUMENTS, REGISTRATION
from forms.schemas.vetting.matters import ASSOCIATIONS, FINANCE, POLICE
from forms.schemas.vetting.people import PEOPLE, RELATIVES, Reasons
from forms.schemas.vetting.places import ABSENCES, ADDRESSES

__all__ = ["load", "read"]


class SignatureShape(Shape):
    """When the applicant signed, last edited and last confirmed."""

    signed_on = Moment()
    last_edited_on = Moment()
    reconfirmed_on = Moment()


class VettingFormShape(Shape):
    """The whole form."""

    profile = Text()
    declared_on = Day()
    checked_on = Day()
    applicant = APPLICANT
    documents = DOCUMENTS
    registration = REGISTRATION
    addresses = ADDRESSES
    absences = ABSENCES
    relatives = RELATIVES
    relatives_reasons = Reasons()
    people = PEOPLE
    people_informed = Flag()
    police = POLICE
    finance = FINANCE
    associations = ASSOCIATIONS
    notes = Text()
    signature = Part(Signature, SignatureShape, nothing=None)


SHAPE = VettingFormShape()


def load(document: dict[str, Any]) -> VettingForm:
    """Make the record of a vetting form's document, as `read` gives it.

    Raises:
        DoesNotFit: the document has another shape, uses an id twice or an id that nothing has, or names a
        vetting profile that does not exist.
    """
    faults = [*_strange_profile(document), *_strange_ids(document)]
    try:
        given = SHAPE.load(document)
    except ValidationError as fault:
        faults += faults_of(fault.messages)
    if faults:
        raise DoesNotFit(sorted(faults))
    return VettingForm(**given, objects=frozenset(_objects(document)))


def _strange_profile(document: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault where the profile is a word, but not a profile's key."""
    key = document.get("profile")
    if isinstance(key, str) and key not in keys():
        yield Fault("/profile", f"There is no such vetting profile; there is {', '.join(keys())}.")


def _strange_ids(document: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each id used twice and for each id of an address that no address has.

    Passes by whatever has the wrong shape, which is a fault of its own, and by ids of addresses while none
    has been given yet.
    """
    known: set[str] = set()
    for section in ("people", "addresses"):
        known = set()
        for index, item in _rows(document, section):
            name = item.get("id")
            if isinstance(name, str):
                if name in known:
                    yield Fault(pointer_to(section, index, "id"), "Another item has this id.")
                known.add(name)
    for section in ("people", "documents"):
        for index, item in _rows(document, section):
            name = item.get("address")
            if known and isinstance(name, str) and name not in known:
                yield Fault(pointer_to(section, index, "address"), "No address has this id.")


def _rows(document: dict[str, Any], section: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a list with their numbers."""
    rows = document.get(section)
    for index, item in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(item, dict):
            yield index, item


def _objects(value: dict[str, Any] | list[Any], at: str = "") -> Iterator[str]:
    """Yield the pointers of every object and list in a document, its own first."""
    yield at
    for name, below in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(below, dict | list):
            yield from _objects(below, f"{at}/{name}" if isinstance(name, int) else at + pointer_to(name))
