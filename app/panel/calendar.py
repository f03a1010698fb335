"""One's own calendar: a private address for a calendar program, and busy times from a file."""

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import CombinedMultiDict

from app import clock
from app.db import session
from app.documents.busy_times import MOST_BYTES, Unreadable
from app.panel.blueprint import pages
from app.services import calendar_feeds, calendars
from app.services.actors import Permission
from app.services.errors import NotFound
from app.web.auth import current_actor, keeps_nothing, requires
from app.web.csrf import csrf_meta
from forms.base import given
from forms.interviews.wishes import BusyFileForm, FeedForm


@pages.route("/calendar", methods=["GET", "POST"])
@requires(Permission.MARK)
def calendar() -> ResponseReturnValue:
    """Show whether there is a private address, and make one, which is shown this once."""
    form, address = FeedForm(request.form, on=clock.today(), meta=csrf_meta()), ""
    if request.method == "POST" and form.validate():
        token = calendar_feeds.new_feed(session(), current_actor(), given(form.scope.data), clock.now())
        address = url_for(".feed", token=token, _external=True)
    shown = render_template(
        "panel/calendar.html",
        form=form,
        address=address,
        feed=calendar_feeds.feed_of(session(), current_actor()),
        busy=calendar_feeds.own_busy(session(), current_actor().account_id),
    )
    return shown, 422 if form.errors else 200


@pages.post("/calendar/revoke")
@requires(Permission.MARK)
def revoke_calendar() -> ResponseReturnValue:
    """Let the private address work no more."""
    calendar_feeds.revoke(session(), current_actor(), clock.now())
    flash("The address does not work any more", "success")
    return redirect(url_for(".calendar"))


@pages.route("/calendar/busy", methods=["GET", "POST"])
@requires(Permission.MARK)
def import_busy() -> ResponseReturnValue:
    """Ask for a calendar file, and keep when it says that the actor is busy."""
    form = BusyFileForm(
        CombinedMultiDict([request.form, request.files]) if request.method == "POST" else None,
        on=clock.today(),
        meta=csrf_meta(),
    )
    if request.method == "POST" and form.validate():
        data = given(form.file.data).stream.read(MOST_BYTES + 1)
        try:
            found = calendar_feeds.import_busy(session(), current_actor(), data, clock.now())
        except Unreadable as error:
            form.refuse("file", str(error))
        else:
            flash(_told(len(found.stretches), found.left_out), "success")
            return redirect(url_for(".calendar"))
    return render_template("panel/busy.html", form=form), 422 if form.errors else 200


def _told(kept: int, left_out: int) -> str:
    said = f"Busy times taken over: {kept}"
    if not left_out:
        return said
    return f"{said}. Entries left out, because they repeat in a way that we do not follow: {left_out}"


@pages.get("/calendars/<token>.ics")
@keeps_nothing
def feed(token: str) -> ResponseReturnValue:
    """Give the calendar behind a private address."""
    found = calendar_feeds.interviews_at(session(), token, clock.now())
    if found is None:
        raise NotFound
    return Response(calendars.feed_file(found, clock.now()), mimetype="text/calendar")
