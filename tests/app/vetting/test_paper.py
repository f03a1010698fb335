"""The vetting form on paper: everything in it, in order, opened like the page, and readable by all."""

import re
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from app import db
from app.documents.places import Edit, Place, read, version
from app.models.audit import AuditEvent
from app.services import vetting_forms
from tests.browsing import Visitor
from tests.cast import NOW
from tests.offered import House
from tests.paper import assert_accessible, kinds, need_pdf, text_of
from tests.paper import read as read_pdf


@pytest.fixture(autouse=True)
def _library() -> None:
    need_pdf()


def officers(trust: House) -> str:
    return f"/vetting/{trust.application_id}/answers"


def own(trust: House) -> str:
    return f"/applications/{trust.application_id}/vetting/paper"


def openings(trust: House) -> int:
    with db.transaction(trust.app) as session:
        opened = select(func.count()).where(AuditEvent.event == "vetting_pack_opened")
        return session.scalar(opened) or 0


def exported(officer: Visitor, trust: House) -> TestResponse:
    """Give the answer to asking for the PDF, and saying why."""
    page = officer.go(f"/vetting/{trust.application_id}/export")
    data = {**page.form("Go on").fields, "reason": "police"}
    return officer.client.post(page.url, data=data)


def words_of(html: str) -> list[str]:
    """Give the answers of a page, blanks as one."""
    return [" ".join(found.split()) for found in re.findall(r'vr-copy"><bdi>([^<&]*)</bdi>', html)]


def test_the_officers_pdf_holds_every_answer_in_order(trust: House) -> None:
    trust.released()
    officer = trust.on(trust.officer)
    page = officer.go(officers(trust))
    answer = exported(officer, trust)
    text = text_of(answer.data)

    assert_accessible(answer.data)
    assert "/Figure" in kinds(read_pdf(answer.data).trailer["/Root"]["/StructTreeRoot"])
    assert len(words_of(page.html)) > 60
    at = text.index("Northmoor Constabulary")
    for words in words_of(page.html):
        assert words in text[at:], words
        at = text.index(words, at)
    assert_cover(answer.data)
    # The page and the PDF are an opening each, and the applicant sees both.
    assert openings(trust) == 2
    seen = trust.on(trust.applicant).go(f"/applications/{trust.application_id}/released")
    assert seen.text.count("vetting officer, version 1") == 2


def assert_cover(made: bytes) -> None:
    """The first page says whose the form is, which version, and what is missing."""
    text = " ".join(read_pdf(made).pages[0].extract_text().split())
    assert "Version 1, released" in text
    assert "Northmoor NHS Foundation Trust" in text
    assert "Is anything missing? Nothing is missing today." in text
    assert "days have an address." in text


def test_an_old_proof_leads_to_the_page_that_asks_for_it(trust: House, clock: time_machine.Traveller) -> None:
    trust.released()
    officer, applicant = trust.on(trust.officer), trust.on(trust.applicant)
    clock.move_to(NOW + timedelta(minutes=6))

    answer = applicant.client.get(f"{own(trust)}.pdf")
    assert answer.status_code == 302
    assert answer.headers["Location"] == own(trust)
    assert "/account/prove" in applicant.client.get(own(trust)).headers["Location"]
    for page in (officers(trust), f"/vetting/{trust.application_id}/export"):
        assert "/account/prove" in officer.client.get(page).headers["Location"]
    assert openings(trust) == 0


def test_nobody_else_gets_either(trust: House) -> None:
    trust.released()

    for actor in (trust.hr, trust.manager, trust.applicant):
        assert trust.on(actor).client.get(f"/vetting/{trust.application_id}/export").status_code == 403
    for actor in (trust.hr, trust.manager, trust.officer):
        assert trust.on(actor).client.get(f"{own(trust)}.pdf").status_code == 403
    assert openings(trust) == 0


def test_a_draft_names_what_is_missing_on_its_cover(trust: House) -> None:
    trust.accept()
    with db.transaction(trust.app) as session:
        form = vetting_forms.read(session, trust.applicant, trust.application_id)
        place = Place((), fields=("addresses",))
        edit = Edit(place, {"addresses": []}, version(read(form, place)))
        vetting_forms.change(session, trust.applicant, trust.application_id, edit, NOW)
    applicant = trust.on(trust.applicant)
    page = applicant.go(own(trust))
    [cover, *_] = read_pdf(applicant.client.get(f"{own(trust)}.pdf").data).pages

    missing = re.findall(r"Is anything missing\?</h2>\s*<ul[^>]*>(.*?)</ul>", page.html, re.DOTALL)
    messages = re.findall(r"<li>(.*?)</li>", missing[0])
    assert messages
    text = " ".join(cover.extract_text().split())
    for message in messages:
        assert message.replace("&#39;", "'") in text
