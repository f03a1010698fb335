"""The desk: who gets to it, what it lists at what price, and each step that can and cannot be taken."""

from datetime import date, timedelta
from itertools import product
from uuid import uuid4

import pytest
import time_machine
from sqlalchemy import select

from app import db
from app.models.applications import Application
from app.models.assignments import Assignment
from app.models.interview_panels import InterviewPanel, PanelMember
from app.models.jobs import Job
from app.models.offers import Offer
from app.models.trusts import Trust
from app.models.vetting_packs import VettingPack
from app.pack_states import BY_OFFICER, STATES, possible
from app.services import vetting_desk, vetting_notes
from app.services.actors import Actor, Role
from app.services.errors import NotFound, NotPossibleNow
from app.services.vetting_notes import KINDS, Item
from app.services.vetting_packs import Dates
from app.web.paging import SIZE
from tests.applied import crowd
from tests.cast import NOW, account
from tests.offered import House, house
from tests.people import add_account, add_visit, browser
from tests.queries import statements

BUDGET = 6
TAILS = ("", "/answers", "/step", "/return")


def state_of(trust: House) -> str:
    with db.transaction(trust.app) as session:
        return session.get_one(VettingPack, trust.application_id).state


def note(trust: House, *events: str, dates: Dates = Dates()) -> None:  # noqa: B008  # frozen
    for event in events:
        with db.transaction(trust.app) as session:
            vetting_desk.note(session, trust.officer, trust.application_id, event, dates, NOW)


@pytest.mark.requirement("SEC-01")
def test_nobody_but_an_officer_gets_to_the_desk(trust: House) -> None:
    trust.released()
    paths = ["/vetting/", "/vetting/forces", f"/vetting/forces/{trust.trust_id}"]
    paths += [f"/vetting/{trust.application_id}{tail}" for tail in TAILS]

    for role in (Role.HR, Role.MANAGER, Role.ADMIN, Role.AUDITOR, Role.APPLICANT):
        row = add_account(trust.app, role, None if role is Role.APPLICANT else trust.trust_id)
        client = browser(trust.app, add_visit(trust.app, row))
        assert [client.get(path).status_code for path in paths] == [403] * len(paths), role


def on_the_panel(trust: House) -> Actor:
    with db.transaction(trust.app) as session:
        vacancy_id = session.get_one(Application, trust.application_id).vacancy_id
        session.add(Assignment(vacancy_id=vacancy_id, account_id=trust.officer.account_id, kind="panel"))
    return trust.officer


def interviews(trust: House) -> Actor:
    with db.transaction(trust.app) as session:
        vacancy_id = session.get_one(Application, trust.application_id).vacancy_id
        panel = InterviewPanel(vacancy_id=vacancy_id, name="One", quorum=1)
        panel.members.append(PanelMember(account_id=trust.officer.account_id, position=0))
        session.add(panel)
    return trust.officer


def made_the_offer(trust: House) -> Actor:
    with db.transaction(trust.app) as session:
        session.get_one(Offer, trust.application_id).made_by = trust.officer.account_id
    return trust.officer


def hires_as_well(trust: House) -> Actor:
    return Actor(trust.officer.account_id, trust.officer.roles | {(Role.MANAGER, trust.trust_id)})


def of_another_trust(trust: House) -> Actor:
    return house(trust.app, "Elsewhere NHS Trust").officer


@pytest.mark.requirement("SEC-09")
@pytest.mark.parametrize("make", [on_the_panel, interviews, made_the_offer, hires_as_well, of_another_trust])
def test_whoever_hires_or_is_of_another_trust_finds_no_pack(trust: House, make: object) -> None:
    trust.released()
    actor = make(trust)  # type: ignore[operator]

    with db.transaction(trust.app) as session:
        lines = vetting_desk.page(session, actor, "", None, 9, NOW.date())
        for act in (
            lambda: vetting_desk.note(session, actor, trust.application_id, "find_complete", Dates(), NOW),
            lambda: vetting_notes.send_back(session, actor, trust.application_id, [Item("a", "b")], NOW),
            lambda: vetting_notes.for_officer(session, actor, trust.application_id),
        ):
            with pytest.raises(NotFound):
                act()

    assert trust.application_id not in [line.application_id for line in lines]
    assert state_of(trust) == "with_officer"


