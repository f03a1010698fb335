"""A second person approves a draft before it is published, or sends it back with words."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from app import db
from app.models.audit import AuditEvent
from app.models.jobs import Job
from app.models.trusts import Trust
from app.services import approvals
from app.services.actors import Role
from app.services.errors import NotFound, NotPossibleNow
from tests.app.hr.conftest import Desk
from tests.browsing import Visitor
from tests.cast import NOW
from tests.people import SignedIn

DATE = {"closing__day": "20", "closing__month": "3", "closing__year": "2026"}


@pytest.fixture
def second(desk: Desk, signed_in: SignedIn) -> Visitor:
    """Give a second member of HR: from now on nobody publishes alone."""
    return Visitor(signed_in(Role.HR, desk.trust_id, name="Hari Second"))


def ask(desk: Desk, note: str = "") -> None:
    desk.on.go(f"{desk.draft}/publish")
    doubts = {"looked_at": ["yes"]} if desk.kept().document["doubts"] else {}
    page = desk.on.send("Ask for approval", **DATE, **doubts, note=note)
    assert page.heading == "Review: Custody Nurse"


def decide(second: Visitor, desk: Desk, decision: str, words: str = "") -> str:
    second.go(f"{desk.draft}/approval")
    second.send("Continue", decision=decision, words=words)
    return desk.kept().status


def test_is_published_once_somebody_else_approves(desk: Desk, second: Visitor) -> None:
    ask(desk, "It is the post that Mo left")
    assert desk.kept().status == "draft"
    assert "waiting for a colleague’s approval" in desk.on.page.text

    page = second.go("/hr/vacancies")
    assert "Waiting for approval" in page.text
    page = second.follow("Custody Nurse")
    assert "It is the post that Mo left" in page.text
    assert "Closing date 20 March 2026 at 11:59pm" in page.text

    assert decide(second, desk, "approve") == "published"
    assert "Approved by Hari Second" in desk.on.go(desk.draft).text
    with db.transaction(desk.app) as session:
        events = session.scalars(select(AuditEvent).order_by(AuditEvent.id.desc()).limit(3)).all()
        assert {event.event for event in events} == {
            "approval_asked",
            "approval_decided",
            "vacancy_published",
        }
        [decided] = [event for event in events if event.event == "approval_decided"]
        assert decided.facts == {
            "decision": "approved",
            "version": 2,
            "asked_by": str(desk.actor.account_id),
        }
        mails = session.scalars(select(Job.payload)).all()
        assert sorted(mail["template"] for mail in mails) == ["approval_answered", "approval_wanted"]
        assert "Custody" not in str(mails)


def test_is_sent_back_with_words_and_can_be_asked_for_again(desk: Desk, second: Visitor) -> None:
    ask(desk)
    second.go(f"{desk.draft}/approval")
    refused = second.send("Continue", decision="send_back", words="")
    assert refused.status == 422
    assert "Say what should be changed" in refused.text

    assert decide(second, desk, "send_back", "The band is wrong") == "draft"
    page = desk.on.go(f"{desk.draft}/review")
    assert "Sent back by Hari Second" in page.text
    assert "The band is wrong" in page.text

    ask(desk)
    assert decide(second, desk, "approve") == "published"


def test_nobody_approves_what_they_asked_for(desk: Desk, second: Visitor) -> None:
    ask(desk)
    page = desk.on.go(f"{desk.draft}/approval")
    assert "You asked for this approval" in page.text
    second.go(f"{desk.draft}/approval")
    form = second.page.form("Continue")

    token = form.fields["csrf_token"][0]
    desk.on.go("/hr/vacancies/import")
    token = desk.on.page.form("Read the advert").fields["csrf_token"][0]
    answer = desk.on.client.post(
        f"{desk.draft}/approval", data={"csrf_token": token, "decision": "approve", "words": ""}
    )

    assert answer.status_code == 409
    assert desk.kept().status == "draft"


def test_a_change_takes_the_request_back(desk: Desk, second: Visitor) -> None:
    ask(desk)
    slow = Visitor(second.client)
    slow.go(f"{desk.draft}/approval")
    desk.on.go(f"{desk.draft}/fields/work")
    desk.on.send("Save", town="Leeds")

    assert slow.send("Continue", decision="approve").status == 409
    assert desk.kept().status == "draft"
    assert "Waiting for approval" not in second.go("/hr/vacancies").text
    ask(desk)
    assert "A newer request took its place" in desk.on.page.text
    assert decide(second, desk, "approve") == "published"


def test_the_setting_counts_only_for_one_person_in_hr(desk: Desk, signed_in: SignedIn) -> None:
    with db.transaction(desk.app) as session:
        name = session.get_one(Trust, desk.trust_id).name
        assert not approvals.needed(session, desk.trust_id)
        approvals.set_second_person(session, name, "on", NOW)
        assert approvals.needed(session, desk.trust_id)
        approvals.set_second_person(session, name, "off", NOW)
        with pytest.raises(NotFound):
            approvals.set_second_person(session, "Nowhere", "off", NOW)

    signed_in(Role.HR, desk.trust_id)

    with db.transaction(desk.app) as session:
        assert approvals.needed(session, desk.trust_id)
        with pytest.raises(NotPossibleNow):
            approvals.set_second_person(session, name, "off", NOW)


def test_another_trust_neither_sees_nor_decides(
    desk: Desk, second: Visitor, desk_of: Callable[[str], Desk]
) -> None:
    ask(desk)
    other = desk_of("Southmoor NHS Foundation Trust")

    assert "Waiting for approval" not in other.on.go("/hr/vacancies").text
    assert other.on.go(f"{desk.draft}/approval").status == 404
