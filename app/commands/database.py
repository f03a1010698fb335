"""`vetready db`: the revisions of the database."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy import Engine


@click.group("db")
def database() -> None:
    """Look after the revisions of the database."""


@database.command()
def upgrade() -> None:
    """Bring the database to this version's revision."""
    from app import schema

    with _engine() as engine:
        schema.migrate(engine)
        click.echo(f"The database is at revision {schema.revision(engine)}.")


@database.command()
def check() -> None:
    """Tell whether database, revisions and models agree; exit status 1 where they do not."""
    from alembic.util import CommandError

    from app import schema

    with _engine() as engine:
        try:
            schema.check(engine)
        except CommandError as error:
            raise click.ClickException(str(error)) from error


@database.command()
@click.option("-m", "--message", required=True, help="What the revision does, in a few words.")
def revision(message: str) -> None:
    """Write the revision that leads from the last one to the models (for developers)."""
    from app import schema

    click.echo(schema.write_revision(message))


@contextmanager
def _engine() -> Iterator[Engine]:
    from app import db
    from app.config import make_data_folder, read_settings

    settings = read_settings()
    make_data_folder(settings)
    engine = db.make_engine(settings.database_url)
    try:
        yield engine
    finally:
        engine.dispose()
