"""Where HR's pages hang."""

from flask import Blueprint

pages = Blueprint("hr", __name__, url_prefix="/hr")
