"""A wrong level on an offer is put right; what was told under it goes no further than the right one asks."""

from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import select, update

from app import db
from app.models.accounts import Account
from app.models.jobs import Job
from app.models.trusts import Trust
from app.services import check_levels, employer_declarations
from app.services.actors import Actor, Role
from app.services.errors import NotFound, NotPossibleNow
from checks.record.declarations import CheckLevel, asks_more, still_answers
from forms.record.declarations import WORDINGS
from tests.app.declaring.acting import events, note, url, written
from tests.cast import NOW, account
from tests.offered import House

WIDE, NARROW = CheckLevel.ENHANCED, CheckLevel.BASIC
SPENT = "Quxcanary, spent in 2010"


def put_right(trust: House, level: CheckLevel, reason: str = "mistake") -> None:
    """Let who made the offer correct it on its page."""
    maker = trust.on(trust.manager)
    maker.go(f"/offers/{trust.application_id}/level")
    page = maker.send("Put it right", check_level=level.value, reason=reason)
    assert "The check is put right." in page.text


def document(trust: House) -> dict[str, object]:
    with db.transaction(trust.app) as session:
        return employer_declarations.read(session, trust.applicant, trust.application_id).document


def test_what_was_told_under_a_wider_question_is_closed(trust: House) -> None:
    trust.accept()
    note(trust, trust.hr)
    written(trust, any="yes", matters=SPENT)
    put_right(trust, NARROW)

    assert document(trust) == {}
    adviser, offer = trust.on(trust.hr), f"/offers/{trust.application_id}"
    assert adviser.go(f"{offer}/declaration").status == 409
    assert "Not sent yet" in adviser.go(offer).text
    mine = trust.on(trust.applicant)
    page = mine.go(url(trust))
    assert "To be answered again: the employer has put the check right" in page.text
    assert "Closed to the employer" in page.text
    assert SPENT in page.text
    assert WORDINGS[NARROW].question in mine.go(url(trust, "/answers")).text
    assert SPENT not in mine.page.text

    written(trust, any="no")
    assert "answered again" not in mine.go(url(trust)).text
    adviser.go(f"{offer}/declaration")
    page = adviser.send("Open it", reason="check")
    assert SPENT not in page.html
    assert "1 more was sent" in page.text
    assert page.text.count("for a basic check") == 1


def test_a_wider_question_is_asked_again_and_keeps_the_words(trust: House) -> None:
    trust.level = NARROW
    trust.accept()
    note(trust, trust.hr)
    written(trust, any="yes", matters="A fine of last year")
    put_right(trust, WIDE, "eligibility")

    assert document(trust) == {"any": None, "matters": "A fine of last year"}
    mine = trust.on(trust.applicant)
    assert "More is asked now" in mine.go(url(trust)).text
    assert mine.go(url(trust, "/check")).url.endswith("/answers")
    assert "A fine of last year" in mine.page.html
    adviser = trust.on(trust.hr)
    assert "for a basic check" in adviser.go(f"/offers/{trust.application_id}").text
    adviser.go(f"/offers/{trust.application_id}/declaration")
    assert "A fine of last year" in adviser.send("Open it", reason="check").text
    written(trust, any="yes", matters="A fine of last year, and a caution of 2010")
    assert "answered again" not in mine.go(url(trust)).text


def test_barred_lists_are_asked_for_or_left_out(trust: House) -> None:
    trust.level = CheckLevel.ENHANCED_WITH_BARRED_LISTS
    trust.accept()
    note(trust, trust.hr)
    written(trust, any="no", barred="yes")
    put_right(trust, WIDE)

    assert document(trust) == {"any": "no", "matters": None}
    assert trust.on(trust.hr).go(f"/offers/{trust.application_id}/declaration").status == 409
    put_right(trust, CheckLevel.ENHANCED_WITH_BARRED_LISTS)
    assert trust.on(trust.applicant).go(url(trust, "/check")).url.endswith("/answers")


def test_two_levels_with_one_question_leave_what_was_sent(trust: House) -> None:
    trust.accept()
    note(trust, trust.hr)
    written(trust, any="no")
    put_right(trust, CheckLevel.STANDARD)

    assert "Sent" in trust.on(trust.applicant).go(url(trust)).text
    assert "again" not in trust.on(trust.applicant).page.text
    assert trust.on(trust.hr).go(f"/offers/{trust.application_id}/declaration").status == 200


