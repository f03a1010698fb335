"""HR's way from closing to letters, without scripts; and what HR who mark may not see."""

import re
from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from app import db
from app.jobs import worker
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.jobs import Job
from app.services import panels
from app.services.actors import Actor
from tests.app.marking.conftest import Room
from tests.browsing import Visitor
from tests.queries import statements
from tests.shortlisting import AFTER, NAMES, closed, in_marking, marked

SEALED = ("vetting_forms", "vetting_copies", "equality_answers", "employer_parts")


@pytest.fixture
def fresh(store_app: Flask) -> Room:
    """Give a vacancy that has closed, and nothing more."""
    with db.transaction(store_app) as session:
        return Room(store_app, closed(session))


@pytest.fixture(autouse=True)
def _after_closing() -> object:
    with time_machine.travel(AFTER, tick=False) as traveller:
        yield traveller


def test_from_closing_to_letters(fresh: Room) -> None:
    hr = fresh.visitor(fresh.board.hr)
    prepare(fresh, hr)
    decide(fresh, hr)
    tell(hr)


def prepare(fresh: Room, hr: Visitor) -> None:
    """Start, say how criteria are assessed, put one application aside, open marking."""
    hr.go(f"/hr/vacancies/{fresh.board.vacancy_id}")
    hr.follow("Shortlisting")
    hr.send("Start shortlisting")

    hr.follow("Criteria and marking guide")
    hr.follow("Change: Work in a team")
    page = hr.send("Save", weight="2", guide_3="An example with its result")
    assert "weight 2" in page.text
    hr.send("Set the bar", bar="2")
    hr.follow("Back to shortlisting")

    hr.follow("Longlist")
    hr.send("Add", text="Holds a registration")
    hr.follow("Answer them in the list")
    ticked = re.findall(r'name="chosen" value="([\w-]+)"', hr.page.html)
    assert len(ticked) == 4
    question = re.findall(r'<option value="([\w-]{36})"', hr.page.html)[0]
    page = hr.send(
        "Keep the answers", question=question, answer="no", reason="None is given", chosen=ticked[3:]
    )
    assert "1 application answered “no”" in page.text
    assert "Being shortlisted, put aside" in page.text

    hr.go(fresh.hr_url)
    hr.follow("Markers and panel")
    for marker in fresh.board.markers:
        hr.send("Add", colleague=str(marker.account_id), kind="marker")
        with db.transaction(fresh.app) as session:
            panels.declare(session, marker, fresh.board.vacancy_id, None, AFTER)
    hr.follow("Back to shortlisting")
    page = hr.send("Open marking")
    assert "0 of 2 markers have locked" in page.text
    assert hr.go(f"{fresh.hr_url}/outcomes").status == 409


def decide(fresh: Room, hr: Visitor) -> None:
    """Decide about everybody, once marks are there."""
    with db.transaction(fresh.app) as session:
        marked(session, fresh.board, *[lambda a, c: 3 if a == 0 else 2 if a == 1 else 1] * 2)
    page = hr.go(f"{fresh.hr_url}/outcomes")
    assert page.text.index(NAMES[0]) < page.text.index(NAMES[1]) < page.text.index(NAMES[3])
    assert "Place 1, total 12 of 12" in page.text
    assert "Does not meet every essential criterion: Registered nurse" in page.text
    assert "Put aside: Holds a registration ( None is given )" in page.text
    ticked = re.findall(r'name="chosen" id="[\w-]+" value="([\w-]+)"', page.html)
    hr.send("Keep this outcome", outcome="shortlist", reason="Meets all", chosen=ticked[:1])
    hr.send("Keep this outcome", outcome="reserve", reason="Close", chosen=ticked[1:2])
    page = hr.send("Keep this outcome", outcome="not_shortlist", reason="Below the bar", chosen=ticked[2:])
    assert "Do not shortlist: 2 applications" in page.text
    hr.follow("Confirm the outcomes")
    page = hr.send("Continue", sure="yes")
    assert page.text.count("Not told yet") == 4


def tell(hr: Visitor) -> None:
    """Send the letters of one outcome."""
    hr.follow("Tell applicants")
    hr.follow("Preview and send: Do not shortlist")
    assert "Dear Cora Lindqvist," in hr.page.text
    assert "did not show that you meet: - Holds a registration" in hr.page.text
    page = hr.send("Send 2 letters")
    assert "2 of 2 told" in page.text
    hr.follow("Back to shortlisting")
    page = hr.follow("Outcomes")
    assert page.text.count("Not told yet") == 2


