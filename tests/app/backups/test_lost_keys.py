"""The drill of a lost field key: what is gone, what still works, and what a key found again opens."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from app import db
from app.keys import FieldKey, FieldKeys
from app.models.applications import Application
from app.sealing import SealBroken, Sealer
from app.services import applications, submissions, vetting_forms, withdrawing
from app.services.actors import Actor
from tests.cast import NOW
from tests.offered import House, house


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def trust(store_app: Flask) -> House:
    made = house(store_app)
    made.released()
    return made


@contextmanager
def lost(app: Flask) -> Iterator[None]:
    """Run the program with a fresh ring in the place of the one that is lost."""
    ring = FieldKeys((FieldKey("k9", secrets.token_bytes(32)),))
    sessions = [app.extensions[f"session_for_{kind}"] for kind in ("reading", "writing")]
    kept = sessions[0].kw["info"]["sealer"]
    for session in sessions:
        session.kw["info"]["sealer"] = Sealer(ring)
    yield
    for session in sessions:
        session.kw["info"]["sealer"] = kept


def status(trust: House, actor: Actor, url: str) -> int:
    return trust.on(actor).client.get(url).status_code


def test_what_is_sealed_is_gone_and_all_else_works(trust: House) -> None:
    own, desk = f"/applications/{trust.application_id}", f"/vetting/{trust.application_id}"
    with lost(trust.app):
        assert status(trust, trust.applicant, f"{own}/released") == 500
        assert status(trust, trust.officer, f"{desk}/answers") == 500
        for actor, url in (
            (trust.applicant, "/applications/"),
            (trust.applicant, f"{own}/status"),
            (trust.applicant, f"{own}/sent"),
            (trust.officer, desk),
            (trust.hr, f"/offers/{trust.application_id}"),
            (trust.manager, f"/offers/{trust.application_id}"),
        ):
            assert status(trust, actor, url) == 200, url
        with db.transaction(trust.app) as session:
            assert submissions.sent(session, trust.applicant, trust.application_id).document["contact"]


def test_an_applicant_can_begin_anew_without_the_old_key(trust: House) -> None:
    with lost(trust.app), db.transaction(trust.app) as session:
        application = session.get_one(Application, trust.application_id)
        application.vacancy.closing_at = NOW + timedelta(days=9)
        withdrawing.withdraw(session, trust.applicant, application.id, keep_form=False, now=NOW)
        again = applications.start(session, trust.applicant, application.vacancy_id, NOW)

        assert vetting_forms.read(session, trust.applicant, again.id)["profile"] == "MPS_LND"


def test_a_key_found_again_opens_what_it_sealed(trust: House) -> None:
    with db.transaction(trust.app) as session:
        before = vetting_forms.read(session, trust.applicant, trust.application_id)
    with lost(trust.app), db.transaction(trust.app) as session, pytest.raises(SealBroken):
        vetting_forms.read(session, trust.applicant, trust.application_id)
    with db.transaction(trust.app) as session:
        assert vetting_forms.read(session, trust.applicant, trust.application_id) == before
