"""`vetready accounts`: what whoever runs the server does about accounts of a trust's staff."""

from collections.abc import Iterator
from contextlib import contextmanager

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
    with _work(email) as (work, address):
        _add(work, address, name, role, trust)
    click.echo(f"{email} is {role.replace('_', ' ')} for {trust}.")


@accounts.command("reset-factor")
@click.option("--email", required=True, help="The address that they sign in with.")
def reset_factor(email: str) -> None:
    """Take the authenticator app off an account whose owner has lost it, and sign them out everywhere.

    Make sure first that it is they who ask. They set a new app up when they next sign in.
    """
    from app import clock
    from app.services.accounts import find_account
    from app.services.second_factors import take_off
    from app.services.sessions import end_visits

    with _work(email) as (work, address):
        account = find_account(work, address)
        if account is None:
            raise click.ClickException("There is no account with this address.")
        take_off(work, account, clock.now())
        end_visits(work, account.id)
    click.echo(f"{email} sets up a new authenticator app at the next sign-in.")


@contextmanager
def _work(email: str) -> Iterator[tuple[Session, str]]:
    """Give a transaction and the normal form of an address; say in words what stands in the way."""
    from sqlalchemy.exc import OperationalError, ProgrammingError

    from app import create_app, db
    from app.services.accounts import NotAnAddress, normal_email
    from app.services.roles import ApplicantsAccount, DutiesApart

    app = create_app()
    try:
        with app.app_context(), db.transaction(app) as work:
            yield work, normal_email(email)
    except NotAnAddress as error:
        raise click.BadParameter("give an address like name@example.nhs.uk", param_hint="--email") from error
    except (ApplicantsAccount, DutiesApart) as error:
        raise click.ClickException(str(error)) from error
    except (OperationalError, ProgrammingError) as error:
        raise click.ClickException("The database is not ready: run `vetready db upgrade` first.") from error


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
