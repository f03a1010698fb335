"""Many openings, many copies and every vetting export raise an alert and ask why, once (SEC-44)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from app import db
from app.models.audit import AuditEvent
from app.models.trusts import Trust
from app.services import opening, opening_budgets
from app.services.actors import Role
from app.services.audit_trails import ALERTS
from app.services.errors import NotFound
from tests.app.marking.conftest import Room
from tests.browsing import Visitor
from tests.cast import account
from tests.offered import house
from tests.paper import need_pdf
from tests.people import SignedIn, add_trust
from tests.shortlisting import AFTER, Board, closed, in_marking, marked

ASKED = "Say why you need this"
MANY = opening_budgets.MOST_AN_HOUR


@pytest.fixture(autouse=True)
def travel() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(AFTER, tick=False) as traveller:
        yield traveller


@pytest.fixture
def board(store_app: Flask) -> Board:
    """Give a closed vacancy with three applications more than go without a reason."""
    with db.transaction(store_app) as session:
        return closed(session, names=[f"Ann {number}" for number in range(MANY + 3)])


@pytest.fixture
def hr(store_app: Flask, board: Board) -> Visitor:
    return Room(store_app, board).visitor(board.hr)


def alerts(app: Flask) -> list[tuple[str, UUID | None, object]]:
    wanted = select(AuditEvent).where(AuditEvent.event.in_(ALERTS)).order_by(AuditEvent.id)
    with db.transaction(app) as session:
        return [(event.event, event.subject_id, event.facts["reason"]) for event in session.scalars(wanted)]


def crawl(visitor: Visitor, applications: Sequence[UUID]) -> list[str]:
    """Give where a script that opens one after another comes to."""
    return [visitor.go(f"/hr/applications/{each}").url.rpartition("/")[2] for each in applications]


@pytest.mark.requirement("SEC-44")
def test_a_crawl_is_stopped_once_asks_why_and_goes_on(
    store_app: Flask, board: Board, hr: Visitor, signed_in: SignedIn, travel: time_machine.Traveller
) -> None:
    ids = board.applications
    assert "why" not in crawl(hr, ids[:MANY])
    assert crawl(hr, ids[: MANY // 2]) == [str(each) for each in ids[: MANY // 2]], "what is open stays open"
    assert alerts(store_app) == []

    assert crawl(hr, ids[MANY:]) == ["why"] * 3
    assert (hr.page.heading, opened(store_app)) == (ASKED, MANY)
    assert hr.send("Go on").status == 422
    assert "Select why you need it" in hr.page.text
    assert hr.send("Go on", reason="shortlisting").url.endswith(str(ids[-1])), "it goes on to what was wanted"
    assert crawl(hr, ids[MANY:]) == [str(each) for each in ids[MANY:]]
    assert alerts(store_app) == [("many_openings", ids[-1], "shortlisting")]

    auditor = Visitor(signed_in(Role.AUDITOR, board_trust(store_app, board)))
    page = auditor.go("/staff/audit-trail/?event=alert")
    assert page.html.count('class="nhsuk-table__row"') == 1
    for words in ("Many openings", "Alert", "reason: shortlisting", "Hanna"):
        assert words in page.text
    travel.move_to(AFTER + timedelta(hours=1))
    assert "why" not in crawl(hr, ids[:MANY])


def opened(app: Flask) -> int:
    with db.transaction(app) as session:
        wanted = select(AuditEvent.subject_id).where(AuditEvent.event == "application_opened")
        return len(set(session.scalars(wanted)))


def board_trust(app: Flask, board: Board) -> UUID:
    with db.transaction(app) as session:
        return session.scalars(select(Trust.id)).one()


@pytest.mark.parametrize("minutes", [59, 60])
def test_a_reason_and_an_opening_count_for_an_hour(store_app: Flask, board: Board, minutes: int) -> None:
    with db.transaction(store_app) as session:
        for application_id in board.applications[:MANY]:
            opening.open_application(session, board.hr, application_id, AFTER)
        later = AFTER + timedelta(minutes=minutes)
        if minutes == 60:
            opening.open_application(session, board.hr, board.applications[-1], later)
        else:
            with pytest.raises(opening_budgets.ManyOpened):
                opening.open_application(session, board.hr, board.applications[-1], later)


def test_others_are_not_asked(store_app: Flask, board: Board, hr: Visitor) -> None:
    crawl(hr, board.applications)
    assert hr.page.heading == ASKED
    with db.transaction(store_app) as session:
        trust = session.scalars(select(Trust)).one()
        colleague = account(session, "Heidi Colleague", Role.HR, trust)
        assert opening.open_application(session, colleague, board.applications[-1], AFTER)


def test_another_trust_explains_nothing(store_app: Flask, board: Board, signed_in: SignedIn) -> None:
    stranger = signed_in(Role.HR, add_trust(store_app))

    assert stranger.get(f"/hr/applications/{board.applications[0]}/why").status_code == 404
    elsewhere = add_trust(store_app)
    with db.transaction(store_app) as session:
        other = account(session, "Olga Other", Role.HR, session.get_one(Trust, elsewhere))
        with pytest.raises(NotFound):
            opening.vacancy_of(session, other, board.applications[0])


@pytest.mark.requirement("SEC-44")
def test_the_fourth_copy_of_a_day_asks_and_goes_on(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        room = Room(
            store_app, marked(session, in_marking(session, closed(session)), lambda a, c: 2, lambda a, c: 2)
        )
    hr, url = room.visitor(room.board.hr), f"{room.hr_url}/record.json"
    for _ in range(3):
        assert hr.client.get(url).mimetype == "application/json"

    assert hr.go(url).heading == ASKED
    assert alerts(store_app) == []
    form = hr.page.form("Go on")
    answer = hr.client.post(hr.page.url, data={**form.fields, "reason": "audit"}, follow_redirects=True)

    assert answer.mimetype == "application/json"
    assert answer.json
    assert alerts(store_app) == [("many_exports", room.board.vacancy_id, "audit")]


@pytest.mark.requirement("SEC-44")
def test_every_vetting_export_asks_why_and_is_an_alert(store_app: Flask) -> None:
    need_pdf()
    trust = house(store_app)
    trust.released()
    officer = trust.on(trust.officer)
    for number in (1, 2):
        officer.go(f"/vetting/{trust.application_id}/answers")
        page = officer.follow("Save as PDF")
        assert page.heading == ASKED
        assert officer.send("Go on").status == 422
        assert len(alerts(store_app)) == number - 1
        form = officer.page.form("Go on")
        answer = officer.client.post(officer.page.url, data={**form.fields, "reason": "police"})
        assert answer.mimetype == "application/pdf"
        assert alerts(store_app) == [("vetting_exported", trust.application_id, "police")] * number


@pytest.mark.requirement("SEC-44")
def test_an_officer_who_opens_many_packs_is_asked_as_well(
    store_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust = house(store_app)
    trust.released()
    monkeypatch.setattr(opening_budgets, "MOST_AN_HOUR", 0)
    officer = trust.on(trust.officer)

    assert officer.go(f"/vetting/{trust.application_id}/answers").heading == ASKED
    officer.send("Go on", reason="checks")
    assert officer.page.url.endswith("/answers")
    assert alerts(store_app) == [("many_openings", trust.application_id, "checks")]
