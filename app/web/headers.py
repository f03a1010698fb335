"""Headers that every answer carries, whatever made it: a page, an error, a file.

They are put on outside Flask, so that no failure inside can lose them.
"""

import secrets
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from flask import Flask, request
from werkzeug.datastructures import Headers

from app.config import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

NONCE = "vetready.nonce"
YEAR = 31_536_000
FEATURES = (
    "camera geolocation microphone payment usb magnetometer gyroscope accelerometer display-capture midi"
)
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in FEATURES.split()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


def init_app(app: Flask) -> None:
    """Wrap the program, and tell templates the nonce that their own scripts need."""
    settings: Settings = app.extensions["settings"]
    static = f"{app.static_url_path}/"
    app.wsgi_app = _Guarded(app.wsgi_app, static, production=settings.production)  # type: ignore[method-assign]
    app.context_processor(lambda: {"cspNonce": request.environ.get(NONCE, "")})


def content_policy(nonce: str) -> str:
    """Give the policy: everything from here, scripts from files or with this nonce, nothing framed."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'none'",
        ]
    )


class _Guarded:
    """The program with the headers put on."""

    def __init__(self, inner: "WSGIApplication", static: str, *, production: bool) -> None:
        self.inner = inner
        self.static = static
        self.production = production

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        nonce = environ[NONCE] = secrets.token_urlsafe(16)

        def start(status: str, pairs: list[tuple[str, str]], *rest: object) -> Callable[[bytes], object]:
            headers = Headers(pairs)
            for name, value in ALWAYS.items():
                headers[name] = value
            headers.setdefault("Content-Security-Policy", content_policy(nonce))
            headers["Cache-Control"] = self._keep(environ, status)
            if headers["Cache-Control"] != "no-store":
                headers["Vary"] = "Accept-Encoding"  # a file is the same whoever asks
            if self.production:
                headers["Strict-Transport-Security"] = f"max-age={YEAR}; includeSubDomains"
            return start_response(status, headers.to_wsgi_list(), *rest)  # type: ignore[arg-type]

        return self.inner(environ, start)

    def _keep(self, environ: "WSGIEnvironment", status: str) -> str:
        """Say how long the answer may be kept: a file of ours by its version, all else not at all."""
        if not environ.get("PATH_INFO", "").startswith(self.static) or status[:3] not in ("200", "304"):
            return "no-store"
        if environ.get("QUERY_STRING", "").startswith("v="):
            return f"public, max-age={YEAR}, immutable"
        return "public, max-age=300"
