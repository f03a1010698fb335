"""The self-declaration to the employer: when it opens, what it asks, what is sent, and who may read it."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select, update

from app import db
from app.demo import people, vetting
from app.models.audit import AuditEvent
from app.models.employer_declarations import EmployerDeclaration, SentDeclaration
from app.models.jobs import Job
from app.models.trusts import Trust
from app.sealing import SealBroken
from app.services import (
    declaration_readings,
    employer_declarations,
    offers,
    vetting_forms,
)
from app.services.actors import GRANTS, Permission, Role
from app.services.errors import NotFound, NotPossibleNow
from app.services.sent_declarations import Shown
from checks.record.declarations import CheckLevel
from forms.record.declarations import WORDINGS
from tests.app.declaring.acting import TODAY, events, note, url, written
from tests.cast import NOW, account
from tests.crowd import fill_in
from tests.offered import House, house, release

CANARY = "Quxcanary"


@pytest.mark.requirement("PRIV-04")
def test_it_opens_with_the_offer_and_not_before(trust: House) -> None:
    visitor = trust.on(trust.applicant)
    assert [visitor.go(url(trust, tail)).status for tail in ("", "/answers", "/check")] == [404] * 3
    assert "self-declaration" not in visitor.go(f"/applications/{trust.application_id}/status").text
    trust.make_offer()

    assert "Not sent yet" in visitor.go(url(trust)).text
    for page in ("status", "offer", ""):
        links = visitor.go(f"/applications/{trust.application_id}/{page}").links
        assert url(trust) in {address for _, address in links}
    assert visitor.go(url(trust, "/check")).url.endswith("/answers")


@pytest.mark.requirement("PRIV-04")
@pytest.mark.parametrize("level", CheckLevel)
def test_it_asks_what_the_level_may_ask(trust: House, level: CheckLevel) -> None:
    trust.level = level
    trust.make_offer()
    visitor, wording = trust.on(trust.applicant), WORDINGS[level]

    for tail in ("", "/answers"):
        text = visitor.go(url(trust, tail)).text
        assert wording.left_out in text
        assert wording.asked in text
    assert wording.question in visitor.page.text
    asked = set(visitor.page.form("Save and check").fields) - {"csrf_token", "version"}
    assert asked == {"any", "matters"} | ({"barred"} if wording.barred else set())


def test_the_applicant_sees_which_matters_belong_there(trust: House) -> None:
    def matter(allegation: str, outcome: str, day: str | None, category: str = "n") -> dict[str, Any]:
        return {"allegation": allegation, "outcome": outcome, "outcome_date": day, "category": category}

    form = vetting.whole(people.people(2)[1], TODAY)
    form["police"]["items"] = [
        matter("New fine", "fine", TODAY.replace(year=TODAY.year - 1, month=12).isoformat()),
        matter("Youth caution", "youth_caution", "1995-05-01", "h"),
        matter("Nothing came of it", "no_further_action", "2015-01-01", "c"),
        matter("Still running", "pending", None, "e"),
        matter("Some order", "other", "2012-01-01"),
    ]
    with db.transaction(trust.app) as session:
        fill_in(session, trust.applicant, trust.application_id, form, NOW)
    trust.make_offer()
    text = trust.on(trust.applicant).go(url(trust)).text

    tell, need_not, first = (
        text.index(heading)
        for heading in ("Tell the employer", "You need not tell the employer", "Look this up first")
    )
    assert tell < text.index("New fine") < need_not < text.index("Youth caution")
    assert text.index("Nothing came of it") < first < text.index("Still running") < text.index("Some order")
    assert "If it ends in one before you start" in text
    with db.transaction(trust.app) as session:
        assert employer_declarations.read(session, trust.applicant, trust.application_id).document == {}


def test_what_was_checked_is_what_is_sent_and_stays(trust: House) -> None:
    trust.accept()
    visitor = trust.on(trust.applicant)
    visitor.go(url(trust, "/answers"))
    assert visitor.send("Save and check", any="yes").status == 422
    visitor.go(url(trust, "/answers"))
    assert "A fine in 2019" in visitor.send("Save and check", any="yes", matters="A fine in 2019").text
    assert visitor.send("Sign and send to the employer").status == 422
    visitor.send("Sign and send to the employer", signs="yes")
    assert "What you sent" in visitor.page.text
    assert "Not sent yet" not in visitor.page.text

    visitor.go(url(trust, "/answers"))
    visitor.send("Save and check", any="no")
    assert "Changed since you sent it" in visitor.go(url(trust)).text
    with db.transaction(trust.app) as session:
        [copy] = employer_declarations.own_copies(session, trust.applicant, trust.application_id)
    assert [row["value"] for row in copy.rows] == ["Yes", "A fine in 2019"]
    written(trust, any="no")
    with db.transaction(trust.app) as session:
        sent = employer_declarations.own_copies(session, trust.applicant, trust.application_id)
    assert [each.number for each in sent] == [2, 1]
    assert [facts["number"] for _, facts in events(trust, "declaration_sent")] == [1, 2]


def test_sending_the_same_twice_is_one(trust: House) -> None:
    trust.accept()
    written(trust, any="no")
    visitor = trust.on(trust.applicant)
    visitor.go(url(trust, "/check"))
    visitor.send("Sign and send to the employer", signs="yes")

    assert len(events(trust, "declaration_sent")) == 1


def test_a_page_that_is_old_neither_saves_nor_sends(trust: House) -> None:
    trust.accept()
    mine, other = trust.on(trust.applicant), trust.anew(trust.applicant)
    for visitor in (mine, other):
        visitor.go(url(trust, "/answers"))
    other.send("Save and check", any="yes", matters="From the other window")
    page = mine.send("Save and check", any="yes", matters="From this window")

    assert page.status == 422
    assert "From the other window" in page.text
    assert "From this window" in page.html
    assert "From this window" in mine.send("Save and check").text
    assert "nothing was sent" in other.send("Sign and send to the employer", signs="yes").text
    assert events(trust, "declaration_sent") == []


@pytest.mark.requirement("SEC-05", "SEC-43")
def test_the_named_adviser_alone_opens_it_and_each_opening_is_seen(trust: House) -> None:
    trust.accept()
    with db.transaction(trust.app) as session:
        colleague = account(session, "Hanna Other", Role.HR, session.get_one(Trust, trust.trust_id))
    adviser, path = trust.on(trust.hr), f"/offers/{trust.application_id}/declaration"
    note(trust, trust.hr)
    assert adviser.go(path).status == 409
    assert "Not sent yet" in adviser.go(f"/offers/{trust.application_id}").text
    written(trust, any="yes", matters=CANARY)

    assert CANARY not in adviser.go(f"/offers/{trust.application_id}").html
    assert CANARY not in adviser.follow("Open the self-declaration").html
    assert adviser.send("Open it").status == 422
    adviser.go(path)
    page = adviser.send("Open it", reason="check")
    assert CANARY in page.html
    assert events(trust, "declaration_opened") == [("declaration_opened", {"number": 1, "reason": "check"})]
    assert events(trust, "record_adviser_named") == [
        ("record_adviser_named", {"account": str(trust.hr.account_id)})
    ]
    assert "To make the criminal record check" in trust.on(trust.applicant).go(url(trust)).text

    others = {"colleague": colleague, "manager": trust.manager, "officer": trust.officer}
    seen = {name: trust.on(actor).go(path).status for name, actor in others.items()}
    assert seen == {"colleague": 404, "manager": 404, "officer": 403}
    note(trust, colleague)
    assert adviser.go(path).status == 404
    note(trust, colleague, "met")
    assert trust.on(colleague).go(path).status == 409
    assert len(events(trust, "declaration_opened")) == 1


@pytest.mark.requirement("SEC-05")
def test_only_the_hiring_side_and_the_applicant_have_a_way_to_it() -> None:
    assert GRANTS[Permission.DECLARATION_OPEN] == {Role.HR, Role.MANAGER}
    assert GRANTS[Permission.MEETING_OPEN] == {Role.HR}
    assert GRANTS[Permission.DECLARATION_SEND] == {Role.APPLICANT}


def test_nobody_elses_service_call_opens_it(trust: House) -> None:
    trust.accept()
    note(trust, trust.hr)
    written(trust, any="no")
    elsewhere = house(trust.app, "Elsewhere NHS Trust")
    vets = replace(trust.hr, roles=trust.hr.roles | {(Role.VETTING_OFFICER, trust.trust_id)})
    key = trust.application_id
    with db.transaction(trust.app) as session:
        for actor in (elsewhere.hr, trust.manager, trust.officer, vets, trust.applicant):
            with pytest.raises(NotFound):
                declaration_readings.open_for_reader(session, actor, key, "check", NOW)
        stranger = elsewhere.applicant
        for act in (
            lambda: employer_declarations.read(session, stranger, key),
            lambda: employer_declarations.change(session, stranger, key, {"any": "no"}, "0-enhanced", NOW),
            lambda: employer_declarations.send(session, stranger, key, Shown([], "1-enhanced"), NOW),
            lambda: employer_declarations.own_copies(session, stranger, key),
            lambda: declaration_readings.of_applicant(session, stranger, key),
        ):
            with pytest.raises(NotFound):
                act()


def test_it_closes_with_the_decision_and_with_the_offer(trust: House) -> None:
    trust.accept()
    written(trust, any="no")
    note(trust, trust.hr, "met")
    visitor = trust.on(trust.applicant)
    assert visitor.go(url(trust, "/answers")).url.endswith(str(trust.application_id))
    assert "cannot change" in visitor.page.text
    with db.transaction(trust.app) as session, pytest.raises(NotPossibleNow):
        employer_declarations.change(
            session, trust.applicant, trust.application_id, {"any": "yes"}, "1-enhanced", NOW
        )

    note(trust, trust.hr)
    with db.transaction(trust.app) as session:
        offers.end(session, trust.hr, trust.application_id, "withdraw_offer", "The post is gone.", NOW)
    assert trust.on(trust.hr).go(f"/offers/{trust.application_id}/declaration").status == 409
    assert visitor.go(url(trust)).status == 200


@pytest.mark.requirement("SEC-46")
def test_it_is_sealed_to_its_row_and_version(trust: House) -> None:
    trust.accept()
    written(trust, any="yes", matters=CANARY)
    with db.transaction(trust.app) as session:
        live, sent = (
            session.scalars(select(EmployerDeclaration)).one(),
            session.scalars(select(SentDeclaration)).one(),
        )
        assert CANARY.encode() not in live.sealed + sent.sealed
    key, services = trust.application_id, employer_declarations
    for table, opens in ((EmployerDeclaration, services.read), (SentDeclaration, services.own_copies)):
        with db.transaction(trust.app) as session:
            session.execute(update(table).values(version=7))
            with pytest.raises(SealBroken):
                opens(session, trust.applicant, key)


@pytest.mark.requirement("PRIV-09")
def test_no_word_of_it_is_where_it_does_not_belong(trust: House, capfd: pytest.CaptureFixture[str]) -> None:
    trust.accept()
    note(trust, trust.hr)
    written(trust, any="yes", matters=CANARY)
    with db.transaction(trust.app) as session:
        release(session, trust.applicant, trust.application_id)
        jobs = [str(job.payload) for job in session.scalars(select(Job))]
        told = [str(each.facts) for each in session.scalars(select(AuditEvent))]
    offer, vacancies = f"/offers/{trust.application_id}", "/hr/vacancies"
    shown = [
        trust.on(actor).go(path).html
        for actor in (trust.hr, trust.manager)
        for path in ("/offers/", offer, f"{offer}/end", f"{offer}/checks/criminal_record", vacancies)
    ]
    shown += [
        trust.on(trust.officer).go(f"/vetting/{trust.application_id}{tail}").html for tail in ("", "/answers")
    ]
    mine = [
        trust.on(trust.applicant).go(f"/applications/{trust.application_id}/{tail}")
        for tail in ("status", "released")
    ]

    assert [text for text in (*jobs, *told, *shown, *(page.html for page in mine)) if CANARY in text] == []
    assert CANARY not in capfd.readouterr().err
    assert CANARY in trust.on(trust.applicant).go(url(trust)).html


def test_a_vetting_form_that_is_gone_leaves_nothing_to_sort(trust: House) -> None:
    trust.make_offer()
    with db.transaction(trust.app) as session:
        vetting_forms.delete(session, trust.applicant, trust.application_id, NOW)

    assert "There are no matters in your vetting form" in trust.on(trust.applicant).go(url(trust)).text
