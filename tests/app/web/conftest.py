"""A program with views of the tests' own, which fail in every way there is."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from flask import Blueprint, Flask, flash, redirect, render_template, request
from flask.testing import FlaskClient
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import TooManyRequests

from app.services.errors import NotAllowed, NotFound
from app.web.auth import NotSignedIn

SECRET = "the-secret-words-of-a-person"


def make_views() -> Blueprint:
    """Give views that raise, and one that takes a post."""
    views = Blueprint("probe", __name__, url_prefix="/probe")
    faults: dict[str, Exception] = {
        "not-signed-in": NotSignedIn(),
        "not-allowed": NotAllowed(),
        "not-found": NotFound(SECRET),
        "database": OperationalError("select", {"name": SECRET}, Exception(SECRET)),
        "too-many": TooManyRequests(retry_after=90),
        "key": KeyError(SECRET),
        "value": ValueError(SECRET),
        "os": OSError(SECRET),
        "recursion": RecursionError(SECRET),
        "unicode": UnicodeDecodeError("utf-8", b"x", 0, 1, SECRET),
    }

    @views.get("/raise/<name>")
    def fail(name: str) -> ResponseReturnValue:
        raise faults[name]

    @views.get("/things/<uuid:thing_id>")
    def thing(thing_id: UUID) -> ResponseReturnValue:
        raise KeyError(SECRET)

    @views.post("/post")
    def post() -> ResponseReturnValue:
        flash(f"{len(request.form)} fields")
        return {"fields": len(request.form), "files": len(request.files)}

    @views.post("/members")
    def members() -> ResponseReturnValue:
        raise NotSignedIn

    @views.post("/upload")
    def upload() -> ResponseReturnValue:
        return {"bytes": len(request.files["file"].read())}

    @views.get("/broken-template")
    def broken_template() -> ResponseReturnValue:
        return render_template("no-such-template.html")

    @views.get("/go")
    def go() -> ResponseReturnValue:
        return redirect("/")

    return views


@pytest.fixture
def site(store_app: Flask) -> Flask:
    """Give the program with the views; errors are answered as they are for people."""
    store_app.register_blueprint(make_views())
    store_app.config["PROPAGATE_EXCEPTIONS"] = False
    return store_app


@pytest.fixture
def client(site: Flask) -> Iterator[FlaskClient]:
    with site.test_client() as client:
        yield client


@pytest.fixture
def open_client(site: Flask) -> Iterator[FlaskClient]:
    """Give a client of which no token is asked."""
    site.config["WTF_CSRF_ENABLED"] = False
    with site.test_client() as client:
        yield client
