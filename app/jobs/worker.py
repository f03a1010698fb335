"""The worker: takes one job after the other and does it."""

import logging
import threading

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from app import clock
from app.jobs import daily, heartbeats, leases
from app.jobs.duties import DUTIES, Hopeless, Task, Workplace

log = logging.getLogger(__name__)

PAUSE = 0.5  # seconds between two looks at an empty queue


def workplace(app: Flask) -> Workplace:
    """Give what the program's duties work with."""
    found = app.extensions
    return Workplace(found["settings"], found["session_for_reading"], found["session_for_writing"])


def work(app: Flask, stop: threading.Event) -> None:
    """Do what is due until told to stop. A database that is away is waited for."""
    place = workplace(app)
    with app.app_context():
        while not stop.is_set():
            try:
                _beat(place)
                found = do_next(place)
            except SQLAlchemyError as error:
                log.warning("the worker cannot reach the database: %s", type(error).__name__)
                found = False
            if not found:
                stop.wait(PAUSE)


def _beat(place: Workplace) -> None:
    """Note now and then that somebody does the work, and ask for the work of the day."""
    with place.reading() as session:
        last = heartbeats.last(session)
    if last is None or clock.now() - last >= heartbeats.EVERY:
        with place.writing.begin() as session:
            heartbeats.beat(session, clock.now())
            daily.ask(session, clock.today())


def do_all(app: Flask) -> int:
    """Do everything that is due now, and give how many jobs that were."""
    place, count = workplace(app), 0
    with app.app_context():
        while do_next(place):
            count += 1
    return count


def do_next(place: Workplace) -> bool:
    """Do the job that has been due longest; False when nothing is due."""
    with place.reading() as session:
        if not leases.is_any_due(session):
            return False
    with place.writing.begin() as session:
        task = leases.claim(session)
    if task is None:
        return False
    _do(place, task)
    return True


def _do(place: Workplace, task: Task) -> None:
    """Do one job and note how it went."""
    try:
        if task.attempt > leases.TRIES:
            raise Hopeless("its worker was stopped each time")
        DUTIES[task.kind](place, task)
    except Hopeless as error:
        _log_failure(task, str(error))
        with place.writing.begin() as session:
            leases.mark_failed(session, task, str(error))
    except Exception as error:  # noqa: BLE001  # whatever went wrong, the next job has to be done
        # The text of an error may hold an address or an answer, so only its kind is kept.
        _log_failure(task, type(error).__name__)
        with place.writing.begin() as session:
            leases.put_back(session, task, type(error).__name__)
    else:
        with place.writing.begin() as session:
            leases.mark_done(session, task)


def _log_failure(task: Task, reason: str) -> None:
    log.warning("job %s (%s), attempt %d: %s", task.id, task.kind, task.attempt, reason)
