"""The views that anybody may reach. Every other view names a permission of `app.services.actors`."""

PUBLIC: frozenset[str] = frozenset(
    {
        "health.live",
        "health.ready",
        "mail_folder.index",
        "mail_folder.mail",
        "public.accessibility",
        "public.help_page",
        "public.home",
        "public.logo",
        "static",
    }
)
"""Endpoints that need no account, signed in or not."""
