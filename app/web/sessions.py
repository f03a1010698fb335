"""Sessions on the server (SEC-28 to SEC-30): the browser holds a random key, the database all the rest.

The visit is read at the start of a request with the request's own database session, and written after its
transaction has ended, in a short one of its own.
"""

from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from flask import Flask, Request, Response, current_app, g, request
from flask import session as flask_session
from flask.sessions import SessionInterface, SessionMixin
from sqlalchemy import delete, update
from sqlalchemy.exc import OperationalError

from app import clock, db
from app.models.accounts import Account
from app.models.sessions import WebSession
from app.services.actors import Actor, Role
from app.services.sessions import find_visit, forget_old_visits, is_over
from app.services.tokens import fingerprint, new_token
from app.web.devices import device_words

TOUCH_AFTER = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """What the database holds of this visit."""

    id: UUID
    account_id: UUID | None
    started_at: datetime
    touched_at: datetime
    data: dict[str, Any]


class BrowserSession(dict[str, Any], SessionMixin):
    """What `flask.session` is: the data of a visit, and what is to become of its key."""

    def __init__(self, key: str | None) -> None:
        super().__init__()
        self.key = key
        self.kept: Kept | None = None
        self.account_id: UUID | None = None
        self.over: UUID | None = None

    def resume(self, row: WebSession) -> None:
        """Go on where the last request left off."""
        self.kept = Kept(row.id, row.account_id, row.started_at, row.touched_at, deepcopy(row.data))
        self.account_id = row.account_id
        self.update(row.data)

    def renew(self, account_id: UUID | None) -> None:
        """Give the visit a new key and a new owner; whoever knew the old key is left outside."""
        if self.kept:
            self.over = self.kept.id
        self.kept, self.account_id = None, account_id

    def leave(self) -> None:
        """Forget all of it."""
        self.renew(None)
        self.clear()


def current() -> BrowserSession:
    """Give the visit of this request."""
    found: BrowserSession = flask_session._get_current_object()  # type: ignore[attr-defined]
    return found


class DatabaseSessions(SessionInterface):
    """Keeps visits in the table `sessions`."""

    def open_session(self, app: Flask, request: Request) -> BrowserSession:
        """Take the key out of the cookie. The row is read once the route is known."""
        return BrowserSession(request.cookies.get(self.get_cookie_name(app)))

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Write what has changed. The transaction of the request is over by now."""
        self._save(app, cast("BrowserSession", session), response)

    def _save(self, app: Flask, session: BrowserSession, response: Response) -> None:
        if session.accessed:
            response.vary.add("Cookie")
        if session.kept and not session:
            session.leave()
        now = clock.now()
        if session.over or (session and not session.kept):
            self._start(app, session, now)
        elif session.kept and dict(session) != session.kept.data:
            self._write(app, session.kept, {"data": dict(session), "touched_at": now})
        elif session.kept and now - session.kept.touched_at >= TOUCH_AFTER:
            self._touch(app, session.kept, now)
        self._answer(app, session, response)

    def _start(self, app: Flask, session: BrowserSession, now: datetime) -> None:
        """Put a new row in the place of the old one, or none where nothing is left to keep."""
        session.key = new_token() if session else None
        with db.transaction(app) as work:
            work.execute(delete(WebSession).where(WebSession.id == session.over))
            forget_old_visits(work, now)
            if session.key:
                work.add(_row(session, session.key, now))

    def _touch(self, app: Flask, kept: Kept, now: datetime) -> None:
        """Note that the visit goes on. A page is not refused because that could not be written."""
        try:
            self._write(app, kept, {"touched_at": now})
        except OperationalError:
            app.logger.warning("a visit could not be marked as going on")

    def _write(self, app: Flask, kept: Kept, values: dict[str, Any]) -> None:
        """Change the row if it is still there: a visit that was ended meanwhile stays ended."""
        with db.transaction(app) as work:
            work.execute(update(WebSession).where(WebSession.id == kept.id).values(**values))

    def _answer(self, app: Flask, session: BrowserSession, response: Response) -> None:
        """Tell the browser its key, if it has another or none."""
        cookie: dict[str, Any] = {
            "httponly": self.get_cookie_httponly(app),
            "path": self.get_cookie_path(app),
            "secure": self.get_cookie_secure(app),
            "samesite": self.get_cookie_samesite(app),
        }
        name, known = self.get_cookie_name(app), request.cookies.get(self.get_cookie_name(app))
        if session.key and session.key != known:
            response.set_cookie(name, session.key, **cookie)
        elif known and not session.key:
            response.delete_cookie(name, **cookie)


def _row(session: BrowserSession, key: str, now: datetime) -> WebSession:
    return WebSession(
        key_hash=fingerprint(key),
        account_id=session.account_id,
        data=dict(session),
        device=device_words(request.user_agent.string),
        started_at=now,
        touched_at=now,
    )


def init_app(app: Flask) -> None:
    """Keep sessions in the database. Comes before whatever reads the session at the start of a request."""
    secure = app.extensions["settings"].base_url.startswith("https://")
    app.config.update(
        SESSION_COOKIE_NAME="__Host-session" if secure else "session",
        SESSION_COOKIE_SECURE=secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
    )
    app.session_interface = DatabaseSessions()
    app.before_request(_resume)


def _resume() -> None:
    """Read the visit, and say who asks: `g.actor` and `g.account`."""
    visit = current()
    view = current_app.view_functions.get(request.endpoint or "")
    if request.endpoint == "static" or getattr(view, "keeps_nothing", False) or not visit.key:
        return
    row = find_visit(db.session(), visit.key)
    if row is None or is_over(row, clock.now()) or not _still_valid(row):
        visit.key, visit.over = None, row.id if row else None
        g.lapsed = row.account_id if row else None
        return
    visit.resume(row)
    if row.account:
        g.account, g.actor = row.account, actor_of(row.account)


def _still_valid(row: WebSession) -> bool:
    """Tell whether the account still lets this visit go on: it is open, and its password is the same."""
    account = row.account
    return account is None or (account.active and row.data.get("_user_id") == account.fs_uniquifier)


def actor_of(account: Account) -> Actor:
    """Give the person as services see them."""
    roles = frozenset((Role(one.role), one.trust_id) for one in account.memberships)
    return Actor(account.id, roles)
