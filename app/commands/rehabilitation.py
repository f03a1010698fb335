"""`vetready rehabilitation`: what of a criminal record is spent, protected, and to be told to whom."""

import click

from app.clock import today
from app.commands.reading import content, day_of, refuse
from checks.profiles import load_profile
from checks.record.assessing import assess
from forms.schemas.criminal_record import load, read
from forms.schemas.faults import DoesNotFit
from forms.schemas.rehabilitation import dump
from forms.schemas.writing import write


@click.command()
@click.argument("record", metavar="RECORD.json|-")
@click.option("--on", "day", metavar="YYYY-MM-DD", help="Answer for this day, not for the record's own.")
@click.pass_context
def rehabilitation(context: click.Context, record: str, day: str | None) -> None:
    """Say what of a criminal record is spent and protected, and print who must be told as JSON.

    England and Wales. This is not legal advice. Without a day the answer is for today in London. The exit
    status is 0, or 2 if something cannot be read; then each fault is a line on standard error and nothing is
    printed.
    """
    try:
        on = day_of("--on", day)
        told = load(read(content(record)))
    except DoesNotFit as unfit:
        refuse(context, unfit.faults)
    else:
        asks_all = load_profile().asks_protected_matters
        answers = assess(told, on or told.as_of or today(), form_asks_all=asks_all)
        click.echo(write(dump(answers)), nl=False)
