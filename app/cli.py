"""The command `vetready`: one module of `app.commands` for each of its commands."""

import click

from app.commands.advert import advert
from app.commands.serve import run


@click.group()
def main() -> None:
    """Recruitment and vetting readiness."""


main.add_command(run)
main.add_command(advert)
