"""The blueprint of complaints about personal data."""

from flask import Blueprint

pages = Blueprint("complaints", __name__)
