"""A vacancy with 21 criteria, from marking to letters: two markers with the keyboard alone, then HR."""

from collections.abc import Iterator
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from app import db
from app.jobs import worker
from app.models.accounts import Account
from app.models.applications import Application
from app.models.marking import Mark
from app.services.actors import Actor
from tests.browser.looking import opened
from tests.browser.serving import served
from tests.people import add_visit
from tests.shortlisting import AFTER, Board, closed, in_marking
from tests.stores import program

SECTIONS = [
    {"name": "Experience", "essential": [f"Essential experience {n}" for n in range(13)], "desirable": []},
    {"name": "Skills", "essential": [], "desirable": [f"Desirable skill {n}" for n in range(8)]},
]
JUDGEMENTS, MOST_KEYS = 21, 60


class Hands:
    """Two hands on a keyboard, which count what they press."""

    def __init__(self, page: Page) -> None:
        self.page, self.pressed = page, 0

    def press(self, keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1


@pytest.fixture
def app(tmp_path: Path, sqlite_template: Path) -> Iterator[Flask]:
    """Give the program on a day after closing, its mails kept in a folder."""
    with program(tmp_path, sqlite_template) as app, time_machine.travel(AFTER, tick=True):
        yield app


def sign_in(app: Flask, page: Page, url: str, actor: Actor) -> None:
    with db.transaction(app) as session:
        account = session.get_one(Account, actor.account_id)
        session.expunge(account)
    cookie = {"name": app.config["SESSION_COOKIE_NAME"], "url": url, "value": add_visit(app, account)}
    page.context.clear_cookies()
    page.context.add_cookies([cookie])  # type: ignore[list-item]


def mark_everybody(page: Page, board: Board, marks: str) -> list[int]:
    """Mark every applicant by keys; give how many each took. `marks` are given over and over."""
    page.goto(f"/marking/{board.vacancy_id}")
    page.get_by_role("button", name="Go on marking").press("Enter")
    counts = []
    for number in range(len(board.applications)):
        page.wait_for_selector("[data-keys]:not([hidden])")
        hands, here = Hands(page), page.url
        hands.press((marks * JUDGEMENTS)[:JUDGEMENTS])
        left = JUDGEMENTS * (len(board.applications) - number - 1)
        page.get_by_text(f"{left} of {JUDGEMENTS * len(board.applications)} marks are left").wait_for()
        hands.press("n")
        page.wait_for_url(lambda url, here=here: url.partition("#")[0] != here)  # type: ignore[misc]
        counts.append(hands.pressed)
    page.get_by_role("button", name="Lock my marks").press("Enter")
    page.get_by_label("Yes").check()
    page.get_by_role("button", name="Continue").press("Enter")
    page.get_by_text("You locked your marks").wait_for()
    return counts


def agree_on_all(page: Page, board: Board) -> int:
    """Agree on every mark that markers differ on; give how many there were."""
    page.goto(f"/marking/{board.vacancy_id}/moderation")
    differ = page.locator(".vr-differ a").count()
    page.locator(".vr-differ a").first.click()
    for _ in range(differ):
        here = page.url
        page.get_by_label("2: shown", exact=True).check()
        page.get_by_label("Why").fill("Read together: it is shown")
        page.get_by_role("button", name="Keep this mark").click()
        page.wait_for_url(lambda url, here=here: url != here)  # type: ignore[misc]
    expect(page.get_by_text("All of them are agreed on.")).to_be_visible()
    return differ


def decide_and_tell(page: Page, board: Board) -> None:
    """Shortlist the first, turn down the others, confirm, and send every letter."""
    steps = f"/hr/vacancies/{board.vacancy_id}/shortlisting"
    page.goto(f"{steps}/outcomes")
    ticks = page.locator("input[name=chosen]")
    for label, those in (("Do not shortlist", range(1, len(board.applications))), ("Shortlist", [0])):
        for number in those:
            ticks.nth(number).check()
        page.get_by_label(label, exact=True).check()
        page.get_by_label("Why").fill("By the marks and the bar")
        page.get_by_role("button", name="Keep this outcome").click()
    page.get_by_role("button", name="Confirm the outcomes").click()
    page.get_by_label("Yes").check()
    page.get_by_role("button", name="Continue").click()
    for outcome in ("shortlist", "not_shortlist"):
        page.goto(f"{steps}/letters/{outcome}/preview")
        page.get_by_role("button", name="Send").click()
        page.get_by_text(" way", exact=False).first.wait_for()


@pytest.mark.parametrize("there", [2, pytest.param(20, marks=pytest.mark.soak)])
def test_marked_by_keys_moderated_decided_and_told(browser: Browser, app: Flask, there: int) -> None:
    names = [f"Person{n} Example" for n in range(there)]
    with db.transaction(app) as session:
        board = in_marking(session, closed(session, names, sections=SECTIONS))
    with served(app) as url, opened(browser, url) as page:
        for marker, marks in zip(board.markers, ("2", "2222222222222222222203"), strict=True):
            sign_in(app, page, url, marker)
            keys = mark_everybody(page, board, marks)
            assert max(keys) <= MOST_KEYS
        sign_in(app, page, url, board.hr)
        assert agree_on_all(page, board) > 0
        decide_and_tell(page, board)

    with db.transaction(app) as session:
        assert session.query(Mark).filter_by(current=True).count() == 2 * there * JUDGEMENTS
        statuses = [session.get_one(Application, each).status for each in board.applications]
        told = {session.get_one(Application, each).told_at is not None for each in board.applications}
    assert sorted(set(statuses)) == ["not_shortlisted", "shortlisted"]
    assert statuses.count("shortlisted") == 1
    assert told == {True}
    worker.do_all(app)
    folder = app.extensions["settings"].mail_folder
    mails = [
        BytesParser(policy=policy.default).parsebytes(file.read_bytes()) for file in folder.glob("*.eml")
    ]
    news = [mail for mail in mails if "There is news about your application" in mail["Subject"]]
    assert len({mail["To"] for mail in news}) == there
