"""Points about settings of Flask and its extensions (DC-01, 02, 04, 05, 08)."""

from collections.abc import Iterator
from datetime import timedelta

from flask import Flask

from app.doctor.register import point
from app.keys import FEWEST_DIFFERENT, SHORTEST
from app.web import csrf, limits

FOR_DEVELOPERS = ("DEBUG", "TESTING", "PROPAGATE_EXCEPTIONS", "EXPLAIN_TEMPLATE_LOADING")
LONGEST_VISIT = timedelta(hours=12)
COOKIE = {
    "SESSION_COOKIE_NAME": "__Host-session",
    "SESSION_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_PATH": "/",
    "SESSION_COOKIE_DOMAIN": None,
}
"""What a cookie that no other site, page or script can read needs."""

TOKENS = {
    "WTF_CSRF_ENABLED": True,
    "WTF_CSRF_CHECK_DEFAULT": True,
    "WTF_CSRF_TIME_LIMIT": None,
    "WTF_CSRF_SSL_STRICT": True,
}
LIMITS = {
    "MAX_CONTENT_LENGTH": limits.MOST_UPLOAD,
    "MAX_FORM_MEMORY_SIZE": limits.MOST_UPLOAD,
    "MAX_FORM_PARTS": 1000,
}
"""The most that each limit may be, in bytes, bytes and fields."""


@point("DC-01", "What helps developers is off", "Unset FLASK_DEBUG and start the program with gunicorn.")
def debugging(app: Flask) -> Iterator[str]:
    """Yield each setting for developers that is on."""
    yield from (f"{name} is on." for name in FOR_DEVELOPERS if app.config.get(name))


@point("DC-02", "The key of sessions is strong", "Set VETREADY_SESSION_KEY to a value of `vetready keys`.")
def session_key(app: Flask) -> Iterator[str]:
    """Yield what is weak about the secret key and its fallbacks."""
    key = str(app.secret_key or "")
    if len(key) < SHORTEST or len(set(key)) < FEWEST_DIFFERENT:
        yield f"It is shorter than {SHORTEST} characters, or has too few different ones."
    if len(app.config.get("SECRET_KEY_FALLBACKS") or ()) > 1:
        yield "More than one older key still opens sessions."


@point("DC-04", "The session cookie is closed to others", "Set VETREADY_BASE_URL to an https:// address.")
def cookie(app: Flask) -> Iterator[str]:
    """Yield each property of the session cookie that is not as it has to be."""
    yield from (
        f"{name} is {app.config.get(name)!r}." for name, fit in COOKIE.items() if app.config.get(name) != fit
    )
    if app.permanent_session_lifetime > LONGEST_VISIT:
        yield "A session may last longer than 12 hours."


@point("DC-05", "Posts need a token", "Leave the WTF_CSRF_ settings alone; exempt only what keeps nothing.")
def tokens(app: Flask) -> Iterator[str]:
    """Yield what is weak about the tokens that posts need."""
    if "csrf" not in app.extensions:
        yield "Nothing asks for tokens."
        return
    for name, fit in TOKENS.items():
        if app.config.get(name) != fit:
            yield f"{name} is {app.config.get(name)!r}."
    protection = app.extensions["csrf"]
    keeping = {
        f"{view.__module__}.{view.__name__}"
        for view in app.view_functions.values()
        if not getattr(view, "keeps_nothing", False)
    }
    for view in sorted(protection._exempt_views & keeping):  # there is no other way to ask
        yield f"{view} changes something and asks for no token."
    for blueprint in protection._exempt_blueprints:
        if blueprint.name not in csrf.LEFT_OUT:
            yield f"The pages of {blueprint.name} ask for no token."


@point("DC-08", "A request has a largest size", "Leave the limits of `app.web.limits` in place.")
def sizes(app: Flask) -> Iterator[str]:
    """Yield each limit that is missing or too wide."""
    for name, most in LIMITS.items():
        found = app.config.get(name)
        if found is None or found > most:
            yield f"{name} is {found!r}."
