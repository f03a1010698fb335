"""The send page: what stops a send and where it is mended, what to acknowledge, and that it sends once."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from app import db
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.jobs import Job
from checks.findings import blocker, concern
from tests.app.applicant.conftest import Applicant
from tests.browsing import Seen
from tests.employer_parts import fill
from tests.vetting_findings import Says

DECLARED = {"declaration": ["yes"]}
SEND = "Send my application"
TO_FOLLOW = "Send my application, vetting form to follow"
NAME_MISSING = blocker("Enter your family name.", "/applicant/family_name")
STANDING = replace(blocker("You can apply again from May.", "/absences"), rule="RES-01")
CONCERN = concern("You have a judgment against you.", "/applicant/given_names")


@pytest.fixture
def ready(applicant: Applicant, says: Says) -> Applicant:
    """Give an applicant whom nothing stops."""
    fill(applicant.app, applicant.application_id)
    return applicant


def url(applicant: Applicant, page: str) -> str:
    return f"/applications/{applicant.application_id}/{page}"


def send_page(applicant: Applicant) -> Seen:
    return applicant.go(url(applicant, "send"))


def stored(applicant: Applicant) -> Application:
    with db.transaction(applicant.app) as session:
        return session.get_one(Application, applicant.application_id)


def rows(app: Flask, table: type[Any], *where: Any) -> int:
    with db.transaction(app) as session:
        return session.scalar(select(func.count()).select_from(table).where(*where)) or 0


def test_sends_and_shows_the_receipt(ready: Applicant) -> None:
    assert send_page(ready).heading == "Send your application"

    page = ready.send(SEND, **DECLARED)

    application = stored(ready)
    assert (page.heading, page.url) == ("Application sent", url(ready, "receipt"))
    assert application.reference in page.text
    assert "2 March 2026 at 10:00am" in page.text
    assert "Your vetting form stays sealed" in page.text
    assert (application.status, application.readiness) == ("submitted", "complete")


@pytest.mark.requirement("A11Y-15")
def test_asks_for_the_declaration(ready: Applicant) -> None:
    send_page(ready)

    page = ready.send(SEND)

    assert (page.status, page.title[:7]) == (422, "Error: ")
    assert "Tick to say that what you have told us is true and complete" in page.text
    assert stored(ready).status == "draft"
    assert ready.send(SEND, **DECLARED).heading == "Application sent"


@pytest.mark.requirement("A11Y-15")
@pytest.mark.parametrize("said", [["no"], ["on"], ["0"], ["yes", "no"], ["yes", "yes"]])
def test_takes_nothing_else_for_a_declaration(ready: Applicant, said: list[str]) -> None:
    send_page(ready)

    assert ready.send(SEND, declaration=said).status == 422
    assert stored(ready).status == "draft"


def unconfirm(applicant: Applicant) -> None:
    with db.transaction(applicant.app) as session:
        session.get_one(Account, applicant.actor.account_id).confirmed_at = None


def lacking(**section: Any) -> Callable[[Applicant], None]:
    return lambda applicant: fill(applicant.app, applicant.application_id, **section)


STOPS = [
    pytest.param(unconfirm, "Confirm your email address", "ask for a new one", id="address"),
    pytest.param(lacking(contact={"phone": "1"}), "Contact details", "Enter your full name.", id="name"),
    pytest.param(
        lacking(work_history=None), "Work history", "List your jobs, or say that you have no", id="work"
    ),
    pytest.param(lacking(referees=None), "Referees", "Add at least one referee.", id="referee"),
    pytest.param(
        lacking(evidence=None),
        "Essential criterion 2 of 2",
        "Work in a team: tell us how you meet this",
        id="criterion",
    ),
    pytest.param(
        lacking(registration=None),
        "Professional registration",
        "Give the number of your registration.",
        id="registration",
    ),
]


@pytest.mark.parametrize(("spoil", "place", "told"), STOPS)
def test_each_stop_is_listed_with_a_link_to_its_place(
    ready: Applicant, spoil: Callable[[Applicant], None], place: str, told: str
) -> None:
    spoil(ready)

    page = send_page(ready)

    assert page.heading == "You cannot send your application yet"
    assert told in page.text
    assert not [form for form in page.forms if "declaration" in form.choices]
    assert ready.follow(place).status == 200


@pytest.mark.parametrize(("spoil", "place", "told"), STOPS)
def test_what_came_up_after_the_page_was_shown_stops_it_too(
    ready: Applicant, spoil: Callable[[Applicant], None], place: str, told: str
) -> None:
    send_page(ready)
    spoil(ready)

    page = ready.send(SEND, **DECLARED)

    assert (page.status, page.heading) == (422, "You cannot send your application yet")
    assert told in page.text
    assert stored(ready).status == "draft"


def test_what_the_vetting_form_lacks_is_listed_and_mended_from_here(ready: Applicant, says: Says) -> None:
    says(NAME_MISSING)
    page = send_page(ready)
    assert NAME_MISSING.message in page.text

    ready.follow("Your full name")
    says()
    page = ready.send("Save and continue", given_names="Asha", family_name="Okafor")

    assert (page.url, page.heading) == (url(ready, "send"), "Send your application")


def test_a_closed_vacancy_says_so_and_keeps_the_draft(ready: Applicant) -> None:
    with time_machine.travel("2026-03-20T23:59:59+00:00", tick=False):
        ready.client = ready.signed_in()
        assert send_page(ready).heading == "Send your application"
    with time_machine.travel("2026-03-21T00:00:00+00:00", tick=False):
        page = ready.send(SEND, **DECLARED)

    assert page.status == 422
    assert "This vacancy takes no more applications. What you wrote is kept here for you." in page.text
    assert stored(ready).status == "draft"


@pytest.mark.requirement("UX-20")
def test_standing_is_explained_and_lets_it_go(ready: Applicant, says: Says) -> None:
    says(STANDING)
    page = send_page(ready)
    assert "Your vetting form will follow" in page.text
    assert STANDING.message in page.text
    assert "The employer sees the words “form to follow”, and not why" in page.text

    page = ready.send(TO_FOLLOW, **DECLARED)

    assert page.heading == "Application sent"
    assert "Your vetting form is to follow" in page.text
    assert stored(ready).readiness == "form_to_follow"


def test_standing_does_not_let_go_what_lacks_something(ready: Applicant, says: Says) -> None:
    says(NAME_MISSING, STANDING)

    assert send_page(ready).heading == "You cannot send your application yet"


def test_concerns_are_read_before_sending(ready: Applicant, says: Says) -> None:
    says(CONCERN)
    page = send_page(ready)
    assert CONCERN.message in page.text

    page = ready.send(SEND, **DECLARED)
    assert page.status == 422
    assert "Tick to say that you have read the points above" in page.text
    assert page.form(SEND).fields["declaration"] == ["yes"]
    assert stored(ready).status == "draft"

    assert ready.send(SEND, concerns_read=["yes"]).heading == "Application sent"


def test_a_concern_that_came_up_later_is_shown_first(ready: Applicant, says: Says) -> None:
    send_page(ready)
    says(CONCERN)

    page = ready.send(SEND, **DECLARED)

    assert page.status == 422
    assert CONCERN.message in page.text
    assert stored(ready).status == "draft"


@pytest.mark.requirement("REL-05")
def test_reloading_going_back_and_sending_again_send_nothing_more(ready: Applicant) -> None:
    page = send_page(ready)
    old = {name: values[0] for name, values in page.form(SEND).fields.items() if values}
    ready.send(SEND, **DECLARED)

    again = ready.client.post(url(ready, "send"), data=old | {"declaration": "yes"})
    assert (again.status_code, again.headers["Location"]) == (302, url(ready, "receipt"))
    assert send_page(ready).heading == "Application sent"
    other = ready.client.post(url(ready, "send"), data=old | {"declaration": "yes", "token": "o" * 32})
    assert other.headers["Location"] == url(ready, "receipt")
    assert rows(ready.app, Submission) == rows(ready.app, Job, Job.kind == "mail") == 1


@pytest.mark.requirement("REL-03")
@pytest.mark.parametrize("token", ["", "short", "x" * 61, "<script>alert(1)</script>", "a b" * 10])
def test_a_page_without_a_fit_token_gets_a_new_one(ready: Applicant, token: str) -> None:
    send_page(ready)

    page = ready.send(SEND, declaration=["yes"], token=token)

    assert page.status == 422
    assert stored(ready).status == "draft"
    assert re.fullmatch("[A-Za-z0-9_-]{32}", page.form(SEND).fields["token"][0])
    assert ready.send(SEND, **DECLARED).heading == "Application sent"


@pytest.mark.requirement("REL-03")
def test_each_page_has_a_token_of_its_own(ready: Applicant) -> None:
    tokens = {send_page(ready).form(SEND).fields["token"][0] for _ in range(5)}

    assert len(tokens) == 5


@pytest.mark.experiment("E4", "presses of one button at once", 50)
@pytest.mark.requirement("REL-03")
def test_fifty_presses_of_one_button_are_one_application(ready: Applicant) -> None:
    page = send_page(ready)
    posted = {name: values[0] for name, values in page.form(SEND).fields.items() if values}
    cookie = ready.client.get_cookie(ready.app.config["SESSION_COOKIE_NAME"])
    assert cookie is not None
    start = Barrier(50)

    def press(_: int) -> tuple[int, str]:
        client = ready.app.test_client()
        client.set_cookie(cookie.key, cookie.value)
        start.wait()
        answer = client.post(url(ready, "send"), data=posted | {"declaration": "yes"})
        return answer.status_code, answer.headers["Location"]

    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(press, range(50)))

    assert answers == [(302, url(ready, "receipt"))] * 50
    assert rows(ready.app, Submission) == rows(ready.app, Job, Job.kind == "mail") == 1


def test_after_sending_the_employer_s_part_is_closed_and_the_vetting_form_open(ready: Applicant) -> None:
    send_page(ready)
    ready.send(SEND, **DECLARED)

    refused = ready.open("contact", part="employer")
    assert refused.status == 409
    assert "This application has been sent, so this part of it can no longer change." in refused.text
    tasks = ready.go(url(ready, ""))
    assert tasks.heading == "Your vetting form"
    assert "Contact details" not in tasks.text
    ready.open("name")
    ready.send("Save and continue", given_names="Asha")
    assert ready.vetting_form()["applicant"]["given_names"] == "Asha"


@pytest.mark.requirement("REL-29")
def test_what_was_sent_can_be_read_in_the_wording_of_that_day(ready: Applicant) -> None:
    send_page(ready)
    ready.send(SEND, **DECLARED)
    with db.transaction(ready.app) as session:
        vacancy = session.get_one(Application, ready.application_id).vacancy
        vacancy.criteria[0].text = "Something else altogether"
    fill(ready.app, ready.application_id, contact={"name": "Somebody Else"})

    page = ready.go(url(ready, "sent"))

    assert (page.status, page.heading) == (200, "What you sent")
    assert "Registered nurse with current registration (essential)" in page.text
    assert "Asha Mary Okafor" in page.text
    assert "Somebody Else" not in page.text
    assert not [text for text, _ in page.links if text.startswith("Change")]
    assert ready.go(url(ready, "check")).heading == "What you sent"


def test_the_status_says_what_happens_next_and_who_acts(ready: Applicant) -> None:
    send_page(ready)
    ready.send(SEND, **DECLARED)

    page = ready.follow("See how your application goes on")

    assert page.heading == "How your application stands"
    assert "Your application has reached us." in page.text
    assert "The employer reads applications once the vacancy has closed." in page.text
    assert "Who acts next: the employer" in page.text
    assert "Sent 2 March 2026 at 10:00am" in ready.go("/applications/").text
    assert ready.follow("View").heading == "How your application stands"
