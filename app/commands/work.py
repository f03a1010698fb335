"""`vetready worker`: do what the web processes have queued."""

import signal
import threading

import click

from app.commands.program import program


@click.command()
def worker() -> None:
    """Send mails and do other queued work, until stopped."""
    from app import schema
    from app.doctor.examining import refuse_unfit
    from app.doctor.register import Needs
    from app.jobs.worker import work

    with program() as app:
        schema.require_current(app.extensions["engine"])
        if app.extensions["settings"].production:
            refuse_unfit(app, Needs.DATABASE)
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        work(app, stop)
