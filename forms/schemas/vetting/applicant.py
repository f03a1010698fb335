"""Shapes of the applicant, the documents and the registration."""

from typing import Any

from checks.registrations import Body, Registration
from checks.vetting.applicant import Applicant, Document, Name, Occupants, OtherNames
from checks.vetting.people import Birthplace
from checks.vetting.words import Answer, DocumentKind, MaritalStatus
from forms.schemas.fields import Count, Country, Moment, Text, Word, read_country
from forms.schemas.parts import Items, Listed, Part, Shape

SAME = "same"


class NameShape(Shape):
    """A name."""

    given_names = Text()
    family_name = Text()


class EarlierNameShape(NameShape):
    """A name, and from when to when it was used."""

    start = Moment(data_key="from")
    end = Moment(data_key="to")


class OtherNamesShape(Shape):
    """Whether other names were ever used, and which."""

    answer = Word((Answer.YES, Answer.NO))
    items = Items(Name, EarlierNameShape)


class BirthplaceShape(Shape):
    """Where somebody was born."""

    town = Text()
    country = Country()


class OccupantsShape(Shape):
    """How many others live at the main address."""

    aged_10_or_over = Count()
    under_10 = Count()


class BirthName(Part):
    """The word `same`, or a name."""

    def _read(self, value: Any) -> Any:
        return SAME if value == SAME else super()._read(value)


class ApplicantShape(Shape):
    """The applicant."""

    given_names = Text()
    family_name = Text()
    birth_name = BirthName(Name, NameShape, nothing=None)
    other_names = Part(OtherNames, OtherNamesShape)
    date_of_birth = Moment()
    place_of_birth = Part(Birthplace, BirthplaceShape)
    nationalities = Listed(read_country)
    national_insurance_number = Text()
    marital_status = Word(MaritalStatus)
    occupants = Part(Occupants, OccupantsShape)


class DocumentShape(Shape):
    """A document that will be shown."""

    kind = Word(DocumentKind)
    dated = Moment()
    expires = Moment()
    address = Text()


class RegistrationShape(Shape):
    """A registration with a professional body."""

    body = Word(Body)
    number = Text()
    expires = Moment()


APPLICANT = Part(Applicant, ApplicantShape)
DOCUMENTS = Items(Document, DocumentShape)
REGISTRATION = Part(Registration, RegistrationShape, nothing=None)
