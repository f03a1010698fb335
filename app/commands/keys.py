"""`vetready keys`: fresh secrets."""

import click


@click.command()
def keys() -> None:
    """Print a fresh set of keys, as settings for the environment."""
    from app.keys import fresh_values

    for name, value in fresh_values().items():
        click.echo(f"{name}={value}")
