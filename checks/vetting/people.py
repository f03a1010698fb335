"""People on a vetting form: relatives, partners, those who share the applicant's home, close associates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from checks.answers import is_blank, is_reason, normalised
from checks.dates import PartialDate, years_after
from checks.messages.catalogue import phrase, phrases
from checks.vetting.places import Place, Stay
from checks.vetting.words import Answer, Informed, Kind, LifeStatus, PartnerStatus, Role

PARTNERS = frozenset({Role.SPOUSE, Role.CIVIL_PARTNER, Role.COHABITING_PARTNER})
ROLES_OF_KIND: dict[Kind, frozenset[Role]] = {
    Kind.PARTNER: PARTNERS,
    Kind.MOTHER: frozenset({Role.MOTHER}),
    Kind.FATHER: frozenset({Role.FATHER}),
    Kind.ADOPTIVE_PARENTS: frozenset({Role.ADOPTIVE_PARENT}),
    Kind.STEP_PARENTS: frozenset({Role.STEP_PARENT}),
    Kind.PARENTS_PARTNERS: frozenset({Role.PARENTS_PARTNER}),
    Kind.FOSTER_CARERS_OR_GUARDIANS: frozenset({Role.FOSTER_CARER, Role.GUARDIAN}),
    Kind.PARTNERS_PARENTS: frozenset({Role.PARTNERS_PARENT}),
    Kind.SIBLINGS: frozenset({Role.SIBLING_FULL, Role.SIBLING_HALF, Role.SIBLING_STEP, Role.SIBLING_ADOPTED}),
    Kind.CHILDREN: frozenset({Role.CHILD, Role.STEP_CHILD}),
    Kind.OTHER_CO_RESIDENTS: frozenset({Role.CO_RESIDENT}),
}
"""The relationship checklist (FAM-02, FAM-03), and the roles that answer each line of it."""
OF_EVERYBODY = phrases("details of a person")
"""The details asked of everybody, in words."""
ASKED_FOR: dict[str, tuple[Kind, ...]] = {
    "family": tuple(Kind),
    "co_residents": (Kind.PARTNER, Kind.OTHER_CO_RESIDENTS),
    "applicant": (),
}
"""The lines of the checklist that a profile asks for, by its family_scope."""
OPTIONAL = frozenset({Role.CLOSE_ASSOCIATE, Role.OTHER_RELATIVE})
"""Roles that need not be listed unless the person lives with the applicant (FAM-05, FAM-20)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Birthplace:
    """Where somebody was born; the country is ISO 3166-1 alpha-2."""

    town: str | None = None
    country: str | None = None

    @property
    def is_complete(self) -> bool:
        """Whether town and country are both given."""
        return not is_blank(self.town) and self.country is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement:
    """What is known of a person's own dealings with the police."""

    answer: Answer | None = None
    details: str | None = None


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody whom the form names.

    Attributes:
        index: where they stand in the list, from 0.
        birth_family_name: a name, or the word `same`.
        home: id of the applicant's address that they live at; None where `address` says it, or nobody does.
        address: where they live otherwise.
        partner_status: asked of mother and father only.
        address_history: asked of partners only; None where not answered.
        not_known: names of details that cannot be found out, each with the reason (GEN-03).
    """

    index: int
    id: str | None = None
    roles: frozenset[Role] = frozenset()
    life_status: LifeStatus | None = None
    given_names: str | None = None
    family_name: str | None = None
    birth_family_name: str | None = None
    previous_names: tuple[str, ...] = ()
    date_of_birth: PartialDate | None = None
    place_of_birth: Birthplace = Birthplace()
    home: str | None = None
    address: Place | None = None
    address_since: PartialDate | None = None
    died: PartialDate | None = None
    partner_status: PartnerStatus | None = None
    address_history: tuple[Stay, ...] | None = None
    not_known: Mapping[str, str] = field(default_factory=dict)
    informed: Informed | None = None
    criminal_involvement: Involvement = Involvement()

    @property
    def at(self) -> str:
        """Where they stand in the form."""
        return f"/people/{self.index}"

    @property
    def called(self) -> str:
        """What to call them in a message: their name, or else what they are to the applicant."""
        names = [name for name in (self.given_names, self.family_name) if name and not is_blank(name)]
        if names:
            return " ".join(names)
        roles = sorted(role.value for role in self.roles)
        if not roles:
            return phrase("a person", "unnamed")
        return phrase("a person", "role", role=roles[0].replace("_", " "))

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """The details asked of everybody that have no value, in order."""
        return tuple(name for name in OF_EVERYBODY if not self._is_given(name))

    def _is_given(self, detail: str) -> bool:
        if detail == "address":
            return self.home is not None or (self.address is not None and self.address.is_postal)
        if detail == "place_of_birth":
            return self.place_of_birth.is_complete
        value = getattr(self, detail)
        return not is_blank(value) if isinstance(value, str) else value is not None

    @property
    def lives(self) -> bool:
        """Whether the form says that they are alive and known."""
        return self.life_status is LifeStatus.ALIVE

    @cached_property
    def name_and_birth(self) -> tuple[str, PartialDate] | None:
        """What tells people apart: normalised name and date of birth; None where either is missing."""
        name = normalised(f"{self.given_names or ''} {self.family_name or ''}")
        return (name, self.date_of_birth) if name and self.date_of_birth else None

    def explains(self, detail: str) -> bool:
        """Tell whether a good reason is given why this detail is not known."""
        return is_reason(self.not_known.get(detail))

    def is_aged(self, years: int, on: date) -> bool | None:
        """Tell whether that birthday is on or before `on` (FAM-08); None where it cannot be told."""
        if self.date_of_birth is None:
            return None
        if years_after(self.date_of_birth.latest, years) <= on:
            return True
        return None if years_after(self.date_of_birth.earliest, years) <= on else False
