"""How much one request may bring. Werkzeug holds multipart posts to this; the rest is held here."""

from flask import Flask, request
from werkzeug.exceptions import RequestEntityTooLarge

MOST_BODY = 1_000_000
MOST_UPLOAD = 12_000_000
MOST_FORM = 500_000
MOST_FIELDS = 300

MOST_CARRIED = 1_500_000

CARRYING = frozenset({"selfcheck"})
"""Blueprints whose pages carry a whole document along, in a field of up to a million characters."""

CARRIES = frozenset({"applicant.vetting_take"})
"""Single views of other blueprints that are sent such a field."""

UPLOADS: frozenset[str] = frozenset({"applicant.vetting_import", "hr.import_advert", "panel.import_busy"})
"""Endpoints that take files and so may be sent `MOST_UPLOAD` bytes."""


def init_app(app: Flask) -> None:
    """Set the limits, in bytes and fields; more is answered with 413."""
    app.config["MAX_CONTENT_LENGTH"] = MOST_BODY
    app.config["MAX_FORM_MEMORY_SIZE"] = MOST_FORM
    app.config["MAX_FORM_PARTS"] = MOST_FIELDS
    app.before_request(hold)


def hold() -> None:
    """Hold this request to its limits.

    Raises:
        RequestEntityTooLarge: it brings too much.
    """
    if request.endpoint in UPLOADS:
        request.max_content_length = MOST_UPLOAD
    most = MOST_FORM
    if request.blueprint in CARRYING or request.endpoint in CARRIES:
        most = MOST_CARRIED
        request.max_content_length = request.max_form_memory_size = most
    if request.mimetype == "application/x-www-form-urlencoded":
        request.max_content_length = most
        # Counted before it is taken apart: taking it apart is what many fields make slow.
        if request.get_data(parse_form_data=False).count(b"&") >= MOST_FIELDS:
            raise RequestEntityTooLarge
