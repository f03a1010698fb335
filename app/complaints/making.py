"""Complain, with or without an account, and read the answer by the link of its mail."""

from uuid import UUID

from flask import g, render_template, request
from flask.typing import ResponseReturnValue

from app import clock, db
from app.complaints.blueprint import pages
from app.services import complaint_links, complaints
from app.web.csrf import csrf_meta
from forms.complaints import OUTCOMES, ComplaintForm

GONE = 410
PATH = "/data-protection-complaint"


@pages.route(PATH, methods=["GET", "POST"])
def complain() -> ResponseReturnValue:
    """Ask what it is about and how to answer, and keep it."""
    session = db.session()
    form, known = _form(), complaints.trusts(session)
    form.trust.choices = known
    if len(known) == 1:
        del form.trust
    if known and request.method == "POST" and form.validate():
        trust_id = UUID(form.trust.data if form.trust else known[0][0])
        told = {name: form[name].data for name in ("about", "what", "name", "email")}
        made = complaints.receive(session, trust_id, told, clock.now())
        last = complaints.answer_by(made)
        return render_template("complaints/thanks.html", reference=made.reference, last=last)
    return render_template("complaints/form.html", form=form, known=known), 422 if form.errors else 200


def _form() -> ComplaintForm:
    """Give the form, with the address and name of whoever has signed in."""
    account = g.account if g.get("actor") else None
    data = {"email": account.email, "name": account.name} if account else {}
    return ComplaintForm(request.form, on=clock.today(), data=data, meta=csrf_meta())


@pages.get(f"{PATH}/<token>")
def answer(token: str) -> ResponseReturnValue:
    """Show the answer to a complaint; a link that works no more says what to do."""
    found = complaint_links.find(db.session(), token, clock.now())
    if found is None:
        return render_template("complaints/over.html"), GONE
    outcomes = {one.value: one.label for one in OUTCOMES}
    return render_template("complaints/answer.html", found=found, outcomes=outcomes)
