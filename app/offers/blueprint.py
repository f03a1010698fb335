"""Where the pages about offers hang."""

from flask import Blueprint

pages = Blueprint("offers", __name__, url_prefix="/offers")
