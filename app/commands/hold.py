"""`vetready hold`: keep an application beyond its time, for a claim or an inquiry."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import click
from sqlalchemy.orm import Session

from app.commands.program import program


@click.group()
def hold() -> None:
    """Legal holds: what they keep is not let go by its age."""


@hold.command()
@click.argument("reference")
@click.option("--by", required=True, help="The name of whoever wants it held.")
@click.option("--why", required=True, help="Why, such as the number of the claim.")
@click.option("--until", required=True, type=click.DateTime(["%Y-%m-%d"]), help="The last day that it holds.")
def place(reference: str, by: str, why: str, until: datetime) -> None:
    """Hold an application with all that belongs to it."""
    from app import clock
    from app.services import legal_holds

    with _work() as session:
        legal_holds.place(session, reference, why, by, until.date(), clock.now())
    click.echo(f"{reference} is held until {until:%d %B %Y}.")


@hold.command()
@click.argument("reference")
@click.option("--by", required=True, help="The name of whoever lets it go.")
def lift(reference: str, by: str) -> None:
    """Lift a hold; what is over its time then goes with the next daily work."""
    from app import clock
    from app.services import legal_holds

    with _work() as session:
        legal_holds.lift(session, reference, by, clock.now())
    click.echo(f"{reference} is no longer held.")


@hold.command("list")
def listed() -> None:
    """List every hold that counts today, those that end first in front."""
    from app import clock
    from app.services import legal_holds

    with _work() as session:
        found = legal_holds.in_force(session, clock.today())
    for one in found:
        click.echo(f"{one.reference}  until {one.until:%d %B %Y}  {one.placed_by}: {one.reason}")
    if not found:
        click.echo("Nothing is held.")


@contextmanager
def _work() -> Iterator[Session]:
    """Give a transaction; say in words what stands in the way."""
    from app import db
    from app.services.errors import NotFound, NotPossibleNow

    try:
        with program() as app, db.transaction(app) as session:
            yield session
    except NotFound:
        raise click.ClickException("There is no such application, or nothing holds it.") from None
    except NotPossibleNow as error:
        raise click.ClickException(str(error)) from None
