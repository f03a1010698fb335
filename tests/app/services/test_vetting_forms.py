"""The vetting form is sealed, its owner's alone, signed as it stands, and can be carried over."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app import db
from app.documents.places import Edit, Place, Stale, read, version
from app.documents.vetting import answers_version, contract
from app.models.vetting_forms import VettingForm
from app.sealing import SealBroken
from app.services import applications, vetting_forms
from app.services.errors import NotFound
from tests.cast import NOW, Cast, gather, published
from tests.stores import both_databases

NAMES = Place(("applicant",), fields=("given_names", "family_name"))
CANARY = {"given_names": "Zanzibara", "family_name": "Quillfeather"}


@pytest.fixture
def cast(store_app: Flask) -> Cast:
    with db.transaction(store_app) as session:
        return gather(session)


def begun(session: Session, cast: Cast) -> UUID:
    return applications.start(session, cast.applicant, cast.vacancy_id, NOW).id


def say(session: Session, cast: Cast, application_id: UUID, place: Place, value: object) -> None:
    shown = version(read(vetting_forms.read(session, cast.applicant, application_id), place))
    vetting_forms.change(session, cast.applicant, application_id, Edit(place, value, shown), NOW)


@both_databases
def test_gives_back_what_was_said(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        say(session, cast, application_id, NAMES, CANARY)

    with db.transaction(store_app) as session:
        document = vetting_forms.read(session, cast.applicant, application_id)
        assert read(document, NAMES) == CANARY
        assert document["signature"]["last_edited_on"] == "2026-03-02"


@pytest.mark.requirement("SEC-46", "PRIV-16")
def test_nothing_of_it_can_be_read_from_the_file(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        say(session, cast, begun(session, cast), NAMES, CANARY)
    store_app.extensions["engine"].dispose()

    files = list(store_app.extensions["settings"].data.glob("*.sqlite3*"))
    raw = b"".join(file.read_bytes() for file in files)
    assert b"vetting_forms" in raw
    assert b"Zanzibara" not in raw


@pytest.mark.requirement("SEC-02", "PRIV-02")
def test_nobody_else_opens_it(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        other = gather(session, "Southmoor NHS Trust")

        for stranger in (other.applicant, other.hr, cast.hr):
            with pytest.raises(NotFound):
                vetting_forms.read(session, stranger, application_id)
        with pytest.raises(NotFound):
            vetting_forms.read(session, cast.applicant, uuid4())


@pytest.mark.requirement("REL-06")
def test_a_save_from_an_old_page_changes_nothing(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        shown = version(read({}, NAMES))
        say(session, cast, application_id, NAMES, CANARY)

        edit = Edit(NAMES, {"given_names": "Late"}, shown)
        with pytest.raises(Stale):
            vetting_forms.change(session, cast.applicant, application_id, edit, NOW)

        assert read(vetting_forms.read(session, cast.applicant, application_id), NAMES) == CANARY


@pytest.mark.requirement("SEC-46")
def test_an_older_seal_does_not_pass_for_the_present_one(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        old = session.execute(select(VettingForm.sealed)).scalar_one()
        say(session, cast, application_id, NAMES, CANARY)
        session.execute(update(VettingForm).values(sealed=old))
        session.expire_all()

        with pytest.raises(SealBroken):
            vetting_forms.read(session, cast.applicant, application_id)


def test_any_edit_voids_the_signature(store_app: Flask, cast: Cast) -> None:
    signed = {"signed_on": "2026-03-02", "last_edited_on": "2026-03-02", "reconfirmed_on": None}
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        say(session, cast, application_id, Place(("signature",)), signed)
        assert vetting_forms.read(session, cast.applicant, application_id)["signature"] == signed

        say(session, cast, application_id, NAMES, CANARY)

        assert vetting_forms.read(session, cast.applicant, application_id)["signature"]["signed_on"] is None


def test_an_exported_form_can_be_imported_into_the_next_application(store_app: Flask, cast: Cast) -> None:
    home = {"town": "Leeds", "from": "2015-06"}
    with db.transaction(store_app) as session:
        first = begun(session, cast)
        say(session, cast, first, NAMES, CANARY)
        say(session, cast, first, Place(("addresses",), item="a1"), home)
        say(session, cast, first, Place(("people",), item="p1"), {"address": "a1"})
        say(session, cast, first, Place(("absences",), item="x"), {"country": "FR"})
        kept = vetting_forms.export(session, cast.applicant, first, NOW)
        vacancy = published(session, cast.hr, cast.trust_id)
        second = applications.start(session, cast.applicant, vacancy.id, NOW).id

        vetting_forms.import_document(session, cast.applicant, second, kept, "file", NOW)

        carried = vetting_forms.read(session, cast.applicant, second)
        assert read(carried, NAMES) == CANARY
        assert carried["people"][0]["address"] == carried["addresses"][0]["id"] != "a1"
        assert UUID(carried["absences"][0]["id"])
        assert contract(carried)["absences"] == kept["absences"] == [{"country": "FR"}]
        assert vetting_forms.earlier(session, cast.applicant, second) == [first]


@pytest.mark.requirement("PRIV-27")
def test_deleted_is_gone(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        vetting_forms.delete(session, cast.applicant, application_id, NOW)
        session.flush()

        with pytest.raises(NotFound):
            vetting_forms.read(session, cast.applicant, application_id)


def test_is_signed_as_it_was_shown_for_the_day(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        say(session, cast, application_id, NAMES, CANARY)
        shown = answers_version(vetting_forms.read(session, cast.applicant, application_id))

        vetting_forms.sign(session, cast.applicant, application_id, shown, NOW + timedelta(days=1))

        form = vetting_forms.read(session, cast.applicant, application_id)
        assert form["declared_on"] == "2026-03-03"
        assert form["signature"] == {
            "signed_on": "2026-03-03",
            "last_edited_on": "2026-03-02",
            "reconfirmed_on": None,
        }
        assert answers_version(form) == shown


def test_is_not_signed_where_an_answer_changed_meanwhile(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        shown = answers_version(vetting_forms.read(session, cast.applicant, application_id))
        say(session, cast, application_id, NAMES, CANARY)

        with pytest.raises(Stale):
            vetting_forms.sign(session, cast.applicant, application_id, shown, NOW)

        assert "declared_on" not in vetting_forms.read(session, cast.applicant, application_id)


def test_is_nobody_elses_to_sign(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        other = gather(session, "Southmoor NHS Trust")

        with pytest.raises(NotFound):
            vetting_forms.sign(session, other.applicant, application_id, "", NOW)


def test_an_edit_that_changes_nothing_is_none(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        say(session, cast, application_id, NAMES, CANARY)
        sealed = session.execute(select(VettingForm.sealed)).scalar_one()

        say(session, cast, application_id, NAMES, CANARY)

        assert session.execute(select(VettingForm.sealed)).scalar_one() == sealed


def test_what_points_at_an_address_that_goes_points_at_none(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        for name in ("a1", "a2"):
            say(session, cast, application_id, Place(("addresses",), item=name), {"town": "Leeds"})
            say(session, cast, application_id, Place(("people",), item=f"p-{name}"), {"address": name})
        elsewhere = {"address": {"town": "Hull"}}
        say(session, cast, application_id, Place(("people",), item="p3"), elsewhere)

        say(session, cast, application_id, Place(("addresses",), item="a1"), None)

        form = vetting_forms.read(session, cast.applicant, application_id)
        assert [person["address"] for person in form["people"]] == [None, "a2", {"town": "Hull"}]


@pytest.mark.postgres
@pytest.mark.parametrize("store_kind", ["postgres"], indirect=True)
def test_changes_of_two_windows_at_once_are_both_kept(store_app: Flask, cast: Cast) -> None:
    """The second window had read the form before the first saved: it works on what stands there now.

    On SQLite a writer reads nothing before the writer before it has ended.
    """
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
    with db.transaction(store_app) as second:
        held = second.scalars(select(VettingForm)).one()
        with db.transaction(store_app) as first:
            say(first, cast, application_id, NAMES, CANARY)
        notes = Edit(Place(("notes",)), "Of the second window", version(None))
        vetting_forms.change(second, cast.applicant, application_id, notes, NOW)
        assert held.version == 3

    with db.transaction(store_app) as session:
        form = vetting_forms.read(session, cast.applicant, application_id)
        assert read(form, NAMES) == CANARY
        assert form["notes"] == "Of the second window"
