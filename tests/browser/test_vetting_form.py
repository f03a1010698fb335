"""The vetting form's pages about the applicant: usable by everybody, empty, filled in and with errors.

axe takes its time, so it looks at each page in each state once; that pages fit is looked at everywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from app import clock, db
from app.demo import people, vetting
from app.models.accounts import Account
from app.models.base import Document
from app.services import applications, vetting_forms
from tests.browser.looking import (
    assert_accessible,
    assert_errors_told,
    assert_fits,
    assert_targets,
    opened,
)
from tests.browser.serving import served
from tests.cast import NOW, gather, published
from tests.people import add_visit
from tests.stores import program

SAVE = "Save and continue"
QUESTIONS = (
    *("name", "birth-name", "birth", "nationality", "national-insurance", "marital-status", "occupants"),
    *("notes", "main-home"),
)
SUMMARIES = (
    *(
        "other-names",
        "addresses",
        "absences",
        "matters",
        "documents",
        "signature",
        "check",
        "readiness",
        "import",
    ),
)


@dataclass
class Desk:
    """An applicant with two applications: nothing is filled in of the first, a lot of the second.

    Attributes:
        form: what is filled in, as it is stored.
    """

    app: Flask
    url: str
    key: str
    empty: str
    filled: str
    form: Document

    def items(self) -> list[str]:
        """Give the page of one item of each list, and the question before one is removed."""
        firsts = [
            ("other-names", self.form["applicant"]["other_names"]["items"][0]),
            *((key, self.form[key][0]) for key in ("addresses", "absences", "documents")),
        ]
        pages = [f"{key}/{item['id']}" for key, item in firsts]
        return [*pages, f"{pages[0]}/remove"]


def eventful() -> dict[str, Any]:
    """Give a form with something of everything: gaps, vague dates, two homes, a year away, another name."""
    today = clock.today()

    def ago(days: int) -> str:
        return (today - timedelta(days=days)).isoformat()

    form = vetting.whole(people.people(2)[1], today)
    [home] = form["addresses"]
    name = {"given_names": "Asha", "family_name": "Eze", "from": "2009", "to": "2014-05"}
    form["applicant"]["other_names"] = {"answer": "yes", "items": [name]}
    form["addresses"] = [
        home | {"from": ago(400)},
        home | {"id": "b", "type": "secondary", "lines": ["Flat 3"], "from": ago(200), "primary": False},
        home | {"id": "c", "lines": ["3 Mill Lane"], "from": ago(2400)[:7], "to": ago(1300)[:7]},
        home | {"id": "d", "type": "travelling", "lines": [], "from": ago(1290)[:7], "to": ago(403)},
    ]
    ties = {"home": True, "bank": True, "job": False, "gp": True}
    away = {
        "country": "FR",
        "from": ago(900),
        "to": ago(500),
        "reason": "study",
        "evidence": True,
        "ties": ties,
    }
    fine = {"allegation": "A window", "category": "n", "country": "GB", "outcome": "fine"}
    fine |= {"outcome_date": "2010"}
    form["police"]["items"] = [fine, fine | {"category": "d", "outcome": "acquitted"}]
    return form | {"absences": [away], "notes": "One\ntwo"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("vetting")
    with program(folder, sqlite_template) as app:
        with db.transaction(app) as session:
            cast = gather(session)
            account = session.get_one(Account, cast.applicant.account_id)
            empty = applications.start(session, cast.applicant, cast.vacancy_id, NOW).id
            vacancy = published(session, cast.hr, cast.trust_id, title="Liaison Nurse")
            filled = applications.start(session, cast.applicant, vacancy.id, NOW).id
            vetting_forms.import_document(session, cast.applicant, filled, eventful(), "file", NOW)
            form = vetting_forms.read(session, cast.applicant, filled)
        paths = [f"/applications/{each}/vetting/" for each in (empty, filled)]
        with served(app) as url:
            yield Desk(app, url, add_visit(app, account), *paths, form)


@pytest.fixture
def page(browser: Browser, desk: Desk, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give a page of the applicant; the test says how it is opened."""
    how = getattr(request, "param", {})
    with opened(browser, desk.url, **how) as each:
        each.context.add_cookies([{"name": "session", "value": desk.key, "url": desk.url}])
        yield each


WIDE = pytest.param({}, id="wide")
NARROW = pytest.param({"narrow": True, "scripts": False}, id="narrow, no scripts")


@pytest.mark.requirement("A11Y-01")
@pytest.mark.parametrize(
    "step", [pytest.param(1, id="all", marks=pytest.mark.soak), pytest.param(3, id="every third")]
)
@pytest.mark.parametrize("page", [WIDE], indirect=True)
def test_pages_can_be_used_by_everybody(desk: Desk, page: Page, step: int) -> None:
    filled = [desk.filled + path for path in (*QUESTIONS, *SUMMARIES, *desk.items())]
    for path in (*filled[::step], *(desk.empty + path for path in SUMMARIES[::step])):
        page.goto(path)
        assert_accessible(page)
        assert_targets(page)


