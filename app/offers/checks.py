"""Keeping the six employment checks."""

from datetime import date
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock, db
from app.models.offers import UNWRITTEN, EmploymentCheck
from app.offers.blueprint import pages
from app.services import employment_checks, offers
from app.services.actors import Permission
from app.services.employment_checks import TITLES, WORDS, Change
from app.services.errors import NotPossibleNow
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.offers import CheckForm

REFUSED = 422


@pages.route("/<uuid:application_id>/checks/<standard>", methods=["GET", "POST"])
@requires(Permission.CHECKS_KEEP)
def check(application_id: UUID, standard: str) -> ResponseReturnValue:
    """Note how one check stands."""
    session, actor = db.session(), current_actor()
    posted = request.method == "POST"
    found = offers.of_staff(session, actor, application_id, Permission.CHECKS_KEEP, lock=posted)
    if found.application.status not in ("checks_in_progress", "unconditional_offer"):
        raise NotPossibleNow("There are no checks under way for this application.")
    kept = employment_checks.one(session, application_id, standard, lock=posted)
    form = _form(kept, employment_checks.owners(session, found.application.vacancy.trust_id))
    if posted and form.validate() and form.extra():
        employment_checks.change(session, actor, kept, _change(form), form.version.data or "", clock.now())
        flash(f"{TITLES[standard]}: noted.", "success")
        return redirect(url_for(".offer", application_id=application_id))
    shown = render_template("offers/check.html", form=form, found=found, title=TITLES[standard])
    return shown, REFUSED if form.errors else 200


def _form(kept: EmploymentCheck, owners: list[tuple[UUID, str]]) -> CheckForm:
    """Make the form of one check, which asks for no evidence where none is kept."""
    told = {
        "state": kept.state,
        "owner": str(kept.owner_id or ""),
        "evidence": kept.evidence,
        "asked_on": kept.asked_on and kept.asked_on.isoformat(),
        "done_on": kept.done_on and kept.done_on.isoformat(),
        "expires_on": kept.expires_on and kept.expires_on.isoformat(),
    }
    form = CheckForm(request.form, on=clock.today(), version=str(kept.version), data=told, meta=csrf_meta())
    can_be_unneeded = kept.standard == "registration"
    form.state.choices = [
        (key, words) for key, words in WORDS.items() if key != "not_needed" or can_be_unneeded
    ]
    form.owner.choices = [(str(owner), name) for owner, name in owners]
    if kept.standard in UNWRITTEN:
        del form.evidence
    return form


def _change(form: CheckForm) -> Change:
    """Give what was noted."""
    return Change(
        state=form.state.data or "",
        owner_id=UUID(form.owner.data) if form.owner.data else None,
        evidence=form.evidence.data if form.evidence else "",
        asked_on=_day(form.asked_on.data),
        done_on=_day(form.done_on.data),
        expires_on=_day(form.expires_on.data),
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
