"""Complaints about personal data: from the form to the answer, sealed, on a clock of 30 days (PRIV-24)."""

import re
from datetime import datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from app import clock, db
from app.jobs import daily, worker
from app.models.audit import AuditEvent
from app.models.complaints import Complaint
from app.models.jobs import Job
from app.services import complaint_clocks, complaints, retention
from app.services.actors import Role
from app.web.paging import SIZE
from tests.browsing import Visitor
from tests.cast import NOW
from tests.people import SignedIn, add_account, add_trust, add_visit, browser
from tests.queries import statements
from tests.stores import both_databases
from tests.visitor import Letter, open_mails

PATH, STAFF = "/data-protection-complaint", "/staff/complaints/"
CANARY = "Canarystreet"
TOLD = {
    "about": "lost",
    "what": f"My form was sent to somebody in {CANARY}.",
    "name": "Ida Canaryname",
    "email": "ida@example.org",
}
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def travel() -> object:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def trust_id(store_app: Flask) -> UUID:
    return add_trust(store_app, "Northmoor NHS Foundation Trust")


@pytest.fixture
def keeper(store_app: Flask, trust_id: UUID) -> Visitor:
    account = add_account(store_app, Role.AUDITOR, trust_id, name="Audra Keeper", email="audra@example.org")
    return Visitor(browser(store_app, add_visit(store_app, account)))


def complain(app: Flask, **changes: str) -> Visitor:
    visitor = Visitor(app.test_client())
    visitor.go(PATH)
    visitor.send("Send my complaint", **{**TOLD, **changes})
    return visitor


def kept(app: Flask) -> Complaint:
    with db.transaction(app) as session:
        found = session.scalars(select(Complaint)).one()
        session.expunge(found)
    return found


def events(app: Flask) -> list[tuple[str, dict[str, object]]]:
    wanted = select(AuditEvent).where(AuditEvent.event.startswith("complaint_")).order_by(AuditEvent.id)
    with db.transaction(app) as session:
        return [(event.event, event.facts) for event in session.scalars(wanted)]


@pytest.mark.requirement("PRIV-24")
@both_databases
def test_from_complaining_to_reading_the_answer(store_app: Flask, trust_id: UUID, keeper: Visitor) -> None:
    visitor = complain(store_app)
    assert visitor.page.heading == "We have your complaint"
    reference = kept(store_app).reference
    assert reference in visitor.page.text
    assert "1 April 2026" in visitor.page.text
    [letter] = open_mails(store_app)
    assert (letter.to, letter.subject) == ("ida@example.org", f"We have your message {reference}")
    assert "answer by 1 April 2026" in letter.body
    assert_says_nothing(letter)

    keeper.go(STAFF)
    assert "Nobody yet" in keeper.page.text
    keeper.follow(reference)
    assert CANARY in keeper.page.text
    assert "Data that was lost" in keeper.page.text
    keeper.send("I look into this")
    assert "Audra Keeper" in keeper.page.text
    assert keeper.send("Send the answer").status == 422
    assert CANARY not in keeper.page.html, "what is not written down as opened is not shown"
    keeper.send("Send the answer", outcome="partly", answer="Sorry.\nWe found two mistakes.")

    assert reference not in keeper.page.text
    [letter] = open_mails(store_app)
    assert letter.to == "ida@example.org"
    assert_says_nothing(letter)
    path = re.search(rf"https?://[^/\s]+({PATH}/\S+)", letter.body)
    assert path
    reader = Visitor(store_app.test_client())
    reader.go(path[1])
    assert "We agree with part of the complaint" in reader.page.text
    assert "We found two mistakes." in reader.page.text
    assert "ico.org.uk" in reader.page.text
    assert CANARY not in reader.page.html
    assert [name for name, _ in events(store_app)] == [
        "complaint_received",
        "complaint_opened",
        "complaint_taken",
        "complaint_opened",
        "complaint_answered",
    ]


def assert_says_nothing(letter: Letter) -> None:
    for word in ("Canary", "lost", "complain", "data", "Sorry", "mistakes"):
        assert word not in f"{letter.subject} {letter.body}".replace("data-protection-complaint", ""), word


def test_what_was_written_is_sealed_and_bound_to_its_row(store_app: Flask, trust_id: UUID) -> None:
    complain(store_app)

    assert b"Canary" not in kept(store_app).sealed
    with db.transaction(store_app) as session:
        facts = [str(event.facts) for event in session.scalars(select(AuditEvent))]
        context = [str(job.payload["context"]) for job in session.scalars(select(Job))]
    assert not any("Canary" in each for each in (*facts, *context))


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"about": ""}, "Select what it is about"),
        ({"what": " "}, "Tell us what happened"),
        ({"what": "x" * 5001}, "must be 5,000 characters or fewer"),
        ({"email": ""}, "Enter your email address, so that we can answer"),
        ({"email": "ida"}, "must be in the form name@example.com"),
    ],
)
def test_says_what_is_missing_and_keeps_nothing(
    store_app: Flask, trust_id: UUID, changes: dict[str, str], error: str
) -> None:
    visitor = complain(store_app, **changes)

    assert visitor.page.status == 422
    assert error in visitor.page.text
    with db.transaction(store_app) as session:
        assert session.scalar(select(func.count()).select_from(Complaint)) == 0


