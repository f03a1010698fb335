"""The command `vetready`: one module of `app.commands` for each of its commands."""

import click

from app.commands.accounts import accounts
from app.commands.advert import advert
from app.commands.check import check
from app.commands.database import database
from app.commands.demo import demo
from app.commands.keys import keys
from app.commands.profiles import profiles
from app.commands.recheck import recheck
from app.commands.serve import run
from app.commands.work import worker


class Commands(click.Group):
    """Commands that say what stands in the way instead of showing a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        from app.config import Misconfigured
        from app.schema import BrokenReferences, SchemaTooNew, SchemaTooOld

        try:
            return super().invoke(ctx)
        except (Misconfigured, SchemaTooNew, SchemaTooOld, BrokenReferences) as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Commands)
def main() -> None:
    """Recruitment and vetting readiness."""


for command in (accounts, advert, check, database, demo, keys, profiles, recheck, run, worker):
    main.add_command(command)
