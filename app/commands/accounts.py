"""`vetready accounts`: the first accounts of a trust's staff, made by whoever runs the server."""

import click
from sqlalchemy.orm import Session

STAFF_ROLES = ("hr", "manager", "vetting_officer", "admin", "auditor")


@click.group()
def accounts() -> None:
    """Look after accounts."""


@accounts.command()
@click.option("--email", required=True, help="The address that they sign in with.")
@click.option("--name", default="", help="What others see them called.")
@click.option("--role", required=True, type=click.Choice(STAFF_ROLES), help="What they do.")
@click.option("--trust", required=True, help="The trust they do it for; it is added if it is new.")
def add(email: str, name: str, role: str, trust: str) -> None:
    """Add an account for a member of staff, or give one that is there another role.

    The password of a new account is asked for, or read as one line from the standard input.
    """
    from sqlalchemy.exc import OperationalError, ProgrammingError

    from app import create_app, db
    from app.services.accounts import NotAnAddress, normal_email
    from app.services.roles import ApplicantsAccount

    app = create_app()
    try:
        with app.app_context(), db.transaction(app) as work:
            _add(work, normal_email(email), name, role, trust)
    except NotAnAddress as error:
        raise click.BadParameter("give an address like name@example.nhs.uk", param_hint="--email") from error
    except ApplicantsAccount as error:
        raise click.ClickException(str(error)) from error
    except (OperationalError, ProgrammingError) as error:
        raise click.ClickException("The database is not ready: run `vetready db upgrade` first.") from error
    click.echo(f"{email} is {role.replace('_', ' ')} for {trust}.")


def _add(work: Session, email: str, name: str, role: str, trust_name: str) -> None:
    """Add what is not there yet: the trust, the account, the role."""
    from flask_security.utils import hash_password

    from app import clock
    from app.services.accounts import add_staff, find_account
    from app.services.actors import Role
    from app.services.roles import Post, appoint, trust_for

    account = find_account(work, email)
    if account is None:
        password = hash_password(_password(email, name))
        account = add_staff(work, email, name, password, clock.now())
    appoint(work, account, Post(Role(role), trust_for(work, trust_name).id), clock.now())


def _password(email: str, name: str) -> str:
    """Give a password that is good enough, in the form in which it is hashed."""
    import sys
    from unicodedata import normalize

    from app.services.passwords import LEAST_STAFF, weakness

    if sys.stdin.isatty():
        typed = str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    else:
        typed = sys.stdin.readline().rstrip("\r\n")
    password = normalize("NFKC", typed)
    wrong = weakness(password, LEAST_STAFF, (email, name))
    if wrong:
        raise click.ClickException(f"{wrong}.")
    return password
