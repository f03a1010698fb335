"""The command `vetready`: one module of `app.commands` for each of its commands."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from app.config import CannotStart

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "accounts": "accounts:accounts",
        "advert": "advert:advert",
        "audit": "audit:audit",
        "check": "check:check",
        "db": "database:database",
        "demo": "demo:demo",
        "doctor": "doctor:doctor",
        "keys": "keys:keys",
        "profiles": "profiles:profiles",
        "recheck": "recheck:recheck",
        "rehabilitation": "rehabilitation:rehabilitation",
        "retention": "retention:retention",
        "run": "serve:run",
        "timetable": "timetable:timetable",
        "vacancies": "vacancies:vacancies",
        "worker": "work:worker",
    }
)
"""Where each command is, in `app.commands`; it is loaded when it is called for."""


class Commands(click.Group):
    """Commands that load what they alone need, and say what stands in the way instead of a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # what click calls it with
        """Give the names of all commands, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Give the command of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"app.commands.{module}"), name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except CannotStart as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Commands)
def main() -> None:
    """Recruitment and vetting readiness."""
