"""Offers and checks: who may, when, and what stands in the way of a first day at work."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from app import db
from app.models.interview_days import InterviewOutcome
from app.models.jobs import Job
from app.models.offers import STANDARDS, EmploymentCheck, Offer
from app.models.vetting_packs import VettingPack
from app.services import employment_checks, offers, vetting_desk
from app.services.actors import Permission, Role
from app.services.employment_checks import Change
from app.services.errors import NotFound, NotPossibleNow
from app.services.offers import Terms
from app.services.vetting_packs import Dates
from checks.record.declarations import CheckLevel
from tests.cast import NOW, account
from tests.offered import House, house
from tests.queries import statements

TODAY = NOW.date()
LEVEL = CheckLevel.ENHANCED
MET = Change("met", None, "Seen", None, TODAY, None)
BUDGET = 5


def check(trust: House, standard: str, change: Change) -> None:
    with db.transaction(trust.app) as session:
        kept = employment_checks.one(session, trust.application_id, standard, lock=True)
        employment_checks.change(session, trust.hr, kept, change, str(kept.version), NOW)


def meet_all(trust: House) -> None:
    for standard in STANDARDS:
        check(trust, standard, MET)


def clear(trust: House, expires_on: date | None = None) -> None:
    with db.transaction(trust.app) as session:
        for event in ("find_complete", "hand_over", "clear"):
            dates = Dates(expires_on=expires_on if event == "clear" else None)
            vetting_desk.note(session, trust.officer, trust.application_id, event, dates, NOW)


def confirm(trust: House) -> None:
    with db.transaction(trust.app) as session:
        offers.confirm(session, trust.hr, trust.application_id, NOW)


def start(trust: House, day: date) -> None:
    with db.transaction(trust.app) as session:
        offers.agree_start(session, trust.hr, trust.application_id, day, NOW)


@pytest.mark.requirement("PRIV-10")
def test_an_offer_is_mailed_in_neutral_words_and_once(trust: House) -> None:
    trust.make_offer()

    with db.transaction(trust.app) as session:
        [job] = [j for j in session.scalars(select(Job)) if j.payload["template"] == "application_update"]
        assert session.get_one(Offer, trust.application_id).made_by == trust.manager.account_id
    assert set(job.payload["context"]) == {"reference"}
    with pytest.raises(NotPossibleNow):
        trust.make_offer()


def test_an_offer_is_answered_once(trust: House) -> None:
    trust.make_offer()
    visitor = trust.on(trust.applicant)
    url = f"/applications/{trust.application_id}/offer"
    visitor.go(url)
    assert visitor.send("Send my answer").status == 422
    visitor.go(url)
    old = trust.anew(trust.applicant)
    old.go(url)
    assert "You have declined the offer" in visitor.send("Send my answer", answer="decline").text
    assert old.send("Send my answer", answer="accept").status == 409
    assert trust.status() == "declined"


def test_who_may_make_an_offer(trust: House) -> None:
    other = house(trust.app, "Elsewhere NHS Trust")
    both = replace(trust.manager, roles=trust.manager.roles | {(Role.VETTING_OFFICER, trust.trust_id)})

    with db.transaction(trust.app) as session:
        for actor in (trust.officer, trust.applicant, other.hr, both):
            with pytest.raises(NotFound):
                offers.make(session, actor, trust.application_id, Terms(TODAY, LEVEL), NOW)
        with pytest.raises(NotPossibleNow):
            offers.make(session, trust.hr, trust.application_id, Terms(TODAY - timedelta(days=1), LEVEL), NOW)
    assert trust.status() == "interviewed"


def test_an_offer_follows_a_decision_by_a_named_person(trust: House) -> None:
    with db.transaction(trust.app) as session:
        session.execute(
            update(InterviewOutcome).values(outcome="reserve", reserve_until=TODAY + timedelta(days=90))
        )
    with pytest.raises(NotPossibleNow, match="Decide first"):
        trust.make_offer()
    manager, url = trust.on(trust.manager), f"/offers/{trust.application_id}"
    assert manager.go(f"{url}/make").status == 409
    assert "Nobody has decided yet" in manager.go(url).text


@pytest.mark.requirement("SEC-11")
def test_nothing_is_offered_before_the_interview_nor_confirmed_before_an_answer(trust: House) -> None:
    hr, url = trust.on(trust.hr), f"/offers/{trust.application_id}"
    assert [hr.go(f"{url}/{tail}").status for tail in ("start", "end", "checks/identity")] == [409] * 3
    trust.make_offer()
    assert hr.go(f"{url}/make").status == 409
    for act in (lambda: confirm(trust), lambda: start(trust, TODAY)):
        with pytest.raises(NotPossibleNow):
            act()


def test_a_first_day_waits_for_every_check_and_for_clearance(trust: House) -> None:
    trust.released()
    for standard in STANDARDS[:-1]:
        check(trust, standard, MET)

    with pytest.raises(NotPossibleNow, match="Criminal record, Police vetting"):
        confirm(trust)
    check(trust, STANDARDS[-1], MET)
    with pytest.raises(NotPossibleNow, match=r"yet: Police vetting\."):
        confirm(trust)
    clear(trust)
    with pytest.raises(NotPossibleNow, match="once the offer is confirmed"):
        start(trust, TODAY)
    confirm(trust)
    with pytest.raises(NotPossibleNow, match="not over"):
        start(trust, TODAY - timedelta(days=1))
    start(trust, TODAY)
    assert trust.status() == "appointed"


@pytest.mark.parametrize("what", ["check", "clearance"])
def test_what_has_expired_since_holds_a_first_day_up(trust: House, what: str) -> None:
    trust.released()
    meet_all(trust)
    check(trust, "identity", replace(MET, expires_on=TODAY))
    clear(trust, expires_on=TODAY)
    confirm(trust)
    with db.transaction(trust.app) as session:
        table = EmploymentCheck if what == "check" else VettingPack
        gone = {"expires_on": TODAY - timedelta(days=1)}
        more = {"done_on": TODAY - timedelta(days=9)} if what == "check" else {"cleared_on": date(2026, 1, 1)}
        session.execute(update(table).where(table.expires_on.is_not(None)).values(**gone, **more))

    with pytest.raises(NotPossibleNow, match="Identity" if what == "check" else "Police vetting"):
        start(trust, TODAY)


@pytest.mark.requirement("SEC-11")
def test_the_database_itself_refuses_a_start_before_clearance(trust: House) -> None:
    trust.accept()

    for values in ({"start_on": TODAY}, {"answer": None}, {"ended_reason": "x"}):
        with pytest.raises(IntegrityError), db.transaction(trust.app) as session:
            session.execute(update(Offer).values(**values))
    for values in (
        {"state": "met"},
        {"done_on": TODAY},
        {"expires_on": TODAY},
        {"state": "fine"},
        {"evidence": "A word about health"},
    ):
        with pytest.raises(IntegrityError), db.transaction(trust.app) as session:
            session.execute(update(EmploymentCheck).values(**values))
    for values in (
        {"state": "with_officer"},
        {"released": 1, "state": "cleared"},
        {"released": 1, "state": "refused"},
        {"appeal_by": TODAY},
        {"cleared_on": TODAY},
    ):
        with pytest.raises(IntegrityError), db.transaction(trust.app) as session:
            session.execute(update(VettingPack).values(**values))


def test_a_check_form_wants_the_day_and_sees_a_change_by_another(trust: House) -> None:
    trust.accept()
    hr, url = trust.on(trust.hr), f"/offers/{trust.application_id}/checks"
    hr.go(f"{url}/work_health")
    assert "evidence" not in hr.page.form("Save").fields
    assert "Enter the day on which it was decided" in hr.send("Save", state="met").text
    assert "Not needed" not in hr.page.text
    hr.go(f"{url}/registration")
    check(trust, "registration", MET)
    assert hr.send("Save", state="not_needed").status == 409
    assert hr.go(f"{url}/handwriting").status == 404
    with pytest.raises(NotPossibleNow):
        check(trust, "identity", replace(MET, state="not_needed"))


def test_ways_to_end_an_offer(trust: House) -> None:
    trust.released()
    with db.transaction(trust.app) as session:

        def ways(on: date) -> list[str]:
            session.expire_all()
            found = offers.of_staff(session, trust.hr, trust.application_id, Permission.CHECKS_KEEP)
            return offers.ways_to_end(found, on)

        assert ways(TODAY) == ["withdraw_offer"]
        for event in ("find_complete", "hand_over", "refuse"):
            vetting_desk.note(session, trust.officer, trust.application_id, event, Dates(), NOW)
        assert ways(TODAY + timedelta(days=14)) == ["withdraw_offer"]
        assert ways(TODAY + timedelta(days=15)) == ["withdraw_offer", "refuse_vetting"]
        with pytest.raises(NotPossibleNow):
            offers.end(session, trust.hr, trust.application_id, "refuse_vetting", "x", NOW)
    check(trust, "identity", replace(MET, state="not_met"))
    hr = trust.on(trust.hr)
    hr.go(f"/offers/{trust.application_id}/end")
    assert hr.send("End the offer", event="fail_checks", reason="").status == 422
    hr.send("End the offer", event="fail_checks", reason="Your passport could not be confirmed.")

    assert trust.status() == "checks_not_met"
    page = trust.on(trust.applicant).go(f"/applications/{trust.application_id}/status")
    assert "Your passport could not be confirmed." in page.text
    assert trust.on(trust.officer).go(f"/vetting/{trust.application_id}").status == 404


@pytest.mark.requirement("PRIV-05")
def test_a_manager_reads_three_words_and_no_check(trust: House) -> None:
    trust.released()
    manager, url = trust.on(trust.manager), f"/offers/{trust.application_id}"

    for path in ("/offers/", url):
        page = manager.go(path)
        assert "Checks in progress" in page.text
        said = page.text.partition("read them")[2].partition("Help")[0]
        assert [
            word for word in ("Vetting", "officer", "police", "Cleared", "Identity") if word in said
        ] == []
    for tail in ("checks/identity", "start", "end"):
        assert manager.go(f"{url}/{tail}").status == 403
    assert manager.client.post(f"{url}/confirm").status_code in (400, 403)


@pytest.mark.requirement("SEC-06")
def test_the_list_takes_few_statements_and_no_sealed_table(trust: House) -> None:
    trust.released()
    client = trust.on(trust.hr).client
    with statements(trust.app) as asked:
        assert client.get("/offers/").status_code == 200
    assert len(asked) <= BUDGET, asked

    with statements(trust.app) as asked:
        assert client.get(f"/offers/{trust.application_id}").status_code == 200
    sealed = ("vetting_forms", "vetting_copies", "vetting_notes", "equality_answers", "adjustments")
    assert [each for each in asked if any(table in each for table in sealed)] == []


def test_applicants_and_officers_stay_outside(trust: House) -> None:
    with db.transaction(trust.app) as session:
        other = account(session, "Oda Other", Role.APPLICANT)
    for actor in (other, trust.officer):
        assert trust.on(actor).go("/offers/").status == 403
