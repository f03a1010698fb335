"""Where the pages of marking hang."""

from flask import Blueprint

pages = Blueprint("marking", __name__, url_prefix="/marking")
