"""From the offer to the clearance on a phone, in a real browser without scripts: each page is accessible."""

from collections.abc import Iterator

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser

from app import db
from app.services import rule_counts
from app.services.recheck import Tally
from tests.browser.looking import assert_errors_told, assert_fits
from tests.browser.serving import served
from tests.browser.visiting import look, press, visiting
from tests.cast import NOW
from tests.offered import House, house

pytestmark = pytest.mark.browser


@pytest.fixture
def trust(store_app: Flask) -> Iterator[House]:
    with time_machine.travel(NOW, tick=True):
        yield house(store_app)


def counted(trust: House) -> None:
    """Keep a count of how often rules spoke."""
    tally = Tally("MPS_LND", 20)
    tally.rules.update({"ADDR-01": 12, "FIN-02": 3})
    with db.transaction(trust.app) as session:
        rule_counts.keep(session, [tally], NOW)


def test_offer_and_release(browser: Browser, trust: House) -> None:
    trust.make_offer()
    with served(trust.app) as url, visiting(browser, trust, url, trust.applicant) as page:
        page.goto(f"/applications/{trust.application_id}/status")
        press(page, "Read the offer and answer it")
        look(page)
        page.get_by_label("I accept the offer").check()
        press(page, "Send my answer")
        press(page, "Release your vetting form")
        press(page, "Release my vetting form")
        assert_errors_told(page)
        look(page)
        page.get_by_label("I have read what goes").check()
        page.get_by_label("I know that the police decide").check()
        press(page, "Release my vetting form")
        look(page)


def test_desk_and_checks(browser: Browser, trust: House) -> None:
    trust.released()
    with served(trust.app) as url:
        with visiting(browser, trust, url, trust.officer) as page:
            page.goto("/vetting/")
            look(page)
            press(page, "VR-")
            press(page, "Open the pack")
            assert_fits(page)
            press(page, "Back to the pack")
            look(page)
            press(page, "Return it with questions")
            press(page, "Return it to the applicant")
            assert_errors_told(page)
            look(page)
            counted(trust)
            press(page, "Rule counts")
            look(page)
            assert page.get_by_role("row", name="ADDR-01").get_by_text("12").is_visible()
        with visiting(browser, trust, url, trust.hr) as page:
            page.goto(f"/offers/{trust.application_id}")
            look(page)
            press(page, "Change")
            look(page)
