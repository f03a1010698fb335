"""`vetready timetable`: find the best interview timetable and print it."""

import click

from app.clock import stopwatch
from app.commands.reading import content, refuse
from forms.schemas.faults import DoesNotFit
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
        given = load_problem(read(content(problem)))
    except DoesNotFit as unfit:
        refuse(context, unfit.faults)
    else:
        found = plan(given, limit=limit, stopwatch=stopwatch)
        click.echo(write(dump_plan(found, given.zone)), nl=False)
        context.exit(int(found.placed < found.of))