@pytest.mark.parametrize("saved", [True, False])
def test_a_page_opened_under_the_wrong_level_saves_nothing(trust: House, saved: bool) -> None:
    trust.accept()
    mine = trust.on(trust.applicant)
    mine.go(url(trust, "/answers"))
    if saved:
        mine.send("Save and check", any="no")
        mine.go(url(trust, "/answers"))
    put_right(trust, NARROW)
    page = mine.send("Save and check", any="yes", matters=SPENT)

    assert page.status == 422
    assert WORDINGS[NARROW].question in page.text
    assert document(trust) == {}


def test_it_is_written_down_and_the_applicant_is_told_each_time(trust: House) -> None:
    trust.accept()
    put_right(trust, NARROW, "eligibility")
    put_right(trust, WIDE, "duties")

    assert [facts for _, facts in events(trust, "check_level_corrected")] == [
        {"before": "enhanced", "after": "basic", "reason": "eligibility"},
        {"before": "basic", "after": "enhanced", "reason": "duties"},
    ]
    with db.transaction(trust.app) as session:
        keys = [key for key in session.scalars(select(Job.dedupe_key)) if ":level " in key]
    assert len(keys) == 1 + 1
    history = trust.on(trust.applicant).go(f"/applications/{trust.application_id}/status").text
    assert "put right which criminal record check this post needs." in history


def test_who_made_the_offer_puts_it_right_and_nobody_else(trust: House) -> None:
    trust.accept()
    path = f"/offers/{trust.application_id}/level"
    for actor, status in ((trust.hr, 404), (trust.officer, 403), (trust.applicant, 403)):
        assert trust.on(actor).go(path).status == status
        if status == 404:
            assert path not in {
                address for _, address in trust.on(actor).go(f"/offers/{trust.application_id}").links
            }
    with db.transaction(trust.app) as session:
        other = account(session, "Mo Other", Role.MANAGER, session.get_one(Trust, trust.trust_id))
    assert refused(trust, other)
    with db.transaction(trust.app) as session:
        session.execute(update(Account).where(Account.id == trust.manager.account_id).values(active=False))
    assert not refused(trust, other)
    elsewhere = replace(other, roles=frozenset({(Role.MANAGER, None)}))
    assert refused(trust, elsewhere)


def refused(trust: House, actor: Actor) -> bool:
    """Tell whether somebody's correction is refused as not theirs."""
    with db.transaction(trust.app) as session:
        try:
            check_levels.correct(session, actor, trust.application_id, NARROW, "mistake", NOW)
        except NotFound:
            return True
    return False


def test_it_needs_another_level_a_reason_and_time(trust: House) -> None:
    maker, path = trust.on(trust.manager), f"/offers/{trust.application_id}/level"
    assert maker.go(path).status == 404
    trust.accept()
    maker.go(f"/offers/{trust.application_id}")
    page = maker.go(path)
    assert "enhanced" not in page.form("Put it right").fields["check_level"]
    assert maker.send("Put it right", check_level="basic").status == 422
    with db.transaction(trust.app) as session, pytest.raises(NotPossibleNow):
        check_levels.correct(session, trust.manager, trust.application_id, WIDE, "mistake", NOW)
    note(trust, trust.hr, "met")
    assert maker.go(path).status == 409


@pytest.mark.parametrize(("before", "now"), list(permutations(CheckLevel, 2)))
def test_no_answer_to_a_wider_question_stands_for_a_narrower_one(before: CheckLevel, now: CheckLevel) -> None:
    told = {"any": "yes", "matters": SPENT, "barred": "no"}
    kept = still_answers(told, before, now)

    if now is NARROW:
        assert kept == {}
    elif before is NARROW:
        assert kept == {"any": None, "matters": SPENT}
    else:
        assert kept["any"] == "yes"
        assert ("barred" in kept) == (now is CheckLevel.ENHANCED_WITH_BARRED_LISTS)
    assert not (asks_more(before, now) and asks_more(now, before))
