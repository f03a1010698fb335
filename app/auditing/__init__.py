"""The audit trail, for the auditors of a trust: what happened, filtered, and whether the chain is whole."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.services import audit, audit_trails
from app.services.actors import Permission
from app.services.audit_trails import Line, Wanted
from app.web.auth import current_actor, requires
from app.web.paging import Key, page_of

pages = Blueprint("auditing", __name__, url_prefix="/staff/audit-trail")


@pages.get("/")
@requires(Permission.AUDIT_READ)
def index() -> ResponseReturnValue:
    """List the events of the auditor's trusts, the newest first."""
    actor, asked = current_actor(), request.args
    since, until = _day(asked.get("since", "")), _day(asked.get("until", ""))
    wanted = Wanted(
        asked.get("event", "") if asked.get("event") in (*audit.EVENTS, audit_trails.ALERT) else "",
        asked.get("about", "")[:100],
        _start(since),
        _start(until + timedelta(days=1)) if until else None,
    )
    page = page_of(
        lambda before, size: audit_trails.page(session(), actor, wanted, _number(before), size), _key
    )
    told = {"event": wanted.event, "about": wanted.about, "since": since or "", "until": until or ""}
    return render_template(
        "auditing/index.html",
        page=page,
        asked={name: str(value) for name, value in told.items() if value},
        events=[
            (audit_trails.ALERT, "Alerts alone"),
            *((name, name.replace("_", " ").capitalize()) for name in sorted(audit.EVENTS)),
        ],
    )


@pages.post("/verify")
@requires(Permission.AUDIT_READ)
def verify() -> ResponseReturnValue:
    """Look through the whole chain, and say what was found."""
    found = audit_trails.verify(session())
    if found.broken is None:
        flash(f"All {found.events:,} events fit their chain: none was changed, removed or put in", "success")
    else:
        flash(
            f"Event {found.broken:,} does not fit the chain. Tell whoever runs the server, and change nothing"
        )
    return redirect(url_for(".index"))


def _key(line: Line) -> Key:
    """Give where an event stands: its number, in the shape that all lists have."""
    return line.at, UUID(int=line.number)


def _number(before: Key | None) -> int | None:
    return None if before is None else before[1].int % 2**62


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _start(day: date | None) -> datetime | None:
    """Give the first moment of a London day."""
    return None if day is None else datetime.combine(day, time(), clock.LONDON)
