"""Asking for proof again before what is sealed is opened or released, when the last is old (SEC-35a)."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import ParamSpec

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from app import clock

P = ParamSpec("P")

LASTS = timedelta(minutes=5)
PROOF = "fs_paa"
"""Where Flask-Security keeps the moment of the last proof, in seconds since 1970."""


def asks_for_proof(
    view: Callable[P, ResponseReturnValue],
) -> Callable[P, ResponseReturnValue]:
    """Guard a view: whoever has not proved who they are for five minutes does so first, and comes back.

    What was posted is not posted again by itself.
    """

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if not proved_lately():
            return redirect(url_for("security.verify", next=request.path))
        return view(*args, **kwargs)

    return guarded


def proved_lately() -> bool:
    """Tell whether the person has proved who they are within the last five minutes.

    A view that answers with a file asks this and sends to its page, where nobody is left stranded.
    """
    proved_at = float(session.get(PROOF, 0))
    return clock.now().timestamp() - proved_at <= LASTS.total_seconds()
