"""No state is silent: each says by when the next thing happens, or from when it is right to ask."""

from datetime import timedelta

import pytest
import time_machine

from app import clock, db
from app.applicant.by_when import SAYS
from app.applicant.stages import STAGES, stages
from app.models.applications import Application
from app.services import vacancies
from app.workflow import STATUSES, possible
from tests.app.applicant.conftest import Applicant

OVER = {status for status in STATUSES if not possible(status)} | {"not_shortlisted"}


def status_page(applicant: Applicant, status: str, *, told: bool = True, **said: object) -> str:
    with db.transaction(applicant.app) as session:
        application = session.get_one(Application, applicant.application_id)
        application.status, application.readiness = status, "complete"
        application.sent_at = clock.now()
        application.told_at = clock.now() if told else None
        vacancy = vacancies.published(session, applicant.cast.vacancy_id)
        vacancy.document = {**vacancy.document, **said}
    return applicant.go(f"/applications/{applicant.application_id}/status").text


def test_every_status_that_goes_on_says_by_when() -> None:
    assert set(SAYS) == (set(STATUSES) - OVER) | {"appointed"}


def test_every_page_says_so(applicant: Applicant) -> None:
    for status in STATUSES[1:]:
        page = status_page(applicant, status)
        assert ("By when:" in page) is (status in SAYS), status
        assert (page.count("you are here") == 1) is (status in SAYS), status


def test_every_status_is_in_one_stage_or_ends() -> None:
    placed = [status for _, statuses in STAGES for status in statuses]

    assert sorted(placed) == sorted(SAYS)
    assert stages("withdrawn") == []
    assert [stage.title for stage in stages("invited") if stage.here] == ["Interview"]


@pytest.mark.parametrize(
    ("status", "said", "words"),
    [
        (
            "submitted",
            {},
            "The vacancy closes 20 March 2026 at 11:59pm. No day is set. If you have heard nothing by "
            "17 April 2026, ask the employer",
        ),
        (
            "submitted",
            {"interview_date": "2026-04-14"},
            "Interviews are planned for 14 April 2026, so you should hear before then.",
        ),
        ("submitted", {"interview_date": "2026-03-01"}, "If you have heard nothing by 17 April 2026"),
        ("invited", {"interview_date": "2026-04-14"}, "By when: Interviews are planned for 14 April 2026."),
        ("interviewed", {}, "If you have heard nothing by 30 March 2026"),
        ("checks_in_progress", {}, "the police decide in their own time"),
    ],
)
def test_days_are_those_that_are_set(
    applicant: Applicant, status: str, said: dict[str, object], words: str
) -> None:
    assert words in status_page(applicant, status, **said)


def test_once_closed_it_no_longer_says_when_it_closes(applicant: Applicant) -> None:
    with time_machine.travel(clock.now() + timedelta(days=25), tick=False):
        applicant.client = applicant.signed_in()
        page = status_page(applicant, "submitted")

    assert "The vacancy closes" not in page
    assert "If you have heard nothing by 17 April 2026" in page


def test_what_is_decided_and_not_told_shows_nowhere(applicant: Applicant) -> None:
    pages = {status_page(applicant, status, told=False) for status in ("shortlisted", "not_shortlisted")}

    assert pages == {status_page(applicant, "shortlisting", told=False)}
