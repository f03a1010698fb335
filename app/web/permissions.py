"""The views that anybody may reach. Every other view names a permission of `app.services.actors`."""

PUBLIC: frozenset[str] = frozenset({"public.live", "static"})
"""Endpoints that need no account, signed in or not."""
