"""The applicant: names, birth, papers."""

from dataclasses import dataclass

from checks.dates import PartialDate
from checks.vetting.people import Birthplace
from checks.vetting.words import Answer, DocumentKind, MaritalStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name, and from when to when it was used."""

    index: int = 0
    given_names: str | None = None
    family_name: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNames:
    """Whether other names were ever used, and which."""

    answer: Answer | None = None
    items: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupants:
    """How many people other than the applicant live at the main address."""

    aged_10_or_over: int | None = None
    under_10: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """The applicant. `birth_name` is a name, or the word `same`."""

    given_names: str | None = None
    family_name: str | None = None
    birth_name: Name | str | None = None
    other_names: OtherNames = OtherNames()
    date_of_birth: PartialDate | None = None
    place_of_birth: Birthplace = Birthplace()
    nationalities: tuple[str, ...] = ()
    national_insurance_number: str | None = None
    marital_status: MaritalStatus | None = None
    occupants: Occupants = Occupants()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that will be shown. `address` is the id of the address on it."""

    index: int
    kind: DocumentKind | None = None
    dated: PartialDate | None = None
    expires: PartialDate | None = None
    address: str | None = None

    @property
    def at(self) -> str:
        """Where it stands in the form."""
        return f"/documents/{self.index}"
