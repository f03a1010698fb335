"""The audit trail of a trust: for its auditors alone, no applicant by name, and the chain verified."""

import pytest
from flask import Flask
from sqlalchemy import select

from app import db
from app.models.accounts import Account
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.services import audit, audit_trails
from app.services.actors import Role
from app.services.audit_trails import Wanted
from app.web.paging import SIZE
from tests.browsing import Visitor
from tests.cast import NOW, Cast, account, gather
from tests.people import SignedIn
from tests.queries import statements


@pytest.fixture
def cast(store_app: Flask) -> Cast:
    """Give a trust with a vacancy, and another one beside it."""
    with db.transaction(store_app) as session:
        gather(session, "Southmoor NHS Foundation Trust")
        return gather(session)


@pytest.fixture
def auditor(cast: Cast, signed_in: SignedIn) -> Visitor:
    return Visitor(signed_in(Role.AUDITOR, cast.trust_id))


def test_shows_the_trusts_own_events_and_who_did_them(auditor: Visitor, cast: Cast, store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        applicant = session.get_one(Account, cast.applicant.account_id)
        audit.record(
            session, "application_started", applicant.id, cast.vacancy_id, NOW, vacancy=str(cast.vacancy_id)
        )

    page = auditor.go("/staff/audit-trail/")

    assert "Vacancy published" in page.text
    assert "Hanna Northmoor NHS Foundation Trust" in page.text
    assert "Southmoor" not in page.html
    assert "An applicant, or somebody who has left" in page.text
    assert "Asha" not in page.html


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"event": "vacancy_published"}, 1),
        ({"about": "vacancy"}, 2),
        ({"about": "VR-nothing"}, 0),
        ({"since": "2026-03-02"}, 2),
        ({"since": "2026-03-03"}, 0),
        ({"until": "2026-03-01"}, 0),
        ({"until": "2026-03-02"}, 2),
        ({"event": "nonsense", "since": "yesterday", "after": "x"}, 2),
    ],
)
def test_is_filtered(auditor: Visitor, cast: Cast, asked: dict[str, str], found: int) -> None:
    if asked.get("about") == "vacancy":
        asked = {"about": str(cast.vacancy_id)}
    shown = auditor.client.get("/staff/audit-trail/", query_string=asked).text

    assert shown.count('class="nhsuk-table__row"') == found


def test_every_event_is_on_one_page_and_each_costs_the_same(
    auditor: Visitor, cast: Cast, store_app: Flask
) -> None:
    with db.transaction(store_app) as session:
        for number in range(SIZE):
            facts = {"version": number}
            audit.record(session, "vacancy_changed", cast.hr.account_id, cast.vacancy_id, NOW, **facts)

    page = auditor.go("/staff/audit-trail/")
    texts = [page.text]
    with statements(store_app) as asked:
        texts.append(auditor.follow("Next").text)

    assert len(asked) <= 8
    for number in range(SIZE):
        assert sum(f"version: {number} " in f"{each} " for each in texts) == 1, number


@pytest.mark.parametrize("role", [Role.HR, Role.MANAGER, Role.VETTING_OFFICER, Role.ADMIN, Role.APPLICANT])
def test_nobody_else_reads_it(role: Role, cast: Cast, signed_in: SignedIn) -> None:
    client = signed_in(role, None if role is Role.APPLICANT else cast.trust_id)

    assert client.get("/staff/audit-trail/").status_code == 403


def test_the_chain_is_verified(auditor: Visitor, cast: Cast, store_app: Flask) -> None:
    auditor.go("/staff/audit-trail/")
    assert "All 4 events fit their chain" in auditor.send("Check that nothing was changed").text


def test_what_was_changed_is_found(cast: Cast, store_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "digest", lambda row, before: "0" * 64)  # as if row 1 were another
    with db.transaction(store_app) as session:
        assert audit_trails.verify(session) == audit_trails.Verified(4, 1)


def test_another_trusts_vacancy_is_not_there(cast: Cast, store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        theirs = session.scalars(select(Vacancy.id).where(Vacancy.trust_id != cast.trust_id)).one()
        audra = account(session, "Audra", Role.AUDITOR, session.get_one(Trust, cast.trust_id))

        assert audit_trails.page(session, audra, Wanted(about=str(theirs)), None, 50) == []
        assert len(audit_trails.page(session, audra, Wanted(about=str(cast.vacancy_id)), None, 50)) == 2
