"""`vetready advert FILE`: print the vacancy that a job advert describes."""

from pathlib import Path

import click

from app.commands.reading import content, refuse
from forms.schemas.faults import DoesNotFit


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.pass_context
def advert(context: click.Context, file: Path) -> None:
    """Print the vacancy that the advert in FILE describes, as JSON.

    FILE is plain text as copied from a page, a saved HTML page or a JobPosting in JSON; - reads standard
    input. Exit status 0 when it is printed, 2 when it could not be read and standard error says why.
    """
    from checks.advert import read_advert
    from forms.schemas.advert_files import decode
    from forms.schemas.vacancy import dump_vacancy
    from forms.schemas.writing import write

    try:
        document = dump_vacancy(read_advert(decode(content(str(file)))))
    except DoesNotFit as unfit:
        refuse(context, unfit.faults)
    else:
        click.echo(write(document), nl=False)
