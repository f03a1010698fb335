"""`vetready run`: the whole program in one process."""

import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import click
from flask import Flask

from app.commands.demo import show_demo
from app.commands.program import program


@click.command()
def run() -> None:
    """Bring the database up to date, serve the program on its own small server and do its queued work."""
    from waitress import create_server

    from app import schema

    with program() as app:
        settings = app.extensions["settings"]
        schema.migrate(app.extensions["engine"])
        with _listen(settings.host, settings.port) as listening, _worker(app):
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
            show_demo(app)
            click.echo(f"VetReady is at {settings.base_url}")
            create_server(app, sockets=[listening], ident=None).run()


def _listen(host: str, port: int) -> socket.socket:
    """Take the port before anything is started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise click.ClickException(
            f"Port {port} of {host} cannot be used: {error.strerror}. Set VETREADY_PORT to another."
        ) from error


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
