"""Shapes of the people on the form and of the relationship checklist."""

from typing import Any

from marshmallow import ValidationError

from checks.vetting.people import Birthplace, Involvement, Person
from checks.vetting.places import Place, Stay
from checks.vetting.words import Answer, Informed, Kind, LifeStatus, Listing, PartnerStatus, Role
from forms.schemas.fields import Given, Id, Moment, Text, Word, read_text, read_word
from forms.schemas.parts import Items, Listed, Part, Shape, shape_of
from forms.schemas.vetting.applicant import BirthplaceShape
from forms.schemas.vetting.places import PlaceShape, StayShape

ROLES = {role.value: role for role in Role}
DETAILS = (
    *("life_status", "given_names", "family_name", "birth_family_name", "date_of_birth", "place_of_birth"),
    *("address", "address_since", "died", "partner_status", "address_history", "criminal_involvement"),
)
"""The details of a person that may be not known, with a reason."""


class InvolvementShape(Shape):
    """What is known of somebody's dealings with the police."""

    answer = Word((Answer.NO, Answer.YES, Answer.NOT_KNOWN))
    details = Text()


class Home(Part):
    """The id of one of the applicant's addresses, or a postal address."""

    def _read(self, value: Any) -> Any:
        return read_text(value) if isinstance(value, str) else super()._read(value)


class PersonShape(Shape):
    """Somebody whom the form names."""

    id = Id()
    roles = Listed(lambda word: read_word(word, ROLES), frozenset)
    life_status = Word(LifeStatus)
    given_names = Text()
    family_name = Text()
    birth_family_name = Text()
    previous_names = Listed(read_text)
    date_of_birth = Moment()
    place_of_birth = Part(Birthplace, BirthplaceShape)
    address = Home(Place, PlaceShape, nothing=None)
    address_since = Moment()
    died = Moment()
    partner_status = Word(PartnerStatus)
    address_history = Items(Stay, StayShape, nothing=None)
    not_known = Part(dict, shape_of({name: Text(allow_none=False) for name in DETAILS}))
    informed = Word(Informed)
    criminal_involvement = Part(Involvement, InvolvementShape)


class Reasons(Given):
    """An object whose entries are texts under any name; null under a name is no entry."""

    def __init__(self) -> None:
        super().__init__()
        self.nothing = {}

    def _read(self, value: Any) -> dict[str, str]:
        if not isinstance(value, dict):
            raise ValidationError(Shape.error_messages["type"])
        faults: dict[str, Any] = {}
        for name, text in value.items():
            try:
                read_text(name)
                read_text("" if text is None else text)
            except ValidationError as fault:
                faults[name] = fault.messages
        if faults:
            raise ValidationError(faults)
        return {name: text for name, text in value.items() if text is not None}


def person(*, address: str | Place | None = None, **given: Any) -> Person:
    """Make a person of what the document gives."""
    if isinstance(address, str):
        return Person(home=address, **given)
    return Person(address=address, **given)


def checklist(**answers: Listing | None) -> dict[Kind, Listing]:
    """Give the kinds of relatives that were answered for."""
    return {Kind(name): answer for name, answer in answers.items() if answer is not None}


PEOPLE = Items(person, PersonShape)
RELATIVES = Part(checklist, shape_of({kind.value: Word(Listing) for kind in Kind}))
