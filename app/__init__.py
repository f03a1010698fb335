"""The program. Importing it loads none of its parts, so that a command starts with what it alone needs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from app.config import Settings


def create_app(settings: "Settings | None" = None) -> "Flask":
    """Make the web program for these settings, or for those of the environment.

    Raises:
        Misconfigured: a setting is missing or unfit.
    """
    from app.assembly import assemble
    from app.config import read_settings

    return assemble(settings or read_settings())
