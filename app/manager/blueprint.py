"""Where managers' pages hang."""

from flask import Blueprint

pages = Blueprint("manager", __name__, url_prefix="/manager")
