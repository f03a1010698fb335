"""The page of a referee, reached by the link of a mail alone: what is asked, and thanks."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from app import clock, db
from app.services import reference_links
from app.web.csrf import csrf_meta
from forms.references import ReferenceForm

GONE = 410

pages = Blueprint("referee", __name__, url_prefix="/reference")


@pages.route("/<token>", methods=["GET", "POST"])
def reference(token: str) -> ResponseReturnValue:
    """Ask for the facts, and keep them; a link that works no more says what to do."""
    session, now = db.session(), clock.now()
    asked = reference_links.find(session, token, now)
    if asked is None:
        return render_template("referee/over.html"), GONE
    form = ReferenceForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        answers = form.answers()
        if not reference_links.answer(session, token, answers, now):
            return render_template("referee/over.html"), GONE
        return render_template("referee/thanks.html", declined=answers is None)
    shown = render_template("referee/form.html", form=form, asked=asked)
    return shown, 422 if form.errors else 200