def fill_desk(trust: House, number: int) -> None:
    """Put this many more packs on the desk, each a minute after the one before."""
    with db.transaction(trust.app) as session:
        vacancy_id = session.get_one(Application, trust.application_id).vacancy_id
        crowd(session, vacancy_id, number, NOW)
        wanted = session.query(Application).filter(Application.status == "submitted")
        for n, application in enumerate(wanted.order_by(Application.reference)):
            application.status = "checks_in_progress"
            session.add(
                VettingPack(
                    application_id=application.id,
                    state="with_force" if n % 2 else "with_officer",
                    since=NOW + timedelta(minutes=n),
                    released=1,
                    promised_by=date(2026, 3, 1 + n % 3),
                )
            )


@pytest.mark.parametrize("there", [1, 60])
def test_the_desk_takes_few_statements_and_opens_no_seal(trust: House, there: int) -> None:
    fill_desk(trust, there)
    client = trust.on(trust.officer).client

    with statements(trust.app) as asked:
        assert client.get("/vetting/").status_code == 200

    assert len(asked) <= BUDGET, asked
    assert not [
        each for each in asked if any(t in each for t in ("vetting_forms", "vetting_copies", "notes"))
    ]


def test_the_desk_lists_every_pack_once_and_each_state_alone(trust: House) -> None:
    fill_desk(trust, 2 * SIZE + 1)
    officer = trust.on(trust.officer)

    page = officer.go("/vetting/")
    texts = [page.text]
    while any(text.startswith("Next") for text, _ in page.links):
        page = officer.follow("Next")
        texts.append(page.text)
    police = officer.go("/vetting/?state=with_force").text

    assert len(texts) == 3
    assert all(sum(f"VR-{n:04}" in text for text in texts) == 1 for n in range(2 * SIZE + 1))
    assert texts[0].index("VR-0000") < texts[0].index("VR-0001")
    assert "VR-0001" in police
    assert "VR-0000" not in police
    assert "1 March 2026 Late" in texts[0]
    assert "2 March 2026 Late" not in texts[0]
    assert "There is nothing here." in officer.go("/vetting/?state=appeal").text


@pytest.mark.requirement("SEC-11")
def test_only_what_can_follow_can_be_noted(trust: House) -> None:
    trust.released()
    with db.transaction(trust.app) as session:
        for state, event in product(STATES, sorted(BY_OFFICER)):
            before = session.begin_nested()
            stand(session.get_one(VettingPack, trust.application_id), state)
            session.flush()
            if event in possible(state):
                vetting_desk.note(session, trust.officer, trust.application_id, event, Dates(), NOW)
            else:
                with pytest.raises(NotPossibleNow):
                    vetting_desk.note(session, trust.officer, trust.application_id, event, Dates(), NOW)
            before.rollback()


def stand(pack: VettingPack, state: str) -> None:
    """Put a pack into a state, with the dates that belong to it."""
    pack.state = state
    pack.cleared_on = date(2026, 2, 1) if state in ("cleared", "expired") else None
    pack.expires_on = date(2026, 3, 1) if state in ("cleared", "expired") else None
    pack.appeal_by = date(2026, 3, 9) if state in ("refused", "appeal") else None


@pytest.mark.requirement("SEC-11")
def test_an_officer_cannot_release_or_reopen_for_the_applicant(trust: House) -> None:
    trust.accept()

    for event in ("release", "change", "return", "nonsense"):
        with pytest.raises(NotFound):
            note(trust, event)
    with db.transaction(trust.app) as session, pytest.raises(NotPossibleNow):
        vetting_notes.send_back(session, trust.officer, trust.application_id, [Item("Notes", "Why?")], NOW)


def test_a_refusal_can_be_appealed_for_fourteen_days_and_once(trust: House) -> None:
    trust.released()
    note(trust, "find_complete", "hand_over", "refuse")
    with db.transaction(trust.app) as session:
        assert session.get_one(VettingPack, trust.application_id).appeal_by == date(2026, 3, 16)

    page = trust.on(trust.applicant).go(f"/applications/{trust.application_id}/status")
    assert "You may not be told why." in page.text
    assert "until 16 March 2026" in page.text

    note(trust, "appeal", "refuse")
    with db.transaction(trust.app) as session:
        assert session.get_one(VettingPack, trust.application_id).appeal_by == NOW.date()


