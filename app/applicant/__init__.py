"""The applicant's own pages: the parts of an application, and what is done with it."""

from flask import Blueprint

from app.applicant.parts import add_part
from app.applicant.vetting import VETTING

pages = Blueprint("applicant", __name__, url_prefix="/applications")
add_part(pages, VETTING)
