"""Starting an application, and the list of one's own."""

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from app import db
from app.models.applications import Application
from app.services import vacancies
from app.services.actors import Permission, Role
from tests.app.applicant.conftest import Applicant
from tests.browsing import Visitor
from tests.cast import NOW, Cast
from tests.people import SignedIn, browser

AFTER_CLOSING = "2026-03-21T00:00:00+00:00"


@pytest.fixture
def newcomer(signed_in: SignedIn) -> Visitor:
    """Give an applicant who has not applied for anything."""
    return Visitor(signed_in(Role.APPLICANT))


def start_url(cast: Cast) -> str:
    return f"/applications/start/{cast.vacancy_id}"


def applications_there(app: Flask) -> int:
    with db.transaction(app) as session:
        return session.scalar(select(func.count()).select_from(Application)) or 0


def test_nobody_has_applied_for_anything_at_first(newcomer: Visitor) -> None:
    page = newcomer.go("/applications/")

    assert (page.status, page.heading) == (200, "My applications")
    assert "You have not started an application yet" in page.text


def test_starts_and_is_at_home_on_the_task_list(newcomer: Visitor, cast: Cast) -> None:
    assert "until 20 March 2026 at 11:59pm" in newcomer.go(start_url(cast)).text

    page = newcomer.send("Start now")

    assert page.heading == "Your application"
    listed = newcomer.go("/applications/")
    assert "Custody Nurse" in listed.text
    assert "Not sent yet" in listed.text
    assert newcomer.follow("Continue").heading == "Your application"


def test_starting_again_goes_to_the_one_that_is_there(
    newcomer: Visitor, cast: Cast, store_app: Flask
) -> None:
    newcomer.go(start_url(cast))
    first = newcomer.send("Start now").url

    assert newcomer.go(start_url(cast)).url == first
    assert newcomer.client.post(start_url(cast), data=_token(newcomer)).headers["Location"] == first
    assert applications_there(store_app) == 1


def _token(visitor: Visitor) -> dict[str, str]:
    """Give what a button of the page sends besides."""
    page = visitor.go("/applications/")
    return {"csrf_token": page.forms[0].fields["csrf_token"][0]}


def test_a_closed_vacancy_is_explained(signed_in: SignedIn, cast: Cast, store_app: Flask) -> None:
    with time_machine.travel(AFTER_CLOSING, tick=False):
        newcomer = Visitor(signed_in(Role.APPLICANT))
        posted = newcomer.client.post(start_url(cast), data=_token(newcomer))
        assert newcomer.go(start_url(cast)).heading == "This vacancy has closed"

    assert posted.status_code == 409
    assert "This vacancy has closed, so you can no longer apply for it." in posted.text
    assert applications_there(store_app) == 0


def test_a_vacancy_that_nobody_may_see_is_not_found(newcomer: Visitor, cast: Cast, store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        vacancy = vacancies.of_staff(session, cast.hr, cast.vacancy_id, Permission.VACANCY_EDIT)
        vacancies.withdraw(session, cast.hr, vacancy, NOW)

    assert newcomer.go(start_url(cast)).status == 404


def test_signing_in_first_leads_back_to_the_start(store_app: Flask, cast: Cast) -> None:
    stranger = browser(store_app)

    for answer in (stranger.get(start_url(cast)), stranger.get("/applications/")):
        assert answer.status_code == 302
        assert "/sign-in?next=" in answer.headers["Location"]


def test_the_list_tells_each_apart(applicant: Applicant) -> None:
    page = applicant.go("/applications/")

    assert page.text.count("Reference VR-") == 1
    assert "Closes 20 March 2026 at 11:59pm" in page.text
    with time_machine.travel(AFTER_CLOSING, tick=False):
        applicant.client = applicant.signed_in()
        assert "Closed 20 March 2026 at 11:59pm" in applicant.go("/applications/").text
