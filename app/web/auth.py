"""Who is asking, and the guard that each view wears."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from flask import g

from app.services.actors import Actor, Permission
from app.services.errors import NotAllowed

P = ParamSpec("P")
R = TypeVar("R")


class NotSignedIn(Exception):
    """The view needs somebody who has signed in."""


def current_actor() -> Actor:
    """Give the person who asks.

    Raises:
        NotSignedIn: nobody has signed in.
    """
    actor: Actor | None = g.get("actor")
    if actor is None:
        raise NotSignedIn
    return actor


def requires(permission: Permission) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Guard a view: only an actor with the permission gets in."""

    def guard(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            if not current_actor().may(permission):
                raise NotAllowed
            return view(*args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]  # read by the route-guard test
        return guarded

    return guard


def keeps_nothing(view: Callable[P, R]) -> Callable[P, R]:
    """Mark a view that stores nothing and asks nobody who they are: no visit is read, no token asked for."""
    view.keeps_nothing = True  # type: ignore[attr-defined]
    return view


def records_reading(view: Callable[P, R]) -> Callable[P, R]:
    """Mark a view that only shows, but writes down that it was asked; see `app.db`."""
    view.records_reading = True  # type: ignore[attr-defined]
    return view
