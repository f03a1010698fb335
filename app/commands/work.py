"""`vetready worker`: do what the web processes have queued."""

import signal
import threading

import click


@click.command()
def worker() -> None:
    """Send mails and do other queued work, until stopped."""
    from app import create_app, schema
    from app.jobs.worker import work

    app = create_app()
    if not schema.is_current(app.extensions["engine"]):
        raise click.ClickException(
            "The database is not at this version's revision: run `vetready db upgrade`."
        )
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    work(app, stop)
