"""Who is asking, and the guard that each view wears."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar
from uuid import UUID

from flask import g

from app.web.permissions import GRANTS, Permission, Role

P = ParamSpec("P")
R = TypeVar("R")


class NotSignedIn(Exception):
    """The view needs somebody who has signed in."""


class NotAllowed(Exception):
    """The person has signed in, but has no role that may do this."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in person, as services see them.

    Attributes:
        account_id: whose account it is.
        roles: every role held; staff roles together with the trust they hold for.
    """

    account_id: UUID
    roles: frozenset[tuple[Role, UUID | None]]

    def may(self, permission: Permission) -> bool:
        """Tell whether any role held grants the permission."""
        return any(role in GRANTS[permission] for role, _ in self.roles)

    def trusts(self, permission: Permission) -> frozenset[UUID]:
        """Give the trusts for which the permission is held."""
        return frozenset(trust for role, trust in self.roles if trust and role in GRANTS[permission])


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
