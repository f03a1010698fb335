"""Telling a matter step by step, and the self-declaration from offer to reading, on a phone, in a browser."""

from collections.abc import Iterator

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from app import db
from app.services import employment_checks
from app.services.employment_checks import CRIMINAL_RECORD, Change
from tests.browser.looking import assert_errors_told, assert_fits, assert_targets
from tests.browser.serving import served
from tests.browser.visiting import look, press, visiting
from tests.cast import NOW
from tests.offered import House, house

pytestmark = pytest.mark.browser


@pytest.fixture
def trust(store_app: Flask) -> Iterator[House]:
    with time_machine.travel(NOW, tick=True):
        yield house(store_app)


def name_adviser(trust: House) -> None:
    """Note that HR sees to the criminal record check."""
    with db.transaction(trust.app) as session:
        kept = employment_checks.one(session, trust.application_id, CRIMINAL_RECORD, lock=True)
        begun = Change("under_way", trust.hr.account_id, "", None, None, None)
        employment_checks.change(session, trust.hr, kept, begun, str(kept.version), NOW)


def fits(page: Page) -> None:
    """Hold a page to what costs little to look at."""
    assert_fits(page)
    assert_targets(page)


@pytest.mark.once
def test_a_matter_is_told_step_by_step(browser: Browser, trust: House, scripts: bool) -> None:
    trust.make_offer()
    with (
        served(trust.app) as url,
        visiting(browser, trust, url, trust.applicant, scripts=scripts) as page,
    ):
        page.goto(f"/applications/{trust.application_id}/vetting/matters")
        press(page, "Tell us in your own words, step by step")
        press(page, "Save and continue")
        assert_errors_told(page)
        look(page)
        page.get_by_label("What happened, in your own words?").fill("I broke a window after a row.")
        page.get_by_role("group", name="Roughly when").get_by_label("Year").fill("2011")
        page.get_by_label("If you are not sure of the date, why?").fill("That summer")
        press(page, "Save and continue")
        page.get_by_label("A conviction").check()
        fits(page)
        press(page, "Save and continue")
        expect(page.get_by_text("name the others in your own words.")).to_be_visible()
        page.get_by_label("What did the court order?").select_option("fine")
        page.get_by_text("Who wants to know?").first.click()
        expect(page.get_by_text("They ask for everything, however old.")).to_be_visible()
        look(page)
        press(page, "Save and continue")
        page.get_by_label("Which police force or court dealt with it?").fill("Northmoor magistrates' court")
        fits(page)
        press(page, "Save and continue")
        expect(page.get_by_role("table", name="Who wants to know?")).to_be_visible()
        look(page)


@pytest.mark.once
def test_a_declaration_from_the_offer_to_its_reading(browser: Browser, trust: House, scripts: bool) -> None:
    trust.accept()
    name_adviser(trust)
    mine, offer = f"/declarations/{trust.application_id}", f"/offers/{trust.application_id}"
    with served(trust.app) as url:
        with visiting(browser, trust, url, trust.applicant, scripts=scripts) as page:
            declare(page, mine, "A fine in 2019", first=True)
            press(page, "Correct it")
            declare(page, mine, "A fine of 120 pounds in 2019", first=False)
        with visiting(browser, trust, url, trust.hr, scripts=scripts) as page:
            page.goto(offer)
            press(page, "Open the self-declaration")
            fits(page)
            page.get_by_label("To make the criminal record check").check()
            press(page, "Open it")
            expect(page.get_by_text("A fine of 120 pounds in 2019")).to_be_visible()
            look(page)
            page.goto(f"{offer}/meeting")
            page.get_by_label("Which manager takes part?").select_option(str(trust.manager.account_id))
            press(page, "Ask them to the meeting")
            look(page)
        with visiting(browser, trust, url, trust.manager, scripts=scripts) as page:
            page.goto(offer)
            press(page, "Open the self-declaration")
            page.get_by_label("To prepare the meeting about it").check()
            press(page, "Open it")
            expect(page.get_by_text("A fine of 120 pounds in 2019")).to_be_visible()
            page.goto(f"{offer}/level")
            press(page, "Put it right")
            assert_errors_told(page)
            look(page)
            page.get_by_label("A basic check").check()
            page.get_by_label("The wrong check was chosen by mistake").check()
            press(page, "Put it right")
            fits(page)
        with visiting(browser, trust, url, trust.applicant, scripts=scripts) as page:
            page.goto(mine)
            expect(page.get_by_text("To be answered again")).to_be_visible()
            fits(page)


def declare(page: Page, mine: str, matters: str, *, first: bool) -> None:
    """Answer, check, sign and send."""
    if first:
        page.goto(mine)
        look(page)
        press(page, "Start")
        press(page, "Save and check")
        assert_errors_told(page)
        look(page)
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("What are they?").fill(matters)
    press(page, "Save and check")
    if first:
        press(page, "Sign and send to the employer")
        assert_errors_told(page)
        look(page)
    page.get_by_label("What I declare here is true").check()
    press(page, "Sign and send to the employer")
    expect(page.get_by_text("Your declaration has been sent to the employer.")).to_be_visible()
    fits(page)
