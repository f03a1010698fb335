"""`vetready vacancies`: what whoever runs the server settles about a trust's vacancies."""

import click

from app.commands.program import program


@click.group()
def vacancies() -> None:
    """Settle how a trust publishes its vacancies."""


@vacancies.command("second-person")
@click.option("--trust", required=True, help="The name of the trust.")
@click.argument("setting", type=click.Choice(["on", "off"]))
def second_person(trust: str, setting: str) -> None:
    """Say whether a second person approves each vacancy before it is published.

    "off" counts only as long as the trust has one person in HR; from the second one on, approval is needed.
    """
    from app import clock, db
    from app.services.approvals import set_second_person
    from app.services.errors import NotFound, NotPossibleNow

    with program() as app, app.app_context():
        try:
            with db.transaction(app) as work:
                set_second_person(work, trust, setting, clock.now())
        except NotFound:
            raise click.ClickException(f"There is no trust called {trust}.") from None
        except NotPossibleNow as refused:
            raise click.ClickException(str(refused)) from None
    click.echo(f"{trust}: a second person approves each vacancy: {setting}.")
