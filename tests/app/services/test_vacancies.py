"""A vacancy is started, corrected and published by its own trust's staff, and only when it is ready."""

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask

from app import db
from app.documents.searches import Search
from app.models.audit import AuditEvent
from app.services import finding, publishing, vacancies
from app.services.actors import Permission
from app.services.errors import NotFound, NotPossibleNow, NotReady
from tests.cast import NOW, gather, published, vacancy_document
from tests.stores import both_databases

SECTION = {"name": "Skills", "essential": [], "desirable": ["Driving"], "unclassified": []}


@both_databases
def test_publishing_makes_the_person_specification(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)

        vacancy = vacancies.published(session, cast.vacancy_id)

        assert [(c.position, c.kind, c.section, c.text) for c in vacancy.criteria] == [
            (0, "essential", "Qualifications", "Registered nurse with current registration"),
            (1, "desirable", "Qualifications", "Teaching qualification"),
            (2, "essential", "Experience", "Work in a team"),
        ]
        assert [e.event for e in session.query(AuditEvent).order_by(AuditEvent.id)] == [
            "vacancy_started",
            "vacancy_published",
        ]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"title": None}, "Enter the job title."),
        ({"employer": ""}, "Enter the employer."),
        ({"closing": None}, "Enter the closing date."),
        (
            {"closing": "2026-03-02T09:59"},
            "Enter a closing date in the future: the one given has passed.",
        ),
        ({"sections": []}, "Add at least one essential criterion."),
        ({"sections": [SECTION]}, "Add at least one essential criterion."),
        (
            {"sections": [{**SECTION, "essential": ["A"], "unclassified": ["B"]}]},
            "Say for each criterion whether it is essential or desirable.",
        ),
    ],
)
def test_is_not_published_before_it_is_ready(
    store_app: Flask, changes: dict[str, object], message: str
) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        vacancy = vacancies.start(session, cast.hr, cast.trust_id, "", vacancy_document(**changes), NOW)

        with pytest.raises(NotReady) as refused:
            publishing.publish(session, cast.hr, vacancy, NOW)

        assert refused.value.messages == [message]
        assert vacancy.status == "draft"


def test_can_be_published_until_its_last_minute_is_over(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        document = vacancy_document(closing="2026-03-02T10:00")
        vacancy = vacancies.start(session, cast.hr, cast.trust_id, "", document, NOW)

        publishing.publish(session, cast.hr, vacancy, NOW)

        assert vacancy.takes_applications(NOW + timedelta(seconds=59))
        assert not vacancy.takes_applications(NOW + timedelta(seconds=60))


def test_another_trusts_vacancy_is_not_found(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        here, there = gather(session), gather(session, "Southmoor NHS Trust")

        for asked in (there.vacancy_id, uuid4()):
            with pytest.raises(NotFound):
                vacancies.of_staff(session, here.hr, asked, Permission.VACANCY_EDIT)
        with pytest.raises(NotFound):
            vacancies.start(session, here.hr, there.trust_id, "", vacancy_document(), NOW)
        with pytest.raises(NotFound):
            vacancies.of_staff(session, here.applicant, here.vacancy_id, Permission.VACANCY_EDIT)
        listed = vacancies.list_of_staff(session, here.hr, Permission.VACANCY_EDIT, None, 50)
        assert [v.id for v in listed] == [here.vacancy_id]


def test_what_was_published_is_fixed(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        vacancy = vacancies.published(session, cast.vacancy_id)

        with pytest.raises(NotPossibleNow):
            vacancies.correct(session, cast.hr, vacancy, vacancy_document(), NOW)
        with pytest.raises(NotPossibleNow):
            publishing.publish(session, cast.hr, vacancy, NOW)
        vacancies.withdraw(session, cast.hr, vacancy, NOW)
        with pytest.raises(NotFound):
            vacancies.published(session, cast.vacancy_id)


@both_databases
def test_lists_page_by_key_without_loss_or_repeat(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        for day in (9, 9, 9, 5, 30):
            published(session, cast.hr, cast.trust_id, closing=f"2026-03-{day:02}")

        seen, after = [], None
        while page := finding.open_now(session, Search(), NOW, after, 2):
            seen += page
            after = (page[-1].closing_at, page[-1].id)

        assert [v.closing_at for v in seen] == sorted(v.closing_at for v in seen)
        assert len({v.id for v in seen}) == len(seen) == 6
