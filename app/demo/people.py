"""The invented people of the demo, the same in every filling."""

from dataclasses import dataclass
from random import Random

GIVEN = (
    "Adaeze Aled Amina Anwen Bartosz Bethan Callum Chidi Danuta Dilys Efua Elif Ewan Farida "
    "Gethin Hana Idris "
    "Imogen Ines Jarek Kemi Leila Lorcan Mairi Marek Mehwish Morwenna Nia Niamh Obinna Oisin Parveen Priya "
    "Rhian Sanjay Seren Tamsin Tariq Temi Yusuf"
).split()
FAMILY = (
    "Abara Ashdown Bielak Brackenbury Calloway Demirci Dunmore Eastwell Farrow Fenwright Garrity Hargreave "
    "Ibekwe Jessop Kaminska Kershawe Lanyon Loftus Merriman Nwachu Oakshott Ormsby Pellow Penhale "
    "Qureshi-Bell "
    "Rainsford Sallis Sandiford Tavener Thackray Umarov Vosper Wadeson Wetherall Yarwood Adebanjo Boscawen "
    "Cattermole Dewhirst Ellingham"
).split()
STREETS = (
    "Alder Bramble Cooper Damson Elder Ferry Granary Heron Ivy Juniper Kiln Lark Mill Nettle Orchard Plover "
    "Quarry Rowan Saddler Thistle"
).split()
TOWNS = (("Leeds", "LS6 2AB"), ("Bradford", "BD7 1DP"), ("York", "YO10 4DD"), ("Hull", "HU5 3RT"))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented, with what their forms are made of.

    Attributes:
        number: 0, 1, 2, ...; no two people share one.
    """

    number: int
    given: str
    family: str
    street: str
    house: int
    town: str
    postcode: str

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.given} {self.family}"

    @property
    def email(self) -> str:
        """The address, of a domain that nobody can have."""
        plain = f"{self.given}.{self.family}".lower().replace("-", "")
        return f"{plain}@demo.example"


def people(count: int) -> list[Person]:
    """Give invented people, the same ones every time."""
    random = Random(2206)
    given, family = random.sample(GIVEN, len(GIVEN)), random.sample(FAMILY, len(FAMILY))
    return [
        _person(
            random, number, given[number % len(given)], family[(number + number // len(family)) % len(family)]
        )
        for number in range(count)
    ]


def _person(random: Random, number: int, given: str, family: str) -> Person:
    """Give one person a home."""
    town, postcode = random.choice(TOWNS)
    street = f"{random.choice(STREETS)} {random.choice(('Street', 'Lane', 'Road', 'Close'))}"
    return Person(number, given, family, street, random.randrange(1, 90), town, postcode)
