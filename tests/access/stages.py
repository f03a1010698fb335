"""One application at each stage, with a canary in every class of what its applicant told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from flask import Flask
from sqlalchemy.orm import Session

from app import db
from app.demo import people, vetting
from app.documents.places import Edit, Place, version
from app.models.applications import Application, EmployerPart
from app.models.base import Document
from app.models.trusts import Trust
from app.services import adjustments, equality_answers, offers
from app.services.actors import Actor, Role
from app.services.offers import Terms
from checks.record.declarations import CheckLevel
from tests import crowd
from tests.cast import NOW, account, vacancy_document
from tests.offered import interviewed, release

STAGES = ("S0", "S1", "S2", "S3", "S4", "S5")
"""Draft, sent, closed, interviewed, offered and released, and ended."""
LATER = NOW + timedelta(days=30)
CANARIES = {
    "1 contact": "Onecanary",
    "2 work and evidence": "Twocanary",
    "3 equality": "Threecanary",
    "5 adjustments": "Fivecanary",
    "6 referees": "sixcanary",
    "11 identity and addresses": "Elevencanary",
    "12 family": "Twelvecanary",
    "13 money and police": "Thirteencanary",
}
"""Classes of data that hold free text, and a word in each that stands nowhere else."""


@dataclass(frozen=True)
class World:
    """A trust, and an application that has come to a stage."""

    app: Flask
    trust_id: UUID
    applicant: Actor
    ids: Mapping[str, UUID]


def at(app: Flask, stage: str) -> World:
    """Bring an application there by the services that people use."""
    reached = STAGES.index(stage)
    with db.transaction(app) as session:
        house = crowd.house(session, NOW)
        trust = session.get_one(Trust, house.trust_id)
        trust.police_force = "Northmoor Constabulary"
        vacancy = crowd.vacancy(session, house, NOW, vacancy_document())
        [ready] = crowd.gather(session, vacancy, 1, NOW)
        _tell(session, ready.actor, ready.application_id)
        if reached >= 1:
            crowd.send_all(session, [ready], NOW + timedelta(minutes=1))
        application = session.get_one(Application, ready.application_id)
        if reached >= 3:
            interviewed(session, application, house.hr)
        if reached >= 4:
            manager = account(session, "Mara Manager", Role.MANAGER, trust)
            offers.make(session, manager, application.id, Terms(date(2026, 5, 1), CheckLevel.ENHANCED), LATER)
            offers.answer(session, ready.actor, application.id, accept=True, now=LATER)
            release(session, ready.actor, application.id, LATER)
        if reached >= 5:
            offers.end(session, house.hr, application.id, "withdraw_offer", "The post has gone", LATER)
        ids = {
            "application_id": application.id,
            "vacancy_id": vacancy.id,
            "criterion_id": vacancy.criteria[0].id,
            "trust_id": house.trust_id,
        }
    return World(app, house.trust_id, ready.actor, ids)


def moment(stage: str) -> datetime:
    """Give when one looks: before closing for a draft and for what was just sent, after it for the rest."""
    return NOW + timedelta(minutes=5) if stage in ("S0", "S1") else LATER + timedelta(minutes=5)


def _tell(session: Session, actor: Actor, application_id: UUID) -> None:
    part = session.get_one(EmployerPart, application_id)
    document: Document = {**part.document}
    document["contact"] = {**document["contact"], "address": f"{CANARIES['1 contact']} Close\nLeeds"}
    evidence = document["evidence"]
    document["evidence"] = {
        key: {**each, "text": f"{each['text']} {CANARIES['2 work and evidence']}"}
        for key, each in evidence.items()
    }
    [referee] = document["referees"]
    document["referees"] = [{**referee, "email": f"{CANARIES['6 referees']}@example.org"}]
    part.document = document
    crowd.fill_in(session, actor, application_id, _form(), NOW)
    for service, place, key in (
        (adjustments, Place(("adjustments",)), "5 adjustments"),
        (equality_answers, Place(("answers",)), "3 equality"),
    ):
        answer = Edit(place, {"what": CANARIES[key]}, version(None))
        service.change(session, actor, application_id, answer, NOW)


def _form() -> Document:
    form = vetting.whole(people.people(2)[1], NOW.date())
    for address in form["addresses"]:
        address["town"] = f"{CANARIES['11 identity and addresses']} {address['town']}"
    for person in form["people"]:
        person["birth_family_name"] = CANARIES["12 family"]
    form["notes"] = f"{CANARIES['13 money and police']} owes"
    return form
