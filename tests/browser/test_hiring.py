"""HR's pages and the public vacancies in a real browser: with scripts and without, wide and narrow."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from app import db
from app.models.accounts import Account
from app.services import vacancies
from checks.advert import read_advert
from forms.schemas.vacancy import dump_vacancy
from tests.app.hr.conftest import ADVERT
from tests.applied import crowd, sent
from tests.browser.looking import (
    assert_accessible,
    assert_errors_told,
    assert_fits,
    assert_targets,
    opened,
)
from tests.browser.serving import served
from tests.cast import NOW, Cast, gather, published
from tests.people import add_visit
from tests.stores import program

WORD = "Wordwithoutanyblankinit" * 8
LONG = {
    "title": f"Custody Nurse {WORD}",
    "overview": f"{WORD}\n• One\n• Two https://trust.example/{WORD}",
    "sections": [{"name": WORD, "essential": [WORD, "Team work"], "desirable": [WORD]}],
    "documents": [{"title": "Job description", "url": "https://trust.example/jd.pdf"}],
    "badges": ["Disability confident committed"],
    "contact": {"name": "Ann Lee", "job_title": None, "email": f"{WORD}@a.example", "phone": "01632 960 001"},
    "police_vetting_mentioned": True,
    "vetting": {"address_years": 5, "family_disclosure": ["partners"]},
}


@dataclass
class Stage:
    """The program, its address, who there is, and addresses of what there is."""

    app: Flask
    url: str
    cast: Cast
    at: dict[str, str] = field(default_factory=dict)

    def draft(self) -> str:
        """Give the address of a fresh draft that an advert was read into."""
        with db.transaction(self.app) as session:
            document = dump_vacancy(read_advert(ADVERT))
            made = vacancies.start(session, self.cast.hr, self.cast.trust_id, ADVERT, document, NOW)
        return f"/hr/vacancies/{made.id}"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Stage]:
    """Serve the program on a Monday in March 2026, with vacancies at every point."""
    folder = tmp_path_factory.mktemp("hiring")
    with program(folder, sqlite_template) as app, time_machine.travel(NOW, tick=True), served(app) as url:
        with db.transaction(app) as session:
            made = Stage(app, url, gather(session))
            hr, trust_id = made.cast.hr, made.cast.trust_id
            open_now = published(session, hr, trust_id, **LONG)
            closed = published(session, hr, trust_id)
            for vacancy in (open_now, closed):
                made.at["application"] = str(sent(session, vacancy, f"Asha {WORD}", NOW).id)
                if vacancy is open_now:
                    made.at["early"] = made.at["application"]
            crowd(session, closed.id, 30, NOW)
            closed.closing_at = NOW - timedelta(days=1)
            made.at |= {"open": str(open_now.id), "closed": str(closed.id)}
        made.at["draft"] = made.draft()
        yield made


def sign_in(page: Page, stage: Stage) -> None:
    with db.transaction(stage.app) as session:
        account = session.get_one(Account, stage.cast.hr.account_id)
    name = stage.app.config["SESSION_COOKIE_NAME"]
    page.context.add_cookies([{"name": name, "value": add_visit(stage.app, account), "url": stage.url}])


@pytest.fixture
def page(browser: Browser, stage: Stage, scripts: bool) -> Iterator[Page]:
    """Give a page in which a member of HR is signed in, with scripts and without."""
    with opened(browser, stage.url, scripts=scripts) as each:
        sign_in(each, stage)
        yield each


HR_PAGES = [
    "/hr/vacancies",
    "/hr/vacancies/import",
    *(f"{{draft}}/{tail}" for tail in ("review", "preview", "publish", "withdraw")),
    *(f"{{draft}}/fields/{key}" for key in ("work", "pay", "dates", "overview", "vetting", "declarations")),
    *(f"{{draft}}/sections/{tail}" for tail in ("0", "new", "0/remove")),
    *(f"/hr/vacancies/{{open}}{tail}" for tail in ("", "/review", "/queue")),
    "/hr/vacancies/{closed}/queue",
    "/hr/applications/{application}",
    "/hr/applications/{early}",
]
PUBLIC_PAGES = ["/vacancies", "/vacancies/{open}", "/vacancies/{closed}"]


@pytest.mark.requirement("A11Y-01", "A11Y-05")
@pytest.mark.parametrize("path", HR_PAGES + PUBLIC_PAGES)
@pytest.mark.parametrize(
    "narrow", [pytest.param(False, id="wide", marks=pytest.mark.soak), pytest.param(True, id="narrow")]
)
def test_a_page_is_accessible_and_fits(browser: Browser, stage: Stage, path: str, narrow: bool) -> None:
    with opened(browser, stage.url, scripts=not narrow, narrow=narrow) as page:
        if path in HR_PAGES:
            sign_in(page, stage)
        page.goto(path.format(**stage.at))

        assert_fits(page)
        assert_accessible(page)
        assert_targets(page)


FAULTS = {
    "/hr/vacancies/import": "Read the advert",
    "{draft}/publish": "Publish",
    "{draft}/withdraw": "Continue",
    "{draft}/sections/0/remove": "Continue",
}


@pytest.mark.once
@pytest.mark.parametrize("path", FAULTS)
def test_errors_are_told_twice_and_lead_to_their_boxes(page: Page, stage: Stage, path: str) -> None:
    page.goto(path.format(**stage.at))
    page.get_by_role("button", name=FAULTS[path], exact=True).click()

    assert_errors_told(page)
    assert_accessible(page)


@pytest.mark.once
def test_a_correction_with_errors_tells_them(page: Page, stage: Stage) -> None:
    page.goto(f"{stage.at['draft']}/fields/pay")
    page.get_by_label("Lowest pay").fill("lots")
    page.get_by_label("Highest pay").fill("1e9")
    page.get_by_role("button", name="Save").click()

    assert_errors_told(page)
    assert_accessible(page)


def test_a_stale_save_is_shown_and_reached(page: Page, stage: Stage) -> None:
    draft = stage.draft()
    page.goto(f"{draft}/fields/post")
    other = page.context.new_page()
    other.goto(f"{draft}/fields/post")
    other.get_by_label("Job title").fill("Nurse in custody")
    other.get_by_role("button", name="Save").click()
    other.close()

    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="This was changed in another window").click()

    assert page.evaluate("document.activeElement.id") == "version"
    expect(page.get_by_text("Nurse in custody")).to_be_visible()
    assert_accessible(page)


def test_hr_imports_corrects_and_publishes(page: Page, stage: Stage) -> None:
    page.goto("/hr/vacancies")
    page.get_by_role("button", name="Import an advert").click()
    page.get_by_label("Paste the advert").fill(ADVERT)
    page.get_by_role("button", name="Read the advert").click()
    expect(page.get_by_role("heading", name="Review: Custody Nurse", level=1)).to_be_visible()
    expect(page.locator("blockquote", has_text="20/08/2025 23:59").first).to_be_visible()

    page.get_by_role("link", name="Experience, essential").click()
    page.get_by_role("link", name="Change Experience").click()
    expect(page.get_by_text("There is no Act of this name from that year")).to_be_visible()
    page.get_by_label("Criterion 2", exact=True).fill("Knowledge of the Mental Health Act 1983")
    page.get_by_label("Criterion 3 is").select_option("Essential")
    page.get_by_role("button", name="Make room for more").click()
    page.get_by_label("Criterion 7", exact=True).fill("Patience")
    page.get_by_label("Criterion 7 is").select_option("Desirable")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Nothing is in doubt")).to_be_visible()

    page.get_by_role("button", name="Continue to publish").click()
    for part, text in {"Day": "20", "Month": "3", "Year": "2026"}.items():
        page.get_by_label(part).fill(text)
    page.get_by_label("Closing time").fill("23:59")
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("link", name="See the page that everybody sees").click()

    expect(page.get_by_text("20 March 2026 at 11:59pm", exact=True)).to_be_visible()
    expect(page.locator("li", has_text="Knowledge of the Mental Health Act 1983")).to_be_visible()
    expect(page.locator("li", has_text="Patience")).to_be_visible()
    assert_accessible(page)


def test_words_are_found_in_the_advert_beside_them(page: Page, stage: Stage, scripts: bool) -> None:
    page.goto(f"{stage.at['draft']}/review")
    link = page.locator("#row-dates-closing blockquote a")
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")

    link.focus()
    page.keyboard.press("Enter")

    mark = page.locator("#advert-closing + mark")
    expect(mark).to_have_text("20/08/2025 23:59")
    assert mark.evaluate(
        """element => { const box = element.getBoundingClientRect(),
        pane = element.closest('.vr-advert').getBoundingClientRect();
        return box.top >= Math.max(0, pane.top - 1) &&
        box.bottom <= Math.min(innerHeight, pane.bottom + 1) }"""
    )
    if scripts:
        assert page.evaluate("scrollY") == before
        assert "vr-mark--now" in (mark.get_attribute("class") or "")


@pytest.mark.requirement("A11Y-03")
def test_a_doubt_is_settled_by_keyboard(page: Page, stage: Stage) -> None:
    page.goto(f"{stage.draft()}/review")
    page.get_by_role("button", name="I have checked this").first.focus()
    page.keyboard.press("Enter")

    page.get_by_text("Marked as checked").wait_for()
    expect(page.get_by_role("heading", name="Nothing is in doubt")).to_be_visible()


@pytest.mark.requirement("A11Y-20")
@pytest.mark.once
def test_a_review_on_paper_has_the_values_and_the_advert(page: Page, stage: Stage) -> None:
    page.goto(f"{stage.at['draft']}/review")
    page.emulate_media(media="print")

    expect(page.get_by_text("£38,682", exact=True)).to_be_visible()
    expect(page.locator(".vr-advert")).to_be_visible()
    expect(page.get_by_role("button", name="I have checked this").first).not_to_be_visible()
