"""`vetready timetable`: find the best interview timetable and print it."""

import click

from app.clock import stopwatch
from forms.schemas.faults import DoesNotFit, Fault
from forms.schemas.reading import read
from forms.schemas.timetable_plan import dump_plan
from forms.schemas.timetable_problem import load_problem
from forms.schemas.writing import write

LONGEST = 3600.0


@click.command()
@click.argument("problem", metavar="PROBLEM.json|-")
@click.option(
    "--limit",
    metavar="SECONDS",
    type=click.FloatRange(min=0.1, max=LONGEST),
    default=60.0,
    help="Look for so long at most (60 if left out).",
)
@click.pass_context
def timetable(context: click.Context, problem: str, limit: float) -> None:
    """Find an interview timetable and print it as JSON.

    The exit status is 0 if everybody has an interview, 1 if somebody is left out, and 2 if something
    cannot be read; then each fault is a line on standard error and nothing is printed.
    """
    from checks.timetable.planning import plan  # the solver takes a moment to load

    try:
        given = load_problem(read(_bytes(problem)))
    except DoesNotFit as unfit:
        for fault in unfit.faults:
            click.echo(str(fault).encode("utf-8", "backslashreplace"), err=True)
        context.exit(2)
    found = plan(given, limit=limit, stopwatch=stopwatch)
    click.echo(write(dump_plan(found, given.zone)), nl=False)
    context.exit(int(found.placed < found.of))


def _bytes(problem: str) -> bytes:
    """Give the bytes of a file, or of standard input for `-`.

    Raises:
        DoesNotFit: there is no such file, or it cannot be opened.
    """
    try:
        with click.open_file(problem, "rb") as file:
            text: bytes = file.read()
            return text
    except OSError as trouble:
        raise DoesNotFit([Fault("", f"{problem} cannot be opened: {trouble.strerror}.")]) from None
