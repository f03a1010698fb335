"""A record checked without an account, on a telephone, with scripts and without."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import (
    assert_accessible,
    assert_errors_told,
    assert_fits,
    assert_targets,
    opened,
)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_record_is_checked_on_a_telephone(browser: Browser, guide: str, scripts: bool) -> None:
    with opened(browser, guide, scripts=scripts, narrow=True) as page:
        page.goto("/")
        page.get_by_role("link", name="Check what you must tell").click()
        look(page, axe=scripts)
        page.get_by_role("button", name="Start").click()
        page.get_by_role("button", name="Continue").click()
        assert_errors_told(page)
        page.get_by_label("What happened, in your own words?").fill("The window")
        page.get_by_label("A conviction").check()
        for box, text in (("Day", "10"), ("Month", "1"), ("Year", "2023")):
            page.get_by_label(box, exact=True).first.fill(text)
        page.get_by_role("group", name="Were you under 18").get_by_label("No", exact=True).check()
        look(page, axe=scripts)
        page.get_by_role("button", name="Continue").click()
        page.get_by_label("A magistrates' court or the Crown Court").check()
        look(page, axe=False)
        page.get_by_role("button", name="Continue").click()
        page.get_by_label("What did the court order?").select_option("fine")
        look(page, axe=False)
        page.get_by_role("button", name="Continue").click()

        expect(page.get_by_role("heading", name="The window")).to_be_visible()
        expect(page.get_by_text("Spent, since the end of 10 January 2024.")).to_be_visible()
        basic = page.get_by_role("row", name="An NHS job with only a basic check")
        expect(basic.get_by_text("You need not tell")).to_be_visible()
        page.get_by_text("Why: The window").click()
        expect(page.get_by_text("Rehabilitation of Offenders Act 1974, section 5(2)").first).to_be_visible()
        look(page, axe=scripts)
        assert page.url.endswith("/check-your-record")


@pytest.mark.requirement("UX-16")
def test_the_way_out_leaves_no_way_back(browser: Browser, guide: str) -> None:
    with opened(browser, guide) as page:
        page.route("https://www.bbc.co.uk/**", lambda route: route.abort())
        page.goto("/check-your-record")
        link = page.get_by_role("link", name="Exit this page")
        # Nothing may leave for another host in a test, so the way out leads to a page of ours.
        link.evaluate("link => { link.href = '/help' }")
        link.click()
        page.wait_for_url("**/help")
        assert page.evaluate("history.length") == 1 + 1  # the empty page that the window began with

        page.goto("/check-your-record")
        page.get_by_role("link", name="Exit this page").evaluate("link => { link.href = '/accessibility' }")
        for _ in range(3):
            page.keyboard.press("Shift")
        page.wait_for_url("**/accessibility")


def look(page: Page, *, axe: bool) -> None:
    """See that a page can be used."""
    if axe:
        assert_accessible(page)
    assert_fits(page)
    assert_targets(page)
    expect(page.get_by_role("link", name="Exit this page")).to_be_visible()
