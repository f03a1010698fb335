"""Marking in a real browser: by keys alone, with every mark kept; and pages that fit and all can read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from app import db
from app.models.accounts import Account
from app.models.marking import Mark
from app.services import moderation
from app.services.actors import Actor
from tests.browser.looking import assert_accessible, assert_errors_told, assert_fits, assert_targets, opened
from tests.browser.serving import served
from tests.people import add_visit
from tests.shortlisting import AFTER, Board, closed, in_marking, marked
from tests.stores import program


@dataclass
class Stage:
    """The program, its address, and the vacancies that there are."""

    app: Flask
    url: str
    boards: dict[str, Board] = field(default_factory=dict)

    def sign_in(self, page: Page, actor: Actor) -> None:
        with db.transaction(self.app) as session:
            account = session.get_one(Account, actor.account_id)
        cookie = {"name": self.app.config["SESSION_COOKIE_NAME"], "url": self.url}
        page.context.add_cookies([{**cookie, "value": add_visit(self.app, account)}])

    def kept(self, board: Board, marker: Actor) -> list[int]:
        """Give the marks that a marker has given, sorted."""
        with db.transaction(self.app) as session:
            found = session.query(Mark).filter_by(
                vacancy_id=board.vacancy_id, marker_id=marker.account_id, current=True
            )
            return sorted(each.mark for each in found if each.mark is not None)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Stage]:
    """Serve the program on a day after closing, with a vacancy in marking and one that is marked."""
    folder = tmp_path_factory.mktemp("marking")
    with program(folder, sqlite_template) as app, time_machine.travel(AFTER, tick=True), served(app) as url:
        made = Stage(app, url)
        with db.transaction(app) as session:
            made.boards["small"] = in_marking(session, closed(session, name="Small"))
            done = in_marking(session, closed(session, name="Done"))
            marked(session, done, lambda a, c: 2, lambda a, c: 0 if (a, c) == (0, 0) else 2)
            made.boards["done"] = done
        yield made


@pytest.mark.requirement("A11Y-03", "UX-11")
def test_keys_alone_mark_note_and_undo(browser: Browser, stage: Stage) -> None:
    board = stage.boards["small"]
    with opened(browser, stage.url) as page:
        stage.sign_in(page, board.markers[0])
        page.goto(f"/marking/{board.vacancy_id}")
        page.get_by_role("button", name="Go on marking").press("Enter")
        page.wait_for_selector("[data-keys]:not([hidden])")
        first = page.url

        for key in "301":
            page.keyboard.press(key)
        page.get_by_text("9 of 12 marks are left").wait_for()
        page.keyboard.press("p")
        page.keyboard.press("c")
        page.keyboard.type("Ask for 2 more, n")
        page.keyboard.press("Escape")
        page.get_by_text("Saved.").wait_for()
        page.keyboard.press("n")
        page.keyboard.press("n")
        page.wait_for_url(lambda url: url != first)
        page.keyboard.press("2")
        page.get_by_text("8 of 12 marks are left").wait_for()
        page.keyboard.press("u")
        page.get_by_text("9 of 12 marks are left").wait_for()
        page.goto(first)

        assert page.locator("input[type=radio]:checked").evaluate_all(
            "list => list.map(it => it.value)"
        ) == list("301")
        assert page.get_by_role("textbox", name="Note").input_value() == "Ask for 2 more, n"
        assert stage.kept(board, board.markers[0]) == [0, 1, 3]


@pytest.mark.requirement("A11Y-04")
def test_without_scripts_the_form_does_it(browser: Browser, stage: Stage) -> None:
    board = stage.boards["small"]
    with opened(browser, stage.url, scripts=False) as page:
        stage.sign_in(page, board.markers[1])
        page.goto(f"/marking/{board.vacancy_id}/criteria/{board.criteria[0]}")
        for row in page.get_by_role("group").filter(has=page.locator("h2")).all():
            row.get_by_label("2: shown", exact=True).check()
        page.get_by_role("button", name="Save and go on").click()

        expect(page.get_by_text("8 of 12 marks are left")).to_be_visible()
        assert stage.kept(board, board.markers[1]) == [2, 2, 2, 2]


PAGES = {
    "small": ["/marking/", "/marking/{0}", "/marking/{0}/applications/{1}", "/marking/{0}/criteria/{2}",
              "/marking/{0}/declare"],
    "done": ["/marking/{0}/moderation", "/marking/{0}/moderation/{1}/{2}"],
}  # fmt: skip
STEPS = "/hr/vacancies/{0}/shortlisting"
HR_PAGES = {
    "small": [
        "/hr/vacancies/{0}/queue",
        STEPS,
        *(f"{STEPS}/{page}" for page in ("criteria", "longlist", "panel", "names")),
    ],
    "done": [f"{STEPS}/{page}" for page in ("outcomes", "letters", "letters/shortlist")],
}
ALL = [
    (who, key, path)
    for who, pages in (("marker", PAGES), ("hr", HR_PAGES))
    for key in pages
    for path in pages[key]
]


@pytest.mark.parametrize(("who", "key", "path"), ALL, ids=[f"{key}:{path}" for _, key, path in ALL])
def test_a_page_is_accessible_and_fits(browser: Browser, stage: Stage, who: str, key: str, path: str) -> None:
    board = stage.boards[key]
    with opened(browser, stage.url, narrow=True) as page:
        stage.sign_in(page, board.hr if who == "hr" else board.markers[0])
        page.goto(path.format(board.vacancy_id, board.applications[0], board.criteria[0]))

        assert_fits(page)
        assert_accessible(page)
        assert_targets(page)


@pytest.mark.parametrize(
    ("who", "path", "button"),
    [
        ("marker", "/marking/{0}/moderation/{1}/{2}", "Keep this mark"),
        ("hr", "/hr/vacancies/{0}/shortlisting/outcomes", "Keep this outcome"),
    ],
)
def test_errors_are_told_twice(browser: Browser, stage: Stage, who: str, path: str, button: str) -> None:
    board = stage.boards["done"]
    with db.transaction(stage.app) as session:
        cell = (board.applications[0], board.criteria[0])
        if who == "hr":
            moderation.agree(session, board.hr, board.vacancy_id, cell, (2, "Read together"), AFTER)
    with opened(browser, stage.url) as page:
        stage.sign_in(page, board.hr if who == "hr" else board.markers[0])
        page.goto(path.format(board.vacancy_id, *cell))
        page.get_by_role("button", name=button).click()

        assert_errors_told(page)
        assert_accessible(page)
