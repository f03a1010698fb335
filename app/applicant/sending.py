"""The last page before an application goes, with all that stops it; and sending."""

import re
import secrets
from datetime import datetime
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.applicant.blueprint import pages
from app.applicant.opening import SEND
from app.applicant.overview import Overview, overview
from app.applicant.saving import REFUSED
from app.services import sending
from app.services.actors import Permission
from app.services.errors import NotPossibleNow
from app.services.sending import Stopped
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.send import SendForm

TOKEN = re.compile("[A-Za-z0-9_-]{20,60}")
"""The shape of the tokens that the page carries; `secrets` makes them."""


@pages.get("/<uuid:application_id>/send")
@requires(Permission.APPLICATION_EDIT)
def send(application_id: UUID) -> ResponseReturnValue:
    """Show what stops a send today, or ask for the declaration."""
    seen = overview(application_id, clock.now(), then=SEND)
    if seen.application.status != "draft":
        return _receipt(application_id)
    form = SendForm(on=clock.today(), data={"token": secrets.token_urlsafe(24)}, meta=csrf_meta())
    return _page(seen, form)


@pages.post("/<uuid:application_id>/send")
@requires(Permission.APPLICATION_EDIT)
def send_now(application_id: UUID) -> ResponseReturnValue:
    """Send, if nothing stops it; whoever has sent already is shown the receipt."""
    now = clock.now()  # the deadline goes by when the request arrived, not by how long it waits its turn
    form = SendForm(request.form, on=clock.london_day(now), meta=csrf_meta())
    if form.declaration.data and TOKEN.fullmatch(form.token.data or "") and _sent(application_id, form, now):
        return _receipt(application_id)
    seen = overview(application_id, now, then=SEND)
    if seen.application.status != "draft":
        return _receipt(application_id)
    if not TOKEN.fullmatch(form.token.data or ""):
        form.token.data = secrets.token_urlsafe(24)
    form.validate()
    return _page(seen, form), REFUSED


def _sent(application_id: UUID, form: SendForm, now: datetime) -> bool:
    """Send; False where something stops it."""
    acknowledged = form.concerns_read.data
    try:
        sending.send(
            db.session(),
            current_actor(),
            application_id,
            form.token.data or "",
            acknowledged=acknowledged,
            now=now,
        )
    except Stopped:
        return False
    except NotPossibleNow:
        return True
    return True


def _receipt(application_id: UUID) -> ResponseReturnValue:
    """Go to the receipt, so that reloading the page that follows sends nothing."""
    return redirect(url_for(".receipt", application_id=application_id))


def _page(seen: Overview, form: SendForm) -> str:
    """Show the page; what needs no acknowledgement asks for none."""
    outlook = seen.outlook
    if not outlook.concerns:
        del form.concerns_read
    return render_template(
        "applicant/send.html",
        form=form,
        application=seen.application,
        stops=seen.stops(),
        standing=seen.points(outlook.gate.standing),
        concerns=seen.points(outlook.concerns),
        follows=outlook.gate.word == "form_to_follow",
    )
