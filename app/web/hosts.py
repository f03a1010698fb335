"""Which names this service answers to, and whom it believes about where a request came from."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app.config import Settings


def init_app(app: Flask) -> None:
    """Answer 400 to any other name; believe the forwarded headers of our own proxies alone."""
    settings: Settings = app.extensions["settings"]
    app.config["TRUSTED_HOSTS"] = list(settings.trusted_hosts)
    if settings.proxies:
        count = settings.proxies
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=count, x_proto=count, x_host=count, x_port=count
        )
