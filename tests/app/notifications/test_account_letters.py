"""Links in mails about an account are made at sending, for whoever is still there (SEC-24)."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.jobs.duties import Hopeless
from app.jobs.worker import workplace
from app.models.links import AccountLink
from app.notifications import texts
from app.services.tokens import fingerprint
from tests.people import add_account


def write(app: Flask, letter: str, **account: Any) -> texts.Text:
    """Write a mail to a new account."""
    to = add_account(app, **account)
    return texts.write(workplace(app), letter, {"account_id": str(to.id)})


@pytest.mark.parametrize(
    ("letter", "path", "confirmed"),
    [("confirm_address", "confirm-email", False), ("reset_password", "reset-password", True)],
)
def test_the_link_is_new_and_kept_as_a_hash(
    store_app: Flask, letter: str, path: str, confirmed: bool
) -> None:
    unconfirmed = {} if confirmed else {"confirmed_at": None}
    text = write(store_app, letter, **unconfirmed)

    start = f"http://127.0.0.1:5000/{path}/"
    [line] = [line for line in text.body.splitlines() if line.startswith(start)]
    with workplace(store_app).reading() as reading:
        [link] = reading.scalars(select(AccountLink))
    assert link.token_hash == fingerprint(line.removeprefix(start))


def test_written_again_it_has_a_link_that_takes_the_place_of_the_first(store_app: Flask) -> None:
    account = add_account(store_app)
    context = {"account_id": str(account.id)}
    place = workplace(store_app)
    first, second = (texts.write(place, "reset_password", context) for _ in range(2))

    assert first != second
    with place.reading() as reading:
        assert len(reading.scalars(select(AccountLink)).all()) == 1


@pytest.mark.parametrize(
    ("letter", "account"),
    [
        ("reset_password", {"active": False}),
        ("confirm_address", {"active": False, "confirmed_at": None}),
        ("confirm_address", {}),
    ],
)
def test_there_is_nothing_to_send(store_app: Flask, letter: str, account: dict[str, Any]) -> None:
    with pytest.raises(Hopeless):
        write(store_app, letter, **account)


def test_an_account_may_be_gone(store_app: Flask) -> None:
    with pytest.raises(Hopeless):
        texts.write(workplace(store_app), "reset_password", {"account_id": "0" * 32})
