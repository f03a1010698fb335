"""The program as a command uses it: made from the environment, its connections closed at the end."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask


@contextmanager
def program() -> Iterator[Flask]:
    """Give the program that the environment describes."""
    from app import create_app

    app = create_app()
    try:
        yield app
    finally:
        app.extensions["engine"].dispose()
