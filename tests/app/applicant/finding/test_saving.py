"""Jobs and searches are kept, listed and let go, each for whoever kept it."""

from uuid import UUID, uuid4

import pytest
from flask import Flask

from app import db
from app.models.saved import SavedSearch
from app.services import saved_jobs, saved_searches, vacancies
from app.services.actors import Role
from tests.app.applicant.conftest import Applicant
from tests.browsing import Visitor
from tests.cast import NOW, published
from tests.people import SignedIn
from tests.queries import statements


def test_a_job_is_saved_from_its_page_and_let_go_from_the_list(applicant: Applicant) -> None:
    applicant.go(f"/vacancies/{applicant.cast.vacancy_id}")

    page = applicant.send("Save this job")
    assert "The job is saved." in page.text
    assert "Save this job" not in [text for form in page.forms for text, _, _ in form.buttons]

    page = applicant.follow("See your saved jobs")
    assert "Custody Nurse" in page.text
    assert "Closes 20 March 2026 at 11:59pm" in page.text
    assert "You have saved no jobs." in applicant.send("Take off my list Custody Nurse").text


def test_saving_goes_by_signing_in(store_app: Flask, applicant: Applicant) -> None:
    stranger = Visitor(store_app.test_client())
    stranger.go(f"/vacancies/{applicant.cast.vacancy_id}")
    assert stranger.follow("Save this job").url.startswith("/sign-in")

    applicant.go(f"/applications/saved-jobs/{applicant.cast.vacancy_id}")
    assert "The job is saved." in applicant.send("Save this job").text


def test_a_withdrawn_job_says_so(applicant: Applicant) -> None:
    cast = applicant.cast
    with db.transaction(applicant.app) as session:
        saved_jobs.save(session, cast.applicant, cast.vacancy_id, NOW)
        saved_jobs.save(session, cast.applicant, cast.vacancy_id, NOW)
        vacancies.withdraw(session, cast.hr, vacancies.published(session, cast.vacancy_id), NOW)

    page = applicant.go("/applications/saved-jobs")

    assert page.text.count("The employer has withdrawn this vacancy.") == 1
    assert "Custody Nurse" not in [text for text, _ in page.links]


def test_the_lists_take_few_statements(applicant: Applicant) -> None:
    cast = applicant.cast
    with db.transaction(applicant.app) as session:
        for _ in range(10):
            saved_jobs.save(session, cast.applicant, published(session, cast.hr, cast.trust_id).id, NOW)
    applicant.go("/applications/")

    for path in ("saved-jobs", "saved-searches"):
        with statements(applicant.app) as asked:
            applicant.go(f"/applications/{path}")
        assert len(asked) <= 4, asked


def test_a_full_list_says_so(applicant: Applicant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_jobs, "MOST", 0)
    monkeypatch.setattr(saved_searches, "MOST", 0)

    applicant.go(f"/applications/saved-jobs/{applicant.cast.vacancy_id}")
    assert applicant.send("Save this job").status == 409
    applicant.go("/applications/saved-searches/new?words=nurse")
    assert applicant.send("Save this search", mails="no").status == 409


def test_a_search_is_saved_with_its_own_choice_of_mails(applicant: Applicant) -> None:
    applicant.go("/vacancies?words=nurse&band=6&pay=x")
    applicant.follow("Save this search")

    refused = applicant.send("Save this search")
    assert refused.text.count("Select yes if you want mails about new vacancies") == 2
    page = applicant.send("Save this search", mails="no")

    assert "nurse, band 6" in page.text
    assert "You get no mails." in page.text
    assert "once a day at most" in applicant.send("Mail me what is new nurse, band 6").text
    assert "You get no mails." in applicant.send("Stop the mails nurse, band 6").text
    assert "You have saved no searches." in applicant.send("Remove nurse, band 6").text


def test_the_same_search_is_kept_once(applicant: Applicant) -> None:
    for mails in ("yes", "no"):
        applicant.go("/applications/saved-searches/new?words=nurse")
        page = applicant.send("Save this search", mails=mails)

    assert [text for text, _ in page.links].count("nurse") == 1
    assert "You get no mails." in page.text


@pytest.mark.parametrize("what", ["remove", "mails", "stop"])
def test_another_s_search_is_not_there(applicant: Applicant, signed_in: SignedIn, what: str) -> None:
    with db.transaction(applicant.app) as session:
        theirs = SavedSearch(
            id=uuid4(), account_id=applicant.actor.account_id, document={}, mails=True, saved_at=NOW
        )
        session.add(theirs)
    other = signed_in(Role.APPLICANT)
    page = Visitor(other).go("/applications/saved-searches/new?words=a")
    token = page.form("Save this search").fields["csrf_token"]

    for search_id in (theirs.id, UUID(int=1)):
        answer = other.post(
            f"/applications/saved-searches/{search_id}", data={"do": what, "csrf_token": token[0]}
        )
        assert answer.status_code == 404
    with db.transaction(applicant.app) as session:
        assert session.get_one(SavedSearch, theirs.id).mails
