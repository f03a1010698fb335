"""What endpoints of the API share: a document comes in, a document goes out, faults are named by pointer."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Response, request
from flask_smorest import Blueprint
from marshmallow import Schema, fields

from app.web.auth import keeps_nothing
from app.web.programs import faults
from forms.schemas.faults import DoesNotFit, Unreadable
from forms.schemas.reading import read
from forms.schemas.writing import write

Document = dict[str, Any]

api = Blueprint("api", __name__, url_prefix="/api", description="Documents in, documents out.")

UNREADABLE, UNFIT = 400, 422


class FaultShape(Schema):
    """One thing that is wrong."""

    pointer = fields.String(required=True, metadata={"description": "RFC 6901 pointer into the document"})
    message = fields.String(required=True, metadata={"description": "What is wrong, in plain words"})


class FaultsShape(Schema):
    """Why something was refused."""

    errors = fields.List(fields.Nested(FaultShape), required=True)


REFUSALS = {
    400: "The body is no JSON, or the request lacks what it needs.",
    401: "Nobody has signed in.",
    403: "The account may not do this.",
    413: "The document is too long.",
    422: "The document does not fit: one error for each thing wrong with it.",
    429: "Too many requests from this address. Wait, then try again.",
}


def refusals(*statuses: int) -> Document:
    """Give the description of answers that refuse something."""
    content = {"application/json": {"schema": FaultsShape}}
    return {str(status): {"description": REFUSALS[status], "content": content} for status in statuses}


def post(path: str, view: Callable[[], Response], **description: Any) -> None:
    """Add a view that is posted to, and describe it as OpenAPI has it."""
    api.add_url_rule(path, view_func=api.doc(**description)(view), methods=["POST"])


def checks_document(
    path: str, *, takes: Document | type[Schema], gives: Document | type[Schema]
) -> Callable[[Callable[[Document], Document]], Callable[[], Response]]:
    """Make an endpoint of a function from document to document, for which nothing is stored and nobody asked.

    Args:
        path: below `/api`.
        takes: the shape of the document that comes in, as JSON Schema or marshmallow's.
        gives: the shape of the one that goes out.

    The function may raise DoesNotFit; the first line of its text is the endpoint's summary.
    """

    def endpoint(check: Callable[[Document], Document]) -> Callable[[], Response]:
        @wraps(check)
        def answered() -> Response:
            return document(check(read(request.get_data(cache=False))))

        view = keeps_nothing(answered)
        post(
            path,
            view,
            requestBody={"required": True, "content": {"application/json": {"schema": takes}}},
            responses={
                "200": {"description": "Done.", "content": {"application/json": {"schema": gives}}},
                **refusals(400, 413, 422, 429),
            },
        )
        return view

    return endpoint


def document(content: Document) -> Response:
    """Give a document as the answer, its bytes those of the command line."""
    return Response(write(content), mimetype="application/json")


def refuse(unfit: DoesNotFit) -> Response:
    """Name each fault of a document."""
    return faults(unfit.faults, UNREADABLE if isinstance(unfit, Unreadable) else UNFIT)


api.register_error_handler(DoesNotFit, refuse)
