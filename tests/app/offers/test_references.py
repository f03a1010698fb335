"""References: a link that works once and opens one form, and what HR sees of it."""

import re
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from app import db
from app.jobs import worker
from app.models.audit import AuditEvent
from app.models.employment_references import EmploymentReference
from app.models.jobs import Job
from app.services import employment_references, reference_links, withdrawing
from app.services.errors import NotFound, NotPossibleNow
from tests.browsing import Visitor
from tests.cast import NOW
from tests.offered import House, house
from tests.visitor import Letter, open_mails

FACTS = {
    "gives": "give",
    "capacity": "Ward manager, their manager since 2019",
    "job_title": "Staff nurse",
    "started__month": "3",
    "started__year": "2019",
    "sanctions": "no",
    "investigations": "unknown",
}


@pytest.fixture
def asked(trust: House) -> House:
    trust.accept()
    open_mails(trust.app)
    hr = trust.on(trust.hr)
    hr.go(f"/offers/{trust.application_id}")
    hr.follow("References")
    assert "Not asked yet" in hr.page.text
    hr.send("Ask for a reference from Bernard Hale")
    return trust


def mailed(trust: House) -> Letter:
    [letter] = open_mails(trust.app)
    return letter


def path_in(letter: Letter) -> str:
    found = re.search(r"https?://[^/\s]+(/reference/\S+)", letter.body)
    assert found, letter.body
    return found[1]


def referee(trust: House) -> Visitor:
    return Visitor(trust.app.test_client())


def row(trust: House) -> EmploymentReference:
    with db.transaction(trust.app) as session:
        return session.scalars(select(EmploymentReference)).one()


def test_from_asking_to_reading_and_the_link_works_once(asked: House) -> None:
    letter = mailed(asked)
    assert letter.to == "b.hale@example.org"
    path = path_in(letter)
    assert path.rpartition("/")[2] not in str(vars(row(asked)))
    visitor = referee(asked)
    assert "Reference for Asha Mary Okafor" in visitor.go(path).heading
    assert visitor.send("Send my answers", gives="give").status == 422
    assert "Enter their job title" in visitor.page.text
    assert "Thank you" in visitor.send("Send my answers", **FACTS).heading

    assert referee(asked).go(path).status == 410
    assert row(asked).token_hash is None
    hr = asked.on(asked.hr)
    hr.go(f"/offers/{asked.application_id}/references")
    assert "Received" in hr.page.text
    hr.follow("Read the answers")
    for words in ("Staff nurse", "March 2019", "I do not know", "No"):
        assert words in hr.page.text
    with db.transaction(asked.app) as session:
        steps = [
            event.facts["step"]
            for event in session.scalars(select(AuditEvent).where(AuditEvent.event == "reference_moved"))
        ]
    assert steps == ["asked", "received", "opened"]


def test_declining_tells_no_more_than_that(asked: House) -> None:
    visitor, path = referee(asked), path_in(mailed(asked))
    visitor.go(path)
    visitor.send("Send my answers", **{**FACTS, "gives": "decline"})

    assert (row(asked).state, row(asked).answers) == ("declined", {})
    hr = asked.on(asked.hr)
    assert "Declined to give one" in hr.go(f"/offers/{asked.application_id}/references").text
    assert hr.go(f"/offers/references/{row(asked).id}").status == 404


def test_a_request_that_is_taken_back_opens_nothing_and_can_be_made_anew(asked: House) -> None:
    path = path_in(mailed(asked))
    hr = asked.on(asked.hr)
    hr.go(f"/offers/{asked.application_id}/references")
    hr.send("Take the request back to Bernard Hale")
    assert referee(asked).go(path).status == 410
    hr.send("Ask for a reference from Bernard Hale")
    assert referee(asked).go(path).status == 410
    assert referee(asked).go(path_in(mailed(asked))).status == 200


@pytest.mark.parametrize(("days", "status"), [(27, 200), (28, 410)])
def test_a_link_lives_28_days(asked: House, clock: time_machine.Traveller, days: int, status: int) -> None:
    path = path_in(mailed(asked))
    clock.move_to(NOW + timedelta(days=days))
    assert referee(asked).go(path).status == status


def test_a_link_ends_with_the_offer(asked: House) -> None:
    path = path_in(mailed(asked))
    with db.transaction(asked.app) as session:
        withdrawing.withdraw(session, asked.applicant, asked.application_id, keep_form=True, now=NOW)
    assert referee(asked).go(path).status == 410


def test_a_referee_is_reminded_once_by_a_link_that_replaces_the_first(
    asked: House, clock: time_machine.Traveller
) -> None:
    first = path_in(mailed(asked))
    found = []
    for days in (8, 9, 9, 10, 20):
        clock.move_to(NOW + timedelta(days=days))
        with db.transaction(asked.app) as session:
            found.append(employment_references.remind(session, NOW + timedelta(days=days)))
    assert found == [0, 1, 0, 0, 0]
    letter = mailed(asked)
    assert letter.subject.startswith("Reminder")
    assert referee(asked).go(first).status == 410
    assert referee(asked).go(path_in(letter)).status == 200
    assert "Overdue" in asked.anew(asked.hr).go(f"/offers/{asked.application_id}/references").text


def test_nobody_is_asked_twice_nor_by_somebody_else(asked: House) -> None:
    other, key = house(asked.app, "Elsewhere NHS Trust"), row(asked).id
    with db.transaction(asked.app) as session:
        line = employment_references.of_application(session, asked.hr, asked.application_id, NOW.date())[0]
        with pytest.raises(NotPossibleNow, match="asked already"):
            employment_references.ask(session, asked.hr, asked.application_id, line.referee, NOW)
        with pytest.raises(NotFound):
            employment_references.ask(session, asked.hr, asked.application_id, "nobody", NOW)
        for actor in (other.hr, asked.manager, asked.officer, asked.applicant):
            with pytest.raises(NotFound):
                employment_references.ask(session, actor, asked.application_id, line.referee, NOW)
            with pytest.raises(NotFound):
                employment_references.take_back(session, actor, key, NOW)


def test_no_link_goes_for_what_is_not_asked_any_more(asked: House) -> None:
    key = row(asked).id
    with db.transaction(asked.app) as session:
        employment_references.take_back(session, asked.hr, key, NOW)
        assert reference_links.new_link(session, key) is None
    worker.do_all(asked.app)
    with db.transaction(asked.app) as session:
        [job] = [j for j in session.scalars(select(Job)) if j.payload.get("template") == "reference_asked"]
        assert job.state == "failed"
