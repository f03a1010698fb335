"""The self-check in a real browser, with and without scripts: usable by everybody, nothing left behind."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import assert_accessible, assert_fits, assert_targets, opened
from tests.browser.serving import served
from tests.browser.test_vetting_form import eventful
from tests.stores import program

SAVE = "Save and continue"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("self-check")
    with program(folder, sqlite_template) as app, served(app) as url:
        yield url


@pytest.fixture(
    params=[
        pytest.param({}, id="wide", marks=pytest.mark.soak),
        pytest.param({"narrow": True, "scripts": False}, id="narrow, no scripts"),
    ]
)
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    with opened(browser, address, **request.param) as each:
        yield each


def look(page: Page) -> None:
    """Assert that the page can be used by everybody and fits."""
    assert_accessible(page)
    assert_targets(page)
    assert_fits(page)


def press(page: Page, words: str) -> None:
    """Press what looks like a link, or like a button."""
    page.get_by_role("button", name=words).first.click()


def test_a_saved_form_is_gone_through_and_mended(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "vetting-form.json"
    file.write_text(json.dumps(eventful()), "utf-8")
    page.goto("/self-check/")
    look(page)
    press(page, "Go on with a file that you saved")
    look(page)
    page.get_by_label("Your file").set_input_files(file)
    press(page, "Use this file")
    look(page)
    expect(page.get_by_text("Your answers are here.")).to_be_visible()

    press(page, "About you")
    name = page.get_by_label("First and middle names")
    name.fill("Ottoline")
    name.press("Enter")  # presses the button of the form, and none of those that look like links
    expect(page.get_by_role("heading", level=1)).to_have_text("Your name at birth")
    press(page, "Back")
    expect(name).to_have_value("Ottoline")
    press(page, "Back")

    press(page, "Where you have lived")
    look(page)
    press(page, "I had no fixed address for")
    look(page)
    expect(page.get_by_label("No fixed address", exact=True)).to_be_checked()
    press(page, "Back")
    press(page, "Back")
    press(page, "Check your vetting form")
    look(page)
    press(page, "read or print all of them")
    look(page)
    expect(page.get_by_text("Ottoline").first).to_be_visible()
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
