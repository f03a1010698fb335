"""The blueprint of everything that an applicant does."""

from flask import Blueprint

pages = Blueprint("applicant", __name__, url_prefix="/applications")
