"""A whole application with two days missing: stopped, led to the gap, mended, signed, sent, in the queue."""

import pytest

from app import clock, db
from app.demo import people, vetting
from app.jobs.worker import do_all
from app.models.vacancies import Vacancy
from app.services import queue
from tests.app.applicant.conftest import Applicant

SAVE = "Save and continue"
GAP = "4 March 2023 to 5 March 2023"


@pytest.fixture
def with_gap(applicant: Applicant) -> Applicant:
    """Give an applicant whose vetting form lacks two days between two homes, and nothing else."""
    form = vetting.whole(people.people(2)[1], clock.today())
    [home] = form["addresses"]
    earlier = {**home, "id": "earlier", "lines": ["3 Mill Lane"], "primary": False, "to": "2023-03-03"}
    home["from"] = "2023-03-06"
    form["addresses"] = [home, earlier]
    applicant.has(**form)
    return applicant


def fill_in_the_employer_s_part(applicant: Applicant) -> None:
    """Answer what has to be answered, page by page, each time from the task list."""
    tasks = f"/applications/{applicant.application_id}/"
    applicant.go(tasks)
    applicant.follow("Contact details")
    assert applicant.send(SAVE, name="Asha Okafor", phone="01632 960 001").url == tasks
    applicant.follow("Professional registration")
    date = {"expires__day": "30", "expires__month": "April", "expires__year": "2027"}
    assert applicant.send(SAVE, body="NMC", number="18a 2345 n", **date).url == tasks
    applicant.follow("Work history")
    applicant.follow("Add a job")
    started = {"start__month": "3", "start__year": "2019"}
    applicant.send(SAVE, employer="Moor Trust", job_title="Nurse", still_there=["yes"], **started)
    assert applicant.follow("Continue").url == tasks
    applicant.follow("Referees")
    applicant.follow("Add a referee")
    applicant.send(SAVE, name="Bernard Hale", relationship="Ward manager", email="b@example.org")
    assert applicant.follow("Continue").url == tasks
    evidence = "I did this on every shift of the last four years, and taught it to those who came after me. "
    applicant.go(dict(applicant.page.links)["Qualifications"])
    applicant.send(SAVE, text=evidence + "The register shows it.")
    assert applicant.send(SAVE, text="").url == tasks
    applicant.follow("Experience")
    assert applicant.send(SAVE, text=evidence + "It was a team of nine.").url == tasks


def test_a_gap_of_two_days_is_found_and_filled(with_gap: Applicant) -> None:
    applicant = with_gap
    fill_in_the_employer_s_part(applicant)
    tasks = applicant.go(f"/applications/{applicant.application_id}/")
    assert f"Tell us where you lived from {GAP}." in tasks.text
    assert "Where you have lived Look again" in _without_hints(tasks.text)

    applicant.follow("Check your answers")
    stopped = applicant.follow("Show what stops you")
    assert stopped.heading == "You cannot send your application yet"

    applicant.follow("Where you have lived")
    assert f"{GAP}: nothing here yet (2 days)" in applicant.page.text
    applicant.follow(f"Add an address here for {GAP}")
    assert applicant.page.form().fields["moved_in-day"] == ["4"]
    until = {"moved_out__day": "5", "moved_out__month": "3", "moved_out__year": "2023"}
    where = {"line_1": "9 Ferry Road", "town": "Hull", "postcode": "hu53rt", "country": "GB"}
    applicant.send(SAVE, type="home", **where, **until)
    assert "nothing here yet" not in applicant.page.text

    stopped = applicant.follow("Continue")
    assert [
        text for text, _ in stopped.links if text in {"Where you have lived", "Sign your vetting form"}
    ] == ["Sign your vetting form"]
    applicant.follow("Sign your vetting form")
    assert applicant.send("Continue", signs="yes").heading == "Send your application"

    concerns = {"concerns_read": ["yes"]} if "Read this before you send" in applicant.page.text else {}
    receipt = applicant.send("Send my application", declaration=["yes"], **concerns)
    assert receipt.heading == "Application sent"
    _stands_in_the_queue(applicant)


def _without_hints(text: str) -> str:
    return text.replace("1 to put right ", "")


def _stands_in_the_queue(applicant: Applicant) -> None:
    """See that HR finds it, complete, and without a name before closing; and that the mail goes out."""
    with db.transaction(applicant.app) as session:
        vacancy = session.get_one(Vacancy, applicant.cast.vacancy_id)
        [line] = queue.page(session, vacancy, clock.now(), None, 10)
    assert (line.application_id, line.readiness, line.name) == (applicant.application_id, "complete", None)
    assert line.reference in applicant.go("/applications/").text
    do_all(applicant.app)
    folder = applicant.app.extensions["settings"].mail_folder
    [mail] = [path.read_text() for path in folder.rglob("*.eml")]
    assert f"Subject: We have your application {line.reference}" in mail
    assert "Custody Nurse" in mail
