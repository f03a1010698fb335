"""`vetready retention`: let go what has been kept long enough."""

import click

from app.commands.program import program


@click.command()
@click.option("--dry-run", is_flag=True, help="Count only; nothing is changed.")
def retention(*, dry_run: bool) -> None:
    """Let go what has been kept long enough, and print how much of each class; the worker does it daily."""
    from app import clock, db
    from app.services.retention import PERIODS, apply, count, held

    with program() as app:
        for period in PERIODS:
            with db.transaction(app) as session:
                work = count if dry_run else apply
                found, stays = work(session, period, clock.now()), held(session, period, clock.now())
            words = f"{period.what}: {period.days} days after it was {period.trigger}"
            click.echo(f"{found:8,}  {words}" + (f" ({stays:,} more on legal hold)" if stays else ""))
    if dry_run:
        click.echo("Nothing was changed.")
