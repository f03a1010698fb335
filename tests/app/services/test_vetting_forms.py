"""The vetting form is sealed, its owner's alone, signed as it stands, and can be carried over."""

from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app import db
from app.documents.places import Edit, Place, Stale, read, version
from app.documents.vetting import contract
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


def test_nothing_of_it_can_be_read_from_the_file(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        say(session, cast, begun(session, cast), NAMES, CANARY)
    store_app.extensions["engine"].dispose()

    files = list(store_app.extensions["settings"].data.glob("*.sqlite3*"))
    raw = b"".join(file.read_bytes() for file in files)
    assert b"vetting_forms" in raw
    assert b"Zanzibara" not in raw


def test_nobody_else_opens_it(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        other = gather(session, "Southmoor NHS Trust")

        for stranger in (other.applicant, other.hr, cast.hr):
            with pytest.raises(NotFound):
                vetting_forms.read(session, stranger, application_id)
        with pytest.raises(NotFound):
            vetting_forms.read(session, cast.applicant, uuid4())


def test_a_save_from_an_old_page_changes_nothing(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        shown = version(read({}, NAMES))
        say(session, cast, application_id, NAMES, CANARY)

        edit = Edit(NAMES, {"given_names": "Late"}, shown)
        with pytest.raises(Stale):
            vetting_forms.change(session, cast.applicant, application_id, edit, NOW)

        assert read(vetting_forms.read(session, cast.applicant, application_id), NAMES) == CANARY


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


def test_deleted_is_gone(store_app: Flask, cast: Cast) -> None:
    with db.transaction(store_app) as session:
        application_id = begun(session, cast)
        vetting_forms.delete(session, cast.applicant, application_id, NOW)
        session.flush()

        with pytest.raises(NotFound):
            vetting_forms.read(session, cast.applicant, application_id)
