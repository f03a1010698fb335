"""Which details are asked of a person on the form, and which of them are missing (FAM-07, FAM-09, FAM-10)."""

from collections.abc import Iterator
from datetime import date

from checks.answers import is_blank
from checks.postcodes import UK, is_postcode
from checks.profiles import Profile
from checks.vetting.people import OPTIONAL, PARTNERS, Person
from checks.vetting.places import Place
from checks.vetting.records import VettingForm
from checks.vetting.words import LifeStatus, Role

PARENTS = frozenset({Role.MOTHER, Role.FATHER})
NOT_ASKED = (LifeStatus.DECEASED, LifeStatus.IDENTITY_UNKNOWN, LifeStatus.WITHHELD_FOR_SAFETY)
"""Of these people no detail is asked for: the dead are recorded as far as known, nobody can describe a
stranger, and nobody is asked to risk anything (FAM-09, FAM-10, FAM-21)."""
OF_EVERYBODY = {
    "life_status": "whether they are alive",
    "given_names": "given names",
    "family_name": "family name",
    "birth_family_name": "family name at birth",
    "date_of_birth": "date of birth",
    "place_of_birth": "town and country of birth",
    "address": "address",
    "address_since": "since when they have lived at that address",
}


def is_required(person: Person, form: VettingForm, on: date) -> bool:
    """Tell whether the person has to be on the form: family, a partner, somebody in the same home."""
    if person.roles - OPTIONAL or not person.roles:
        return True
    main = form.main_address(on)
    return main is not None and person in form.living_at(main)


def missing(person: Person, profile: Profile, on: date) -> Iterator[str]:
    """Yield the name of each detail that is asked of the person and has no value, reason or not."""
    if person.life_status in NOT_ASKED or person.is_aged(profile.relation_age_min, on) is False:
        return
    yield from (name for name in OF_EVERYBODY if not is_given(person, name))
    if person.roles & PARENTS and person.partner_status is None:
        yield "partner_status"
    if profile.partner_address_history and person.roles & PARTNERS and person.address_history is None:
        yield "address_history"
    if person.criminal_involvement.answer is None:
        yield "criminal_involvement"


def is_given(person: Person, detail: str) -> bool:
    """Tell whether one of the details asked of everybody has a value."""
    if detail == "address":
        return person.home is not None or (person.address is not None and is_postal(person.address))
    if detail == "place_of_birth":
        return person.place_of_birth.is_complete
    value = getattr(person, detail)
    return not is_blank(value) if isinstance(value, str) else value is not None


def is_postal(place: Place) -> bool:
    """Tell whether an address is whole: line 1, town and country, and in the UK a postcode (ADDR-06)."""
    has_postcode = place.country != UK or is_postcode(place.postcode)
    return (
        not is_blank(place.first_line)
        and not is_blank(place.town)
        and place.country is not None
        and has_postcode
    )