def test_an_applicant_reads_the_letter_only_once_told(fresh: Room) -> None:
    with db.transaction(fresh.app) as session:
        marked(session, in_marking(session, fresh.board), *[lambda a, c: 1] * 2)
    hr = fresh.visitor(fresh.board.hr)
    page = hr.go(f"{fresh.hr_url}/outcomes")
    ticked = re.findall(r'name="chosen" id="[\w-]+" value="([\w-]+)"', page.html)
    hr.send("Keep this outcome", outcome="not_shortlist", reason="Below the bar", chosen=ticked)
    hr.follow("Confirm the outcomes")
    hr.send("Continue", sure="yes")
    with db.transaction(fresh.app) as session:
        account_id = session.get_one(Application, fresh.board.applications[0]).account_id
    applicant = fresh.visitor(Actor(account_id, frozenset()))
    status = f"/applications/{fresh.board.applications[0]}/status"

    page = applicant.go(status)
    assert "Being read" in page.text
    assert "Withdraw this application" in page.text
    assert "Being read" in applicant.go("/applications/").text
    assert applicant.go(f"/applications/{fresh.board.applications[0]}/letter").status == 404

    hr.go(f"{fresh.hr_url}/letters/not_shortlist/preview")
    hr.send("Send 4 letters")
    worker.do_all(fresh.app)

    page = applicant.go(status)
    assert "Not taken further" in page.text
    assert "Withdraw this application" not in page.text
    page = applicant.follow("Read the employer’s letter")
    assert "We are sorry" in page.text
    assert "Work in a team: 1, below the bar" in page.text
    other = f"/applications/{fresh.board.applications[1]}/letter"
    assert applicant.go(other).status == 404


@pytest.mark.requirement("PRIV-10")
def test_mails_say_where_the_letter_is_and_no_more(fresh: Room) -> None:
    test_an_applicant_reads_the_letter_only_once_told(fresh)
    with db.transaction(fresh.app) as session:
        jobs = [job for job in session.query(Job) if job.payload.get("template") == "application_news"]
        people = {session.get_one(Account, session.get_one(Application, one).account_id).email
                  for one in fresh.board.applications}  # fmt: skip
    assert {job.payload["to"] for job in jobs} == people
    assert all(job.payload["context"].keys() == {"application_id", "reference"} for job in jobs)


class TestHrWhoMark:
    @pytest.fixture
    def marking(self, fresh: Room) -> Room:
        with db.transaction(fresh.app) as session:
            fresh.board.markers.append(fresh.board.hr)
            in_marking(session, fresh.board)
        return fresh

    def test_see_no_names_and_open_no_application(self, marking: Room) -> None:
        hr = marking.visitor(marking.board.hr)
        page = hr.go(f"/hr/vacancies/{marking.board.vacancy_id}/queue")
        assert "You mark this vacancy" in page.text
        found = hr.go(f"/hr/vacancies/{marking.board.vacancy_id}/queue?search=Asha")
        opened = hr.go(f"/hr/applications/{marking.board.applications[0]}")
        names = hr.go(f"{marking.hr_url}/names")

        assert "No applications yet" in found.text
        assert (opened.status, names.status) == (409, 409)
        for name in NAMES:
            assert not any(name.split()[0] in each.html for each in (page, opened, names))

    def test_see_them_once_they_have_locked(self, marking: Room) -> None:
        with db.transaction(marking.app) as session:
            marked(session, marking.board, *[lambda a, c: 2] * 3)
        hr = marking.visitor(marking.board.hr)
        assert "Asha Okafor" in hr.go(f"/hr/vacancies/{marking.board.vacancy_id}/queue").text
        assert hr.go(f"/hr/applications/{marking.board.applications[0]}").status == 200


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("search=asha", ["Asha Okafor"]),
        ("search=OKA", ["Asha Okafor"]),
        ("search=%25", []),
        ("search=_", []),
        ("status=shortlisting&sort=newest", ["Dev Marlowe", "Cora Lindqvist", "Ben Ito", "Asha Okafor"]),
        ("status=invited", []),
        ("status=nonsense", ["Asha Okafor", "Ben Ito", "Cora Lindqvist", "Dev Marlowe"]),
        ("longlist=aside", []),
        ("longlist=kept", ["Asha Okafor", "Ben Ito", "Cora Lindqvist", "Dev Marlowe"]),
        (
            "search=o&status=shortlisting&longlist=kept",
            ["Asha Okafor", "Ben Ito", "Cora Lindqvist", "Dev Marlowe"],
        ),
    ],
)
def test_the_queue_is_searched_filtered_and_sorted(fresh: Room, query: str, found: list[str]) -> None:
    with db.transaction(fresh.app) as session:
        in_marking(session, fresh.board)
    page = fresh.visitor(fresh.board.hr).go(f"/hr/vacancies/{fresh.board.vacancy_id}/queue?{query}")

    shown = sorted((name for name in NAMES if name in page.text), key=page.text.index)
    assert shown == found
    assert page.status == 200


