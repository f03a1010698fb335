"""Applications from the interview on, and one of them."""

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from app import clock, db
from app.offers.blueprint import pages
from app.services import (
    check_levels,
    declaration_readings,
    employment_checks,
    interview_outcomes,
    offer_lists,
    offers,
)
from app.services.actors import Permission
from app.services.clearances import word_for_hr
from app.services.sent_declarations import Standing
from app.web.auth import current_actor, requires
from app.web.filters import moment
from app.web.paging import page_of
from app.workflow import possible
from checks.record.declarations import CheckLevel, asks_the_same
from forms.record.declarations import WORDINGS


@pages.get("/")
@requires(Permission.OFFER_SEE)
def index() -> ResponseReturnValue:
    """List the applications from the interview on."""
    session, actor = db.session(), current_actor()
    page = page_of(
        lambda after, size: offer_lists.page(session, actor, after, size),
        lambda line: (line.sent_at, line.application_id),
    )
    return render_template("offers/index.html", page=page, as_hr=actor.may(Permission.CHECKS_KEEP))


@pages.get("/<uuid:application_id>")
@requires(Permission.OFFER_SEE)
def offer(application_id: UUID) -> ResponseReturnValue:
    """Show how one offer stands: for managers in one of three words, for HR with the checks."""
    session, actor, today = db.session(), current_actor(), clock.today()
    found = offers.of_staff(session, actor, application_id, Permission.OFFER_SEE)
    as_hr = found.application.vacancy.trust_id in actor.trusts(Permission.CHECKS_KEEP)
    can = possible(found.application.status)
    pack = found.pack
    level = CheckLevel(found.offer.check_level) if found.offer else None
    return render_template(
        "offers/offer.html",
        found=found,
        stands=offer_lists.stands(found.application.status),
        as_hr=as_hr,
        can_offer="offer" in can and interview_outcomes.offers_post(session, application_id),
        to_decide="offer" in can,
        checks=found.checks if as_hr else (),
        owners=dict(employment_checks.owners(session, found.application.vacancy.trust_id)) if as_hr else {},
        level=WORDINGS[level].check if level else "",
        may_correct=check_levels.may_correct(session, found, actor),
        declared=_declared(level, declaration_readings.standing(session, found)),
        may_read=declaration_readings.may_read(session, found, actor),
        is_adviser=as_hr and declaration_readings.is_adviser(found, actor),
        titles=employment_checks.TITLES,
        words=employment_checks.WORDS,
        vetting=word_for_hr(
            found.application.readiness, pack.state if pack else None, pack.released if pack else None
        ),
        no_force=as_hr and pack is not None and not found.application.vacancy.trust.police_force,
        todo=offers.to_do(found, today) if as_hr and "clear" in can else [],
        can_confirm=as_hr and "clear" in can,
        can_start=as_hr and "appoint" in can,
        can_end=as_hr and bool(offers.ways_to_end(found, today)),
    )


def _declared(level: CheckLevel | None, standing: Standing | None) -> str:
    """Say whether the self-declaration was sent, and for which check where that was another one."""
    if level is None or standing is None or standing.sent_at is None or standing.level is None:
        return "Not sent yet"
    other = "" if asks_the_same(standing.level, level) else f", for {WORDINGS[standing.level].check}"
    return f"Sent {moment(standing.sent_at)}{other}"
