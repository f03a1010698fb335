"""Withdrawing: the status, the trail, the mail, the form kept or deleted; on both databases."""

from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select

from app import db
from app.models.applications import Application
from app.models.audit import AuditEvent
from app.models.jobs import Job
from app.models.vetting_forms import VettingCopy
from app.services import applications, queue, sending, vetting_forms, withdrawing
from app.services.errors import NotFound, NotPossibleNow
from app.workflow import STATUSES, possible
from tests.cast import NOW, Cast, gather
from tests.employer_parts import fill
from tests.stores import both_databases
from tests.vetting_findings import Says


@pytest.fixture
def cast(store_app: Flask, says: Says) -> Cast:
    with db.transaction(store_app) as session:
        return gather(session)


@pytest.fixture
def draft(store_app: Flask, cast: Cast) -> UUID:
    with db.transaction(store_app) as session:
        application_id = applications.start(session, cast.applicant, cast.vacancy_id, NOW).id
    fill(store_app, application_id)
    return application_id


@pytest.fixture
def sent(store_app: Flask, cast: Cast, draft: UUID) -> UUID:
    with db.transaction(store_app) as session:
        sending.send(session, cast.applicant, draft, "t" * 32, acknowledged=False, now=NOW)
    return draft


def withdraw(app: Flask, cast: Cast, application_id: UUID, *, keep_form: bool) -> Application:
    with db.transaction(app) as session:
        return withdrawing.withdraw(session, cast.applicant, application_id, keep_form=keep_form, now=NOW)


def mails(app: Flask) -> list[str]:
    with db.transaction(app) as session:
        found = session.scalars(select(Job).where(Job.kind == "mail").order_by(Job.dedupe_key))
        return [job.payload["template"] for job in found]


@both_databases
@pytest.mark.parametrize(("keep_form", "word"), [(True, "kept"), (False, "deleted")])
def test_withdraws(store_app: Flask, cast: Cast, sent: UUID, keep_form: bool, word: str) -> None:
    application = withdraw(store_app, cast, sent, keep_form=keep_form)

    assert (application.status, application.withdrawn_at) == ("withdrawn", NOW)
    assert mails(store_app) == ["application_received", "application_withdrawn"]
    with db.transaction(store_app) as session:
        event = session.scalars(select(AuditEvent).where(AuditEvent.event == "application_withdrawn")).one()
        assert event.facts == {"vetting_form": word}
        assert queue.page(session, application.vacancy, NOW, None, 10) == []
        if keep_form:
            assert vetting_forms.read(session, cast.applicant, sent)["profile"] == "MPS_LND"
        else:
            with pytest.raises(NotFound):
                vetting_forms.read(session, cast.applicant, sent)
        copies = [copy.application_id for copy in session.scalars(select(VettingCopy))]
        assert copies == ([sent] if keep_form else []), "gone for good is what the page says"


@both_databases
def test_nobody_is_written_to_about_a_draft(store_app: Flask, cast: Cast, draft: UUID) -> None:
    withdraw(store_app, cast, draft, keep_form=False)

    assert mails(store_app) == []


@both_databases
def test_a_withdrawn_one_makes_room_for_another(store_app: Flask, cast: Cast, draft: UUID) -> None:
    withdraw(store_app, cast, draft, keep_form=True)

    with db.transaction(store_app) as session:
        again = applications.start(session, cast.applicant, cast.vacancy_id, NOW)
        assert (again.id, again.status) != (draft, "withdrawn")
        assert again.reference != session.get_one(Application, draft).reference


@pytest.mark.parametrize("status", [status for status in STATUSES if "withdraw" not in possible(status)])
def test_what_has_come_to_an_end_cannot_be_withdrawn(
    store_app: Flask, cast: Cast, sent: UUID, status: str
) -> None:
    with db.transaction(store_app) as session:
        session.get_one(Application, sent).status = status

    with pytest.raises(NotPossibleNow):
        withdraw(store_app, cast, sent, keep_form=True)


def test_nobody_withdraws_another_s(store_app: Flask, cast: Cast, draft: UUID) -> None:
    with db.transaction(store_app) as session:
        stranger = gather(session, "Estuary NHS Trust")

    with pytest.raises(NotFound):
        withdraw(store_app, stranger, draft, keep_form=True)
