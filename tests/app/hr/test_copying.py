"""A new draft out of a vacancy that there is, and advice on a draft."""

from collections.abc import Callable

from app import db
from app.models.audit import AuditEvent
from app.models.vacancies import Vacancy
from tests.app.hr.conftest import Desk


def test_a_published_vacancy_becomes_a_draft_without_dates_and_reference(desk: Desk) -> None:
    source = desk.publish(job_ref="123-AB", interview_date="2026-04-01", contact={"name": "Asha Fenn"})
    desk.on.go(f"/hr/vacancies/{source}")

    page = desk.on.send("Copy into a new draft")

    assert page.heading == "Review: Custody Nurse"
    assert "This is a new draft" in page.text
    with db.transaction(desk.app) as session:
        copied = session.query(Vacancy).filter(Vacancy.id.not_in([source, desk.vacancy_id])).one()
        assert (copied.status, copied.closing_at, copied.criteria) == ("draft", None, [])
        left = {key: copied.document[key] for key in ("closing", "interview_date", "job_ref", "title")}
        assert left == {"closing": None, "interview_date": None, "job_ref": None, "title": "Custody Nurse"}
        event = session.query(AuditEvent).filter_by(event="vacancy_copied").one()
        assert event.facts == {"trust": str(desk.trust_id), "source": str(source)}


def test_a_copy_keeps_passages_and_doubts_of_what_it_keeps(desk: Desk) -> None:
    desk.on.go(f"{desk.draft}/review")

    page = desk.on.send("Copy into a new draft")

    assert "1 to check" in page.text
    with db.transaction(desk.app) as session:
        copied = session.query(Vacancy).filter(Vacancy.id != desk.vacancy_id).one()
        assert "/title" in copied.document["passages"]
        assert "/closing" not in copied.document["passages"]
        assert copied.advert == session.get_one(Vacancy, desk.vacancy_id).advert


def test_another_trusts_vacancy_is_not_copied(desk_of: Callable[[str], Desk]) -> None:
    mine, theirs = desk_of("Northmoor NHS Foundation Trust"), desk_of("Southmoor NHS Foundation Trust")
    mine.on.go(f"{mine.draft}/review")
    mine.on.page.form("Copy into a new draft").action = f"{theirs.draft}/copy"

    assert mine.on.send("Copy into a new draft").status == 404


def test_advice_stands_on_the_review_of_a_draft_and_stops_nothing(desk: Desk) -> None:
    page = desk.on.go(f"{desk.draft}/review")

    assert "Advice on this advert" in page.text
    assert "No hours are given" in page.text
    anchors = [href for _, href in page.links if href.startswith("#group-")]
    assert anchors
    assert {anchor.removeprefix("#") for anchor in anchors} <= set(page.ids)


def test_what_is_in_doubt_is_not_advised_on_again(desk: Desk) -> None:
    page = desk.on.go(f"{desk.draft}/review")

    assert page.text.count("There is no Act of this name from that year") == 2


def test_no_advice_on_what_was_published(desk: Desk) -> None:
    source = desk.publish()

    assert "Advice on this advert" not in desk.on.go(f"/hr/vacancies/{source}/review").text
