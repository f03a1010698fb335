"""Drafts are corrected place by place, by their own trust, and never over what another window saved."""

from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import db
from app.documents.places import Edit, Place, Stale, version
from app.documents.vacancy import Doubt
from app.models.audit import AuditEvent
from app.models.base import Document
from app.models.vacancies import Vacancy
from app.services import vacancies
from app.services.actors import Actor
from app.services.corrections import (
    ChangedMeanwhile,
    Correction,
    correct,
    settle_doubt,
)
from app.services.errors import NotFound, NotPossibleNow, NotReady
from app.services.publishing import publish_as_seen
from tests.cast import CLOSING, NOW, gather, vacancy_document
from tests.stores import both_databases

TOWN = Place((), fields=("town", "site"))
DOUBT = {"field": "/town", "message": "Read out of the location.", "text": "Northmoor"}


def draft(session: Session, **changes: object) -> tuple[Actor, Vacancy]:
    cast = gather(session)
    document = vacancy_document(doubts=[DOUBT], **changes)
    vacancy = vacancies.start(session, cast.hr, cast.trust_id, "The advert", document, NOW)
    session.flush()
    return cast.hr, vacancy


def move_to(town: str, shown: Document) -> Correction:
    return Correction(
        Edit(TOWN, {"town": town, "site": None}, version(shown)), (Doubt(DOUBT["field"], DOUBT["message"]),)
    )


SHOWN = {"town": "Northmoor", "site": None}


def events(session: Session, vacancy_id: UUID) -> list[str]:
    found = select(AuditEvent.event).where(AuditEvent.subject_id == vacancy_id).order_by(AuditEvent.id)
    return list(session.scalars(found))


@both_databases
def test_a_correction_is_kept_counted_and_settles_its_doubts(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session)
        correct(session, hr, vacancy.id, move_to("Leeds", SHOWN), NOW)
        vacancy_id = vacancy.id

    with db.transaction(store_app) as session:
        kept = session.get_one(Vacancy, vacancy_id)
        assert (kept.document["town"], kept.document["doubts"], kept.version) == ("Leeds", [], 2)
        assert events(session, vacancy_id) == ["vacancy_started", "vacancy_changed"]


def test_saving_what_was_there_changes_nothing(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session, site=None, vetting=None, contact=None, passages={})

        correct(session, hr, vacancy.id, Correction(Edit(TOWN, SHOWN, version(SHOWN))), NOW)

        assert vacancy.version == 1
        assert events(session, vacancy.id) == ["vacancy_started"]


def test_a_stale_save_is_refused_and_says_what_is_there(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session)
        correct(session, hr, vacancy.id, move_to("Leeds", SHOWN), NOW)

        with pytest.raises(Stale) as stale:
            correct(session, hr, vacancy.id, move_to("York", SHOWN), NOW)

        assert stale.value.current == {"town": "Leeds", "site": None}
        assert vacancy.document["town"] == "Leeds"


def test_two_windows_on_different_places_do_not_disturb_each_other(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session)
        title = Place((), fields=("title",))

        correct(session, hr, vacancy.id, move_to("Leeds", SHOWN), NOW)
        new = Correction(Edit(title, {"title": "Nurse"}, version({"title": "Custody Nurse"})))
        correct(session, hr, vacancy.id, new, NOW)

        assert (vacancy.document["town"], vacancy.title) == ("Leeds", "Nurse")


def test_a_doubt_is_settled_once_and_again_without_harm(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session)

        for _ in range(2):
            settle_doubt(session, hr, vacancy.id, Doubt(DOUBT["field"], DOUBT["message"]), NOW)

        assert (vacancy.document["doubts"], vacancy.version) == ([], 2)


@both_databases
def test_publishes_what_was_shown_with_the_new_closing_date(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session, closing="2025-08-20T23:59")

        publish_as_seen(session, hr, vacancy.id, vacancy.version, CLOSING, NOW)

        assert vacancy.status == "published"
        assert (vacancy.document["closing"], vacancy.document["doubts"]) == (CLOSING, [])
        assert vacancy.closing_at is not None
        assert vacancy.closing_at.isoformat() == "2026-03-21T00:00:00+00:00"
        assert events(session, vacancy.id) == ["vacancy_started", "vacancy_changed", "vacancy_published"]


def test_does_not_publish_what_was_not_shown(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session)
        correct(session, hr, vacancy.id, move_to("Leeds", SHOWN), NOW)

        with pytest.raises(ChangedMeanwhile):
            publish_as_seen(session, hr, vacancy.id, 1, CLOSING, NOW)

        assert vacancy.status == "draft"


@pytest.mark.parametrize("closing", [None, "2026-03-02T09:59", "2025-08-20"])
def test_does_not_publish_without_a_deadline_to_come(store_app: Flask, closing: str | None) -> None:
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session)

        with pytest.raises(NotReady) as refused:
            publish_as_seen(session, hr, vacancy.id, 1, closing, NOW)

        assert [one.field for one in refused.value.missing] == ["/closing"]


def test_what_is_published_is_fixed(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session)
        publish_as_seen(session, hr, vacancy.id, 1, CLOSING, NOW)
        document, version_then = vacancy.document, vacancy.version

        for attempt in (
            lambda: correct(session, hr, vacancy.id, move_to("Leeds", SHOWN), NOW),
            lambda: settle_doubt(session, hr, vacancy.id, Doubt("/town", "x"), NOW),
            lambda: publish_as_seen(session, hr, vacancy.id, version_then, CLOSING, NOW),
        ):
            with pytest.raises(NotPossibleNow):
                attempt()

        assert (vacancy.document, vacancy.version) == (document, version_then)


def test_is_another_trust_s_not_to_be_touched(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        _, vacancy = draft(session)
        other = gather(session, "Southmoor NHS Trust").hr

        for vacancy_id in (vacancy.id, uuid4()):
            with pytest.raises(NotFound):
                correct(session, other, vacancy_id, move_to("Leeds", SHOWN), NOW)
            with pytest.raises(NotFound):
                settle_doubt(session, other, vacancy_id, Doubt("/town", "x"), NOW)
            with pytest.raises(NotFound):
                publish_as_seen(session, other, vacancy_id, 1, CLOSING, NOW)


@both_databases
def test_a_save_reads_what_a_faster_window_has_just_committed(store_app: Flask) -> None:
    """Both windows have opened the page; the second locks the row and sees the first one's save."""
    with db.transaction(store_app) as session:
        hr, vacancy = draft(session)
        vacancy_id = vacancy.id

    slow = store_app.extensions["session_for_reading"]()
    slow.get(Vacancy, vacancy_id)
    slow.rollback()
    with db.transaction(store_app) as session:
        correct(session, hr, vacancy_id, move_to("Leeds", SHOWN), NOW)

    with pytest.raises(Stale):
        correct(slow, hr, vacancy_id, move_to("York", SHOWN), NOW)
    slow.close()
