"""The list of pictures names every page that there is, and every page on it opens in the demonstration."""

from uuid import UUID

from flask import Flask
from sqlalchemy import select

from app import db
from app.applicant.vetting import SECTIONS
from app.commands.demo import show_demo
from app.models.accounts import Account
from tests.browser.screen_list import SCREENS, VETTING, Screen
from tests.browser.screen_places import places_of_demo
from tests.people import add_visit, browser

STATUS = {
    "reference-over": 410,
    "not-found": 404,
    "hr-application-too-early": 409,
    "hr-outcomes-too-early": 409,
    "marking-lock-too-early": 409,
}
NO_PAGE = {
    "api-docs.openapi_json",
    *("static", "health.live", "health.ready", "public.logo", "account.begin", "security.verify"),
    "panel.feed",
    "applicant.interview_file",  # a file for a calendar
    "public.vacancies_feed",  # a file for a feed reader
    "stop_mails.ask",  # needs the link of a mail
    *("security.confirm_email", "security.reset_password"),  # need the token of a mail
    *("security.two_factor_token_validation", "security.two_factor_rescue", "security.mf_recovery"),
    *("hr.record_json", "hr.record_pdf", "vetting.answers_pdf"),  # files
    *("applicant.own_copy_file", "applicant.vetting_pack_pdf"),
    "hr.approval",  # needs a request that a colleague has made
    *("selfcheck.vetting_none", "selfcheck.vetting_export"),
    *("security.tf_select", "mail_folder.mail"),  # one mail is reached from the list of them
}
"""What answers without a page, or with one that only signing in or a mail leads to."""
SAME_AS = {
    "applicant.employer_remove": "applicant.vetting_remove",
    **{
        f"applicant.{part}_{view}": f"applicant.vetting_{view}"
        for part in ("adjustments", "equality")
        for view in ("item", "remove", "add")
    },
    **{
        f"selfcheck.vetting_{view}": f"applicant.vetting_{view}"
        for view in ("page", "item", "remove", "add", "report", "readiness", "import")
    },
    "selfcheck.tasks": "applicant.tasks",
    "selfcheck.check": "applicant.check",
}
"""Views that the engine makes for each part, though only some parts have lists, and once more for the
self-check, whose pages are reached from its first one alone."""
NOT_ASKED = {"main-home", "not-known", "partner-addresses"}
"""Pages that the applicant of the pictures is not asked."""


def test_every_page_is_on_the_list(store_app: Flask) -> None:
    adapter = store_app.url_map.bind("localhost")
    pages = {
        rule.endpoint for rule in store_app.url_map.iter_rules() if rule.methods and "GET" in rule.methods
    }

    known = [screen for screen in SCREENS if screen.name != "not-found"]
    shown = {adapter.match(_sample(screen), "GET")[0] for screen in known}

    shown |= {view for view, like in SAME_AS.items() if like in shown}
    assert NO_PAGE <= pages
    assert pages - NO_PAGE - shown == set()


def test_every_page_of_the_vetting_form_is_on_the_list() -> None:
    keys = {page.key for section in SECTIONS for page in section.pages}

    assert {f"vetting-{key}" for key in keys - NOT_ASKED} <= {screen.name for screen in VETTING}


def _sample(screen: Screen) -> str:
    return screen.path.partition("?")[0].format_map(_Anything())


class _Anything(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return str(UUID(int=1))


def test_every_page_on_it_opens(store_app: Flask) -> None:
    show_demo(store_app)
    places = places_of_demo(store_app)
    keys = {email: _visit(store_app, email) for email in {each.identity.format(**places) for each in SCREENS}}

    answered = {
        screen.name: browser(store_app, keys[screen.identity.format(**places)])
        .get(screen.path.format(**places), follow_redirects=True)
        .status_code
        for screen in SCREENS
    }

    assert answered == {screen.name: STATUS.get(screen.name, 200) for screen in SCREENS}


def _visit(app: Flask, email: str) -> str | None:
    if not email:
        return None
    with db.transaction(app) as session:
        account = session.scalars(select(Account).where(Account.email == email)).one()
        session.expunge(account)
    return add_visit(app, account)
