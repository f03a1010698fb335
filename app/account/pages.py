"""The account page and its list of visits."""

from uuid import UUID

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask import session as browser_session
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.models.accounts import Account
from app.services.actors import Permission
from app.services.sessions import end_visit, end_visits, visits_of
from app.web import navigation, sessions, visit_ends
from app.web.auth import current_actor, requires
from app.web.redirects import WANTED, safe_next

pages = Blueprint("account", __name__, url_prefix="/account")


@pages.get("/")
@requires(Permission.ACCOUNT_OWN)
def home() -> ResponseReturnValue:
    """Show the account: address, password, and where it is signed in."""
    visits = visits_of(session(), current_actor().account_id, clock.now())
    account: Account = g.account
    left = len(account.mf_recovery_codes or ())
    return render_template("account/home.html", account=account, codes_left=left, visits=visits, here=_here())


@pages.get("/begin")
@requires(Permission.ACCOUNT_OWN)
def begin() -> ResponseReturnValue:
    """Go on, after signing in, with what had to wait for it, else to where the person's work begins."""
    work = navigation.work_url(current_actor())
    return redirect(safe_next(browser_session.pop(WANTED, None), work))


@pages.post("/visits/longer")
@requires(Permission.ACCOUNT_OWN)
def longer() -> ResponseReturnValue:
    """Tell a page that is still open when the visit ends, now that it has gone on."""
    ending = visit_ends.ending()
    assert ending  # noqa: S101  # whoever may be here is signed in
    return ending.told()


@pages.post("/visits/<uuid:visit_id>/end")
@requires(Permission.ACCOUNT_OWN)
def end(visit_id: UUID) -> ResponseReturnValue:
    """Sign one other device out."""
    end_visit(session(), current_actor().account_id, visit_id)
    flash("That device is signed out", "success")
    return redirect(url_for(".home"))


@pages.post("/visits/end-others")
@requires(Permission.ACCOUNT_OWN)
def end_others() -> ResponseReturnValue:
    """Sign every other device out."""
    end_visits(session(), current_actor().account_id, but=_here())
    flash("Your other devices are signed out", "success")
    return redirect(url_for(".home"))


@pages.get("/check-your-email")
def check_mail() -> ResponseReturnValue:
    """Say what to do after registering, in the place of the message that comes along."""
    browser_session.pop("_flashes", None)
    return render_template("account/check_mail.html")


def _here() -> UUID | None:
    kept = sessions.current().kept
    return kept.id if kept else None
