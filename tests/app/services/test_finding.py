"""Vacancies are found by each fact alone and by all together, and similar ones by what they share."""

from datetime import timedelta
from typing import Any

from flask import Flask
from sqlalchemy.orm import Session

from app import db
from app.documents.searches import Search
from app.models.vacancies import Vacancy
from app.services import finding, vacancies
from tests.cast import NOW, Cast, gather, published
from tests.stores import both_databases

NURSE: dict[str, Any] = {
    "title": "Custody Nurse",
    "site": "Central Court",
    "town": "Leeds",
    "grade": "Band 6",
    "salary_max": 44962,
    "salary_period": "year",
    "vetting": {"address_years": 5},
    "closing": "2026-03-05T12:00",
}
CLERK: dict[str, Any] = {"title": "Front Counter Clerk", "town": "Durham", "closing": "2026-04-01T12:00"}


def found(session: Session, search: Search) -> list[str]:
    return [each.title for each in finding.open_now(session, search, NOW, None, 10)]


CASES = (
    (Search(), ["Custody Nurse", "Front Counter Clerk"]),
    (Search(words="nurse"), ["Custody Nurse"]),
    (Search(words="NURS cust"), ["Custody Nurse"]),
    (Search(words="urse"), []),
    (Search(words="nurse clerk"), []),
    (Search(words="northmoor"), ["Custody Nurse", "Front Counter Clerk"]),
    (Search(words="%"), ["Custody Nurse", "Front Counter Clerk"]),
    (Search(words="' OR 1=1 --"), []),
    (Search(place="durham"), ["Front Counter Clerk"]),
    (Search(place="central court"), ["Custody Nurse"]),
    (Search(place="Northmoor"), []),
    (Search(band="6"), ["Custody Nurse"]),
    (Search(band="7"), []),
    (Search(pay=44962), ["Custody Nurse"]),
    (Search(pay=44963), []),
    (Search(years=5), ["Custody Nurse"]),
    (Search(years=3), []),
    (Search(days=3), []),
    (Search(days=7), ["Custody Nurse"]),
    (Search("nurse", "Leeds", "6", 30_000, 10, 7), ["Custody Nurse"]),
    (Search("nurse", "Leeds", "6", 30_000, 10, 3), []),
)


@both_databases
def test_each_fact_narrows(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        vacancies.withdraw(session, cast.hr, vacancies.published(session, cast.vacancy_id), NOW)
        for said in (NURSE, CLERK):
            published(session, cast.hr, cast.trust_id, **said)

        assert [(search, found(session, search)) for search, _ in CASES] == list(CASES)


def add(session: Session, cast: Cast, **changes: Any) -> Vacancy:
    return published(session, cast.hr, cast.trust_id, **{**NURSE, **changes})


def alike(session: Session, vacancy: Vacancy) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.vacancy.title, each.because) for each in finding.similar(session, vacancy, NOW)]


def test_similar_ones_say_why_and_share_most_first(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        one = add(session, cast)
        add(session, cast, title="Ward Nurse", town="York", grade="Band 5", closing="2026-03-04")
        add(session, cast, title="Court Nurse")
        add(session, cast, title="Team Lead")
        add(session, cast, title="Other Lead", town="York")
        add(session, cast, title="Theatre Porter", grade="Band 2")
        shut = add(session, cast, title="Shut Nurse")
        shut.closing_at = NOW - timedelta(days=1)

        assert alike(session, one) == [
            ("Court Nurse", ("both titles say “nurse”", "both are band 6", "both are in Leeds")),
            ("Team Lead", ("both are band 6", "both are in Leeds")),
            ("Ward Nurse", ("both titles say “nurse”",)),
            ("Custody Nurse", ("both titles say “nurse”",)),
        ]
        assert alike(session, one) == alike(session, one)


def test_nothing_is_like_what_says_nothing(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        add(session, cast)

        bare = add(session, cast, title="Lead", grade=None, town=None)

        assert alike(session, bare) == []
