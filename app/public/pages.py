"""What every visitor may read: the welcome page, help, the accessibility statement."""

from flask import Blueprint, abort, current_app, render_template, send_file
from flask.typing import ResponseReturnValue

from app.config import Settings
from app.services.actors import Role
from app.services.sessions import LIMITS

pages = Blueprint("public", __name__)

TIMES = (
    ("Applicants", LIMITS[Role.APPLICANT]),
    ("HR, panels and managers", LIMITS[Role.HR]),
    ("Vetting officers, administrators and auditors", LIMITS[Role.VETTING_OFFICER]),
)
"""How long each may stay signed in."""


@pages.get("/")
def home() -> ResponseReturnValue:
    """Say what this is and where to begin."""
    return render_template("public/home.html")


@pages.get("/help")
def help_page() -> ResponseReturnValue:
    """Say how to get help."""
    return render_template("public/help.html", times=TIMES)


@pages.get("/accessibility")
def accessibility() -> ResponseReturnValue:
    """Give the accessibility statement."""
    return render_template("public/accessibility.html")


@pages.get("/notice-for-relatives")
def notice_for_relatives() -> ResponseReturnValue:
    """Give the notice that an applicant prints or sends to the people on a vetting form."""
    return render_template("public/notice_for_relatives.html")


@pages.get("/logo")
def logo() -> ResponseReturnValue:
    """Give the picture that the trust has set for the header."""
    settings: Settings = current_app.extensions["settings"]
    if settings.logo is None:
        abort(404)
    return send_file(settings.logo)
