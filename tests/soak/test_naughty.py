"""Text that breaks programs, through every text field of every form: no failure, no new element (E11)."""

from collections.abc import Iterator
from html.parser import HTMLParser
from random import Random
from unicodedata import normalize

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient

from app import db
from app.models.accounts import Account
from app.services import vacancies
from app.services.actors import Role
from app.web import budgets
from app.web.sessions import actor_of
from tests.access.addresses import addresses
from tests.access.stages import World, at
from tests.browser.screen_list import ADDING, EMPLOYER, VETTING
from tests.browsing import Form, Seen
from tests.cast import NOW, vacancy_document
from tests.people import add_account, add_visit, browser
from tests.soak.ledger import Note
from tests.soak.naughty import STRINGS
from tests.vetting_findings import Says

SEED, SAMPLE = 20261124, 70
OF_OURS = {"csrf_token", "version", "token", "next", "document", "carried", "sure"}
"""Fields that we fill in ourselves; what becomes of a changed one is tested where each is."""
PAGES_OF_NOBODY = ("/sign-in", "/register", "/reset-password", "/confirm-email", "/check-your-record")


class Elements(HTMLParser):
    """Gathers what an answer is made of that people's words could have brought in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.foreign: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        ours = "nonce" in given or (given.get("src") or "").startswith("/static/")
        if tag in ("vr-x", "iframe", "math") or (tag in ("script", "style") and not ours):
            self.foreign.append(tag)
        self.foreign += [name for name in given if name.startswith("on")]
        self.foreign += [value for name, value in attrs if name in ("href", "src", "action") and _runs(value)]


def _runs(address: str | None) -> bool:
    return (address or "").strip().lower().startswith(("javascript:", "data:text"))


@pytest.fixture
def world(store_app: Flask, says: Says, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    for endpoint in budgets.POSTS:
        monkeypatch.setitem(budgets.POSTS, endpoint, "1000000 per minute")
    with time_machine.travel(NOW, tick=False):
        yield at(store_app, "S0")


def pages(world: World) -> list[tuple[FlaskClient, str]]:
    """Give every page with questions, and the browser of somebody whom it is for."""
    app, ids = world.app, world.ids
    with db.transaction(app) as session:
        own = session.get_one(Account, world.applicant.account_id)
    hr = add_account(app, Role.HR, world.trust_id)
    with db.transaction(app) as session:
        draft = vacancies.start(session, actor_of(hr), world.trust_id, "The advert", vacancy_document(), NOW)
        session.flush()
        drafted = {**ids, "vacancy_id": draft.id}
    people = {who: browser(app, add_visit(app, who)) for who in (own, hr)}
    own_id = ids["application_id"]
    names = {"application": own_id, "begun": own_id, "criterion": ids["criterion_id"]}
    screens = [screen.path for screen in (*EMPLOYER, *VETTING, *ADDING)]
    mine = [path.format(**names) for path in screens if "{job}" not in path and "{address}" not in path]
    theirs = [one.real for one in addresses(app, drafted, ("GET",)) if (one.endpoint or "").startswith("hr.")]
    return [
        *((people[own], path) for path in mine),
        *((people[hr], path) for path in theirs),
        *((app.test_client(), path) for path in PAGES_OF_NOBODY),
    ]


def texts_of(form: Form) -> list[str]:
    """Give the names of the fields that take words."""
    return [name for name in form.fields if name not in form.choices and name not in OF_OURS]


def faults(client: FlaskClient, path: str, text: str) -> Iterator[str]:
    """Send every form of a page with this text in each of its boxes, and yield what went wrong."""
    page = Seen(path, 200, client.get(path, follow_redirects=True).get_data(as_text=True))
    for form in page.forms:
        names = texts_of(form)
        if not names or form.method.lower() != "post":
            continue
        raw = text.encode("utf-8", "surrogatepass")
        data = {name: values for name, values in form.fields.items() if values} | dict.fromkeys(names, raw)
        answer = client.post(form.action or path, data=data, follow_redirects=True)
        if answer.status_code >= 500:
            yield f"{answer.status_code} of {path}"
        yield from (f"{one} on {path}" for one in Elements(answer.get_data(as_text=True)).foreign)
        if "5041" in answer.get_data(as_text=True):
            yield f"reckoned on {path}"
        yield from _lost(Seen(path, 200, answer.get_data(as_text=True)), names, text, path)


def _lost(page: Seen, names: list[str], text: str, path: str) -> Iterator[str]:
    """Yield boxes that are shown again with other words than were typed in them."""
    if not text.isprintable() or len(text) > 200 or not text.strip():
        return
    for form in page.forms:
        for name in (set(names) & set(form.fields)) - _boxes_of_dates(form):
            shown = form.fields[name]
            if page.title.startswith("Error:") and shown and shown[0] and not _same(shown[0], text):
                yield f"{name} of {path} shows {shown[0]!r}"


def _boxes_of_dates(form: Form) -> set[str]:
    """Give the boxes that show no more than a date has room for."""
    return {name for name in form.fields if name.endswith(("-day", "-month", "-year"))}


def _same(shown: str, typed: str) -> bool:
    return normalize("NFC", shown).split() == normalize("NFC", typed).split()


@pytest.mark.requirement("SEC-12", "SEC-15", "SEC-18")
@pytest.mark.parametrize("full", [False, pytest.param(True, marks=pytest.mark.soak)], ids=["sample", "all"])
def test_no_text_breaks_a_form(world: World, note: Note, full: bool) -> None:
    cases = [(client, path, text) for client, path in pages(world) for text in STRINGS]
    tried = cases if full else Random(SEED).sample(cases, SAMPLE)

    found = [(text[:40], fault) for client, path, text in tried for fault in faults(client, path, text)]

    note("E11", what="pages and texts", tried=len(tried), failed=len(found), seed=SEED)
    assert found == []
    assert len(STRINGS) > 150
    assert len(cases) > 10_000