def test_a_level_says_how_long_its_clearances_often_hold_and_what_sum_is_large(trust: House) -> None:
    trust.released()
    note(trust, "find_complete", "hand_over")
    officer, applicant = trust.on(trust.officer), trust.on(trust.applicant)

    assert "often holds" not in officer.go(f"/vetting/{trust.application_id}/step").text
    with db.transaction(trust.app) as session:
        session.get_one(Application, trust.application_id).vacancy.profile = "NPPV3"
    assert "often holds for 5 years" in officer.go(f"/vetting/{trust.application_id}/step").text
    page = applicant.go(f"/applications/{trust.application_id}/report-a-change")
    assert "more than £9,000" in page.text


def test_a_clearance_expires_when_its_time_is_over_and_not_before(
    trust: House, clock: time_machine.Traveller
) -> None:
    trust.released()
    note(trust, "find_complete", "hand_over")
    note(trust, "clear", dates=Dates(expires_on=date(2026, 3, 4)))

    with pytest.raises(NotPossibleNow):
        note(trust, "expire")
    with db.transaction(trust.app) as session:
        later = NOW + timedelta(days=3)
        vetting_desk.note(session, trust.officer, trust.application_id, "expire", Dates(), later)
    assert state_of(trust) == "expired"


def test_what_has_to_be_declared_anew_is_what_the_rules_block() -> None:
    assert {kind.rule for kind in KINDS.values()} == {f"CHG-0{n}" for n in range(1, 7)}
    assert {kind.rule for kind in KINDS.values() if kind.reopens} == {"CHG-01", "CHG-02", "CHG-04"}


@pytest.mark.parametrize(("kind", "reopens"), [("address", True), ("money", False)])
def test_a_change_reopens_what_has_to_be_declared_anew(trust: House, kind: str, reopens: bool) -> None:
    trust.released()
    applicant = trust.on(trust.applicant)
    applicant.go(f"/applications/{trust.application_id}/status")
    applicant.follow("Report a change in your circumstances")
    assert applicant.send("Report this").status == 422
    page = applicant.send("Report this", kinds=[kind], text="Quxcanary happened in May.")

    assert ("Your vetting form is open again" in page.text) == reopens
    assert state_of(trust) == ("with_applicant" if reopens else "with_officer")
    release = applicant.go(f"/applications/{trust.application_id}/release")
    assert ("You cannot release your vetting form yet" in release.text) == reopens
    opened = trust.on(trust.officer).go(f"/vetting/{trust.application_id}/answers")
    assert ("Quxcanary happened in May." in opened.text) == (not reopens)
    desk = trust.on(trust.officer).go(f"/vetting/{trust.application_id}")
    assert "has reported 1 change since this version" in desk.text
    assert "Quxcanary" not in desk.html


def test_there_is_nothing_to_report_before_the_release(trust: House) -> None:
    trust.accept()

    assert trust.on(trust.applicant).go(f"/applications/{trust.application_id}/report-a-change").status == 409
    with db.transaction(trust.app) as session, pytest.raises(NotPossibleNow):
        vetting_notes.report_change(session, trust.applicant, trust.application_id, ["name"], "x", NOW)


def test_where_no_force_is_named_it_is_said_to_whoever_can_act(trust: House) -> None:
    with db.transaction(trust.app) as session:
        session.get_one(Trust, trust.trust_id).police_force = ""
    trust.accept()

    with db.transaction(trust.app) as session:
        keys = session.scalars(select(Job.dedupe_key))
        assert [key for key in keys if "no force named" in key] != []
    assert (
        "no police force is named for your trust"
        in trust.on(trust.hr).go(f"/offers/{trust.application_id}").text
    )
    officer = trust.on(trust.officer)
    officer.go("/vetting/")
    officer.follow("Name the police force that decides")
    officer.send("Save", force="Vale Police")
    assert "Nobody can release" not in officer.go("/vetting/").text
    assert "no police force is named" not in trust.on(trust.hr).go(f"/offers/{trust.application_id}").text


def test_naming_the_force(trust: House) -> None:
    officer = trust.on(trust.officer)
    officer.go("/vetting/")
    officer.follow("Which police force decides")
    officer.follow("Change")
    assert officer.send("Save", force="").status == 422
    assert "Vale Police" in officer.send("Save", force="Vale Police").text
    assert officer.go(f"/vetting/forces/{uuid4()}").status == 404


def test_others_applications_are_not_found(trust: House) -> None:
    trust.released()
    with db.transaction(trust.app) as session:
        other = account(session, "Oda Other", Role.APPLICANT)
    visitor = trust.on(other)

    for tail in ("release", "released", "report-a-change", "offer"):
        assert visitor.go(f"/applications/{trust.application_id}/{tail}").status == 404
