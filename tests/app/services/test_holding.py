"""One request reads a row once, sees its own changes, and misses what it deleted."""

import pytest
from flask import Flask

from app import db
from app.documents.places import Edit, Place, version
from app.services import applications, employer_parts, vetting_forms
from app.services.errors import NotFound
from tests.cast import NOW, gather
from tests.queries import statements


def test_a_row_is_read_once_and_shows_changes(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        mine = applications.start(session, cast.applicant, cast.vacancy_id, NOW).id
    contact = Edit(Place(("contact",)), {"name": "Asha"}, version(None))

    with db.transaction(store_app) as session:
        for _ in range(3):
            assert employer_parts.read(session, cast.applicant, mine) == {}
        with statements(store_app) as asked:
            employer_parts.read(session, cast.applicant, mine)
            vetting_forms.read(session, cast.applicant, mine)
            vetting_forms.read(session, cast.applicant, mine)
        employer_parts.change(session, cast.applicant, mine, contact, NOW)
        vetting_forms.change(session, cast.applicant, mine, contact, NOW)

        assert len([each for each in asked if "employer_parts" in each]) == 0
        assert len([each for each in asked if "vetting_forms" in each]) == 1
        assert employer_parts.read(session, cast.applicant, mine)["contact"] == {"name": "Asha"}
        assert vetting_forms.read(session, cast.applicant, mine)["contact"] == {"name": "Asha"}


def test_what_was_deleted_or_is_another_s_is_not_there(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        mine = applications.start(session, cast.applicant, cast.vacancy_id, NOW).id
        vetting_forms.read(session, cast.applicant, mine)

        with pytest.raises(NotFound):
            vetting_forms.read(session, cast.hr, mine)
        vetting_forms.delete(session, cast.applicant, mine, NOW)
        session.flush()
        with pytest.raises(NotFound):
            vetting_forms.read(session, cast.applicant, mine)
