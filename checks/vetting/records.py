"""The vetting form as the rules see it: frozen, with None for what was not answered.

Items know where they stand in their lists, so that a rule can point at them. Lists that were not given are
empty, except `absences` and a partner's `address_history`, where an empty list says "none".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from checks.dates import PartialDate
from checks.registrations import Registration
from checks.vetting.applicant import Applicant, Document
from checks.vetting.matters import Associations, Finance, Police
from checks.vetting.people import Person
from checks.vetting.places import Absence, Address, Place
from checks.vetting.words import Kind, Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """When the applicant signed, last changed an answer, and last said that nothing has changed."""

    signed_on: PartialDate | None = None
    last_edited_on: PartialDate | None = None
    reconfirmed_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VettingForm:
    """A whole vetting form.

    Attributes:
        declared_on, checked_on: the days that it is checked for (DATE-01).
        objects: pointers to every object and list that the document has, the whole document (`""`) included;
            None where there is no document behind the record. A finding points no deeper than these.
    """

    profile: str | None = None
    declared_on: date | None = None
    checked_on: date | None = None
    applicant: Applicant = Applicant()
    documents: tuple[Document, ...] = ()
    registration: Registration | None = None
    addresses: tuple[Address, ...] = ()
    absences: tuple[Absence, ...] | None = None
    relatives: Mapping[Kind, Listing] = field(default_factory=dict)
    relatives_reasons: Mapping[str, str] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    people_informed: bool | None = None
    police: Police = Police()
    finance: Finance = Finance()
    associations: Associations = Associations()
    notes: str | None = None
    signature: Signature | None = None
    objects: frozenset[str] | None = field(default=None, compare=False, repr=False)

    def declared(self, on: date) -> "VettingForm":
        """Give the form with `on` as its day of declaration, if it names none itself."""
        return self if self.declared_on else replace(self, declared_on=on)

    def begun(self, section: str) -> bool:
        """Tell whether anything is answered in a section, named by its entry in the form."""
        return BEGUN[section](self)

    def main_address(self, on: date) -> Address | None:
        """Give the primary current address (ADDR-05); None where none, or not exactly one, can be told."""
        current = [address for address in self.addresses if address.is_current(on)]
        marked = [address for address in current if address.primary]
        chosen = marked if len(current) > 1 else current
        return chosen[0] if len(chosen) == 1 else None

    def address(self, id: str | None) -> Address | None:  # noqa: A002  # what it is
        """Give the address with this id."""
        return next((address for address in self.addresses if id and address.id == id), None)

    def home_of(self, person: Person) -> Place | None:
        """Give where a person lives, be it one of the applicant's addresses or their own."""
        return self.address(person.home) if person.home else person.address

    def living_at(self, place: Address) -> list[Person]:
        """Give the living people whose address is this one, by id or as written out (FAM-12)."""
        return [
            person
            for person in self.people
            if person.lives and (home := self.home_of(person)) and (home is place or home.is_same(place))
        ]


BEGUN: dict[str, Callable[[VettingForm], bool]] = {
    "applicant": lambda form: form.applicant != Applicant(),
    "addresses": lambda form: bool(form.addresses),
    "people": lambda form: bool(form.relatives or form.people),
    "police": lambda form: form.police != Police(),
    "finance": lambda form: form.finance != Finance(),
    "associations": lambda form: form.associations != Associations(),
    "signature": lambda form: form.signature not in (None, Signature()),
}
"""For each section, whether anything is answered in it."""