def test_a_reference_is_found_whole_and_in_part(fresh: Room) -> None:
    with db.transaction(fresh.app) as session:
        reference = session.get_one(Application, fresh.board.applications[1]).reference
    hr = fresh.visitor(fresh.board.hr)
    for text in (reference, reference.lower(), reference[3:]):
        page = hr.go(f"/hr/vacancies/{fresh.board.vacancy_id}/queue?search={text}")
        assert reference in page.text
        assert "Asha" not in page.text


def pages(room: Room) -> list[str]:
    tails = ["", "/criteria", "/longlist", "/panel", "/names", "/outcomes", "/letters", "/letters/reserve"]
    return [room.hr_url + tail for tail in tails] + [f"/marking/{room.board.vacancy_id}/moderation"]


@pytest.mark.parametrize("there", [4, 40])
def test_pages_take_few_statements_however_many_there_are(fresh: Room, there: int) -> None:
    names = [f"Person{n} Example" for n in range(there)]
    with db.transaction(fresh.app) as session:
        board = closed(session, names, "Elsewhere")
        marked(session, in_marking(session, board), *[lambda a, c: 2] * 2)
    room = Room(fresh.app, board)
    hr = room.visitor(board.hr)

    for path in pages(room):
        with statements(room.app) as asked:
            assert hr.client.get(path).status_code == 200, path
        assert len(asked) <= 10, (path, len(asked), asked)
        assert [each for each in asked if any(table in each for table in SEALED)] == []


@pytest.mark.requirement("SEC-04")
def test_another_trust_s_shortlisting_is_not_found(fresh: Room) -> None:
    with db.transaction(fresh.app) as session:
        marked(session, in_marking(session, fresh.board), *[lambda a, c: 2] * 2)
        other = closed(session, name="Elsewhere")
    for actor in (other.hr, other.markers[0]):
        on = Room(fresh.app, other).visitor(actor)
        for path in [*pages(fresh), f"/marking/{fresh.board.vacancy_id}"]:
            assert on.go(path).status in (403, 404), path


def test_the_panel_page_tells_conflicts_and_lets_hr_decide(fresh: Room) -> None:
    with db.transaction(fresh.app) as session:
        in_marking(session, fresh.board)
        panels.declare(session, fresh.board.markers[0], fresh.board.vacancy_id, "My sister", AFTER)
    hr = fresh.visitor(fresh.board.hr)
    page = hr.go(f"{fresh.hr_url}/panel")
    assert "Knows an applicant: My sister" in page.text
    hr.follow("Let them take part all the same")
    page = hr.send("Continue", reason="They work in another county")
    assert "Takes part all the same: They work in another county" in page.text


def test_a_name_that_is_left_is_masked_by_hr(fresh: Room) -> None:
    with db.transaction(fresh.app) as session:
        in_marking(session, fresh.board)
        row = session.get_one(Submission, fresh.board.applications[0])
        evidence = dict(row.document["employer_part"]["evidence"])
        evidence[str(fresh.board.criteria[0])] = {"text": "Colleagues call me Ashie and rely on me."}
        part = {**row.document["employer_part"], "evidence": evidence}
        row.document = {**row.document, "employer_part": part}
    hr = fresh.visitor(fresh.board.hr)
    page = hr.go(f"{fresh.hr_url}/names")
    assert "Ashie" in page.text
    page = hr.send("Mask Ashie")
    assert "Ashie" not in page.text
    marker = fresh.visitor(fresh.board.markers[0])
    texts = [marker.go(path).text for path in fresh.order()]
    assert sum("Colleagues call me [name] and rely on me." in text for text in texts) == 1


def test_late_dates_do_not_open_shortlisting(fresh: Room) -> None:
    with time_machine.travel(AFTER - timedelta(days=29), tick=False):
        hr = fresh.visitor(fresh.board.hr)
        hr.go(fresh.hr_url)
        assert hr.send("Start shortlisting").status == 409