@pytest.mark.requirement("A11Y-05")
@pytest.mark.parametrize("page", [NARROW], indirect=True)
def test_pages_fit_on_a_small_telephone(desk: Desk, page: Page) -> None:
    filled = [desk.filled + path for path in (*QUESTIONS, *SUMMARIES, *desk.items())]
    for path in (*filled, *(desk.empty + path for path in SUMMARIES)):
        page.goto(path)
        assert_fits(page)
        assert_targets(page)


WRONG: dict[str, dict[str, str]] = {
    "name": {"given_names": "A" * 301},
    "other-names/add": {"used_from-year": "20"},
    "birth": {"date_of_birth-day": "31", "date_of_birth-month": "2", "date_of_birth-year": "1988"},
    "national-insurance": {"number": "12345"},
    "occupants": {"under_10": "two"},
    "addresses/add": {"postcode": "L37", "moved_in-day": "1"},
    "absences/add": {"left-month": "13"},
    "documents/add": {"dated-year": "1"},
    "notes": {"notes": "x" * 20_001},
}


@pytest.mark.requirement("A11Y-08")
@pytest.mark.parametrize("page", [NARROW], indirect=True)
def test_errors_are_told_to_everybody(desk: Desk, page: Page) -> None:
    for path, answers in WRONG.items():
        page.goto(desk.empty + path)
        for name, text in answers.items():
            page.locator(f"[name='{name}']").fill(text)
        page.get_by_role("button", name=SAVE).click()
        assert_accessible(page)
        assert_fits(page)
        assert_errors_told(page)
        for name, text in answers.items():
            assert page.locator(f"[name='{name}']").input_value() == text


@pytest.mark.parametrize("page", [NARROW], indirect=True)
def test_questions_left_open_are_told_to_everybody(desk: Desk, page: Page) -> None:
    remove = next(path for path in desk.items() if path.endswith("/remove"))
    for path, button in ((remove, "Continue"), ("import", "Use this file")):
        page.goto(desk.filled + path)
        page.get_by_role("button", name=button).click()
        assert_accessible(page)
        assert_fits(page)
        assert_errors_told(page)


@pytest.mark.requirement("REL-06")
@pytest.mark.parametrize("page", [WIDE], indirect=True)
def test_both_versions_are_there_when_another_window_was_faster(desk: Desk, page: Page) -> None:
    page.goto(desk.filled + "notes")
    with page.context.new_page() as other:
        other.goto(desk.filled + "notes")
        other.get_by_role("textbox").fill("From the other window")
        other.get_by_role("button", name=SAVE).click()
    page.get_by_role("textbox").fill("From this window")
    page.get_by_role("button", name=SAVE).click()

    assert_accessible(page)
    assert page.get_by_role("textbox").input_value() == "From this window"
    expect(page.get_by_text("From the other window")).to_be_visible()
    page.get_by_role("link", name="This was changed in another window").click()
    assert page.evaluate("document.activeElement.id") == "version"
    page.get_by_role("button", name=SAVE).click()
    page.goto(desk.filled + "notes")
    assert page.get_by_role("textbox").input_value() == "From this window"


@pytest.mark.parametrize("page", [WIDE, NARROW], indirect=True)
def test_a_gap_is_filled_with_real_clicks(desk: Desk, page: Page) -> None:
    page.goto(desk.filled + "addresses")
    gaps = page.locator(".vr-gap", has_text="nothing here yet")
    before = gaps.count()
    assert before > 0
    gaps.first.get_by_role("link", name="Add an address here").click()
    assert page.locator("[name='moved_in-year']").input_value() != ""
    page.get_by_label("My home", exact=True).check()
    page.get_by_label("Address line 1").fill("1 Bridge Street")
    page.get_by_label("Town or city").fill("York")
    page.get_by_label("Postcode").fill("yo1 7hh")
    page.get_by_label("Country").select_option("GB")
    words = page.locator(".vr-timeline__words")
    told = words.inner_text()
    until = clock.today() - timedelta(days=401)
    for part in ("day", "month", "year"):
        page.locator(f"[name='moved_out-{part}']").fill(str(getattr(until, part)))
    again = page.get_by_role("button", name="Show these dates on the timeline")
    if again.is_visible():  # without scripts
        again.click()
    expect(words).not_to_have_text(told)
    assert page.get_by_label("Address line 1").input_value() == "1 Bridge Street"
    page.get_by_role("button", name=SAVE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Where you have lived")
    expect(gaps).to_have_count(before - 1)
    page.locator(".vr-card", has_text="1 Bridge Street").get_by_role("link", name="Remove").click()
    page.get_by_label("Yes").check()
    page.get_by_role("button", name="Continue").click()
    expect(gaps).to_have_count(before)
