"""The applicant's own pages in a real browser: with scripts and without, wide and narrow, empty and full."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from app import clock, db
from app.demo import people, vetting
from app.models.accounts import Account
from app.services import applications, vetting_forms
from tests.browser.looking import assert_accessible, assert_errors_told, assert_fits, assert_targets, opened
from tests.browser.serving import served
from tests.cast import NOW, Cast, gather, published
from tests.employer_parts import fill
from tests.people import add_visit
from tests.stores import program

SAVE = "Save and continue"
LONG = (
    "Qualified Registered Mental Nurse, Mental Health Social Worker or Occupational Therapist with current "
    "registration with the relevant professional body"
)


@dataclass
class Stage:
    """The program, its address, and who there is."""

    app: Flask
    url: str
    cast: Cast

    def begin(self, *, full: bool) -> UUID:
        """Start an application for a vacancy of its own; a full one lacks only the signature."""
        with db.transaction(self.app) as session:
            sections = [
                {"name": "Education", "essential": [LONG], "desirable": ["A teaching qualification"]},
                {"name": None, "essential": ["Team work"], "desirable": []},
            ]
            vacancy = published(
                session,
                self.cast.hr,
                self.cast.trust_id,
                sections=sections,
                badges=["Disability Confident Committed"],
            )
            begun = applications.start(session, self.cast.applicant, vacancy.id, clock.now()).id
            if full:
                form = vetting.whole(people.people(2)[1], clock.today())
                vetting_forms.import_document(session, self.cast.applicant, begun, form, "file", clock.now())
        if full:
            fill(self.app, begun)
        return begun


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Stage]:
    """Serve the program on a Monday in March 2026."""
    folder = tmp_path_factory.mktemp("applying")
    with program(folder, sqlite_template) as app, time_machine.travel(NOW, tick=True), served(app) as url:
        with db.transaction(app) as session:
            cast = gather(session)
        yield Stage(app, url, cast)


@pytest.fixture
def visitor(browser: Browser, stage: Stage, scripts: bool) -> Iterator[Page]:
    """Give a page in which the applicant is signed in."""
    with opened(browser, stage.url, scripts=scripts) as page:
        sign_in(page, stage)
        yield page


def sign_in(page: Page, stage: Stage) -> None:
    with db.transaction(stage.app) as session:
        account = session.get_one(Account, stage.cast.applicant.account_id)
    name = stage.app.config["SESSION_COOKIE_NAME"]
    page.context.add_cookies([{"name": name, "value": add_visit(stage.app, account), "url": stage.url}])


def paths(stage: Stage, begun: UUID) -> list[str]:
    """Give the pages of a draft."""
    with db.transaction(stage.app) as session:
        criteria = applications.owned(session, stage.cast.applicant, begun).vacancy.criteria
        keys = [f"evidence-{criterion.id}" for criterion in criteria[:2]]
    evidence = [f"employer/{key}" for key in keys]
    lists = ("work", "qualifications", "referees")
    parts = [
        *("", "check", "send", "withdraw", "evidence", "evidence/passages", f"employer-history/{keys[0]}"),
        *("employer/contact", "employer/registration", *evidence),
        *(f"employer/{name}{page}" for name in lists for page in ("", "/add")),
        *("adjustments/adjustments", "adjustments/interview-scheme"),
        *("equality/", "equality/about-you", "equality/ethnic-group", "equality/belief"),
    ]
    return ["/applications/", *(f"/applications/{begun}/{part}" for part in parts)]


def is_good(page: Page) -> None:
    assert_accessible(page)
    assert_targets(page)


@pytest.mark.requirement("A11Y-01", "A11Y-07", "A11Y-10", "A11Y-18")
@pytest.mark.once
def test_every_page_of_a_draft(stage: Stage, visitor: Page, scripts: bool) -> None:
    """Empty with scripts, full without: what the two have to do with one another is seen in the errors."""
    for path in paths(stage, stage.begin(full=not scripts)):
        answer = visitor.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        is_good(visitor)


@pytest.mark.requirement("A11Y-05")
def test_every_page_fits_a_narrow_screen(stage: Stage, browser: Browser) -> None:
    with opened(browser, stage.url, narrow=True) as page:
        sign_in(page, stage)
        for full in (False, True):
            for path in paths(stage, stage.begin(full=full)):
                page.goto(path)
                assert_fits(page)


@pytest.mark.requirement("A11Y-08")
@pytest.mark.once
@pytest.mark.parametrize(
    ("path", "button"),
    [("employer/work/add", SAVE), ("employer/referees/add", SAVE), ("withdraw", "Continue")],
)
def test_errors_are_told_and_lead_to_their_boxes(stage: Stage, visitor: Page, path: str, button: str) -> None:
    visitor.goto(f"/applications/{stage.begin(full=False)}/{path}")
    visitor.get_by_role("button", name=button).click()

    assert_errors_told(visitor)
    is_good(visitor)
    visitor.set_viewport_size({"width": 320, "height": 640})
    assert_fits(visitor)


def test_what_was_written_is_still_there_after_an_error(stage: Stage, visitor: Page) -> None:
    visitor.goto(f"/applications/{stage.begin(full=False)}/employer/work/add")
    visitor.get_by_label("Main duties").fill("Nights, mostly")
    visitor.get_by_role("group", name="When did you start?").get_by_label("Month").fill("Marzo")
    visitor.get_by_role("group", name="When did you start?").get_by_label("Year").fill("2019")
    visitor.get_by_role("button", name=SAVE).click()

    assert_errors_told(visitor)
    assert visitor.get_by_label("Main duties").input_value() == "Nights, mostly"
    expect(visitor.locator("body")).to_contain_text("must be a number from 1 to 12 or a name")


def test_sends_withdraws_and_each_page_on_the_way(stage: Stage, visitor: Page) -> None:
    begun = stage.begin(full=True)
    visitor.goto(f"/applications/{begun}/send")
    visitor.get_by_role("link", name="Sign your vetting form").click()
    visitor.get_by_label("Yes").check()
    visitor.get_by_role("button", name="Continue").click()
    _press_send(visitor)
    assert_errors_told(visitor)
    is_good(visitor)

    visitor.goto(f"/applications/{begun}/send")
    for box in visitor.get_by_role("checkbox").all():
        box.check()
    _press_send(visitor)
    expect(visitor.locator("h1")).to_have_text("Application sent")
    is_good(visitor)
    visitor.reload()
    expect(visitor.locator("h1")).to_have_text("Application sent")
    visitor.go_back()
    expect(visitor.locator("h1")).to_have_text("Application sent")

    for page in ("status", "sent", "", "check"):
        visitor.goto(f"/applications/{begun}/{page}")
        is_good(visitor)
    visitor.goto(f"/applications/{begun}/employer/contact")
    expect(visitor.locator("main")).to_contain_text("This application has been sent")
    is_good(visitor)

    visitor.goto(f"/applications/{begun}/withdraw")
    visitor.get_by_label("Yes, withdraw it").check()
    visitor.get_by_label("Keep it", exact=True).check()
    visitor.get_by_role("button", name="Continue").click()
    expect(visitor.locator("main")).to_contain_text("You have withdrawn this application.")
    is_good(visitor)


def _press_send(page: Page) -> None:
    page.get_by_role("button", name="Send my application").click()


@pytest.mark.requirement("A11Y-20")
@pytest.mark.once
def test_prints_every_answer_and_nothing_to_press(stage: Stage, visitor: Page) -> None:
    visitor.goto(f"/applications/{stage.begin(full=True)}/check")
    visitor.emulate_media(media="print")

    expect(visitor.get_by_text("Asha Mary Okafor").first).to_be_visible()
    expect(visitor.get_by_text("On a night shift a man came into custody")).to_have_count(3)
    expect(visitor.get_by_role("link", name="Change full name").first).not_to_be_visible()
    expect(visitor.get_by_role("button", name="Continue")).not_to_be_visible()


@pytest.mark.requirement("A11Y-17", "REL-07")
@pytest.mark.parametrize("scripts", [True])
def test_what_is_written_is_saved_by_itself(stage: Stage, visitor: Page) -> None:
    """Saved while the page stays open; the button then saves what was typed since, and nothing is refused."""
    begun = stage.begin(full=False)
    [path] = [path for path in paths(stage, begun) if "/employer/evidence-" in path][:1]
    visitor.goto(f"{stage.url}{path}")
    visitor.get_by_label("Your answer").fill("I led the ward")
    expect(visitor.get_by_role("status").filter(has_text="Saved by itself at")).to_be_visible(timeout=10_000)
    visitor.get_by_label("Your answer").fill("I led the ward for a year")
    visitor.get_by_role("button", name=SAVE).click()
    visitor.goto(f"{stage.url}{path}")

    expect(visitor.get_by_label("Your answer")).to_have_value("I led the ward for a year")
    visitor.get_by_role("link", name="See or bring back earlier versions").click()
    expect(visitor.get_by_text("Saved by itself while you wrote")).to_be_visible()
