"""Mails about a draft come only if wanted, once each, say nothing, and stop; pages tell what time changed."""

from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import cast
from urllib.parse import urlsplit

import pytest
import time_machine
from sqlalchemy import select

from app import clock, db
from app.demo import people, vetting
from app.jobs import daily, worker
from app.models.applications import Application
from app.models.reminders import Reminder
from app.services import reminders, reminding, vacancies
from app.services.reminders import Wanted
from tests.app.applicant.conftest import Applicant
from tests.cast import NOW
from tests.employer_parts import fill


@pytest.fixture(autouse=True)
def clock_stands_still() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


Clock = time_machine.Traveller


def wants(applicant: Applicant, every: int = 0, *, changes: bool = False) -> None:
    with db.transaction(applicant.app) as session:
        wanted = Wanted(every, changes)
        reminders.want(session, applicant.actor, applicant.application_id, wanted, clock.now())


def days(applicant: Applicant, traveller: Clock, count: int) -> list[EmailMessage]:
    """Let days go by, with the work of each asked for and done twice, and give all mails so far."""
    for _ in range(count):
        traveller.shift(timedelta(days=1))
        for _ in range(2):
            with db.transaction(applicant.app) as session:
                daily.ask(session, clock.today())
            worker.do_all(applicant.app)
    folder = applicant.app.extensions["settings"].mail_folder
    mails = [message_from_bytes(path.read_bytes(), policy=SMTP) for path in folder.glob("*.eml")]
    return cast("list[EmailMessage]", mails)


def test_the_page_asks_and_keeps_the_answer(applicant: Applicant) -> None:
    applicant.go(f"/applications/{applicant.application_id}/")
    page = applicant.follow("Get reminders by mail, or stop them")
    assert page.form("Save").fields["every"] == ["0"]
    assert page.form("Save").fields["changes"] == ["no"]

    applicant.send("Save", every="3", changes="yes")

    with db.transaction(applicant.app) as session:
        assert reminders.wanted(session, applicant.actor, applicant.application_id) == Wanted(3, changes=True)


def test_nobody_is_reminded_without_a_word_of_theirs(applicant: Applicant, clock_stands_still: Clock) -> None:
    assert days(applicant, clock_stands_still, 5) == []


@pytest.mark.parametrize(("every", "count"), [(1, 8), (3, 2), (7, 1)])
def test_reminders_come_as_often_as_wanted(
    applicant: Applicant, clock_stands_still: Clock, every: int, count: int
) -> None:
    wants(applicant, every)

    assert len(days(applicant, clock_stands_still, 8)) == count


def test_a_clock_that_steps_back_reminds_nobody_twice(
    applicant: Applicant, clock_stands_still: Clock
) -> None:
    wants(applicant, 1)
    assert len(days(applicant, clock_stands_still, 1)) == 1
    clock_stands_still.shift(timedelta(days=-1, hours=-1))

    assert len(days(applicant, clock_stands_still, 1)) == 1


def test_done_again_after_a_kill_nothing_is_due(applicant: Applicant, clock_stands_still: Clock) -> None:
    wants(applicant, 1)
    clock_stands_still.shift(timedelta(days=1))

    for due in (["draft_reminder"], []):
        with db.transaction(applicant.app) as session:
            assert reminding.write(session, applicant.application_id, clock.now()) == due


@pytest.mark.parametrize("end", ["closed", "sent", "withdrawn"])
def test_reminders_stop_by_themselves(applicant: Applicant, clock_stands_still: Clock, end: str) -> None:
    wants(applicant, 1)
    with db.transaction(applicant.app) as session:
        vacancy = vacancies.published(session, applicant.cast.vacancy_id)
        if end == "closed":
            vacancy.closing_at = NOW + timedelta(hours=1)
        elif end == "sent":
            application = session.get_one(Application, applicant.application_id)
            application.status, application.readiness = "submitted", "complete"
            application.sent_at = NOW
        else:
            vacancies.withdraw(session, applicant.cast.hr, vacancy, NOW)

    assert days(applicant, clock_stands_still, 3) == []
    with db.transaction(applicant.app) as session:
        assert (session.scalar(select(Reminder)) is None) == (end != "withdrawn")


def test_one_press_in_a_mail_stops_both_kinds(applicant: Applicant, clock_stands_still: Clock) -> None:
    wants(applicant, 1, changes=True)
    mails = days(applicant, clock_stands_still, 1)
    link = urlsplit(mails[0]["List-Unsubscribe"].strip("<>")).path

    assert "stop" in applicant.app.test_client().get(link).text.lower()
    applicant.app.test_client().post(link)

    assert len(days(applicant, clock_stands_still, 3)) == len(mails)
    with db.transaction(applicant.app) as session:
        assert reminders.wanted(session, applicant.actor, applicant.application_id) == Wanted()


SENSITIVE = ("proof", "statement", "debt", "police", "child", "parent", "Asha", "Custody")


def test_what_time_changes_is_mailed_once_without_saying_what(
    applicant: Applicant, clock_stands_still: Clock
) -> None:
    fill(applicant.app, applicant.application_id)
    applicant.has(**vetting.whole(people.people(2)[1], clock.today()))
    with db.transaction(applicant.app) as session:
        vacancies.published(session, applicant.cast.vacancy_id).closing_at = NOW + timedelta(days=300)
    wants(applicant, changes=True)
    assert days(applicant, clock_stands_still, 1) == []
    clock_stands_still.shift(timedelta(days=120))

    mails = days(applicant, clock_stands_still, 2)

    [mail] = mails
    body = mail.get_content()
    assert not [word for word in SENSITIVE if word in body + mail["Subject"]]
    client = Applicant.signed_in(applicant)
    page = client.get(f"/applications/{applicant.application_id}/").text
    assert "What time has changed" in page
    assert "Nothing you wrote has changed." in page


def test_the_pages_say_nothing_where_nothing_moved(applicant: Applicant, clock_stands_still: Clock) -> None:
    fill(applicant.app, applicant.application_id)
    applicant.has(**vetting.whole(people.people(2)[1], clock.today()))

    assert "What time has changed" not in applicant.go(f"/applications/{applicant.application_id}/").text
