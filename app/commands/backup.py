"""`vetready backup` and `vetready restore`: one sealed file of everything, and back."""

from datetime import datetime
from pathlib import Path

import click

from app.commands.program import program

FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def backup() -> None:
    """Make backups, and look whether they would serve."""


@backup.command()
@click.argument("path", type=click.Path(path_type=Path))
def make(path: Path) -> None:
    """Write a backup to PATH and read it through; into a folder, it is named for the moment.

    In a folder, backups of more than 35 days are deleted.
    """
    from app import clock
    from app.backups import making, reading

    now = clock.now()
    file = path / making.name_at(now) if path.is_dir() else path
    if file.exists():
        raise click.ClickException(f"{file} is there already.")
    with program() as app:
        keys = app.extensions["keys"].fields
        counts = making.make(app.extensions["engine"], keys, file, now)
        reading.verify(file, keys)
    click.echo(f"{file}: {sum(counts.values()):,} rows of {len(counts)} tables, read through.")
    for name in making.drop_old(path, now) if path.is_dir() else ():
        click.echo(f"{name} was over its time and is deleted.")


@backup.command()
@click.argument("file", type=FILE)
def verify(file: Path) -> None:
    """Read all of a backup, and try that its rows could be opened; exit status 1 where not."""
    from app.backups import reading
    from app.backups.frames import Broken
    from app.config import read_settings
    from app.keys import load_keys

    try:
        made_at, tallies = reading.verify(file, load_keys(read_settings()).fields)
    except (Broken, OSError) as error:
        raise click.ClickException(str(error)) from None
    rows = sum(tally.rows for tally in tallies.values())
    click.echo(f"Whole: {rows:,} rows of {len(tallies)} tables, as of {_words(made_at)}.")


@click.command()
@click.argument("file", type=FILE)
@click.option(
    "--erasures",
    "ledger",
    type=FILE,
    help="The newest copy of the ledger of erasures; by default the service's own.",
)
def restore(file: Path, ledger: Path | None) -> None:
    """Put a backup into an empty database, erase anew what was erased, and let go what is over its time."""
    from app import clock, db
    from app.backups import restoring
    from app.backups.frames import Broken
    from app.services import erasures, retention

    try:
        with program() as app:
            settings, engine = app.extensions["settings"], app.extensions["engine"]
            done = list(erasures.read(ledger or settings.erasures))
            found = restoring.restore(engine, app.extensions["keys"].fields, file)
            with db.transaction(app) as session:
                number = restoring.replay(session, done, found.made_at, clock.now())
            for period in retention.PERIODS:
                with db.transaction(app) as session:
                    retention.apply(session, period, clock.now())
    except (Broken, OSError, erasures.Unreadable) as error:
        raise click.ClickException(str(error)) from None
    click.echo(
        f"{sum(found.counts.values()):,} rows as of {_words(found.made_at)} are back, every table held."
    )
    click.echo(f"{number:,} erasures of the ledger were done again.")


def _words(moment: datetime) -> str:
    return f"{moment:%d %B %Y %H:%M} UTC"
