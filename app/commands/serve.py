"""`vetready run`: the whole program in one process."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import click
from flask import Flask

from app.commands.demo import show_demo


@click.command()
def run() -> None:
    """Bring the database up to date, serve the program on its own small server and do its queued work."""
    from waitress import create_server

    from app import create_app, schema

    app = create_app()
    settings = app.extensions["settings"]
    schema.migrate(app.extensions["engine"])
    try:
        server = create_server(app, host=settings.host, port=settings.port, ident=None)
    except OSError as error:
        raise click.ClickException(
            f"Port {settings.port} of {settings.host} cannot be used: {error.strerror}. "
            "Set VETREADY_PORT to another."
        ) from error
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with _worker(app):
        show_demo(app)
        click.echo(f"VetReady is at {settings.base_url}")
        server.run()


@contextmanager
def _worker(app: Flask) -> Iterator[None]:
    """Do queued work beside the server, and finish the job in hand when the server stops."""
    from app.jobs.worker import work

    stop = threading.Event()
    thread = threading.Thread(target=work, args=(app, stop), name="worker", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=30)
