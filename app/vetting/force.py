"""Naming the police force that decides, which applicants are told before they release."""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.services import vetting_desk
from app.services.actors import Permission
from app.services.errors import NotFound
from app.vetting.blueprint import pages
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.packs import ForceForm

REFUSED = 422


@pages.get("/forces")
@requires(Permission.PACK_MOVE)
def forces() -> ResponseReturnValue:
    """List the officer's trusts with the force that decides for each."""
    return render_template(
        "vetting/forces.html", trusts=vetting_desk.trusts_of(db.session(), current_actor())
    )


@pages.route("/forces/<uuid:trust_id>", methods=["GET", "POST"])
@requires(Permission.PACK_MOVE)
def force(trust_id: UUID) -> ResponseReturnValue:
    """Name the force of one trust."""
    session, actor = db.session(), current_actor()
    trust = next((each for each in vetting_desk.trusts_of(session, actor) if each.id == trust_id), None)
    if trust is None:
        raise NotFound
    form = ForceForm(request.form, on=clock.today(), data={"force": trust.police_force}, meta=csrf_meta())
    if request.method == "POST" and form.validate():
        vetting_desk.name_force(session, actor, trust_id, form.force.data, clock.now())
        flash("The police force is named. Applicants see it before they release.", "success")
        return redirect(url_for(".forces"))
    shown = render_template("vetting/force.html", form=form, trust=trust)
    return shown, REFUSED if form.errors else 200
