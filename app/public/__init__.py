"""Pages that need no account."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

pages = Blueprint("public", __name__)


@pages.get("/health/live")
def live() -> ResponseReturnValue:
    """Say that the process answers; nothing more."""
    return {"status": "live"}
