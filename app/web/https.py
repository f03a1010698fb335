"""Sending people who came without encryption to the encrypted address (DC-06)."""

from flask import Flask, redirect, request
from flask.typing import ResponseReturnValue

from app.config import Settings

WATCHED = frozenset({"health.live", "health.ready"})
"""What load balancers ask inside the house."""


def init_app(app: Flask) -> None:
    """In production, send every page that is asked for over http to https."""
    settings: Settings = app.extensions["settings"]
    if settings.production and settings.base_url.startswith("https://"):
        app.before_request(lambda: _move(settings.base_url))


def _move(base_url: str) -> ResponseReturnValue | None:
    """Answer 308 where the request was not encrypted; what was posted is not read."""
    if request.is_secure or request.endpoint is None or request.endpoint in WATCHED:
        return None
    return redirect(base_url + request.full_path.rstrip("?"), 308)
