"""What somebody posted after their visit was over: held for half an hour, locked, and given back to them.

It is part of the data of the new visit, which nobody owns yet; it opens only for the account that posted it.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from flask import Flask, g, render_template, request
from flask.typing import ResponseReturnValue

from app import clock, db
from app.sealing import SealBroken, sealer_of
from app.services.actors import Actor
from app.web import sessions

KEPT = "kept_post"
"""Its place in the data of the visit."""

HELD = timedelta(minutes=30)
WITHOUT = "without"
"""Stands in the address of a page that is to be shown without what was written."""

LONG = 40
"""Characters from which a text is worth showing by itself."""


def init_app(app: Flask) -> None:
    """Give it back once its owner opens the page again. Comes after the token was asked for."""
    app.before_request(give_back)


def keep(fields: Iterable[tuple[str, str]]) -> bool:
    """Hold what was posted, if it is known whose visit it was that is over."""
    account_id: UUID | None = g.get("lapsed")
    if account_id is None:
        return False
    locked = sealer_of(db.session()).to_text(list(fields), _about(account_id))
    sessions.current()[KEPT] = {"path": request.path, "at": clock.now().isoformat(), "fields": locked}
    return True


def give_back() -> ResponseReturnValue | None:
    """Show what was held on the page that it was written on; None where there is nothing to show."""
    actor: Actor | None = g.get("actor")
    visit = sessions.current()
    kept = visit.get(KEPT)
    if actor is None or not kept:
        return None
    too_late = clock.now() - datetime.fromisoformat(kept["at"]) >= HELD
    if request.path != kept["path"] and not too_late:
        return None
    if too_late or request.method == "POST" or WITHOUT in request.args:
        del visit[KEPT]
        return None
    try:
        fields = sealer_of(db.session()).from_text(kept["fields"], _about(actor.account_id))
    except SealBroken:
        del visit[KEPT]
        return None
    texts = [value for _, value in fields if len(value) > LONG]
    return render_template("errors/returned.html", fields=fields, texts=texts, without=WITHOUT)


def _about(account_id: UUID) -> str:
    """Name the account that a seal is bound to."""
    return f"kept-post/{account_id}"
