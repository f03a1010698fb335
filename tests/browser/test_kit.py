"""The page kit in a real browser: every field and macro, empty and with errors, with scripts and without."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import (
    assert_accessible,
    assert_errors_told,
    assert_fits,
    assert_targets,
    opened,
)

PAGES = ["/", "/help", "/accessibility", "/guide/questions", "/guide/lists", "/nowhere"]


@pytest.mark.requirement("A11Y-01", "A11Y-07", "A11Y-10", "A11Y-18")
@pytest.mark.once
@pytest.mark.parametrize("path", PAGES)
def test_page_is_accessible(page: Page, path: str) -> None:
    page.goto(path)

    assert_accessible(page)
    assert_targets(page)


@pytest.mark.requirement("A11Y-05")
@pytest.mark.parametrize("path", PAGES)
def test_page_fits_a_narrow_screen(browser: Browser, guide: str, path: str) -> None:
    with opened(browser, guide, scripts=False, narrow=True) as page:
        page.goto(path)

        assert_fits(page)
        assert_accessible(page)


@pytest.mark.requirement("A11Y-08")
@pytest.mark.once
def test_errors_are_told_twice_and_lead_to_their_boxes(page: Page, scripts: bool) -> None:
    page.goto("/guide/questions")
    page.get_by_role("button", name="Save and continue").click()

    assert_errors_told(page)
    assert_accessible(page)
    expect(page.locator(".nhsuk-error-summary__list a")).to_have_count(18)
    if scripts:
        assert page.evaluate("document.activeElement.className") == "nhsuk-error-summary"


@pytest.mark.requirement("A11Y-08")
def test_a_link_of_the_summary_moves_to_the_box_at_fault(page: Page) -> None:
    page.goto("/guide/questions")
    page.get_by_label("Day").first.fill("31")
    page.get_by_label("Month").first.fill("2")
    page.get_by_label("Year").first.fill("85")
    page.get_by_role("button", name="Save and continue").click()

    page.get_by_role("link", name="The year in date of birth must include 4 numbers, like 2019").click()

    assert page.evaluate("document.activeElement.id") == "born-year"
    assert page.locator("#born-day").get_attribute("aria-invalid") is None
    assert page.locator("#born-year").get_attribute("aria-invalid") == "true"
    assert page.locator("#born-day").input_value() == "31"


@pytest.mark.requirement("A11Y-08")
def test_what_was_written_is_kept_when_something_else_is_wrong(page: Page) -> None:
    page.goto("/guide/questions")
    page.get_by_label("Full name").fill("Ó Súilleabháin <b>")
    page.get_by_label("Amount owed").fill("1.000,50")
    page.get_by_label("Home", exact=True).check()
    page.get_by_label("Violence").check()
    page.get_by_label("Country").select_option("Nigeria")
    page.get_by_role("button", name="Save and continue").click()

    assert page.get_by_label("Full name").input_value() == "Ó Súilleabháin <b>"
    assert page.get_by_label("Amount owed").input_value() == "1.000,50"
    expect(page.get_by_label("Home", exact=True)).to_be_checked()
    expect(page.get_by_label("Violence")).to_be_checked()
    assert page.get_by_label("Country").input_value() == "NG"
    assert page.get_by_label("Choose a password").input_value() == ""


def test_a_whole_form_is_saved_and_says_so(page: Page) -> None:
    page.goto("/guide/questions")
    fill_everything(page)
    page.get_by_role("button", name="Save and continue").click()

    page.wait_for_url("**/guide/lists")
    expect(page.get_by_text("Your answers are saved.")).to_be_visible()
    assert_accessible(page)


@pytest.mark.requirement("SEC-12")
@pytest.mark.once
def test_people_s_words_are_shown_as_words(page: Page) -> None:
    page.goto("/guide/lists")

    expect(page.get_by_text("<script>alert(1)</script>")).to_have_count(1)
    assert page.locator("bdi").count() > 0


@pytest.mark.requirement("A11Y-03")
def test_every_control_is_reached_and_seen_by_keyboard(page: Page) -> None:
    page.goto("/guide/lists")
    controls = page.locator("a, button").count()
    seen: set[str] = set()
    for _ in range(controls):
        page.keyboard.press("Tab")
        element = page.evaluate_handle("document.activeElement")
        seen.add(page.evaluate("element => element.outerHTML", element))
        assert page.evaluate(
            "element => { const box = element.getBoundingClientRect();"
            " return box.bottom > 0 && box.top < innerHeight }",
            element,
        )

    assert len(seen) >= controls - 8  # links that read the same: same address and same hidden words


@pytest.mark.requirement("A11Y-06")
@pytest.mark.parametrize("path", ["/guide/questions", "/guide/lists"])
def test_page_holds_text_with_more_room_between(browser: Browser, guide: str, path: str) -> None:
    with opened(browser, guide, narrow=True) as page:
        page.goto(path)
        page.evaluate(
            """() => { const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
            + ' word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
            document.adoptedStyleSheets = [sheet] }"""
        )

        assert_fits(page)
        assert clipped(page) == []


@pytest.mark.requirement("A11Y-20")
@pytest.mark.once
@pytest.mark.parametrize("path", ["/", "/guide/lists"])
def test_page_keeps_its_text_on_paper(page: Page, path: str) -> None:
    page.goto(path)
    page.emulate_media(media="print")

    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("link", name="Help", exact=True)).not_to_be_visible()


@pytest.mark.requirement("A11Y-19")
@pytest.mark.parametrize("path", ["/guide/questions", "/guide/lists"])
def test_page_reads_in_forced_colours(browser: Browser, guide: str, path: str) -> None:
    with opened(browser, guide) as page:
        page.emulate_media(forced_colors="active")
        page.goto(path)

        assert_accessible(page)


def clipped(page: Page) -> list[str]:
    """Give what holds more text than it shows."""
    found: list[str] = page.locator("main :is(h1, h2, p, a, dt, dd, label, legend, button, li)").evaluate_all(
        """elements => elements.filter(element => getComputedStyle(element).overflow !== 'visible'
        && !element.closest('.nhsuk-u-visually-hidden') && element.scrollHeight > element.clientHeight + 1)
        .map(element => element.outerHTML.slice(0, 80))"""
    )
    return found


def fill_everything(page: Page) -> None:
    for label, text in {
        "Full name": "Asha Mary Okafor",
        "Email address": "asha@example.com",
        "Phone number": "01632 960 001",
        "Choose a password": " a long one ",
        "Postcode": "ls62ab",
        "Amount owed": "£1,000.50",
        "Children under 10": "0",
        "Why was that?": "Because",
        "How do you meet this criterion?": "I have done it.",
    }.items():
        page.get_by_label(label).first.fill(text)
    for name, (day, month, year) in {"born": ("2", "4", "1988"), "moved_in": ("", "Aug", "2015")}.items():
        page.locator(f"#{name}-day").fill(day)
        page.locator(f"#{name}-month").fill(month)
        page.locator(f"#{name}-year").fill(year)
    page.get_by_label("Country").select_option("Nigeria")
    page.get_by_label("Marital status").select_option("Single")
    for label in ("I still live here", "No", "Home", "Drugs"):
        page.get_by_label(label, exact=True).check()
    page.get_by_label("Advert file").set_input_files(
        {"name": "a.txt", "mimeType": "text/plain", "buffer": b"text"}
    )
