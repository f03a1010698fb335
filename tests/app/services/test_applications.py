"""Starting and finding one's own applications; on both databases."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import func, select

from app import db
from app.closing import closing_moment
from app.documents.places import Edit, Place, Stale, version
from app.models.applications import Application
from app.models.audit import AuditEvent
from app.services import applications, employer_parts
from app.services.actors import Actor, Role
from app.services.errors import NotFound, NotPossibleNow
from tests.cast import CLOSING, NOW, Cast, gather, published
from tests.stores import both_databases


@pytest.fixture
def cast(store_app: Flask) -> Cast:
    with db.transaction(store_app) as session:
        return gather(session)


def start(app: Flask, cast: Cast) -> UUID:
    with db.transaction(app) as session:
        return applications.start(session, cast.applicant, cast.vacancy_id, NOW).id


def count(app: Flask, table: type) -> int:
    with db.transaction(app) as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.requirement("REL-04")
@both_databases
def test_the_button_pressed_many_times_starts_one(store_app: Flask, cast: Cast) -> None:
    ready = Barrier(8)

    def press(_: int) -> UUID:
        ready.wait()
        return start(store_app, cast)

    with ThreadPoolExecutor(8) as pool:
        started = set(pool.map(press, range(8)))

    assert len(started) == count(store_app, Application) == 1
    with db.transaction(store_app) as session:
        events = session.scalars(select(AuditEvent.event)).all()
    assert events.count("application_started") == 1


@both_databases
@pytest.mark.parametrize("late", [False, True])
def test_none_is_started_once_the_vacancy_has_closed(store_app: Flask, cast: Cast, late: bool) -> None:
    moment = closing_moment(CLOSING) if late else NOW
    with db.transaction(store_app) as session:
        if late:
            with pytest.raises(NotPossibleNow, match="has closed"):
                applications.start(session, cast.applicant, cast.vacancy_id, moment)
        else:
            assert applications.start(session, cast.applicant, cast.vacancy_id, moment).status == "draft"


@pytest.mark.requirement("SEC-09")
def test_whoever_recruits_for_the_trust_does_not_apply_to_it(store_app: Flask, cast: Cast) -> None:
    both = Actor(cast.applicant.account_id, cast.applicant.roles | {(Role.HR, cast.trust_id)})
    elsewhere = Actor(cast.applicant.account_id, cast.applicant.roles | {(Role.HR, uuid4())})
    with db.transaction(store_app) as session:
        with pytest.raises(NotPossibleNow):
            applications.start(session, both, cast.vacancy_id, NOW)
        assert applications.start(session, elsewhere, cast.vacancy_id, NOW)


def test_lists_one_s_own_newest_first(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        other = gather(session, "Estuary NHS Trust")
        applications.start(session, other.applicant, cast.vacancy_id, NOW)
        first = applications.start(session, cast.applicant, cast.vacancy_id, NOW)
        later = NOW.replace(hour=11)
        vacancy = published(session, cast.hr, cast.trust_id)
        second = applications.start(session, cast.applicant, vacancy.id, later)

        assert [each.id for each in applications.own_list(session, cast.applicant)] == [second.id, first.id]


@pytest.mark.requirement("SEC-02")
@pytest.mark.parametrize("lock", [False, True])
def test_another_s_is_not_found(store_app: Flask, cast: Cast, lock: bool) -> None:
    begun = start(store_app, cast)
    with db.transaction(store_app) as session:
        stranger = gather(session, "Estuary NHS Trust").applicant
        assert applications.owned(session, cast.applicant, begun, lock=lock).id == begun
        for asked in (begun, uuid4()):
            with pytest.raises(NotFound):
                applications.owned(session, stranger, asked, lock=lock)


@pytest.mark.requirement("REL-06")
@both_databases
def test_two_windows_at_once_lose_no_edit(store_app: Flask, cast: Cast) -> None:
    """Both have read the part before either writes: what one wrote is still there after the other."""
    begun = start(store_app, cast)
    names = [f"place-{number}" for number in range(6)]
    ready = Barrier(len(names))

    def write(name: str) -> None:
        with db.transaction(store_app) as session:
            if store_app.extensions["engine"].dialect.name == "postgresql":
                employer_parts.read(session, cast.applicant, begun)
                ready.wait()
            edit = Edit(Place((name,)), {"said": name}, version(None))
            employer_parts.change(session, cast.applicant, begun, edit, NOW)

    with ThreadPoolExecutor(len(names)) as pool:
        list(pool.map(write, names))

    with db.transaction(store_app) as session:
        assert employer_parts.read(session, cast.applicant, begun) == {name: {"said": name} for name in names}


@pytest.mark.requirement("REL-06")
@both_databases
def test_two_windows_on_one_place_are_noticed(store_app: Flask, cast: Cast) -> None:
    begun = start(store_app, cast)
    edit = Edit(Place(("contact",)), {"name": "Asha"}, version(None))
    with db.transaction(store_app) as session:
        employer_parts.change(session, cast.applicant, begun, edit, NOW)
    with db.transaction(store_app) as session, pytest.raises(Stale):
        employer_parts.change(session, cast.applicant, begun, edit, NOW)
