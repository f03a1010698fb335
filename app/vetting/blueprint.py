"""Where the vetting officer's pages hang."""

from flask import Blueprint

pages = Blueprint("vetting", __name__, url_prefix="/vetting")
