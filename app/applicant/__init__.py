"""The applicant's own pages: the parts of an application, and what is done with it."""

from flask import Blueprint

from app.applicant.parts import add_part
from app.applicant.vetting import VETTING
from app.applicant.vetting.carrying import add_carrying
from app.applicant.vetting.report import add_report

pages = Blueprint("applicant", __name__, url_prefix="/applications")
add_part(pages, VETTING)
add_report(pages, VETTING)
add_carrying(pages, VETTING)
