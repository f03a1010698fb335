"""The page that asks for a reason once, before it goes on to what was wanted."""

from collections.abc import Mapping

from flask import render_template, request

from app import clock
from app.web.csrf import csrf_meta
from forms.reasons import ReasonForm


def reason_form(reasons: Mapping[str, str]) -> ReasonForm:
    """Give the form that offers these reasons: keys and words."""
    form = ReasonForm(request.form, on=clock.today(), meta=csrf_meta())
    form.reason.choices = list(reasons.items())
    return form


def ask(form: ReasonForm, what: str, back: str) -> tuple[str, int]:
    """Give the page; `what` says, in a sentence, what is unusual, and `back` is where to go instead."""
    return render_template(
        "reasons/why.html", form=form, what=what, back_url=back
    ), 422 if form.errors else 200
