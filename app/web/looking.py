"""What the address of this request looks for among vacancies."""

from flask import request

from app import clock
from app.documents.listings import BANDS
from app.documents.searches import DAYS, YEARS, Search, search_of
from forms.vacancies.searching import SearchForm


def search_form() -> SearchForm:
    """Give the form with what the address says, validated: it shows what could not be read."""
    form = SearchForm(request.args, on=clock.today())
    form.offer(BANDS, YEARS, DAYS)
    form.validate()
    return form


def search_in(form: SearchForm) -> Search:
    """Give what a validated form looks for."""
    return search_of(form.answers())
