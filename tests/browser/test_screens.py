"""The pictures that `make screens` takes."""

from pathlib import Path

from flask import Flask
from playwright.sync_api import Browser

from app.services.actors import Role
from tests.browser.screen_list import SCREENS, Screen
from tests.browser.screens import take
from tests.people import add_account

PNG = b"\x89PNG"


def test_a_picture_of_each_width_as_whoever_it_is_for(
    browser: Browser, store_app: Flask, tmp_path: Path
) -> None:
    applicant = add_account(store_app, Role.APPLICANT)

    take(
        store_app,
        [Screen("account", "/", applicant.email, ("Account", "Help"))],
        tmp_path / "screens",
        browser,
    )

    pictures = sorted((tmp_path / "screens").iterdir())
    assert [picture.name for picture in pictures] == ["account-narrow.png", "account-wide.png"]
    assert all(picture.read_bytes().startswith(PNG) for picture in pictures)


def test_no_two_pictures_have_one_name() -> None:
    assert len({screen.name for screen in SCREENS}) == len(SCREENS)
