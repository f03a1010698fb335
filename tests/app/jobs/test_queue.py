"""Asking for work: together with the change or not at all, and once however often it is asked for."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
import time_machine
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.jobs.queue import enqueue
from app.models.jobs import Job
from app.models.trusts import Trust
from tests.stores import both_databases

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)

pytestmark = both_databases


def count(engine: Engine) -> int:
    with Session(engine) as session:
        return session.scalar(select(func.count(Job.id))) or 0


@time_machine.travel(NINE, tick=False)
@pytest.mark.parametrize(
    ("due", "stored"), [(None, NINE), (NINE + timedelta(days=2), NINE + timedelta(days=2))]
)
def test_keeps_what_was_asked_for(store: Engine, due: datetime | None, stored: datetime) -> None:
    with Session(store) as session, session.begin():
        assert enqueue(session, "mail", {"template": "hello", "n": [1, None]}, "hello:1", due)

    with Session(store) as session:
        job = session.scalars(select(Job)).one()
    assert (job.kind, job.payload, job.dedupe_key) == (
        "mail",
        {"template": "hello", "n": [1, None]},
        "hello:1",
    )
    assert (job.state, job.attempts, job.leased_until) == ("waiting", 0, None)
    assert (job.due_at, job.created_at) == (stored, NINE)


@pytest.mark.requirement("REL-15")
def test_goes_with_the_change_that_is_rolled_back(store: Engine) -> None:
    with Session(store) as session:
        session.add(Trust(name="Northmoor NHS Trust"))
        enqueue(session, "mail", {}, "one")
        session.rollback()

    assert count(store) == 0


@pytest.mark.requirement("REL-12")
def test_asking_twice_is_asking_once(store: Engine) -> None:
    with Session(store) as session, session.begin():
        assert enqueue(session, "mail", {"first": True}, "same")
        assert not enqueue(session, "mail", {"first": False}, "same")
        session.add(Trust(name="Northmoor NHS Trust"))
    with Session(store) as session, session.begin():
        assert not enqueue(session, "mail", {"first": False}, "same")

    with Session(store) as session:
        assert session.scalars(select(Job.payload)).all() == [{"first": True}]
        assert session.scalar(select(Trust.name)) == "Northmoor NHS Trust"


@pytest.mark.requirement("REL-12")
@pytest.mark.parametrize("state", ["done", "failed"])
def test_work_that_is_over_is_not_asked_for_again(store: Engine, state: str) -> None:
    with Session(store) as session, session.begin():
        enqueue(session, "mail", {}, "same")
        session.scalars(select(Job)).one().state = state

    with Session(store) as session, session.begin():
        assert not enqueue(session, "mail", {}, "same")


@pytest.mark.requirement("REL-12")
def test_many_who_ask_at_once_ask_once(store: Engine) -> None:
    together = Barrier(6)

    def ask(_: int) -> bool:
        together.wait()
        with Session(store) as session, session.begin():
            return enqueue(session, "mail", {}, "same")

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(ask, range(6)))

    assert sorted(answers) == [False] * 5 + [True]
    assert count(store) == 1
