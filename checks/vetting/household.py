"""Who lives at the main address: counted and listed (ADDR-19, FAM-12)."""

from collections.abc import Iterator
from datetime import date

from checks.findings import Finding, blocker
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.people import ASKED_FOR
from checks.vetting.records import VettingForm
from checks.vetting.words import Role

COUNTED = "/applicant/occupants/aged_10_or_over"
CHILDREN = "/applicant/occupants/under_10"


@rule("ADDR-19", source=sources.MET_ADVERT, evidence="E1")
def as_many_listed_as_live_here(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the people counted and the people listed at the main address differ in number.

    Everybody listed who lives there counts, whatever their role. Somebody whose age cannot be told may be
    counted on either side. Children under the age are counted, listed or not.
    """
    main = form.main_address(on)
    if main is None or not ASKED_FOR[profile.family_scope]:
        return
    ages = [(person, person.is_aged(profile.relation_age_min, on)) for person in form.living_at(main)]
    old = [person.at for person, is_old in ages if is_old]
    young = [person.at for person, is_old in ages if is_old is False]
    unclear = len(ages) - len(old) - len(young)
    counted, children = form.applicant.occupants.aged_10_or_over, form.applicant.occupants.under_10
    if counted is not None and not len(old) <= counted <= len(old) + unclear:
        yield blocker(
            f"You counted {_people(counted)} aged {profile.relation_age_min} or over who live with you at "
            f"{main.in_short}, but listed {_people(len(old) + unclear)}. List all who live there, or correct "
            "the number.",
            COUNTED,
            *(old or ["/people"]),
        )
    if children is not None and len(young) > children:
        yield blocker(
            f"You counted {_people(children)} under {profile.relation_age_min} who live with you, but listed "
            f"{_people(len(young))}. Correct the number.",
            CHILDREN,
            *young,
        )


@rule("FAM-12", source=sources.MET_ADVERT, evidence="E1")
def co_residents_live_here(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each living co-resident whose address is another than the main address.

    Who is listed at the main address counts as a co-resident without being told so.
    """
    main = form.main_address(on)
    for person in form.people:
        home = form.home_of(person) if person.lives and Role.CO_RESIDENT in person.roles else None
        if main and home and person not in form.living_at(main):
            yield blocker(
                f"You said that {person.called} lives with you, but gave another address: {home.in_short}. "
                f"Your main address is {main.in_short}. Change one of the two.",
                f"{person.at}/address",
            )


def _people(number: int) -> str:
    """Write a number of people."""
    return {0: "nobody", 1: "1 person"}.get(number, f"{number} people")
