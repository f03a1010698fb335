"""Says on each page when the visit ends, so that nobody is signed out unawares (A11Y-14)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from flask import Flask, g

from app import clock
from app.services.actors import Actor
from app.services.sessions import Ends, ends, limits
from app.web import sessions
from app.web.filters import moment


@dataclass(frozen=True, slots=True)
class Ending:
    """When the visit of this request ends.

    Attributes:
        idle: how long it may go without a request.
        now: the moment of the answer, which what is left is counted from.
    """

    ends: Ends
    idle: timedelta
    now: datetime

    @property
    def fixed(self) -> bool:
        """Whether no request can make it longer."""
        return self.ends.latest <= self.ends.standing

    @property
    def minutes(self) -> int:
        """The idle limit, in minutes."""
        return self.idle // timedelta(minutes=1)

    def told(self) -> dict[str, Any]:
        """Give what the page's script goes by: whole seconds left, never too many, and the moment in words.

        `again` is what a request gives at least: of requests within a minute only the first is written down.
        """
        return {
            "standing": _seconds(self.ends.standing - self.now),
            "latest": _seconds(self.ends.latest - self.now),
            "again": _seconds(self.idle - sessions.TOUCH_AFTER),
            "until": moment(self.ends.first),
        }


def init_app(app: Flask) -> None:
    """Let every template ask for `ending`, which is None where nobody is signed in."""
    app.context_processor(lambda: {"ending": ending()})


def ending() -> Ending | None:
    """Give when this visit ends; None where nobody is signed in."""
    actor: Actor | None = g.get("actor")
    kept = sessions.current().kept if actor else None
    if actor is None or kept is None:
        return None
    now = clock.now()
    allowed = limits(role for role, _ in actor.roles)
    touched = now if now - kept.touched_at >= sessions.TOUCH_AFTER else kept.touched_at
    return Ending(ends(allowed, kept.started_at, touched), allowed.idle, now)


def _seconds(left: timedelta) -> int:
    return int(left.total_seconds())
