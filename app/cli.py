"""The command `vetready`: one module of `app.commands` for each of its commands."""

import click

from app.commands.check import check
from app.commands.serve import run


@click.group()
def main() -> None:
    """Recruitment and vetting readiness."""


main.add_command(check)
main.add_command(run)
