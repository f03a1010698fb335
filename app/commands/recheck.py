"""`vetready recheck`: check every stored draft with the rules of today, and count."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from uuid import UUID

import click

from app.commands.program import program
from app.services.recheck import Tally, tally, together

AT_ONCE = 100
"""Drafts that a process checks before it reports back."""


@click.command()
@click.option("--processes", type=click.IntRange(1, 32), default=1, show_default=True)
def recheck(processes: int) -> None:
    """Check every stored draft with the rules of today, and count how often each rule speaks.

    No form is shown or changed. The counts are for the staff page; they replace those of the last time.
    """
    from app import clock, db, schema
    from app.services import recheck as all_drafts
    from app.services import rule_counts

    with program() as app:
        schema.require_current(app.extensions["engine"])
        with app.extensions["session_for_reading"]() as session:
            ids = list(all_drafts.drafts(session))
        portions = [ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE)]
        counted = together(_with_progress(portions, len(ids), processes))
        with db.transaction(app) as session:
            rule_counts.keep(session, counted.values(), clock.now())
    click.echo(f"{len(ids):,} drafts checked.")
    for profile, count in counted.items():
        outcomes = ", ".join(f"{word} {count.outcomes[word]:,}" for word in sorted(count.outcomes))
        click.echo(f"{profile}: {count.forms:,} forms ({outcomes})")


def _with_progress(portions: list[list[UUID]], whole: int, processes: int) -> Iterator[dict[str, Tally]]:
    """Yield the counts of each portion as it is done, with a bar on the terminal's standard error."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal) as progress:
        bar = progress.add_task("Checking drafts", total=whole)
        for size, some in _done(portions, processes):
            progress.advance(bar, size)
            yield some


def _done(portions: list[list[UUID]], processes: int) -> Iterator[tuple[int, dict[str, Tally]]]:
    """Yield the counts of each portion and its size, in the order in which they are done."""
    if processes == 1:
        yield from ((len(portion), _count(portion)) for portion in portions)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        sizes = {pool.submit(_count, portion): len(portion) for portion in portions}
        for done in as_completed(sizes):
            yield sizes[done], done.result()


def _count(portion: list[UUID]) -> dict[str, Tally]:
    """Count one portion, in this process or in one of its own."""
    from app import clock

    with program() as app, app.extensions["session_for_reading"]() as session:
        return tally(session, portion, clock.today())
