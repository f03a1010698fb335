"""Which details are asked of a person on the form, and which of them are missing (FAM-07, FAM-09, FAM-10)."""

from collections.abc import Iterator
from datetime import date

from checks.profiles import Profile
from checks.vetting.people import OPTIONAL, PARTNERS, Person
from checks.vetting.records import VettingForm
from checks.vetting.words import LifeStatus, Role

PARENTS = frozenset({Role.MOTHER, Role.FATHER})
NOT_ASKED = (LifeStatus.DECEASED, LifeStatus.IDENTITY_UNKNOWN, LifeStatus.WITHHELD_FOR_SAFETY)
"""Of these people no detail is asked for: the dead are recorded as far as known, nobody can describe a
stranger, and nobody is asked to risk anything (FAM-09, FAM-10, FAM-21)."""


def is_required(person: Person, form: VettingForm, profile: Profile, on: date) -> bool:
    """Tell whether the person has to be on the form: family, a partner, somebody in the same home.

    Grandparents, aunts, cousins and siblings-in-law are family where the profile says so (FAM-20).
    """
    optional = OPTIONAL - {Role.OTHER_RELATIVE} if profile.extended_family else OPTIONAL
    if person.roles - optional or not person.roles:
        return True
    main = form.main_address(on)
    return main is not None and person in form.living_at(main)


def missing(person: Person, profile: Profile, on: date) -> Iterator[str]:
    """Yield the name of each detail that is asked of the person and has no value, reason or not."""
    if person.life_status in NOT_ASKED or person.is_aged(profile.relation_age_min, on) is False:
        return
    yield from person.left_out
    if person.roles & PARENTS and person.partner_status is None:
        yield "partner_status"
    if profile.partner_address_history and person.roles & PARTNERS and person.address_history is None:
        yield "address_history"
    if person.criminal_involvement.answer is None:
        yield "criminal_involvement"
