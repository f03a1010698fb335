"""Shapes of addresses and of time outside the UK."""

from checks.vetting.places import Absence, Address, Ties
from checks.vetting.words import AddressType, Reason
from forms.schemas.fields import Country, Flag, Id, Moment, Text, Word, read_text
from forms.schemas.parts import Items, Listed, Part, Shape


class PlaceShape(Shape):
    """A postal address."""

    lines = Listed(read_text)
    town = Text()
    postcode = Text()
    country = Country()


class StayShape(PlaceShape):
    """A postal address, and the time spent there."""

    start = Moment(data_key="from")
    end = Moment(data_key="to")


class AddressShape(StayShape):
    """An address that the applicant has lived at."""

    id = Id()
    type = Word(AddressType)
    primary = Flag()
    explanation = Text()
    sensitive = Flag()


class TiesShape(Shape):
    """What was kept in the UK."""

    home = Flag()
    bank = Flag()
    job = Flag()
    gp = Flag()


class AbsenceShape(Shape):
    """Time outside the UK."""

    country = Country()
    start = Moment(data_key="from")
    end = Moment(data_key="to")
    reason = Word(Reason)
    inside_establishment = Flag()
    evidence = Flag()
    ties = Part(Ties, TiesShape, nothing=None)


ADDRESSES = Items(Address, AddressShape)
ABSENCES = Items(Absence, AbsenceShape, nothing=None)
