"""The worker: does what is due, survives what goes wrong, and says so without telling what it was about."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask, current_app
from sqlalchemy import select

from app import db
from app.jobs import daily, leases, worker
from app.jobs.duties import DUTIES, Hopeless, Task, Workplace
from app.jobs.queue import enqueue
from app.models.jobs import Job
from app.models.trusts import Trust
from tests.stores import both_databases

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Bench:
    """A duty that notes what it was given and does as it is told."""

    def __init__(self) -> None:
        self.done: list[Task] = []
        self.fault: Exception | None = None

    def __call__(self, _place: Workplace, task: Task) -> None:
        self.done.append(task)
        if self.fault:
            raise self.fault


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Bench:
    duty = Bench()
    monkeypatch.setitem(DUTIES, "test", duty)
    return duty


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NINE, tick=False) as coordinates:
        yield coordinates


def ask(app: Flask, *keys: str) -> None:
    with db.transaction(app) as session:
        for key in keys:
            enqueue(session, "test", {"key": key}, key)


def jobs(app: Flask) -> list[Job]:
    with db.transaction(app) as session:
        return list(session.scalars(select(Job).where(Job.kind.not_in(daily.KINDS)).order_by(Job.dedupe_key)))


@both_databases
def test_does_all_that_is_due(store_app: Flask, bench: Bench) -> None:
    ask(store_app, "1", "2", "3")

    assert worker.do_all(store_app) == 3

    assert sorted(task.payload["key"] for task in bench.done) == ["1", "2", "3"]
    assert {job.state for job in jobs(store_app)} == {"done"}
    assert worker.do_all(store_app) == 0


@both_databases
def test_a_fault_is_tried_again_and_the_others_are_done(
    store_app: Flask, bench: Bench, clock: time_machine.Traveller
) -> None:
    ask(store_app, "1", "2")
    bench.fault = ConnectionRefusedError("somebody@example.org was refused")
    assert worker.do_all(store_app) == 2
    assert [(job.state, job.failure) for job in jobs(store_app)] == [
        ("waiting", "ConnectionRefusedError")
    ] * 2

    bench.fault = None
    assert worker.do_all(store_app) == 0
    clock.shift(leases.gap_after(1))
    assert worker.do_all(store_app) == 2
    assert [(job.state, job.failure) for job in jobs(store_app)] == [("done", None)] * 2


def test_what_is_hopeless_is_not_tried_again(
    store_app: Flask, bench: Bench, clock: time_machine.Traveller
) -> None:
    ask(store_app, "1")
    bench.fault = Hopeless("refused with 550")

    worker.do_all(store_app)
    clock.shift(timedelta(days=1))

    assert worker.do_all(store_app) == 0
    assert [(job.state, job.failure) for job in jobs(store_app)] == [("failed", "refused with 550")]


def test_a_job_that_stops_its_worker_each_time_is_given_up(
    store_app: Flask, bench: Bench, clock: time_machine.Traveller
) -> None:
    ask(store_app, "1")
    place = worker.workplace(store_app)
    for _ in range(leases.TRIES):
        with place.writing.begin() as session:
            assert leases.claim(session)
        clock.shift(leases.LEASE + timedelta(seconds=1))

    worker.do_all(store_app)

    assert bench.done == []
    assert [(job.state, job.failure) for job in jobs(store_app)] == [
        ("failed", "its worker was stopped each time")
    ]


def test_an_unknown_kind_of_work_is_a_fault_like_others(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        enqueue(session, "nobody knows", {}, "1")

    worker.do_all(store_app)

    assert [(job.state, job.failure) for job in jobs(store_app)] == [("waiting", "KeyError")]


@pytest.mark.requirement("SEC-45")
def test_logs_name_the_job_and_never_what_it_holds(
    store_app: Flask, bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    ask(store_app, "canary")
    bench.fault = ValueError("canary@example.org")

    worker.do_all(store_app)

    assert "ValueError" in caplog.text
    assert str(bench.done[0].id) in caplog.text
    assert "canary" not in caplog.text


@both_databases
def test_a_duty_may_write_while_its_job_is_held(store_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def found_a_trust(place: Workplace, task: Task) -> None:
        with place.writing.begin() as session:
            session.add(Trust(name=task.payload["key"]))
        assert current_app.extensions["settings"] is place.settings

    monkeypatch.setitem(DUTIES, "test", found_a_trust)
    ask(store_app, "Northmoor NHS Trust")

    worker.do_all(store_app)

    with db.transaction(store_app) as session:
        assert session.scalars(select(Trust.name)).all() == ["Northmoor NHS Trust"]
    assert [job.state for job in jobs(store_app)] == ["done"]


def test_works_until_told_to_stop(store_app: Flask, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "PAUSE", 0.01)
    stop, seen = threading.Event(), threading.Event()
    monkeypatch.setitem(DUTIES, "test", lambda *_: seen.set())
    thread = threading.Thread(target=worker.work, args=(store_app, stop))
    thread.start()

    ask(store_app, "1")

    assert seen.wait(10)
    stop.set()
    thread.join(10)
    assert not thread.is_alive()
    assert [job.state for job in jobs(store_app)] == ["done"]


@pytest.mark.requirement("REL-19")
def test_waits_for_a_database_that_is_away(
    store_app: Flask, bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from sqlalchemy.exc import OperationalError

    ask(store_app, "1")
    monkeypatch.setattr(worker, "PAUSE", 0)
    stop, away = threading.Event(), [True, True]
    doing = worker.do_next

    def do_next(place: Workplace) -> bool:
        if away:
            away.pop()
            raise OperationalError("SELECT", {}, Exception("canary"))
        if not doing(place):
            stop.set()
            return False
        return True

    monkeypatch.setattr(worker, "do_next", do_next)
    worker.work(store_app, stop)

    assert [job.state for job in jobs(store_app)] == ["done"]
    assert "OperationalError" in caplog.text
    assert "canary" not in caplog.text
