"""What is kept apart is sealed, its owner's alone, and each kind can change for as long as it matters."""

from types import ModuleType
from typing import NamedTuple
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select, update

from app import db
from app.documents.places import Edit, Place, Stale, version
from app.models.apart import Adjustments, EqualityAnswers, SealedAnswers
from app.models.applications import Application
from app.models.base import Document
from app.sealing import SealBroken
from app.services import adjustments, applications, equality_answers
from app.services.errors import NotFound, NotPossibleNow
from app.workflow import STATUSES
from tests.cast import NOW, Cast, gather
from tests.stores import both_databases

NEEDS, SCHEME, ABOUT = Place(("adjustments",)), Place((adjustments.SCHEME,)), Place(("about_you",))
CANARY = "Quillfeather"


class Kind(NamedTuple):
    """One kind of answers: its service, its table, and something to say."""

    service: ModuleType
    table: type[SealedAnswers]
    place: Place
    value: Document


KINDS = [
    pytest.param(Kind(adjustments, Adjustments, NEEDS, {"what": CANARY}), id="adjustments"),
    pytest.param(Kind(equality_answers, EqualityAnswers, ABOUT, {"sex": CANARY}), id="equality"),
]


@pytest.fixture
def cast(store_app: Flask) -> Cast:
    with db.transaction(store_app) as session:
        return gather(session)


@pytest.fixture
def begun(store_app: Flask, cast: Cast) -> UUID:
    with db.transaction(store_app) as session:
        return applications.start(session, cast.applicant, cast.vacancy_id, NOW).id


@pytest.mark.requirement("PRIV-03", "PRIV-29")
@both_databases
@pytest.mark.parametrize("kind", KINDS)
def test_gives_back_what_was_said_and_nobody_else_reads_it(
    store_app: Flask, cast: Cast, begun: UUID, kind: Kind
) -> None:
    service, table, place, value = kind
    with db.transaction(store_app) as session:
        assert service.read(session, cast.applicant, begun) == {}
        service.change(session, cast.applicant, begun, Edit(place, value, version(None)), NOW)

    with db.transaction(store_app) as session:
        assert service.read(session, cast.applicant, begun) == {place.path[0]: value}
        assert CANARY.encode() not in session.scalars(select(table)).one().sealed
        stranger = gather(session, "Estuary NHS Trust").applicant
        with pytest.raises(NotFound):
            service.read(session, stranger, begun)
        with pytest.raises(NotFound):
            service.change(session, stranger, begun, Edit(place, value, version(value)), NOW)


@both_databases
@pytest.mark.parametrize("kind", KINDS)
def test_a_save_from_an_old_page_is_noticed(store_app: Flask, cast: Cast, begun: UUID, kind: Kind) -> None:
    service, _, place, value = kind
    with db.transaction(store_app) as session:
        service.change(session, cast.applicant, begun, Edit(place, value, version(None)), NOW)
    with db.transaction(store_app) as session, pytest.raises(Stale):
        service.change(session, cast.applicant, begun, Edit(place, {}, version(None)), NOW)


@pytest.mark.requirement("SEC-46")
def test_a_seal_opens_in_its_own_row_alone(store_app: Flask, cast: Cast, begun: UUID) -> None:
    with db.transaction(store_app) as session:
        other = gather(session, "Estuary NHS Trust")
        theirs = applications.start(session, other.applicant, other.vacancy_id, NOW).id
        for actor, each in ((cast.applicant, begun), (other.applicant, theirs)):
            edit = Edit(NEEDS, {"what": str(each)}, version(None))
            adjustments.change(session, actor, each, edit, NOW)
    with db.transaction(store_app) as session:
        sealed = session.get_one(Adjustments, begun).sealed
        session.execute(update(Adjustments).where(Adjustments.application_id == theirs).values(sealed=sealed))

    with db.transaction(store_app) as session, pytest.raises(SealBroken):
        adjustments.read(session, other.applicant, theirs)


def in_status(app: Flask, application_id: UUID, status: str) -> None:
    with db.transaction(app) as session:
        application = session.get_one(Application, application_id)
        application.status = status
        if status != "draft":
            application.sent_at, application.readiness = NOW, "complete"


@pytest.mark.parametrize("status", STATUSES)
def test_each_kind_changes_for_as_long_as_it_matters(
    store_app: Flask, cast: Cast, begun: UUID, status: str
) -> None:
    in_status(store_app, begun, status)

    def allowed(service: ModuleType, place: Place) -> bool:
        try:
            with db.transaction(store_app) as session:
                service.change(session, cast.applicant, begun, Edit(place, {"x": "y"}, version(None)), NOW)
        except NotPossibleNow:
            return False
        return True

    assert allowed(adjustments, SCHEME) == (status in {"draft", "submitted"})
    assert allowed(adjustments, NEEDS) == (
        status in {"draft", "submitted", "shortlisting", "shortlisted", "reserve_shortlist", "invited",
                   "interview_booked"}
    )  # fmt: skip
    assert allowed(equality_answers, ABOUT)
