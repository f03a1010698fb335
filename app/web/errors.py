"""The page for each thing that can go wrong: one table, and a plain answer when even that fails."""

from flask import Flask, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException, SecurityError

from app.services.errors import NotAllowed, NotFound, NotPossibleNow
from app.web import logs, programs, resend
from app.web.auth import NotSignedIn
from forms.schemas.faults import Fault

RETRY_AFTER = "30"
UNTOLD = "Put the token that our pages carry into the header X-CSRFToken."

STATUSES: dict[type[Exception], int] = {
    NotAllowed: 403,
    NotFound: 404,
    OperationalError: 503,
    InterfaceError: 503,
    PoolTimeout: 503,
}
"""The status that each of our own exceptions is answered with."""

PAGES = frozenset({400, 403, 404, 405, 413, 429, 500, 503})
"""Statuses with words of their own, in `templates/errors/<status>.html`; others use those of 400 or 500."""

LAST_RESORT = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Something went wrong</title></head>'
    "<body><main><h1>Something went wrong</h1><p>Go back and try again. If it happens again, tell us "
    "this reference: {}</p></main></body></html>"
)


def init_app(app: Flask) -> None:
    """Answer every error with a page that says what to do, and with nothing of the inside."""
    app.register_error_handler(NotSignedIn, sign_in)
    app.register_error_handler(CSRFError, forged)
    app.register_error_handler(NotPossibleNow, not_now)
    app.register_error_handler(HTTPException, of_web)
    for known in STATUSES:
        app.register_error_handler(known, of_ours)


def sign_in(_error: Exception) -> ResponseReturnValue:
    """Send to the sign-in page, and from there back; what was posted is not sent again by itself."""
    if programs.asked():
        return programs.refusal(401)
    back = request.full_path.rstrip("?") if request.method == "GET" else request.path
    return redirect(url_for(resend.SIGN_IN, next=back))


def forged(error: CSRFError) -> ResponseReturnValue:
    """Show what was posted again, with a token that holds."""
    return programs.faults([Fault("", UNTOLD)], 400) if programs.asked() else resend.page(error)


def not_now(error: Exception) -> ResponseReturnValue:
    """Say why a step cannot be taken; the words are the service's own, for people."""
    return render_template("errors/409.html", message=str(error), reference=logs.reference()), 409


def of_ours(error: Exception) -> ResponseReturnValue:
    """Answer one of our own exceptions with the status in the table."""
    status = next(STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES)
    if status == 503:  # noqa: PLR2004
        logs.fault(error)
        return answer(status, {"Retry-After": RETRY_AFTER})
    return answer(status)


def of_web(error: HTTPException) -> ResponseReturnValue:
    """Answer an error of HTTP itself, with the headers that belong to it."""
    status = error.code or 500
    if isinstance(error, SecurityError):
        return plain(status)
    headers = {name: value for name, value in error.get_headers() if name in ("Allow", "Retry-After")}
    return answer(status, headers)


def answer(status: int, headers: dict[str, str] | None = None) -> ResponseReturnValue:
    """Give the page of a status; where the page itself fails, the plain one."""
    if programs.asked():
        return programs.refusal(status, headers)
    words = status if status in PAGES else (400 if status < 500 else 500)  # noqa: PLR2004
    try:
        page = render_template(f"errors/{words}.html", reference=logs.reference())
    except Exception as failure:  # noqa: BLE001  # nothing may come out of the page that says what went wrong
        logs.fault(failure)
        return plain(status)
    return page, status, headers or {}


def plain(status: int) -> ResponseReturnValue:
    """Give a page that needs nothing: no template, no address of this site, no database."""
    return LAST_RESORT.format(logs.reference()), status
