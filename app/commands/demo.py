"""`vetready demo`: an invented trust to look around in."""

import click
from flask import Flask

from app.commands.program import program


@click.command()
@click.option("--reset", is_flag=True, help="Delete everything in the database first.")
def demo(*, reset: bool) -> None:
    """Fill the database with an invented trust, its staff and 46 applicants."""
    from app import schema

    with program() as app:
        if app.extensions["settings"].production:
            raise click.ClickException(
                "The demo is not for production: it would mix made-up people with real ones."
            )
        engine = app.extensions["engine"]
        if reset and schema.revision(engine):
            schema.step_back(engine, to="base")
        schema.migrate(engine)
        if _trusts(app):
            raise click.ClickException(
                "There is data in the database. `vetready demo --reset` deletes it all."
            )
        _fill(app)
        _tell()


def show_demo(app: Flask) -> None:
    """Fill an empty database outside production, and tell who can sign in to a demo."""
    if not app.extensions["settings"].production and not _trusts(app):
        _fill(app)
    if any(_trusts(app)):
        _tell()


def _trusts(app: Flask) -> list[bool]:
    """Give for each trust in the database whether it is a demo."""
    from sqlalchemy import select

    from app import db
    from app.models.trusts import Trust

    with db.transaction(app) as session:
        return list(session.scalars(select(Trust.demo)))


def _fill(app: Flask) -> None:
    """Make the demo."""
    from flask_security.utils import hash_password

    from app import clock, db
    from app.demo import PASSWORD
    from app.demo.filling import fill

    with app.app_context():
        password_hash = hash_password(PASSWORD)
    with db.transaction(app) as session:
        fill(session, password_hash, clock.now())


def _tell() -> None:
    """Print who can sign in."""
    from app.demo import PASSWORD
    from app.demo.filling import told

    click.echo(f"Demo accounts, each with the password {PASSWORD}")
    for what, email in told():
        click.echo(f"  {what:30} {email}")
