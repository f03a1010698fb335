"""One's own copy: everything, for one's own eyes, and nothing that is not one's own (PRIV-23)."""

import json
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import func, select

from app import db
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.audit import AuditEvent
from app.models.base import Base
from app.models.interview_wishes import InterviewArrangement, InterviewWish
from app.models.marking import Mark
from app.models.vacancies import Criterion
from app.services import vetting_versions
from app.services.actors import Actor
from tests.cast import NOW
from tests.offered import House

URL = "/applications/copy"
APART = {"accounts", "applications"}
"""Tables whose rows are told in words of their own."""


def copy(trust: House, actor: Actor | None = None) -> dict:
    answer = trust.on(actor or trust.applicant).client.get(f"{URL}.json")
    assert answer.status_code == 200
    return json.loads(answer.data)


def mark(trust: House, note: str) -> None:
    with db.transaction(trust.app) as session:
        application = session.get_one(Application, trust.application_id)
        criterion = session.scalars(
            select(Criterion).where(Criterion.vacancy_id == application.vacancy_id).limit(1)
        ).one()
        session.add(
            Mark(
                number=1, vacancy_id=application.vacancy_id, application_id=application.id,
                criterion_id=criterion.id, marker_id=trust.manager.account_id, mark=3, note=note, at=NOW,
            )
        )  # fmt: skip


@pytest.mark.requirement("PRIV-23")
def test_the_copy_holds_what_was_told_sent_and_released(trust: House) -> None:
    trust.released()
    with db.transaction(trust.app) as session:
        vetting_versions.open_for_officer(session, trust.officer, trust.application_id, NOW)
        sent = session.get_one(Submission, trust.application_id).document
        [version] = vetting_versions.versions(session, trust.applicant, trust.application_id)
        email = session.get_one(Account, trust.applicant.account_id).email
    made = copy(trust)
    [application] = made["applications"]

    assert made["account"]["email"] == email
    assert application["sent"]["employer_part"] == sent["employer_part"]
    assert application["vetting_versions"][0]["pack"] == version.pack
    assert application["vetting_form"]["profile"]
    assert application["about_you"]["offer"]["answer"] == "accepted"
    [reading] = application["readings"]
    assert reading["who"].startswith("Vera")
    assert reading["what"] == "opened your vetting form"
    assert {one["what"] for one in made["left_out"]} >= {"References that somebody gave in confidence"}


@pytest.mark.requirement("PRIV-23")
def test_marks_are_told_once_the_outcome_is_and_their_givers_never(trust: House) -> None:
    mark(trust, "Clear and specific answer")
    before = copy(trust)
    with db.transaction(trust.app) as session:
        session.get_one(Application, trust.application_id).told_at = NOW
        manager = session.get_one(Account, trust.manager.account_id).name
    after = copy(trust)

    assert "marks" not in before["applications"][0]["about_you"]
    [given] = after["applications"][0]["about_you"]["marks"]
    assert (given["mark"], given["note"]) == (3, "Clear and specific answer")
    assert manager not in json.dumps(after)


@pytest.mark.requirement("PRIV-23")
def test_the_copy_holds_wishes_for_an_interview_and_what_was_arranged(trust: House) -> None:
    about, wishes = trust.application_id, {"choices": ["2026-04-14/am"], "cannot": []}
    with db.transaction(trust.app) as session:
        session.add(InterviewWish(application_id=about, wishes=wishes, at=NOW))
        session.add(InterviewArrangement(application_id=about, minutes=60, interests={"members": []}))
    [application] = copy(trust)["applications"]

    assert application["interview_wishes"] == {**wishes, "asks_for_another": False}
    assert application["about_you"]["interview_minutes"] == 60


def test_the_page_says_the_same_to_people(trust: House) -> None:
    trust.released()
    page = trust.on(trust.applicant).go(URL)
    [application] = copy(trust)["applications"]

    for chapter in application["vetting_versions"][0]["pack"]["chapters"]:
        for block in chapter["blocks"]:
            for row in block["rows"]:
                assert " ".join(row["value"].split()) in page.text
    assert "What is left out, and why" in page.text
    assert application["sent"]["digest"] not in page.text


def test_the_password_is_asked_again_and_each_copy_leaves_a_line(
    trust: House, clock: time_machine.Traveller
) -> None:
    applicant = trust.on(trust.applicant)
    applicant.client.get(URL)
    clock.move_to(NOW + timedelta(minutes=6))

    assert "/account/prove" in applicant.client.get(URL).headers["Location"]
    assert applicant.client.get(f"{URL}.json").headers["Location"] == URL
    with db.transaction(trust.app) as session:
        made = select(func.count()).where(AuditEvent.event == "subject_copy_made")
        assert session.scalar(made) == 1


def test_staff_have_no_such_page(trust: House) -> None:
    for actor in (trust.hr, trust.manager, trust.officer):
        assert trust.on(actor).client.get(URL).status_code == 403
        assert trust.on(actor).client.get(f"{URL}.json").status_code == 403
        assert "Delete your account" not in trust.on(actor).go("/account/").text


def test_every_table_about_an_application_is_in_the_copy_or_left_out_on_purpose() -> None:
    """A new table about an application has to be thought about: named here, and in the copy or not."""
    about = {
        table.name
        for table in Base.metadata.sorted_tables
        if any(key.column.table.name == "applications" for key in table.foreign_keys)
    }
    told = {
        "adjustments",
        "agreed_marks",
        "employer_declarations",
        "employer_parts",
        "employment_checks",
        "employment_references",
        "equality_answers",
        "interview_arrangements",
        "interview_outcomes",
        "interview_wishes",
        "interviews",
        "longlist_answers",
        "marks",
        "offers",
        "outcome_letters",
        "outcomes",
        "reminders",
        "risk_meetings",
        "sent_declarations",
        "submissions",
        "vetting_copies",
        "vetting_forms",
        "vetting_notes",
    }
    on_purpose = {
        "answer_versions",  # drafts of answers that stand in the form, shown beside each answer
        "extra_masks",  # words that HR has masked in the reading copy
        "legal_holds",  # could harm proceedings
        "vetting_packs",  # a state, told on the status page
        "vetting_steps",  # the same, step by step
    }

    assert about == told | on_purpose
