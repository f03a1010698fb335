"""`vetready profiles`: the vetting profiles, and what changes from one to another."""

import click

from app.config import own_profiles
from checks.profile_differences import differences
from checks.profiles import Library, Profile, UnknownProfile, keys


@click.group(invoke_without_command=True)
@click.pass_context
def profiles(context: click.Context) -> None:
    """List the vetting profiles, each with its rulesets, the one that counts today last."""
    if context.invoked_subcommand:
        return
    library = own_profiles()
    for key in keys():
        click.echo(f"{key:<10}{', '.join(library.rulesets(key)):<20}  {library.load(key).title}")


@profiles.command()
@click.argument("one")
@click.argument("other")
def diff(one: str, other: str) -> None:
    """Show what changes for applicants from ONE profile to the OTHER.

    Each is a key, or a key and a ruleset, like MPS_LND/2025-09.
    """
    library = own_profiles()
    first, second = _named(library, one), _named(library, other)
    lines = list(differences(first, second))
    click.echo(f"From {first.key} {first.ruleset} to {second.key} {second.ruleset}:")
    for line in lines:
        click.echo(f"- {line}")
    if not lines:
        click.echo("Nothing changes.")


def _named(library: Library, name: str) -> Profile:
    key, _, ruleset = name.partition("/")
    try:
        return library.load(key, ruleset or None)
    except UnknownProfile:
        raise click.ClickException(
            f"There is no profile {name}. `vetready profiles` lists those that there are."
        ) from None