def test_a_name_is_not_asked_for(store_app: Flask, trust_id: UUID) -> None:
    assert complain(store_app, name="").page.heading == "We have your complaint"


def test_whoever_has_signed_in_finds_their_address_there(store_app: Flask, trust_id: UUID) -> None:
    account = add_account(store_app, Role.APPLICANT, email="asha@example.org")
    visitor = Visitor(browser(store_app, add_visit(store_app, account)))
    visitor.go(PATH)

    visitor.send("Send my complaint", about="use", what="Who saw my form?")
    [letter] = open_mails(store_app)
    assert letter.to == "asha@example.org"


def test_the_employer_is_asked_for_where_there_are_several(store_app: Flask, trust_id: UUID) -> None:
    other = add_trust(store_app, "Southmoor NHS Foundation Trust")
    visitor = complain(store_app)
    assert "Select the employer" in visitor.page.text
    visitor.send("Send my complaint", trust=str(other))

    assert kept(store_app).trust_id == other


def test_nobody_can_complain_where_there_is_no_employer(store_app: Flask) -> None:
    client = store_app.test_client()

    assert "No employer uses this service yet" in client.get(PATH).text
    assert client.post(PATH, data=TOLD).status_code == 400


@pytest.mark.parametrize("path", ["/help", "/notice-for-relatives"])
def test_it_is_linked_from_where_people_look(store_app: Flask, path: str) -> None:
    page = store_app.test_client().get(path).text

    assert page.partition("<footer")[0].count(f'href="{PATH}"') == 1


def test_it_goes_to_the_trust_that_it_is_about_alone(
    store_app: Flask, trust_id: UUID, keeper: Visitor, signed_in: SignedIn
) -> None:
    complain(store_app)
    found = kept(store_app)
    stranger = Visitor(signed_in(Role.AUDITOR, add_trust(store_app)))

    stranger.go(STAFF)
    assert "There are none" in stranger.page.text
    assert stranger.go(f"{STAFF}{found.id}").status == 404
    trail = Visitor(stranger.client).go("/staff/audit-trail/")
    assert "Complaint received" not in trail.text.partition("Number")[2]
    assert "Complaint received" in keeper.go("/staff/audit-trail/").text.partition("Number")[2]


@pytest.mark.parametrize("role", [Role.HR, Role.MANAGER, Role.VETTING_OFFICER, Role.ADMIN, Role.APPLICANT])
def test_nobody_else_reads_one(role: Role, store_app: Flask, trust_id: UUID, signed_in: SignedIn) -> None:
    complain(store_app)
    client = signed_in(role, None if role is Role.APPLICANT else trust_id)

    for path in (STAFF, f"{STAFF}{kept(store_app).id}"):
        assert client.get(path).status_code == 403


def test_it_is_answered_once(store_app: Flask, trust_id: UUID, keeper: Visitor) -> None:
    complain(store_app)
    path = f"{STAFF}{kept(store_app).id}"
    first, second = Visitor(keeper.client), Visitor(keeper.client)
    for visitor in (first, second):
        visitor.go(path)
    first.send("Send the answer", outcome="upheld", answer="Yes")

    assert second.send("Send the answer", outcome="not_upheld", answer="No").status == 409
    assert "Send the answer" not in keeper.go(path).text
    assert "Yes" in keeper.page.text
    keeper.go(f"{STAFF}?answered=yes")
    assert kept(store_app).reference in keeper.page.text


def test_the_link_of_an_answer_ends(
    store_app: Flask, trust_id: UUID, keeper: Visitor, travel: time_machine.Traveller
) -> None:
    complain(store_app)
    keeper.go(f"{STAFF}{kept(store_app).id}")
    keeper.send("Send the answer", outcome="upheld", answer="Yes")
    letter = list(open_mails(store_app))[-1]
    path = letter.body.partition(PATH)[2].split()[0]
    client = store_app.test_client()

    assert client.get(f"{PATH}{path}").status_code == 200
    travel.move_to(NOW + 90 * DAY)
    assert client.get(f"{PATH}{path}").status_code == 410
    assert client.get(f"{PATH}/nonsense").status_code == 410


def work(app: Flask, day: int) -> None:
    """Let the worker do the work of one day, an hour after it sends mails."""
    with time_machine.travel(datetime(2026, 3, 2, 9, tzinfo=clock.LONDON) + day * DAY, tick=False):
        with db.transaction(app) as session:
            daily.ask(session, clock.today())
        worker.do_all(app)


