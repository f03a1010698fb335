"""Where panel members' pages hang."""

from flask import Blueprint

pages = Blueprint("panel", __name__, url_prefix="/panel")
