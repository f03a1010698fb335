"""Serve a program on a free port for as long as a test looks at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from flask import Flask
from waitress.server import create_server


@contextmanager
def served(app: Flask, port: int = 0) -> Iterator[str]:
    """Serve the program, on any port for 0; give its address, without a slash at the end."""
    server = create_server(app, host="127.0.0.1", port=port, ident=None)
    # The server's loop ends when its sockets are closed under it, which it reports as an error of the socket.
    thread = Thread(target=_until_closed, args=(server,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.close()
        thread.join(timeout=5)


def _until_closed(server: object) -> None:
    try:
        server.run()  # type: ignore[attr-defined]
    except OSError:
        return
