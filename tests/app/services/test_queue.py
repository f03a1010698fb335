"""HR's queue: in order of arrival, no names before closing, and each opening written down."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app import db
from app.models.applications import Application
from app.models.audit import AuditEvent
from app.services import opening, queue, vacancies
from app.services.actors import Permission, Role
from app.services.errors import NotFound
from tests.applied import crowd, ids, sent
from tests.cast import NOW, Cast, account, gather
from tests.stores import both_databases

CLOSED = NOW + timedelta(days=30)
MINUTE = timedelta(minutes=1)


def pages(session: Session, vacancy_id: UUID, size: int) -> list[list[queue.Line]]:
    vacancy, found, after = vacancies.published(session, vacancy_id), [], None
    while page := queue.page(session, vacancy, NOW, after, size):
        found.append(page)
        after = (page[-1].sent_at, page[-1].application_id)
    return found


@both_databases
def test_the_first_to_arrive_stands_first_also_within_a_moment(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        vacancy = vacancies.published(session, cast.vacancy_id)
        moments = [NOW + MINUTE * n for n in (3, 1, 2, 2, 2)]
        made = [sent(session, vacancy, f"Person {n}", at) for n, at in enumerate(moments)]

        found = pages(session, cast.vacancy_id, size=2)

        expected = sorted(made, key=lambda each: (each.sent_at, each.id))
        assert [[line.application_id for line in page] for page in found] == [
            ids(expected[:2]),
            ids(expected[2:4]),
            ids(expected[4:]),
        ]


@both_databases
def test_holds_what_was_sent_and_not_withdrawn_of_this_vacancy(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast, other = gather(session), gather(session, "Southmoor NHS Trust")
        vacancy = vacancies.published(session, cast.vacancy_id)
        kept = sent(session, vacancy, "Kept", NOW)
        sent(session, vacancy, "Gone", NOW).status = "withdrawn"
        sent(session, vacancies.published(session, other.vacancy_id), "Elsewhere", NOW)
        session.add(
            Application(
                vacancy_id=vacancy.id, account_id=cast.applicant.account_id, reference="x", started_at=NOW
            )
        )

        assert [line.application_id for page in pages(session, cast.vacancy_id, 9) for line in page] == [
            kept.id
        ]
        assert queue.count(session, cast.vacancy_id) == 1


@pytest.mark.requirement("SEC-05")
def test_names_are_told_only_after_closing(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        vacancy = vacancies.published(session, cast.vacancy_id)
        sent(session, vacancy, "Asha Okafor", NOW, "form_to_follow")

        [before] = queue.page(session, vacancy, NOW, None, 9)
        [after] = queue.page(session, vacancy, CLOSED, None, 9)

        assert (before.name, before.readiness) == (None, "form_to_follow")
        assert (after.name, after.readiness) == ("Asha Okafor", "form_to_follow")


@both_databases
@pytest.mark.parametrize(("there", "told"), [(0, 0), (999, 999), (1000, 1000), (1001, 1001), (1200, 1001)])
def test_counts_to_a_thousand_and_one(store_app: Flask, there: int, told: int) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        crowd(session, cast.vacancy_id, there, NOW)

        assert queue.count(session, cast.vacancy_id) == told


def open_one(session: Session, cast: Cast, application: Application) -> opening.Opened:
    return opening.open_application(session, cast.hr, application.id, CLOSED)


@pytest.mark.requirement("SEC-43")
@both_databases
def test_opening_shows_the_frozen_part_and_is_written_down(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        vacancy = vacancies.published(session, cast.vacancy_id)
        application = sent(session, vacancy, "Asha Okafor", NOW)

        opened = open_one(session, cast, application)

        assert opened.line.name == "Asha Okafor"
        assert opened.email.startswith("asha.okafor")
        assert opened.seen.evidence[1][1][0].answer == "Asha Okafor shows Work in a team"
        event = session.query(AuditEvent).order_by(AuditEvent.id.desc()).first()
        assert event is not None
        assert (event.event, event.actor_id, event.subject_id) == (
            "application_opened",
            cast.hr.account_id,
            application.id,
        )
        assert event.facts == {"vacancy": str(vacancy.id), "classes": "contact, evidence"}


@pytest.mark.parametrize("seconds", [-1, 0])
def test_opens_from_the_closing_moment_on(store_app: Flask, seconds: int) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        vacancy = vacancies.published(session, cast.vacancy_id)
        application = sent(session, vacancy, "Asha", NOW)
        assert vacancy.closing_at is not None
        at = vacancy.closing_at + timedelta(seconds=seconds)
        events = session.query(AuditEvent).count()

        if seconds < 0:
            with pytest.raises(opening.NotYet) as early:
                opening.open_application(session, cast.hr, application.id, at)
            assert (early.value.vacancy_id, early.value.closing_at) == (vacancy.id, vacancy.closing_at)
            assert session.query(AuditEvent).count() == events
        else:
            assert opening.open_application(session, cast.hr, application.id, at).line.name == "Asha"


@pytest.mark.requirement("SEC-04")
def test_another_trust_a_manager_and_nobody_find_nothing(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast, other = gather(session), gather(session, "Southmoor NHS Trust")
        vacancy = vacancies.published(session, cast.vacancy_id)
        application = sent(session, vacancy, "Asha", NOW)
        manager = account(session, "Mo", Role.MANAGER, vacancy.trust)
        events = session.query(AuditEvent).count()

        for actor, application_id in [
            (other.hr, application.id),
            (manager, application.id),
            (cast.applicant, application.id),
            (cast.hr, uuid4()),
        ]:
            with pytest.raises(NotFound):
                opening.open_application(session, actor, application_id, CLOSED)
        for actor in (other.hr, manager, cast.applicant):
            with pytest.raises(NotFound):
                vacancies.of_staff(session, actor, vacancy.id, Permission.QUEUE_READ)
        assert session.query(AuditEvent).count() == events


def test_what_was_withdrawn_is_not_opened(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        application = sent(session, vacancies.published(session, cast.vacancy_id), "Asha", NOW)
        application.status = "withdrawn"
        session.flush()

        with pytest.raises(NotFound):
            open_one(session, cast, application)
