"""What is released is what was shown, it stays so, and nothing goes that should not."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from app import db
from app.documents.digests import digest_of
from app.documents.places import Edit, Place, read, version
from app.models.audit import AuditEvent
from app.models.trusts import Trust
from app.models.vetting_forms import VettingCopy, VettingNote
from app.services import vetting_forms, vetting_releases, vetting_versions, withdrawing
from app.services.errors import NotPossibleNow
from app.services.vetting_releases import NotYet, Shown
from checks.findings import Finding, Severity
from tests.cast import NOW
from tests.offered import House, made_pack, release
from tests.vetting_findings import Says

SURE = {"seen": "yes", "understood": "yes"}
BUTTON = "Release my vetting form"


def url(trust: House, tail: str = "release") -> str:
    return f"/applications/{trust.application_id}/{tail}"


def copies(trust: House) -> list[VettingCopy]:
    with db.transaction(trust.app) as session:
        wanted = select(VettingCopy).where(VettingCopy.number.is_not(None)).order_by(VettingCopy.number)
        return list(session.scalars(wanted))


def change_notes(trust: House, text: str) -> None:
    with db.transaction(trust.app) as session:
        form = vetting_forms.read(session, trust.applicant, trust.application_id)
        place = Place((), fields=("notes",))
        edit = Edit(place, {"notes": text}, version(read(form, place)))
        vetting_forms.change(session, trust.applicant, trust.application_id, edit, NOW)


@pytest.mark.requirement("PRIV-14")
def test_the_bytes_shown_are_the_bytes_released_and_read(trust: House) -> None:
    trust.accept()
    page = trust.on(trust.applicant).go(url(trust))
    shown = re.search(r'name="digest" value="([0-9a-f]{64})"', page.html)
    values = re.findall(r'vr-copy"><bdi>([^<]*)</bdi>', page.html)
    trust.on(trust.applicant).send(BUTTON, **SURE)

    [copy] = copies(trust)
    read_by_officer = trust.on(trust.officer).go(f"/vetting/{trust.application_id}/answers")
    with db.transaction(trust.app) as session:
        [released] = vetting_versions.versions(session, trust.applicant, trust.application_id)

    assert shown
    assert shown[1] == copy.digest == digest_of(released.pack)
    assert len(values) > 60
    assert re.findall(r'vr-copy"><bdi>([^<]*)</bdi>', read_by_officer.html) == values


def test_the_chapters_stand_in_the_order_of_the_form(trust: House) -> None:
    trust.accept()
    with db.transaction(trust.app) as session:
        pack = made_pack(session, trust.applicant, trust.application_id)

    assert [chapter["key"] for chapter in pack["chapters"]] == [
        "identity", "registration", "addresses", "absences", "family", "police", "finance",
        "associations", "documents", "notes", "signature",
    ]  # fmt: skip


def test_an_answer_changed_meanwhile_releases_nothing(trust: House, says: Says) -> None:
    trust.accept()
    applicant = trust.on(trust.applicant)
    applicant.go(url(trust))
    change_notes(trust, "Written in another window")

    page = applicant.send(BUTTON, **SURE)

    assert "nothing was released" in page.text
    assert "Written in another window" in page.text
    assert copies(trust) == []


@pytest.mark.requirement("UX-21")
def test_what_is_missing_is_explained_before(trust: House, says: Says) -> None:
    trust.accept()
    says(Finding(Severity.BLOCKER, "Tell us where you lived in May.", ("/addresses",)))
    applicant = trust.on(trust.applicant)

    page = applicant.go(url(trust))

    assert page.heading == "You cannot release your vetting form yet"
    assert "Tell us where you lived in May." in page.text
    assert not [form for form in page.forms if any(BUTTON in text for text, _, _ in form.buttons)]
    assert "/vetting/addresses" in page.link("Go to")


def test_a_concern_stops_nothing_and_is_not_the_officers(trust: House, says: Says) -> None:
    trust.accept()
    says(Finding(Severity.CONCERN, "The police may ask about the judgment.", ("/finance",)))
    with db.transaction(trust.app) as session:
        assert release(session, trust.applicant, trust.application_id) == 1

    page = trust.on(trust.officer).go(f"/vetting/{trust.application_id}/answers")

    assert "Nothing is missing today." in page.text
    assert "The police may ask" not in page.text


def test_the_officer_sees_what_has_come_to_be_missing(trust: House, says: Says) -> None:
    trust.released()
    says(Finding(Severity.BLOCKER, "Sign the form again.", ("/signature",)))

    assert (
        "Sign the form again." in trust.on(trust.officer).go(f"/vetting/{trust.application_id}/answers").text
    )


def no_force(trust: House) -> None:
    with db.transaction(trust.app) as session:
        session.get_one(Trust, trust.trust_id).police_force = ""


@pytest.mark.requirement("PRIV-14", "SEC-26")
@pytest.mark.parametrize(
    ("prepare", "factor_needed"), [(no_force, False), (lambda _: None, True)], ids=["no force", "no factor"]
)
def test_needs_a_named_force_and_a_second_factor(
    trust: House, prepare: Callable[[House], None], factor_needed: bool
) -> None:
    trust.accept()
    prepare(trust)

    with db.transaction(trust.app) as session:
        pack = made_pack(session, trust.applicant, trust.application_id)
        shown = Shown(pack, digest_of(pack))
        with pytest.raises(NotYet) as stopped:
            vetting_releases.release(
                session, trust.applicant, trust.application_id, shown, NOW, factor_needed=factor_needed
            )

    assert stopped.value.outlook.factor_missing == factor_needed
    assert bool(stopped.value.outlook.force) == factor_needed
    assert copies(trust) == []


@pytest.mark.requirement("PRIV-02")
def test_without_an_accepted_offer_nothing_is_released(trust: House) -> None:
    trust.make_offer()

    assert trust.on(trust.applicant).go(url(trust)).status == 409
    with db.transaction(trust.app) as session, pytest.raises(NotPossibleNow):
        release(session, trust.applicant, trust.application_id)


@pytest.mark.requirement("REL-06")
def test_an_old_tab_changes_nothing_after_the_release(trust: House) -> None:
    trust.accept()
    applicant = trust.on(trust.applicant)
    applicant.go(url(trust, "vetting/notes"))
    with db.transaction(trust.app) as session:
        release(session, trust.applicant, trust.application_id)
        before = vetting_forms.read(session, trust.applicant, trust.application_id)

    page = applicant.send("Save and continue", notes="A late thought")

    assert page.status == 409
    assert "You have released your vetting form" in page.text
    with db.transaction(trust.app) as session:
        assert vetting_forms.read(session, trust.applicant, trust.application_id) == before
        with pytest.raises(NotPossibleNow):
            vetting_forms.import_document(session, trust.applicant, trust.application_id, {}, "file", NOW)
        with pytest.raises(NotPossibleNow):
            vetting_forms.sign(session, trust.applicant, trust.application_id, "x", NOW)
        with pytest.raises(NotPossibleNow):
            release(session, trust.applicant, trust.application_id)


@pytest.mark.requirement("SEC-35a")
def test_releasing_asks_for_proof_when_the_last_is_old(trust: House, clock: time_machine.Traveller) -> None:
    trust.accept()
    applicant, officer = trust.on(trust.applicant), trust.on(trust.officer)
    clock.move_to(NOW + timedelta(minutes=6))

    for who, path in ((applicant, url(trust)), (officer, f"/vetting/{trust.application_id}/answers")):
        page = who.go(path)
        assert page.heading == "Enter your password again"
        assert f"next={path}" in page.url.replace("%2F", "/")


@pytest.mark.requirement("SEC-43")
def test_every_opening_is_written_down_and_shown_to_the_applicant(trust: House) -> None:
    trust.released()
    officer = trust.on(trust.officer)
    officer.go(f"/vetting/{trust.application_id}")
    for _ in range(2):
        officer.go(f"/vetting/{trust.application_id}/answers")

    with db.transaction(trust.app) as session:
        wanted = select(AuditEvent).where(AuditEvent.event == "vetting_pack_opened")
        events = list(session.scalars(wanted))
    assert [event.actor_id for event in events] == [trust.officer.account_id] * 2
    assert {key for event in events for key in event.facts} == {"number", "classes"}
    assert trust.on(trust.applicant).go(url(trust, "released")).text.count("vetting officer, version 1") == 2


@pytest.mark.requirement("PRIV-27")
@pytest.mark.parametrize("keep", [True, False])
def test_withdrawing_with_the_form_deletes_what_the_police_never_had(trust: House, keep: bool) -> None:
    trust.released()
    with db.transaction(trust.app) as session:
        withdrawing.withdraw(session, trust.applicant, trust.application_id, keep_form=keep, now=NOW)

    assert len(copies(trust)) == int(keep)
    with db.transaction(trust.app) as session:
        assert session.query(VettingNote).count() == 0
    assert trust.on(trust.officer).go(f"/vetting/{trust.application_id}").status == 404
