"""HR at a browser without scripts, on a stopped clock, with a draft that an advert was read into."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

import pytest
import time_machine
from flask import Flask

from app import db
from app.models.accounts import Account
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.services import vacancies
from app.services.actors import Actor, Role
from checks.advert import read_advert
from forms.schemas.vacancy import dump_vacancy
from tests.applied import sent
from tests.browsing import Visitor
from tests.cast import NOW, published
from tests.people import SignedIn, add_visit

ADVERT = """Job summary

Main area
Custody
Grade
Band 6
Employer
Northmoor NHS Foundation Trust
Salary
£38,682 - £46,580 a year
Closing
20/08/2025 23:59

Employer heading

Northmoor NHS Foundation Trust logo

Custody Nurse

Band 6

Job overview

Come and work in custody.

Person specification

Experience

Essential criteria
• Team work
• Knowledge of the Mental Health Act 1893
Desirable criteria
• Driving

Skills

Essential criteria
• Listening
"""


@dataclass
class Desk:
    """A member of HR at work.

    Attributes:
        on: the browser.
        draft: the address of the draft, without a slash at the end.
    """

    app: Flask
    on: Visitor
    actor: Actor
    trust_id: UUID
    vacancy_id: UUID

    @property
    def draft(self) -> str:
        return f"/hr/vacancies/{self.vacancy_id}"

    def new_visit(self) -> str:
        """Give the key of a new visit: the old one ends while the clock is moved on."""
        with db.transaction(self.app) as session:
            account = session.get_one(Account, self.actor.account_id)
        return add_visit(self.app, account)

    def kept(self) -> Vacancy:
        """Give the vacancy as it is kept."""
        with db.transaction(self.app) as session:
            return session.get_one(Vacancy, self.vacancy_id)

    def publish(self, **changes: object) -> UUID:
        """Give the id of another vacancy of the trust, published."""
        with db.transaction(self.app) as session:
            return published(session, self.actor, self.trust_id, **changes).id

    def receive(self, vacancy_id: UUID, *names: str) -> list[UUID]:
        """Put applications into a queue; give their ids."""
        with db.transaction(self.app) as session:
            vacancy = session.get_one(Vacancy, vacancy_id)
            return [sent(session, vacancy, name, NOW).id for name in names]


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """Stop the clock on the morning the stories begin; it can be moved on."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def desk_of(store_app: Flask, signed_in: SignedIn, clock: time_machine.Traveller) -> Callable[[str], Desk]:
    """Give a maker of desks, each of a trust of its own."""

    def make(name: str) -> Desk:
        with db.transaction(store_app) as session:
            trust = Trust(name=name, second_person="off")
            session.add(trust)
        client = signed_in(Role.HR, trust.id)
        actor = Actor(client.account.id, frozenset({(Role.HR, trust.id)}))  # type: ignore[attr-defined]
        with db.transaction(store_app) as session:
            document = dump_vacancy(read_advert(ADVERT))
            vacancy = vacancies.start(session, actor, trust.id, ADVERT, document, NOW)
        return Desk(store_app, Visitor(client), actor, trust.id, vacancy.id)

    return make


@pytest.fixture
def desk(desk_of: Callable[[str], Desk]) -> Desk:
    """Give the desk of one member of HR."""
    return desk_of("Northmoor NHS Foundation Trust")
