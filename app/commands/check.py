"""`vetready check`: check vetting forms and print their reports."""

import sys
from dataclasses import dataclass
from datetime import date
from typing import Any

import click

from app.clock import today
from app.commands.reading import content, day_of, tell
from app.commands.reports import print_report
from app.config import own_profiles
from checks.findings import Severity
from checks.forecast import Forecast, forecast
from checks.profiles import DEFAULT, Library, UnknownProfile, keys
from checks.report import Report
from checks.report import check as check_form
from forms.schemas.faults import DoesNotFit, Fault
from forms.schemas.report import dump, dump_forecast
from forms.schemas.vetting_form import load, read
from forms.schemas.writing import write

UNREADABLE = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """A form that was checked: its file, its report and, if asked for, its forecast."""

    file: str
    report: Report
    ahead: Forecast | None

    @property
    def is_stopped(self) -> bool:
        """Whether it has blockers."""
        return any(finding.severity is Severity.BLOCKER for finding in self.report.findings)

    def document(self) -> dict[str, Any]:
        """Give what is printed as JSON."""
        told = dump(self.report)
        return told | {"forecast": dump_forecast(self.ahead)} if self.ahead else told


@click.command()
@click.argument("forms", metavar="FORM.json|-...", nargs=-1, required=True)
@click.option("--profile", "key", metavar="KEY", help="Check against this profile, not the form's own.")
@click.option("--ruleset", metavar="YYYY-MM", help="Use the profile as it was then.")
@click.option("--on", "day", metavar="YYYY-MM-DD", help="Check for this day alone, not for the form's own.")
@click.option("--forecast", "ahead", is_flag=True, help="Say also from when a form would pass by itself.")
@click.option(
    "--format",
    "form_of",
    type=click.Choice(["json", "text"]),
    help="As JSON, or as a table for people. Without it: text on a terminal, JSON elsewhere.",
)
def check(
    forms: tuple[str, ...],
    key: str | None,
    ruleset: str | None,
    day: str | None,
    ahead: bool,
    form_of: str | None,
) -> None:
    """Check vetting forms and print their reports.

    One form gives its report, several a list of {"file", "report"}. The exit status is 0 without blockers, 1
    with blockers, and 2 if something cannot be read; then each fault is a line on standard error.
    """
    profiles, checked, status = own_profiles(), [], 0
    for file in forms:
        try:
            report, seen = _checked(file, profiles, (key, ruleset), day_of("--on", day), ahead=ahead)
        except DoesNotFit as unfit:
            tell(unfit.faults, file if len(forms) > 1 else "")
            status = UNREADABLE
        else:
            checked.append(Checked(file, report, seen))
    if (form_of or ("text" if sys.stdout.isatty() else "json")) == "text":
        for one in checked:
            print_report(one.file, one.report, one.ahead)
    elif len(forms) == 1:
        for one in checked:
            click.echo(write(one.document()), nl=False)
    else:
        click.echo(write([{"file": one.file, "report": one.document()} for one in checked]), nl=False)
    click.get_current_context().exit(status or int(any(one.is_stopped for one in checked)))


def _checked(
    file: str, profiles: Library, named: tuple[str | None, str | None], on: date | None, *, ahead: bool
) -> tuple[Report, Forecast | None]:
    """Check one form.

    Raises:
        DoesNotFit: it cannot be read, or there is no such profile.
    """
    key, ruleset = named
    form = load(read(content(file))).declared(today())
    try:
        profile = profiles.load(key or form.profile or DEFAULT, ruleset)
    except UnknownProfile:
        there = ", ".join(profiles.rulesets(key or DEFAULT) if ruleset and key in keys() else keys())
        raise DoesNotFit([Fault("/profile", f"There is no such profile; there is {there}.")]) from None
    report = check_form(form, profile, on)
    return report, forecast(form, profile, report) if ahead else None
