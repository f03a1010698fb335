"""The blueprint of everything that an applicant does."""

from flask import Blueprint

from checks.findings import is_standing

pages = Blueprint("applicant", __name__, url_prefix="/applications")
pages.add_app_template_test(is_standing, "standing")
