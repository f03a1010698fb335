"""A manager reads a declaration if the named adviser asks them to a meeting about it, and only as long."""

import pytest
from sqlalchemy import select

from app import db
from app.models.jobs import Job
from app.models.trusts import Trust
from app.services import declaration_readings, risk_meetings
from app.services.actors import Role
from app.services.errors import NotFound, NotPossibleNow
from tests.app.declaring.acting import events, note, url, written
from tests.cast import NOW, account
from tests.offered import House, house

TOLD = "Quxcanary in 2019"


@pytest.fixture
def declared(trust: House) -> House:
    """Give a trust whose applicant has declared, with HR as the named adviser."""
    trust.accept()
    note(trust, trust.hr)
    written(trust, any="yes", matters=TOLD)
    return trust


def ask(trust: House) -> None:
    """Let the adviser ask the manager on the page."""
    adviser = trust.on(trust.hr)
    adviser.go(f"/offers/{trust.application_id}")
    adviser.follow("Ask a manager to a meeting about it")
    assert adviser.send("Ask them to the meeting").status == 422
    page = adviser.send("Ask them to the meeting", manager=str(trust.manager.account_id))
    assert "They can read the declaration now." in page.text


def test_the_manager_reads_it_once_asked_and_the_applicant_sees_it(declared: House) -> None:
    trust, manager = declared, declared.on(declared.manager)
    offer = f"/offers/{trust.application_id}"
    assert manager.go(f"{offer}/declaration").status == 404
    assert "Open the self-declaration" not in manager.go(offer).text
    ask(trust)

    manager.go(offer)
    assert TOLD not in manager.page.html
    manager.follow("Open the self-declaration")
    assert "asked to a meeting" in manager.page.text
    assert TOLD not in manager.page.html
    assert TOLD in manager.send("Open it", reason="meeting").html
    assert [facts["reason"] for _, facts in events(trust, "declaration_opened")] == ["meeting"]
    mine = trust.on(trust.applicant).go(url(trust)).text
    assert "was asked to a meeting with you" in mine
    assert "To prepare the meeting about it" in mine
    with db.transaction(trust.app) as session:
        told = [key for key in session.scalars(select(Job.dedupe_key)) if ":meeting " in key]
    assert len(told) == 1


def test_it_ends_with_the_adviser_or_the_decision(declared: House) -> None:
    trust, path = declared, f"/offers/{declared.application_id}/declaration"
    ask(trust)
    trust.on(trust.hr).send(f"End the part of Mara {'Northmoor NHS Foundation Trust'}")
    assert trust.on(trust.manager).go(path).status == 404
    assert " until " in trust.on(trust.applicant).go(url(trust)).text
    ask(trust)
    assert trust.on(trust.manager).go(path).status == 200
    note(trust, trust.hr, "met")
    assert trust.on(trust.manager).go(path).status == 409
    assert [name for name, _ in events(trust, "risk_meeting_opened", "risk_meeting_ended")] == [
        *("risk_meeting_opened", "risk_meeting_ended", "risk_meeting_opened"),
    ]


def test_asked_twice_is_once(declared: House) -> None:
    trust = declared
    with db.transaction(trust.app) as session:
        for _ in range(2):
            risk_meetings.begin(session, trust.hr, trust.application_id, trust.manager.account_id, NOW)
        [meeting] = risk_meetings.meetings(session, trust.application_id)
    assert meeting.ended_at is None
    assert len(events(trust, "risk_meeting_opened")) == 1


def test_only_the_named_adviser_asks_and_only_a_manager_of_the_trust(declared: House) -> None:
    trust, elsewhere = declared, house(declared.app, "Elsewhere NHS Trust")
    key, manager = trust.application_id, trust.manager.account_id
    with db.transaction(trust.app) as session:
        colleague = account(session, "Hanna Other", Role.HR, session.get_one(Trust, trust.trust_id))
        for actor, asked in (
            (colleague, manager),
            (trust.manager, manager),
            (elsewhere.hr, manager),
            (trust.hr, elsewhere.manager.account_id),
            (trust.hr, trust.officer.account_id),
            (trust.hr, colleague.account_id),
        ):
            with pytest.raises(NotFound):
                risk_meetings.begin(session, actor, key, asked, NOW)
        with pytest.raises(NotFound):
            risk_meetings.end(session, trust.hr, key, manager, NOW)
        with pytest.raises(NotFound):
            risk_meetings.of_applicant(session, elsewhere.applicant, key)
    statuses = [
        trust.on(actor).go(f"/offers/{key}/meeting").status
        for actor in (colleague, trust.manager, trust.officer, trust.applicant)
    ]
    assert statuses == [404, 403, 403, 403]


def test_each_gives_their_own_reason(declared: House) -> None:
    trust, key = declared, declared.application_id
    ask(trust)
    with db.transaction(trust.app) as session:
        for actor, reason in ((trust.manager, "check"), (trust.hr, "meeting"), (trust.hr, "")):
            with pytest.raises(NotFound):
                declaration_readings.open_for_reader(session, actor, key, reason, NOW)


def test_there_is_no_meeting_about_nothing(trust: House) -> None:
    trust.accept()
    note(trust, trust.hr)
    with db.transaction(trust.app) as session, pytest.raises(NotPossibleNow):
        risk_meetings.begin(session, trust.hr, trust.application_id, trust.manager.account_id, NOW)
