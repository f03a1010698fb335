"""Who holds a job and until when; when it is tried again, and when no more."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.jobs import leases
from app.jobs.duties import Task
from app.jobs.queue import enqueue
from app.models.jobs import Job
from tests.stores import both_databases

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)

pytestmark = both_databases


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NINE, tick=False) as coordinates:
        yield coordinates


def ask(engine: Engine, *keys: str, due_at: datetime | None = None) -> None:
    with Session(engine) as session, session.begin():
        for key in keys:
            enqueue(session, "mail", {"key": key}, key, due_at)


def claim(engine: Engine) -> Task | None:
    with Session(engine) as session, session.begin():
        return leases.claim(session)


def held(engine: Engine) -> Task:
    task = claim(engine)
    assert task is not None
    return task


def job(engine: Engine) -> Job:
    with Session(engine) as session:
        return session.scalars(select(Job)).one()


def test_takes_what_has_been_due_longest(store: Engine) -> None:
    ask(store, "tomorrow", due_at=NINE + timedelta(days=1))
    ask(store, "now")
    ask(store, "an hour ago", due_at=NINE - timedelta(hours=1))

    assert [held(store).payload["key"], held(store).payload["key"]] == ["an hour ago", "now"]
    assert claim(store) is None


def test_knows_whether_anything_is_due(store: Engine, clock: time_machine.Traveller) -> None:
    ask(store, "later", due_at=NINE + SECOND)
    with Session(store) as session:
        assert not leases.is_any_due(session)
        clock.shift(SECOND)
        assert leases.is_any_due(session)


@pytest.mark.requirement("REL-18")
def test_a_lease_keeps_others_away_until_it_runs_out(store: Engine, clock: time_machine.Traveller) -> None:
    ask(store, "one")
    first = held(store)

    clock.shift(leases.LEASE)
    assert claim(store) is None
    clock.shift(SECOND)
    second = held(store)

    assert (first.attempt, second.attempt) == (1, 2)
    assert (first.id, first.asked_at) == (second.id, second.asked_at)


@pytest.mark.requirement("REL-18")
def test_a_killed_worker_is_replaced_within_two_minutes(store: Engine, clock: time_machine.Traveller) -> None:
    ask(store, "one")
    held(store)
    clock.shift(timedelta(minutes=2))

    assert held(store).attempt == 2


@pytest.mark.requirement("REL-18")
@pytest.mark.parametrize(
    "say", [leases.mark_done, lambda *of: leases.mark_failed(*of, "x"), lambda *of: leases.put_back(*of, "x")]
)
def test_who_lost_the_lease_says_nothing_more(store: Engine, clock: time_machine.Traveller, say) -> None:
    ask(store, "one")
    first = held(store)
    clock.shift(leases.LEASE + SECOND)
    held(store)
    before = job(store)

    with Session(store) as session, session.begin():
        say(session, first)

    assert (job(store).state, job(store).leased_until) == ("waiting", before.leased_until)


def test_done_is_over(store: Engine, clock: time_machine.Traveller) -> None:
    ask(store, "one")
    with Session(store) as session, session.begin():
        leases.mark_done(session, held_in(session))

    clock.shift(timedelta(days=1))
    assert claim(store) is None
    assert (job(store).state, job(store).finished_at, job(store).leased_until) == ("done", NINE, None)


def held_in(session: Session) -> Task:
    task = leases.claim(session)
    assert task is not None
    return task


def test_failed_is_over_and_says_why(store: Engine, clock: time_machine.Traveller) -> None:
    ask(store, "one")
    with Session(store) as session, session.begin():
        leases.mark_failed(session, held_in(session), "refused with 550" + "!" * 300)

    clock.shift(timedelta(days=1))
    assert claim(store) is None
    assert job(store).state == "failed"
    assert job(store).failure == "refused with 550" + "!" * 184


@pytest.mark.requirement("REL-17")
def test_tries_again_after_growing_gaps_for_four_hours(store: Engine, clock: time_machine.Traveller) -> None:
    ask(store, "one")
    started, gaps = NINE, []
    for attempt in range(1, leases.TRIES + 1):
        task = held(store)
        assert task.attempt == attempt
        with Session(store) as session, session.begin():
            leases.put_back(session, task, "ConnectionRefusedError")
        if job(store).state == "failed":
            break
        gap = leases.gap_after(attempt)
        clock.shift(gap - SECOND)
        assert claim(store) is None
        clock.shift(SECOND)
        gaps.append(gap)

    assert (job(store).state, job(store).failure) == ("failed", "ConnectionRefusedError")
    assert gaps == sorted(gaps)
    assert gaps[0] == timedelta(seconds=15)
    assert max(gaps) == timedelta(minutes=30)
    assert timedelta(hours=4) <= job(store).finished_at - started < timedelta(hours=4, minutes=30)


@pytest.mark.requirement("REL-18", "REL-12")
def test_two_workers_never_hold_the_same_job(store: Engine) -> None:
    ask(store, *(f"job {number}" for number in range(40)))

    def take_all(_: int) -> list[str]:
        taken = []
        while task := claim(store):
            taken.append(task.payload["key"])
        return taken

    with ThreadPoolExecutor(4) as pool:
        taken = [key for keys in pool.map(take_all, range(4)) for key in keys]

    assert sorted(taken) == sorted(f"job {number}" for number in range(40))
