"""`vetready check`: check a vetting form and print the report."""

from datetime import date

import click

from app.clock import today
from checks.dates import PartialDate, Precision
from checks.findings import Severity
from checks.profiles import DEFAULT, UnknownProfile, keys, load_profile
from checks.report import check as check_form
from forms.schemas.faults import DoesNotFit, Fault
from forms.schemas.report import dump
from forms.schemas.vetting_form import load, read
from forms.schemas.writing import write


@click.command()
@click.argument("form", metavar="FORM.json|-")
@click.option("--profile", "key", metavar="KEY", help="Check against this profile, not the form's own.")
@click.option("--on", "day", metavar="YYYY-MM-DD", help="Check for this day alone, not for the form's own.")
@click.pass_context
def check(context: click.Context, form: str, key: str | None, day: str | None) -> None:
    """Check a vetting form and print the report as JSON.

    The exit status is 0 without blockers, 1 with blockers, and 2 if something cannot be read; then each
    fault is a line on standard error and nothing is printed.
    """
    try:
        on = _day(day)
        record = load(read(_bytes(form))).declared(today())
        report = check_form(record, load_profile(key or record.profile or DEFAULT), on)
    except UnknownProfile:
        faults = [Fault("/profile", f"There is no such profile; there is {', '.join(keys())}.")]
    except DoesNotFit as unfit:
        faults = unfit.faults
    else:
        click.echo(write(dump(report)), nl=False)
        context.exit(int(any(finding.severity is Severity.BLOCKER for finding in report.findings)))
    for fault in faults:
        click.echo(str(fault).encode("utf-8", "backslashreplace"), err=True)
    context.exit(2)


def _bytes(form: str) -> bytes:
    """Give the bytes of a file, or of standard input for `-`.

    Raises:
        DoesNotFit: there is no such file, or it cannot be opened.
    """
    try:
        with click.open_file(form, "rb") as file:
            text: bytes = file.read()
            return text
    except OSError as trouble:
        raise DoesNotFit([Fault("", f"{form} cannot be opened: {trouble.strerror}.")]) from None


def _day(text: str | None) -> date | None:
    """Give the day of `--on`.

    Raises:
        DoesNotFit: it is no day.
    """
    if text is None:
        return None
    try:
        day = PartialDate.read(text)
    except ValueError:
        day = None
    if day is None or day.precision is not Precision.DAY:
        raise DoesNotFit([Fault("--on", "Give a real day, like 2025-09-15.")])
    return day.earliest
