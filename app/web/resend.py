"""The page for a post whose token is missing or old: it keeps what was written, for sending again."""

from collections.abc import Iterator

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.web import returned

SIGN_IN = "security.login"


def page(_error: Exception) -> ResponseReturnValue:
    """Show what was written, with a button that sends it again.

    There is a button only where the post came from one of our own pages: on a forged one it would be a trap.
    """
    ours = from_here()
    fields = list(kept()) if ours else []
    texts = [value for _, value in fields if len(value) > returned.LONG]
    held = bool(fields) and returned.keep(fields)
    sign_in = url_for(SIGN_IN, next=request.path)
    shown = render_template(
        "errors/resend.html", fields=fields, texts=texts, ours=ours, held=held, sign_in=sign_in
    )
    return shown, 400


def from_here() -> bool:
    """Tell whether the browser says that the post came from a page of this site."""
    said = request.headers.get("Origin")
    if said:
        return said == request.host_url.rstrip("/")
    return request.headers.get("Sec-Fetch-Site") == "same-origin"


def kept() -> Iterator[tuple[str, str]]:
    """Give what was posted, but for the token and for secrets that nobody should find in a page."""
    for name, value in request.form.items(multi=True):
        if not any(word in name for word in ("csrf_token", "password", "code")) or name.endswith("postcode"):
            yield name, value
