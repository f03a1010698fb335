"""Searches that the applicant has saved, with or without mails about what is new."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.saving import REFUSED
from app.documents.searches import search_of
from app.services import saved_searches
from app.services.actors import Permission
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from app.web.looking import search_form, search_in
from forms.vacancies.keeping import KeepSearchForm


@pages.get("/saved-searches")
@requires(Permission.APPLICATION_EDIT)
def searches() -> ResponseReturnValue:
    """List the searches, the oldest first."""
    own = saved_searches.own_list(db.session(), current_actor())
    return render_template(
        "applicant/finding/searches.html", searches=[(each, search_of(each.document)) for each in own]
    )


@pages.route("/saved-searches/new", methods=["GET", "POST"])
@requires(Permission.APPLICATION_EDIT)
def new_search() -> ResponseReturnValue:
    """Ask whether the search that the address names shall write, and save it."""
    search = search_in(search_form())
    form = KeepSearchForm(request.form, on=clock.today(), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        wanted = form.mails.data == "yes"
        saved_searches.save(db.session(), current_actor(), search, mails=wanted, now=clock.now())
        flash("The search is saved.", "success")
        return redirect(url_for(".searches"))
    shown = render_template("applicant/finding/save_search.html", form=form, search=search)
    return shown, REFUSED if form.errors else 200


@pages.post("/saved-searches/<uuid:search_id>")
@requires(Permission.APPLICATION_EDIT)
def change_search(search_id: UUID) -> ResponseReturnValue:
    """Turn the mails of a search on or off, or remove it."""
    session, actor = db.session(), current_actor()
    wanted = request.form.get("do", "")
    if wanted == "remove":
        saved_searches.forget(session, actor, search_id)
        flash("The search is removed.", "success")
    else:
        saved_searches.write(session, actor, search_id, mails=wanted == "mails", now=clock.now())
        told = "We mail you about new vacancies." if wanted == "mails" else "The mails have stopped."
        flash(told, "success")
    return redirect(url_for(".searches"))
