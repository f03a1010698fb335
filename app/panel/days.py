"""The days on which somebody sits, and the pack of one of them."""

from datetime import date
from itertools import groupby
from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.notifications.interview_letters import moment_in_words
from app.panel.blueprint import pages
from app.services import interview_days, panel_packs
from app.services.actors import Permission
from app.services.errors import NotFound
from app.web.auth import current_actor, records_reading, requires


@pages.get("/")
@requires(Permission.MARK)
def index() -> ResponseReturnValue:
    """List the days on which the actor sits, each with its interviews and from when its pack can be read."""
    now = clock.now()
    mine = interview_days.of_member(session(), current_actor())
    days = [
        (day, group[0].application.vacancy, group, interview_days.pack_opens(day) <= now)
        for (day, _), group in (
            (key, list(those))
            for key, those in groupby(
                sorted(mine, key=lambda one: (interview_days.day_of(one), str(one.application.vacancy_id))),
                key=lambda one: (interview_days.day_of(one), one.application.vacancy_id),
            )
        )
    ]
    return render_template("panel/index.html", days=days, in_words=moment_in_words, now=now)


@pages.get("/<uuid:vacancy_id>/<day>")
@requires(Permission.MARK)
@records_reading
def pack(vacancy_id: UUID, day: str) -> ResponseReturnValue:
    """Show the pack of a day, made for printing as well."""
    try:
        wanted = date.fromisoformat(day)
    except ValueError:
        raise NotFound from None
    found = panel_packs.pack(session(), current_actor(), vacancy_id, wanted, clock.now())
    return render_template("panel/pack.html", pack=found, in_words=moment_in_words)
