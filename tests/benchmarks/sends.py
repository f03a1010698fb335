"""How many applications a second two server processes take in."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from time import perf_counter

from app import clock, create_app, db, schema
from app.config import read_settings
from tests import crowd
from tests.benchmarks.databases import Database
from tests.benchmarks.tables import print_table
from tests.cast import vacancy_document
from tests.pressing import open_page, press
from tests.programs import free_port, get, started

SENDS, PROCESSES, PEOPLE_AT_ONCE = 120, 2, 8


def measure(databases: list[Database]) -> None:
    """Print a table of sends per second."""
    rows = []
    for database in databases:
        crowd_there = _prepare(database)
        seconds = _send_all(database, crowd_there)
        rows.append([database.name, f"{seconds:.1f} s", f"{len(crowd_there) / seconds:.0f}"])
    print_table(
        f"Sends: {SENDS} applications over HTTP, {PROCESSES} processes of gunicorn, "
        f"{PEOPLE_AT_ONCE} people at once",
        ["database", "all of them", "per second"],
        rows,
    )


def _prepare(database: Database) -> list[crowd.Ready]:
    app = create_app(read_settings(database.settings))
    schema.migrate(app.extensions["engine"])
    now = clock.now()
    closing = clock.london_day(now + timedelta(days=20)).isoformat()
    with db.transaction(app) as session:
        where = crowd.house(session, now, "Estuary NHS Trust")
        vacancy = crowd.vacancy(session, where, now, vacancy_document(closing=closing))
        ready = crowd.gather(session, vacancy, SENDS, now)
    app.extensions["engine"].dispose()
    return ready


def _send_all(database: Database, ready: list[crowd.Ready]) -> float:
    """Give the seconds from the first press to the last answer; the pages are open before."""
    port = free_port()
    command = ["gunicorn", "--no-control-socket", "--workers", str(PROCESSES), "--bind", f"127.0.0.1:{port}"]
    with (
        started([*command, "app:create_app()"], database.settings, quiet=True) as server,
        ThreadPoolExecutor(PEOPLE_AT_ONCE) as people,
    ):
        get(f"http://127.0.0.1:{port}/health/ready", server)
        pages = list(people.map(lambda each: open_page(port, each), ready))
        start = perf_counter()
        arrived = list(people.map(lambda page: press(port, page), pages))
        seconds = perf_counter() - start
    assert all(arrived), "an application did not arrive"
    return seconds
