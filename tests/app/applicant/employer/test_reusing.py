"""Answers of the application before come one by one, each by a press of a button, and nothing by itself."""

from uuid import UUID

import pytest

from app import db
from app.models.applications import EmployerPart
from app.models.base import Document
from app.services import applications
from tests.app.applicant.conftest import Applicant
from tests.cast import NOW, published
from tests.employer_parts import fill


class Again(Applicant):
    """The applicant, who has applied before and now applies elsewhere."""

    def begin(self, **vacancy: object) -> None:
        """Fill the application before, and start another one."""
        fill(self.app, self.application_id)
        with db.transaction(self.app) as session:
            other = published(session, self.cast.hr, self.cast.trust_id, **vacancy)
            self.application_id = applications.start(session, self.actor, other.id, NOW).id

    def part(self) -> Document:
        """Give the employer's part of the new application."""
        with db.transaction(self.app) as session:
            return dict(session.get_one(EmployerPart, self.application_id).document)

    def tasks(self) -> None:
        """Open the new application."""
        self.go(f"/applications/{self.application_id}/")


@pytest.fixture
def again(applicant: Applicant) -> Again:
    applicant.__class__ = Again
    assert isinstance(applicant, Again)
    return applicant


def test_the_first_application_has_nothing_to_take(again: Again) -> None:
    again.tasks()
    assert "Go through the answers" not in again.page.text

    assert "You have been through all answers" in again.go(f"{again.page.url}reuse").text


def test_each_answer_is_used_changed_or_left_out(again: Again) -> None:
    again.begin(title="Court Nurse")
    again.tasks()

    page = again.follow("Go through the answers of your last application")
    assert again.part() == {}
    assert "You wrote this for <bdi>Custody Nurse</bdi>." in page.html
    assert "7 answers are left to look at." in page.text
    assert "Asha Mary Okafor" in page.text

    again.send("Use this answer")
    assert list(again.part()) == ["contact"]
    assert "18A2345N" in again.page.text
    again.follow("Leave it out")
    assert "Staff Nurse, Moor and Vale NHS Trust" in again.page.text
    page = again.send("Use it and change it")
    assert page.form().fields["job_title"] == ["Staff Nurse"]
    assert list(again.part()) == ["contact", "work_history"]


def test_the_way_through_ends_on_the_task_list(again: Again) -> None:
    again.begin()
    again.go(f"/applications/{again.application_id}/reuse")
    seen = 0
    while "Is this answer still right?" in again.page.heading:
        seen += 1
        again.send("Use this answer")

    assert seen == 7
    assert "You have been through all answers of your last application." in again.page.text
    [job], [referee] = again.part()["work_history"], again.part()["referees"]
    assert (job["employer"], referee["name"]) == ("Moor and Vale NHS Trust", "Bernard Hale")
    assert len(again.part()["evidence"]) == 3


def test_leaving_all_out_copies_nothing(again: Again) -> None:
    again.begin()
    again.go(f"/applications/{again.application_id}/reuse")
    for _ in range(7):
        again.follow("Leave it out")

    assert "You have been through all answers" in again.page.text
    assert again.part() == {}


def test_what_is_answered_here_is_not_offered(again: Again) -> None:
    again.begin(sections=[{"name": "Other", "essential": ["Speak Welsh"], "desirable": []}])
    fill(again.app, again.application_id, work_history=[], evidence={}, referees=None)

    page = again.go(f"/applications/{again.application_id}/reuse")

    assert "Bernard Hale" in page.text
    assert "This is the last one." in page.text


def test_an_answer_written_meanwhile_is_not_written_over(again: Again) -> None:
    again.begin()
    again.go(f"/applications/{again.application_id}/reuse")
    fill(again.app, again.application_id)

    again.send("Use this answer")

    assert "nothing was copied" in again.page.text


def test_only_what_was_shown_is_copied(again: Again) -> None:
    before = again.application_id
    again.begin()
    again.go(f"/applications/{again.application_id}/reuse")
    fill(again.app, before, contact={"name": "Somebody Else"})

    page = again.send("Use this answer")

    assert again.part() == {}
    assert "nothing was copied" in page.text
    assert "Somebody Else" in page.text


def test_what_is_attached_comes_along_only_where_it_stands_here_too(again: Again) -> None:
    with db.transaction(again.app) as session:
        criteria = applications.owned(session, again.actor, again.application_id).vacancy.criteria
    job = "job/6a0a1c52-6a44-4b42-9d0e-5f1f5b3f0001"
    evidence = {str(criteria[0].id): {"text": "On the ward.", "not_yet": None, "shown_by": [job]}}
    before = again.application_id
    again.begin()
    fill(again.app, before, evidence=evidence, qualifications=None, referees=None)

    again.go(f"/applications/{again.application_id}/reuse")
    for _ in range(3):
        again.follow("Leave it out")
    again.send("Use this answer")

    [answer] = again.part()["evidence"].values()
    assert answer == {"text": "On the ward.", "not_yet": None, "shown_by": None}


def test_another_s_answers_are_not_there(again: Again) -> None:
    assert again.go(f"/applications/{UUID(int=1)}/reuse").status == 404
