"""Who lives at the main address: counted and listed (ADDR-19, FAM-12)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.findings import Finding, blocker
from checks.messages.catalogue import phrase, tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.people import ASKED_FOR, Person
from checks.vetting.records import VettingForm
from checks.vetting.words import Role

COUNTED = "/applicant/occupants/aged_10_or_over"
CHILDREN = "/applicant/occupants/under_10"


@dataclass(frozen=True, slots=True)
class Household:
    """Who is listed as living at the main address, by age, beside who was counted there.

    Attributes:
        address: the main address, in short.
        old, young: those who have reached the age that counts, and those who certainly have not.
        unclear: those whose date of birth does not tell.
        counted, children: how many people of that age and under it were counted; None where nobody was.
    """

    address: str
    old: tuple[Person, ...]
    young: tuple[Person, ...]
    unclear: tuple[Person, ...]
    counted: int | None
    children: int | None

    @property
    def to_list(self) -> int:
        """How many who were counted are not listed yet; children need not be."""
        return max((self.counted or 0) - len(self.old) - len(self.unclear), 0)


def household(form: VettingForm, profile: Profile, on: date) -> Household | None:
    """Give who lives at the main address; None where there is not exactly one."""
    main = form.main_address(on)
    if main is None:
        return None
    ages = [(person, person.is_aged(profile.relation_age_min, on)) for person in form.living_at(main)]
    old, young, unclear = (
        tuple(person for person, age in ages if age is wanted) for wanted in (True, False, None)
    )
    counts = form.applicant.occupants
    return Household(main.in_short, old, young, unclear, counts.aged_10_or_over, counts.under_10)


@rule("ADDR-19", source=sources.MET_ADVERT, evidence="E1")
def as_many_listed_as_live_here(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the people counted and the people listed at the main address differ in number.

    Everybody listed who lives there counts, whatever their role. Somebody whose age cannot be told may be
    counted on either side. Children under the age are counted, listed or not.
    """
    home = household(form, profile, on)
    if home is None or not ASKED_FOR[profile.family_scope]:
        return
    listed = len(home.old) + len(home.unclear)
    if home.counted is not None and not len(home.old) <= home.counted <= listed:
        yield blocker(
            tell(
                "ADDR-19",
                "counted",
                counted=_people(home.counted),
                age=profile.relation_age_min,
                address=home.address,
                listed=_people(listed),
            ),
            COUNTED,
            *([person.at for person in home.old] or ["/people"]),
        )
    if home.children is not None and len(home.young) > home.children:
        yield blocker(
            tell(
                "ADDR-19",
                "children",
                counted=_people(home.children),
                age=profile.relation_age_min,
                listed=_people(len(home.young)),
            ),
            CHILDREN,
            *(person.at for person in home.young),
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
                tell("FAM-12", "elsewhere", person=person.called, address=home.in_short, main=main.in_short),
                f"{person.at}/address",
            )


def _people(number: int) -> str:
    """Write a number of people."""
    return phrase("a person", {0: "nobody", 1: "one"}.get(number, "several"), number=number)
