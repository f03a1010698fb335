"""What an applicant tells the police, of health or of equality never shows on any page of the hiring side."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import time_machine

from app import clock, db
from app.demo import people, vetting
from app.documents.places import Edit, Place, version
from app.models.base import Document
from app.services import (
    adjustments,
    applications,
    equality_answers,
    sending,
    shortlisting,
    vetting_forms,
)
from app.services.actors import Actor, Role
from tests.app.hr.conftest import Desk
from tests.browsing import Visitor
from tests.cast import NOW, account
from tests.employer_parts import fill
from tests.people import SignedIn
from tests.shortlisting import Board, in_marking, marked
from tests.vetting_findings import Says

CANARY = "Quxcanary"


def tell_tales(value: Any) -> Any:
    """Give a document with a canary in each of its free texts."""
    if isinstance(value, dict):
        return {key: tell_tales(part) for key, part in value.items()}
    if isinstance(value, list):
        return [tell_tales(part) for part in value]
    return f"{CANARY} {value}" if isinstance(value, str) and " " in value else value


@pytest.fixture
def told(desk: Desk, says: Says) -> UUID:
    """Give the id of an application, sent by somebody who has told the police a lot."""
    vacancy_id = desk.publish()
    with db.transaction(desk.app) as session:
        applicant = account(session, "Asha Okafor", Role.APPLICANT)
        application_id = applications.start(session, applicant, vacancy_id, NOW).id
        form: Document = tell_tales(vetting.whole(people.people(2)[1], clock.today()))
        assert json.dumps(form).count(CANARY) > 5
        vetting_forms.import_document(session, applicant, application_id, form, "file", NOW)
        for service, place in (
            (adjustments, Place(("adjustments",))),
            (equality_answers, Place(("answers",))),
        ):
            answer = Edit(place, {"what": CANARY}, version(None))
            service.change(session, applicant, application_id, answer, NOW)
    fill(desk.app, application_id, referees=[{"id": "1", "name": "Rita", "email": f"{CANARY}@example.org"}])
    with db.transaction(desk.app) as session:
        sending.send(session, applicant, application_id, "t" * 32, acknowledged=True, now=NOW)
    desk.vacancy_id = vacancy_id
    return application_id


@pytest.mark.requirement("PRIV-09", "PRIV-02", "SEC-05")
def test_no_page_of_shortlisting_shows_a_canary(
    desk: Desk, told: UUID, signed_in: SignedIn, clock: time_machine.Traveller
) -> None:
    clock.move_to(NOW + timedelta(days=30))
    now, vacancy_id = NOW + timedelta(days=30), desk.vacancy_id
    client = signed_in(Role.MANAGER, desk.trust_id)
    marker = Actor(client.account.id, frozenset({(Role.MANAGER, desk.trust_id)}))  # type: ignore[attr-defined]
    on, board = Visitor(client), Board(desk.trust_id, vacancy_id, desk.actor, [marker], [told])
    desk.on.client.set_cookie("session", desk.new_visit())
    with db.transaction(desk.app) as session:
        in_marking(session, board, now)
        criteria = [one.id for one in shortlisting.assessed(session, vacancy_id)]
    hr, mine = f"/hr/vacancies/{vacancy_id}/shortlisting", f"/marking/{vacancy_id}"

    pages = [on.go(each) for each in ("/marking/", mine, f"{mine}/applications/{told}", f"{mine}/declare")]
    pages += [on.go(f"{mine}/criteria/{one}") for one in criteria]
    assert not any("Asha" in page.html or "Okafor" in page.html for page in pages)
    with db.transaction(desk.app) as session:
        marked(session, board, lambda application, criterion: 1, now=now)
    tails = ("", "/criteria", "/longlist", "/panel", "/names", "/outcomes", "/letters", "/letters/reserve")
    pages += [desk.on.go(hr + tail) for tail in tails]
    vacancy = f"/hr/vacancies/{vacancy_id}"
    pages += [desk.on.go(f"{hr}/export"), desk.on.go("/hr/queue"), desk.on.go(f"{vacancy}/queue")]
    pages += [desk.on.go(f"{vacancy}/alike?criterion={criteria[0]}")]
    pages += [desk.on.go(f"{vacancy}/evidence?words=shift")]
    pages += [
        desk.on.go(f"{mine}/moderation"),
        on.go(f"{mine}/moderation"),
        on.go(f"{mine}/applications/{told}"),
    ]

    assert [page.url for page in pages if page.status != 200] == []
    assert [page.url for page in pages if CANARY in page.html] == []


@pytest.mark.requirement("PRIV-09", "PRIV-02", "SEC-05")
@pytest.mark.parametrize("days", [0, 30], ids=["before closing", "after closing"])
def test_no_page_of_hr_shows_a_canary(
    desk: Desk, told: UUID, clock: time_machine.Traveller, days: int
) -> None:
    clock.move_to(NOW + timedelta(days=days))
    desk.on.client.set_cookie("session", desk.new_visit())

    pages = [desk.on.go(f"{desk.draft}/{tail}") for tail in ("", "queue", "review", "preview", "withdraw")]
    opened = desk.on.go(f"/hr/applications/{told}")
    pages += [opened, desk.on.go("/hr/vacancies"), desk.on.go(f"/vacancies/{desk.vacancy_id}")]

    assert ("Asha Mary Okafor" in opened.text) == (days > 0)
    assert [page.url for page in pages if CANARY in page.html] == []
