"""Points about who is answered, and how (DC-03, 06, 07, 09)."""

from collections.abc import Iterator, Mapping
from copy import copy
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.datastructures import Headers
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.test import Client, EnvironBuilder

from app.config import Settings
from app.doctor.register import point
from app.web.headers import YEAR

ALIVE, A_PAGE = "/health/live", "/help"
OURSELVES = "127.0.0.1"
PROTECTING: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": "frame-ancestors 'none'",
}
"""Headers of every answer, and what has to stand in each."""


@point("DC-03", "Only our own names are answered", "Set VETREADY_TRUSTED_HOSTS to the names of this service.")
def hosts(app: Flask) -> Iterator[str]:
    """Yield what is loose about the names that requests may be addressed to."""
    names = app.config.get("TRUSTED_HOSTS") or []
    if not names:
        yield "Every name is answered."
    yield from (f"{name} stands for many names." for name in names if name.startswith((".", "*")))
    if names and urlsplit(_settings(app).base_url).hostname not in {name.partition(":")[0] for name in names}:
        yield "The name in VETREADY_BASE_URL is not among them."


@point("DC-06", "Pages are encrypted", "Set VETREADY_BASE_URL to https:// and VETREADY_ENV to production.")
def encryption(app: Flask) -> Iterator[str]:
    """Yield what would let a page travel in the open."""
    if not _settings(app).base_url.startswith("https://"):
        yield "VETREADY_BASE_URL does not begin with https://."
        return
    status, headers = _ask(app, A_PAGE, scheme="http")
    if status != 308 or not headers.get("Location", "").startswith("https://"):  # noqa: PLR2004  # moved for good
        yield "A page that is asked for over http is not sent on to https."
    strict = _ask(app, ALIVE)[1].get("Strict-Transport-Security", "")
    if f"max-age={YEAR}" not in strict or "includeSubDomains" not in strict:
        yield "Browsers are not told to use https for a year, subdomains included."


@point(
    "DC-07",
    "Answers carry the protecting headers",
    "Leave `app.web.headers` in place, and the proxy as it is.",
)
def headers(app: Flask) -> Iterator[str]:
    """Yield each header that is missing or says something else."""
    found = _ask(app, ALIVE)[1]
    for name, needed in PROTECTING.items():
        if needed not in found.get(name, ""):
            yield f"{name} lacks {needed}."


@point(
    "DC-09", "Forwarded headers are believed from our proxies alone", "Set VETREADY_PROXIES to their number."
)
def proxies(app: Flask) -> Iterator[str]:
    """Yield what is wrong with the number of proxies that are believed."""
    count = _settings(app).proxies
    if count == 0 and _settings(app).base_url.startswith("https://"):
        yield "No proxy is believed, so nothing can tell that a request came over https."
    forged = [f"192.0.2.{number}" for number in range(1, count + 2)]
    seen = _address_seen(app, ", ".join(forged))
    if seen != (forged[1] if count else OURSELVES):
        yield "An address that the caller made up is believed."


def _settings(app: Flask) -> Settings:
    settings: Settings = app.extensions["settings"]
    return settings


def _ask(app: Flask, path: str, scheme: str = "https") -> tuple[int, Headers]:
    """Ask the whole program as our own proxy would, and give status and headers."""
    host = urlsplit(_settings(app).base_url).netloc
    forwarded = ", ".join([scheme] * _settings(app).proxies)
    told = {"X-Forwarded-Proto": forwarded} if forwarded else {}
    answer = Client(app).get(path, base_url=f"{scheme}://{host}", headers=told)
    return answer.status_code, answer.headers


def _address_seen(app: Flask, chain: str) -> str | None:
    """Give the address that a request with this chain is taken to have come from."""
    outermost = app.wsgi_app
    environ = EnvironBuilder(headers=Headers([("X-Forwarded-For", chain)])).get_environ()
    environ["REMOTE_ADDR"] = OURSELVES
    if isinstance(outermost, ProxyFix):
        believing = copy(outermost)
        believing.app = lambda seen, _start: [seen["REMOTE_ADDR"].encode()]
        return b"".join(believing(environ, lambda *_: None)).decode()  # type: ignore[arg-type]
    return OURSELVES
