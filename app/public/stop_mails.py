"""Stop mails by the link in one of them: without signing in, and in one press for mail programs (RFC 8058).

Opening the link stops nothing, because programs that look through mails open every link. Its own signature
takes the place of the token against forged posts, which a mail program could not send.
"""

from uuid import UUID

from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from app.db import session
from app.services import stopping

pages = Blueprint("stop_mails", __name__, url_prefix="/stop-mails")


@pages.route("/<kind>/<token>", methods=["GET", "POST"])
def ask(kind: str, token: str) -> ResponseReturnValue:
    """Ask, and stop once the button is pressed; pressing it again is harmless."""
    about: UUID | None = stopping.read(session(), kind, token)
    if about is None:
        abort(404)
    stopped = request.method == "POST"
    if stopped:
        stopping.stop(session(), kind, about)
    return render_template("public/stop_mails.html", kind=kind, stopped=stopped)
