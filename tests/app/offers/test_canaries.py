"""What was told to the police shows on no page of HR or of managers, before and after the release."""

from uuid import UUID

import pytest

from app import db
from app.demo import people, vetting
from app.models.applications import Application
from app.services import vetting_forms, vetting_notes
from app.services.vetting_notes import Item
from tests.app.hr.test_canaries import CANARY, tell_tales
from tests.cast import NOW
from tests.crowd import fill_in
from tests.offered import House, release
from tests.vetting_findings import Says


def pages_of_hiring(trust: House, vacancy_id: UUID) -> list[str]:
    """Give every page that shows the application or its vacancy to HR or to a manager."""
    offer, hr, shown = f"/offers/{trust.application_id}", "/hr/vacancies", []
    paths = [
        "/offers/",
        offer,
        f"{offer}/end",
        *(f"{offer}/checks/{key}" for key in ("identity", "work_health")),
    ]
    paths += [hr, *(f"{hr}/{vacancy_id}{tail}" for tail in ("", "/queue", "/review", "/preview"))]
    paths += [f"/hr/applications/{trust.application_id}", f"/vetting/{trust.application_id}/answers"]
    for actor in (trust.hr, trust.manager):
        shown += [trust.on(actor).go(path).html for path in paths]
    return shown


@pytest.mark.requirement("PRIV-09", "PRIV-05")
def test_no_page_of_the_hiring_side_shows_a_canary(trust: House, says: Says) -> None:
    with db.transaction(trust.app) as session:
        vacancy_id = session.get_one(Application, trust.application_id).vacancy_id
        form = tell_tales(vetting.whole(people.people(2)[1], NOW.date()))
        fill_in(session, trust.applicant, trust.application_id, form, NOW)
    trust.accept()
    assert [page for page in pages_of_hiring(trust, vacancy_id) if CANARY in page] == []

    with db.transaction(trust.app) as session:
        release(session, trust.applicant, trust.application_id)
    assert CANARY in trust.on(trust.officer).go(f"/vetting/{trust.application_id}/answers").html
    with db.transaction(trust.app) as session:
        vetting_notes.report_change(
            session, trust.applicant, trust.application_id, ["money"], f"{CANARY} owes", NOW
        )
        asked = [Item("Money", f"{CANARY} since when?")]
        vetting_notes.send_back(session, trust.officer, trust.application_id, asked, NOW)
        assert vetting_forms.read(session, trust.applicant, trust.application_id)

    shown = pages_of_hiring(trust, vacancy_id)
    assert len(shown) == 24
    assert [page for page in shown if CANARY in page] == []