def alerts(app: Flask) -> list[Letter]:
    """Give every alert that has gone, the oldest first."""
    with db.transaction(app) as session:
        for job in session.scalars(
            select(Job).where(Job.payload["template"].as_string().in_(("complaint_near", "complaint_late")))
        ):
            job.state = "waiting"
    return open_mails(app)


@pytest.mark.requirement("PRIV-24")
@both_databases
def test_day_25_alerts_and_day_30_is_red(store_app: Flask, trust_id: UUID, keeper: Visitor) -> None:
    complain(store_app)
    open_mails(store_app)
    reference = kept(store_app).reference
    told: dict[int, int] = {}
    shown: dict[int, str] = {}
    for day in (*range(0, 24, 6), 24, 25, 26, 29, 30, 31):
        work(store_app, day)
        told[day] = len(alerts(store_app))
        with time_machine.travel(NOW + day * DAY, tick=False), db.transaction(store_app) as session:
            shown[day] = complaints.clock_of(session.scalars(select(Complaint)).one(), clock.today())

    assert [told[day] for day in (24, 25, 29, 30, 31)] == [0, 1, 1, 2, 2]
    assert [shown[day] for day in (24, 25, 29, 30, 31)] == ["", "near", "near", "late", "late"]
    assert [(letter.to, letter.subject) for letter in alerts(store_app)] == [
        ("audra@example.org", f"Nearly late: complaint {reference}"),
        ("audra@example.org", f"Late: complaint {reference}"),
    ]
    assert [facts for name, facts in events(store_app) if name == "complaint_near_late"] == [
        {"days": 25},
        {"days": 30},
    ]


@pytest.mark.requirement("PRIV-24")
@pytest.mark.parametrize(
    ("day", "tag"), [(24, ""), (25, "nhsuk-tag--orange"), (29, "nhsuk-tag--orange"), (30, "nhsuk-tag--red")]
)
def test_the_list_and_the_page_show_the_clock(store_app: Flask, trust_id: UUID, day: int, tag: str) -> None:
    complain(store_app)
    with time_machine.travel(NOW + day * DAY, tick=False):
        account = add_account(store_app, Role.AUDITOR, trust_id)
        visitor = Visitor(browser(store_app, add_visit(store_app, account)))
        for path in (STAFF, f"{STAFF}{kept(store_app).id}"):
            page = visitor.go(path).html
            assert re.findall(r"nhsuk-tag--(?:red|orange)", page) == ([tag] if tag else []), path
            assert (f"day {day}" in page) is bool(tag)


def test_what_is_answered_is_not_alerted_to(store_app: Flask, trust_id: UUID, keeper: Visitor) -> None:
    complain(store_app)
    keeper.go(f"{STAFF}{kept(store_app).id}")
    keeper.send("Send the answer", outcome="upheld", answer="Yes")

    with db.transaction(store_app) as session:
        assert complaint_clocks.warn(session, NOW + 40 * DAY) == 0


def test_a_worker_that_stood_still_alerts_once(store_app: Flask, trust_id: UUID) -> None:
    complain(store_app)
    with db.transaction(store_app) as session:
        assert [complaint_clocks.warn(session, NOW + day * DAY) for day in (33, 33, 34)] == [1, 0, 0]
        assert session.scalars(select(Complaint.warned)).one() == 30


def test_it_goes_400_days_after_the_answer_and_not_without_one(
    store_app: Flask, trust_id: UUID, keeper: Visitor
) -> None:
    [period] = [one for one in retention.PERIODS if one.key == "complaint"]
    complain(store_app)
    with db.transaction(store_app) as session:
        assert retention.count(session, period, NOW + 4000 * DAY) == 0
    keeper.go(f"{STAFF}{kept(store_app).id}")
    keeper.send("Send the answer", outcome="upheld", answer="Yes")

    with db.transaction(store_app) as session:
        assert retention.apply(session, period, NOW + 399 * DAY) == 0
        assert retention.apply(session, period, NOW + 400 * DAY) == 1
        assert session.scalar(select(func.count()).select_from(Complaint)) == 0


def test_every_complaint_is_on_one_page_and_each_costs_the_same(
    store_app: Flask, trust_id: UUID, keeper: Visitor
) -> None:
    with db.transaction(store_app) as session:
        made = [complaints.receive(session, trust_id, TOLD, NOW).reference for _ in range(SIZE + 1)]

    texts = [keeper.go(STAFF).text]
    with statements(store_app) as asked:
        texts.append(keeper.follow("Next").text)

    assert len(asked) <= 8
    assert all(sum(reference in text for text in texts) == 1 for reference in made)


def test_one_address_cannot_flood_others_with_mails(store_app: Flask, trust_id: UUID) -> None:
    visitor = Visitor(store_app.test_client())
    visitor.go(PATH)
    data = {**visitor.page.form("Send my complaint").fields, **TOLD}
    answers = [visitor.client.post(PATH, data=data).status_code for _ in range(31)]

    assert answers == [200] * 30 + [429]
