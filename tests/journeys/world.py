"""Where the story of the main job happens: a trust with an HR officer and a vacancy, and a clock to move."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import uuid4

import time_machine
from flask import Flask
from flask_security.utils import hash_password

from app import clock, db
from app.jobs import worker
from app.models.accounts import Account, Membership
from app.models.trusts import Trust
from app.services.actors import Actor, Role
from tests.cast import NOW, published

HR_EMAIL, HR_PASSWORD = "hester@trust.example.org", "quiet harbour morning"
OTHER_POST = "Court Liaison Nurse"
AFTER_CLOSING = datetime(2026, 3, 21, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class World:
    """The program, and the clock that it goes by."""

    app: Flask
    traveller: time_machine.Traveller

    @property
    def today(self) -> date:
        """The day of the story."""
        return clock.today()

    def deliver(self) -> None:
        """Let the mails that wait go out."""
        worker.do_all(self.app)

    def close(self) -> None:
        """Let time pass until the morning after the vacancy closed."""
        self.traveller.move_to(AFTER_CLOSING)


def begin(app: Flask, traveller: time_machine.Traveller) -> World:
    """Give a trust that has one vacancy already, and somebody in HR who has never signed in."""
    with app.app_context():
        password = hash_password(HR_PASSWORD)
    with db.transaction(app) as session:
        trust = Trust(id=uuid4(), name="Northmoor and Vale NHS Foundation Trust", second_person="off")
        session.add(trust)
        hester = Account(
            id=uuid4(),
            email=HR_EMAIL,
            name="Hester Oldroyd",
            password=password,
            fs_uniquifier=uuid4().hex,
            created_at=NOW,
            confirmed_at=NOW,
        )
        session.add(hester)
        session.flush()
        hester.memberships.append(Membership(role=Role.HR.value, trust_id=trust.id))
        actor = Actor(hester.id, frozenset({(Role.HR, trust.id)}))
        published(session, actor, trust.id, title=OTHER_POST, closing="2026-04-30")
    return World(app, traveller)
