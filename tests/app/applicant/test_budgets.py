"""What the applicant's own pages ask of the database does not grow with what they show."""

import pytest

from app import clock, db
from app.demo import people, vetting
from app.services import applications
from tests.app.applicant.conftest import Applicant
from tests.cast import published
from tests.employer_parts import fill
from tests.queries import statements

MOST = {"": 9, "check": 8, "send": 7, "status": 4, "receipt": 4}
"""The budget of each page of an application, the visit and the person included."""


@pytest.fixture
def busy(applicant: Applicant) -> Applicant:
    """Give an applicant whose forms are full."""
    fill(applicant.app, applicant.application_id)
    applicant.has(**vetting.whole(people.people(2)[1], clock.today()))
    return applicant


@pytest.mark.parametrize("page", MOST)
def test_pages_of_an_application_keep_to_their_budget(busy: Applicant, page: str) -> None:
    busy.client.get("/applications/")  # the first page starts the visit
    with statements(busy.app) as sent:
        answer = busy.client.get(f"/applications/{busy.application_id}/{page}")

    assert answer.status_code in (200, 302)
    assert len(sent) <= MOST[page], "\n".join(sent)


def test_the_list_asks_as_much_for_twenty_as_for_one(applicant: Applicant) -> None:
    applicant.client.get("/applications/")  # the first page starts the visit
    with statements(applicant.app) as for_one:
        applicant.client.get("/applications/")
    with db.transaction(applicant.app) as session:
        for _ in range(19):
            vacancy = published(session, applicant.cast.hr, applicant.cast.trust_id)
            applications.start(session, applicant.actor, vacancy.id, clock.now())

    with statements(applicant.app) as for_twenty:
        page = applicant.go("/applications/")

    assert page.text.count("Reference VR-") == 20
    assert len(for_twenty) == len(for_one) <= 4
