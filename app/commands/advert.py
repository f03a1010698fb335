"""`vetready advert FILE`: print the vacancy that a job advert describes."""

import json
import sys
from pathlib import Path

import click

from forms.schemas.faults import DoesNotFit, Fault


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
def advert(file: Path) -> None:
    """Print the vacancy that the advert in FILE describes, as JSON.

    FILE is plain text as copied from a page, a saved HTML page or a JobPosting in JSON; - reads standard
    input. Exit status 0 when it is printed, 2 when it could not be read and standard error says why.
    """
    from checks.advert import read_advert
    from forms.schemas.advert_files import decode
    from forms.schemas.vacancy import dump_vacancy

    try:
        document = dump_vacancy(read_advert(decode(_content(file))))
    except DoesNotFit as error:
        for fault in error.faults:
            click.echo(f"{fault.pointer}: {fault.message}", err=True)
        sys.exit(2)
    sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")


def _content(file: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise DoesNotFit([Fault("", f"{file} could not be opened: {error.strerror}.")]) from None
