"""`vetready check`: check a vetting form and print the report."""

import click

from app.clock import today
from app.commands.reading import content, day_of, refuse
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
        on = day_of("--on", day)
        record = load(read(content(form))).declared(today())
        report = check_form(record, load_profile(key or record.profile or DEFAULT), on)
    except UnknownProfile:
        faults = [Fault("/profile", f"There is no such profile; there is {', '.join(keys())}.")]
    except DoesNotFit as unfit:
        faults = unfit.faults
    else:
        click.echo(write(dump(report)), nl=False)
        context.exit(int(any(finding.severity is Severity.BLOCKER for finding in report.findings)))
    refuse(context, faults)
