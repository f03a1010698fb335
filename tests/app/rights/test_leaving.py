"""Deleting one's account: what goes goes at once, what stays is nameless, and nobody is stuck."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import func, select

from app import db
from app.jobs.worker import do_all
from app.models.accounts import Account
from app.models.apart import Adjustments, EqualityAnswers
from app.models.applications import Application, EmployerPart, Submission
from app.models.audit import AuditEvent
from app.models.jobs import Job
from app.models.vetting_forms import VettingCopy, VettingForm
from app.services import applications, erasing, erasures
from tests.cast import NOW
from tests.offered import House

URL = "/applications/leave"


def rows(trust: House, table: type) -> int:
    with db.transaction(trust.app) as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def leave(trust: House) -> None:
    applicant = trust.on(trust.applicant)
    applicant.go(URL)
    assert applicant.send("Continue").status == 422
    page = applicant.send("Continue", sure="yes")
    assert "Your account is deleted and you are signed out." in page.text


def test_the_page_says_what_goes_what_stays_and_why(trust: House) -> None:
    page = trust.on(trust.applicant).go(URL)

    assert "until 6 April 2027" in page.text  # 400 days after it was sent
    assert "deleting your account withdraws it" in page.text
    assert "as long as somebody can make a claim" in page.text


def test_no_keeps_everything(trust: House) -> None:
    applicant = trust.on(trust.applicant)
    applicant.go(URL)

    assert "Your account" in applicant.send("Continue", sure="no").text
    assert trust.status() == "interviewed"


def test_leaving_withdraws_and_leaves_no_name_behind(trust: House) -> None:
    trust.released()
    with db.transaction(trust.app) as session:
        email = session.get_one(Account, trust.applicant.account_id).email
    leave(trust)

    assert trust.status() == "withdrawn"
    assert [rows(trust, t) for t in (VettingForm, EqualityAnswers, Adjustments, EmployerPart)] == [0] * 4
    assert rows(trust, Submission) == 1
    with db.transaction(trust.app) as session:
        account = session.get_one(Account, trust.applicant.account_id)
        assert (account.active, account.name, account.memberships) == (False, "", [])
        assert email not in account.email
        assert session.scalar(select(VettingCopy).where(VettingCopy.number.is_not(None)).limit(1)) is None
        [mail] = session.scalars(select(Job).where(Job.payload["to"].as_string() == email))
        assert mail.payload["template"] == "account_deleted"
        [event] = session.scalars(select(AuditEvent).where(AuditEvent.event == "account_erased"))
        assert event.facts == {"kept": 1}
    assert trust.on(trust.applicant).client.get("/applications/").status_code == 302


def test_what_the_police_have_stays_until_they_decide(trust: House) -> None:
    trust.released()
    officer = trust.on(trust.officer)
    for event in ("find_complete", "hand_over"):
        officer.go(f"/vetting/{trust.application_id}/step")
        officer.send("Note this", event=event)

    assert "Your vetting form has gone to the police" in trust.on(trust.applicant).go(URL).text
    leave(trust)
    assert rows(trust, VettingForm) == 0
    with db.transaction(trust.app) as session:
        assert session.scalar(select(VettingCopy.number).where(VettingCopy.number.is_not(None))) == 1


def test_an_account_without_anything_sent_is_gone_whole(trust: House) -> None:
    with db.transaction(trust.app) as session:
        session.get_one(Application, trust.application_id).account_id = trust.hr.account_id
    with db.transaction(trust.app) as session:
        vacancy = session.get_one(Application, trust.application_id).vacancy
        vacancy.closing_at = NOW + timedelta(days=9)
        draft = applications.start(session, trust.applicant, vacancy.id, NOW).id
    leave(trust)

    with db.transaction(trust.app) as session:
        assert session.get(Account, trust.applicant.account_id) is None
        assert session.get(Application, draft) is None


def test_done_twice_it_is_done_once_and_it_stands_in_the_ledger(trust: House) -> None:
    leave(trust)
    with db.transaction(trust.app) as session:
        erasing.erase_account(session, trust.applicant.account_id, NOW)
    do_all(trust.app)
    do_all(trust.app)
    ledger = list(erasures.read(trust.app.extensions["settings"].erasures))

    assert {(one.kind, one.subject) for one in ledger} == {
        ("account", trust.applicant.account_id),
        ("vetting_form", trust.application_id),
    }


def test_staff_cannot_be_erased_like_this(trust: House) -> None:
    with db.transaction(trust.app) as session:
        erasing.erase_account(session, trust.hr.account_id, NOW)
        assert session.get_one(Account, trust.hr.account_id).active
    assert trust.on(trust.hr).client.get(URL).status_code == 403


def test_an_old_proof_is_asked_for_again(trust: House, clock: time_machine.Traveller) -> None:
    trust.on(trust.applicant).go(URL)
    clock.move_to(NOW + timedelta(minutes=6))

    assert "password" in trust.on(trust.applicant).send("Continue", sure="yes").text
    assert trust.status() == "interviewed"


@pytest.mark.parametrize("line", ["x", "{}", '{"kind": "all", "subject": "0", "at": "2026-01-01"}'])
def test_a_ledger_that_cannot_be_read_stops(trust: House, line: str) -> None:
    path = trust.app.extensions["settings"].erasures
    path.write_text(line + "\n", encoding="ascii")

    with pytest.raises(erasures.Unreadable, match="Line 1"):
        list(erasures.read(path))
