"""Answers for programs in the place of pages for people: all that is asked under `/api`."""

from collections.abc import Iterable

from flask import Response, request

from forms.schemas.faults import Fault
from forms.schemas.writing import write

WORDS = {
    400: "This request cannot be read. Check how it is written.",
    401: "Sign in first.",
    403: "Your account may not do this.",
    404: "There is nothing at this address.",
    405: "This address takes other methods; the header Allow names them.",
    413: "This is too long. Send less at once.",
    429: "This was too often. Wait a minute, then try again.",
    503: "This does not work just now. Try again in half a minute.",
}
OTHERWISE = "Something went wrong on our side. Try again later."


def asked() -> bool:
    """Tell whether a program asks."""
    return request.path.startswith("/api/")


def refusal(status: int, headers: dict[str, str] | None = None) -> Response:
    """Give the answer for a status, its words from the table."""
    answer = faults([Fault("", WORDS.get(status, OTHERWISE))], status)
    answer.headers.extend(headers or {})
    return answer


def faults(found: Iterable[Fault], status: int) -> Response:
    """Give the faults of a document, or of the request where the pointer is empty."""
    errors = [{"pointer": fault.pointer, "message": fault.message} for fault in found]
    return Response(write({"errors": errors}), status, mimetype="application/json")
