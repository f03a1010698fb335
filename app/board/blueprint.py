"""Where the pages of the board hang."""

from flask import Blueprint

pages = Blueprint("board", __name__, url_prefix="/work")
