"""Where the pages of the self-declaration hang."""

from flask import Blueprint

pages = Blueprint("declaring", __name__, url_prefix="/declarations")
