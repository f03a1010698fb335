"""Twelve interviews from the first search to a mended timetable, by pages alone and without a script."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from app import db
from app.jobs.worker import do_all
from app.models.accounts import Account
from app.models.applications import Application
from app.models.interviews import Hold
from app.models.jobs import Job
from app.services import interviews, withdrawing
from app.services.actors import Actor, Role
from tests.browsing import Visitor
from tests.cast import NOW
from tests.people import add_visit, browser
from tests.scheduled import DAY, Scheduled, at, schedule

YEAR, MONTH, DATE = DAY.split("-")
ON_DAY = {"day__day": DATE, "day__month": MONTH, "day__year": YEAR}


@pytest.fixture(autouse=True)
def _stopped() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def visitor(app: Flask, account_id: UUID) -> Visitor:
    with db.transaction(app) as session:
        account = session.get_one(Account, account_id)
    return Visitor(browser(app, add_visit(app, account)))


def owner(app: Flask, application_id: UUID) -> UUID:
    with db.transaction(app) as session:
        return session.get_one(Application, application_id).account_id


def booked(app: Flask, there: Scheduled) -> dict[UUID, object]:
    with db.transaction(app) as session:
        return {
            one.application_id: (one.panel_id, one.starts_at)
            for one in interviews.of_vacancy(session, there.vacancy_id)
        }


def mails(app: Flask, template: str) -> int:
    with db.transaction(app) as session:
        return sum(job.payload.get("template") == template for job in session.scalars(select(Job)))


def test_twelve_are_booked_two_move_one_withdraws_and_a_member_falls_ill(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        there = schedule(session, applicants=12, panels=3)
    manager = visitor(store_app, there.manager.account_id)
    address = f"/manager/vacancies/{there.vacancy_id}"
    manager.go(f"{address}/interviews")
    manager.send("Look for a timetable", minutes="30", gap="0")
    do_all(store_app)
    manager.go(f"{address}/timetable")
    manager.send("Accept and tell people")
    assert "People told: 12" in manager.page.text
    until = {"day__day": "9", "day__month": "3", "day__year": "2026", "clock": "17:00"}
    manager.go(f"{address}/booking")
    manager.send("Save", **until)
    before = booked(store_app, there)

    for application_id in there.applications[:2]:
        own = visitor(store_app, owner(store_app, application_id))
        own.go(f"/applications/{application_id}/interview")
        own.send("Move my interview", slot=own.page.form("Move my interview").choices["slot"][0])
        assert "Your interview is booked" in own.page.text
    gone = there.applications[2]
    actor = Actor(owner(store_app, gone), frozenset({(Role.APPLICANT, None)}))
    with db.transaction(store_app) as session:
        withdrawing.withdraw(session, actor, gone, keep_form=True, now=NOW)
    after = booked(store_app, there)
    assert set(before) - set(after) == {gone}
    assert {one for one in after if after[one] != before[one]} == set(there.applications[:2])

    ill = there.members[1]
    manager.go(f"/manager/panels/{there.panels[0]}/busy")
    manager.send("Save", member=str(ill), first="8:00", last="18:00", **ON_DAY)
    told = mails(store_app, "interview_moved")
    manager.go(f"{address}/interviews")
    manager.send("Look for a timetable", minutes="30", gap="0")
    do_all(store_app)
    manager.go(f"{address}/timetable")
    manager.send("Accept and tell people")
    assert "People told: 0" in manager.page.text
    assert booked(store_app, there) == after
    assert mails(store_app, "interview_moved") == told == 2
    with db.transaction(store_app) as session:
        day = (int(at("00:00").timestamp()) // 300, int((at("00:00") + timedelta(days=1)).timestamp()) // 300)
        held = select(Hold).where(Hold.resource_id == ill, Hold.tick.between(*day))
        assert list(session.scalars(held)) == []
