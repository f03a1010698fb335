"""Whether the process lives, and whether it can do its work: for load balancers and watchers."""

from flask import Blueprint, current_app
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import SQLAlchemyError

from app import schema

pages = Blueprint("health", __name__, url_prefix="/health")


@pages.get("/live")
def live() -> ResponseReturnValue:
    """Say that the process answers; nothing more."""
    return {"status": "live"}


@pages.get("/ready")
def ready() -> ResponseReturnValue:
    """Say whether the database answers and has the schema that this code was written for."""
    try:
        is_current = schema.is_current(current_app.extensions["engine"])
    except SQLAlchemyError:
        return {"status": "the database does not answer"}, 503, {"Retry-After": "10"}
    if not is_current:
        return {"status": "the database is at another revision than this version"}, 503, {"Retry-After": "10"}
    return {"status": "ready"}
