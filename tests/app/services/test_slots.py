"""Applicants choose their own times: what is free, the deadline, and many who want the same."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from app import db
from app.models.applications import Application
from app.models.interviews import Hold, Interview
from app.models.jobs import Job
from app.services import interview_panels, interviews, slots
from app.services.actors import Actor, Role
from app.services.errors import NotFound, NotPossibleNow
from app.services.interviews import SlotTaken
from tests.cast import NOW
from tests.scheduled import Scheduled, at, schedule, shortlisted
from tests.stores import both_databases

UNTIL = NOW + timedelta(days=7)


@pytest.fixture
def scheduled(store_app: Flask) -> Scheduled:
    with db.transaction(store_app) as session:
        there = schedule(session)
        slots.open_booking(session, there.manager, there.vacancy_id, UNTIL, NOW)
        return there


def applicant_of(app: Flask, application_id: UUID) -> Actor:
    with db.transaction(app) as session:
        account_id = session.get_one(Application, application_id).account_id
        return Actor(account_id, frozenset({(Role.APPLICANT, None)}))


def choose(app: Flask, application_id: UUID, key: str, now: datetime = NOW) -> Interview:
    actor = applicant_of(app, application_id)
    with db.transaction(app) as session:
        return slots.choose(session, actor, application_id, key, now)


def offered(app: Flask, application_id: UUID, now: datetime = NOW) -> list[slots.Offer]:
    with db.transaction(app) as session:
        return slots.offers(session, session.get_one(Application, application_id), now)


def test_everybody_shortlisted_is_invited_once(store_app: Flask, scheduled: Scheduled) -> None:
    with db.transaction(store_app) as session:
        assert slots.open_booking(session, scheduled.manager, scheduled.vacancy_id, UNTIL, NOW) == 0
        assert set(session.scalars(select(Application.status))) == {"invited"}
        templates = [job.payload["template"] for job in session.scalars(select(Job))]
    assert templates == ["interview_choose"] * 4


@pytest.mark.requirement("REL-13")
def test_each_time_and_place_is_offered_once_in_order(store_app: Flask, scheduled: Scheduled) -> None:
    found = [(one.starts_at, one.where) for one in offered(store_app, scheduled.applications[0])]

    clocks = ("09:00", "09:45", "13:00", "13:45")
    assert found == [(at(clock), where) for clock in clocks for where in ("Board Room", "Online")]


def test_what_has_begun_is_not_offered(store_app: Flask, scheduled: Scheduled) -> None:
    found = offered(store_app, scheduled.applications[0], at("12:00"))

    assert {one.starts_at for one in found} == {at("13:00"), at("13:45")}


@both_databases
def test_a_chosen_time_is_gone_for_others_and_free_again_after_a_move(
    store_app: Flask, scheduled: Scheduled
) -> None:
    first, second = scheduled.applications[:2]
    early, *_, late = offered(store_app, first)
    choose(store_app, first, early.key)
    assert early.key not in [one.key for one in offered(store_app, second)]
    with pytest.raises(SlotTaken):
        choose(store_app, second, early.key)

    moved = choose(store_app, first, late.key)

    assert (moved.starts_at, moved.sequence) == (late.starts_at, 1)
    assert choose(store_app, second, early.key).starts_at == early.starts_at
    with db.transaction(store_app) as session:
        letters = Counter(job.payload["template"] for job in session.scalars(select(Job)))
    assert letters == {"interview_choose": 4, "interview_booked": 2, "interview_moved": 1}


@pytest.mark.requirement("REL-13")
def test_a_member_who_sits_on_two_panels_is_in_one_place(store_app: Flask, scheduled: Scheduled) -> None:
    """Panel 1 sits with the member of both; Panel 2 still has one of its own, which is its quorum."""
    first, second = scheduled.applications[:2]
    choose(store_app, first, next(one.key for one in offered(store_app, first) if one.where != "Online"))
    choose(store_app, second, next(one.key for one in offered(store_app, second) if one.where == "Online"))

    with db.transaction(store_app) as session:
        nine = int(at("09:00").timestamp()) // 300
        held = set(session.scalars(select(Hold.resource_id).where(Hold.tick == nine)))
    assert set(scheduled.members) <= held


@pytest.mark.parametrize("now", [UNTIL, UNTIL + timedelta(days=1)])
def test_nobody_chooses_or_moves_after_the_deadline(
    store_app: Flask, scheduled: Scheduled, now: datetime
) -> None:
    first, second = scheduled.applications[:2]
    free = offered(store_app, first)
    choose(store_app, first, free[0].key, UNTIL - timedelta(seconds=1))

    for late in (first, second):
        with pytest.raises(NotPossibleNow, match="The time for choosing has passed"):
            choose(store_app, late, free[1].key, now)


@pytest.mark.parametrize("key", ["", "x", "panel/0", f"{UUID(int=1)}/29000000"])
def test_what_was_never_offered_is_not_free(store_app: Flask, scheduled: Scheduled, key: str) -> None:
    with pytest.raises(SlotTaken):
        choose(store_app, scheduled.applications[0], key)


def test_nobody_chooses_for_another(store_app: Flask, scheduled: Scheduled) -> None:
    first, second = scheduled.applications[:2]
    stranger, key = applicant_of(store_app, second), offered(store_app, first)[0].key
    with db.transaction(store_app) as session, pytest.raises(NotFound):
        slots.choose(session, stranger, first, key, NOW)


def test_a_deadline_that_has_passed_opens_nothing(store_app: Flask, scheduled: Scheduled) -> None:
    with db.transaction(store_app) as session, pytest.raises(NotPossibleNow, match="in the future"):
        slots.open_booking(session, scheduled.manager, scheduled.vacancy_id, NOW, NOW)


def fight(app: Flask, clients: int, sessions: int) -> None:
    """Let many choose at once, each trying what is left until they have a time or nothing is."""
    with db.transaction(app) as session:
        there = schedule(session, applicants=0, panels=1)
        for number in range(sessions - 1):
            first = at("09:00") + timedelta(days=number + 1)
            interview_panels.add_session(
                session, there.manager, there.panels[0], first, first + timedelta(minutes=90)
            )
        waiting = [shortlisted(session, there.vacancy_id, f"Racer {number}") for number in range(clients)]
        slots.open_booking(session, there.manager, there.vacancy_id, UNTIL, NOW)

    def one(application_id: UUID) -> datetime | None:
        while free := offered(app, application_id):
            try:
                return choose(app, application_id, free[0].key).starts_at
            except SlotTaken:
                continue
        return None

    with ThreadPoolExecutor(len(waiting)) as crowd:
        got = [found for found in crowd.map(one, waiting) if found is not None]
    with db.transaction(app) as session:
        kept = [one.starts_at for one in interviews.of_vacancy(session, there.vacancy_id)]
    assert sorted(got) == sorted(kept)
    assert len(set(kept)) == len(kept) == min(clients, 2 * (sessions + 1))


@pytest.mark.requirement("REL-13")
@both_databases
def test_few_fight_for_fewer_slots(store_app: Flask) -> None:
    fight(store_app, clients=8, sessions=1)


@pytest.mark.experiment("E5", "people who want twenty times at once", 50)
@pytest.mark.requirement("REL-13")
@pytest.mark.soak
@both_databases
@pytest.mark.parametrize("again", range(10))
def test_fifty_fight_for_twenty_slots(store_app: Flask, again: int) -> None:
    fight(store_app, clients=50, sessions=9)
