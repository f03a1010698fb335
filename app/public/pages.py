"""What every visitor may read: the welcome page, help, the accessibility statement."""

from flask import Blueprint, abort, current_app, render_template, send_file
from flask.typing import ResponseReturnValue

from app.config import Settings

pages = Blueprint("public", __name__)


@pages.get("/")
def home() -> ResponseReturnValue:
    """Say what this is and where to begin."""
    return render_template("public/home.html")


@pages.get("/help")
def help_page() -> ResponseReturnValue:
    """Say how to get help."""
    return render_template("public/help.html")


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
