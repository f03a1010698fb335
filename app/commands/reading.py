"""What commands are given: a file or standard input, and a day."""

from datetime import date

import click

from checks.dates import PartialDate, Precision
from forms.schemas.faults import DoesNotFit, Fault


def content(name: str) -> bytes:
    """Give the bytes of a file, or of standard input for `-`.

    Raises:
        DoesNotFit: there is no such file, or it cannot be opened.
    """
    try:
        with click.open_file(name, "rb") as file:
            text: bytes = file.read()
            return text
    except OSError as trouble:
        raise DoesNotFit([Fault("", f"{name} cannot be opened: {trouble.strerror}.")]) from None


def day_of(option: str, text: str | None) -> date | None:
    """Give the day of an option; None where it is left out.

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
        raise DoesNotFit([Fault(option, "Give a real day, like 2025-09-15.")])
    return day.earliest


def refuse(context: click.Context, faults: list[Fault]) -> None:
    """Write each fault as a line on standard error and end with status 2."""
    tell(faults)
    context.exit(2)


def tell(faults: list[Fault], file: str = "") -> None:
    """Write each fault as a line on standard error, after the file's name where there are several."""
    for fault in faults:
        line = f"{file}: {fault}" if file else str(fault)
        click.echo(line.encode("utf-8", "backslashreplace"), err=True)
