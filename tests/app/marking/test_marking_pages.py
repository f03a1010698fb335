"""Marking without scripts: blind, in one's own order, kept at once, final when locked."""

import re

import pytest

from app import db
from app.models.marking import Mark
from app.services import panels, shortlisting
from tests.app.marking.conftest import Room
from tests.browsing import Visitor
from tests.queries import statements
from tests.shortlisting import AFTER, NAMES, Board, closed, started

BUDGET = 8
SECRET = [part for name in NAMES for part in name.split()] + ["01632", "12A3456B", "Rita", "example.org"]


def keys(html: str) -> list[str]:
    """Give the keys of the rows, in the order of the page."""
    return re.findall(r'data-judgement="(\w+)"', html)


def token(on: Visitor) -> str:
    return str(on.page.forms[-1].fields["csrf_token"][0])


def marks(room: Room, number: int = 0) -> list[tuple[int | None, str]]:
    with db.transaction(room.app) as session:
        mine = session.query(Mark).filter_by(marker_id=room.board.markers[number].account_id, current=True)
        return [(each.mark, each.note) for each in mine.order_by(Mark.number)]


def test_a_marker_marks_one_applicant_after_another_and_locks(room: Room) -> None:
    on = room.visitor(room.board.markers[0])
    on.go("/marking/")
    page = on.follow("Custody Nurse")
    assert "12 of 12 marks are left" in page.text
    page = on.follow("Go on marking")
    for place in range(4):
        assert f"Applicant {place + 1} of 4" in page.text
        given = {f"mark_{key}": str(3 - n) for n, key in enumerate(keys(page.html))}
        page = on.send("Save and go on", **given)

    assert "0 of 12 marks are left" in page.text
    assert "Lock my marks" not in page.text
    assert on.client.get(f"{room.url}/lock").status_code == 409
    for _ in range(4):
        on.go(room.url)
        page = on.follow(": Work in a team")
        on.send("Save and go on", **{f"note_{keys(page.html)[2]}": "No example"})
    on.go(room.url)
    page = on.follow("Lock my marks")
    page = on.send("Continue", sure="yes")
    assert "You locked your marks" in page.text
    assert "Others are marking still" in page.text
    assert sorted(marks(room)) == [(1, "No example")] * 4 + [(2, "")] * 4 + [(3, "")] * 4


def test_one_criterion_after_another(room: Room) -> None:
    on = room.visitor(room.board.markers[0])
    on.go(room.url)
    page = on.follow("Work in a team")

    assert page.heading == "Work in a team"
    assert len(keys(page.html)) == 4
    assert page.text.count("[name] shows Work in a team") == 4
    first, second = keys(page.html)[:2]
    page = on.send("Save and go on", **{f"mark_{first}": "3", f"note_{second}": "Ask for more"})
    assert "11 of 12 marks are left" in page.text
    assert marks(room) == [(3, ""), (None, "Ask for more")]


@pytest.mark.requirement("PRIV-18")
def test_nothing_tells_who_an_applicant_is(room: Room) -> None:
    on = room.visitor(room.board.markers[0])
    paths = ["/marking/", room.url, *room.order()]
    paths += [f"{room.url}/criteria/{each}" for each in room.board.criteria]

    for path in paths:
        page = on.go(path)
        assert page.status == 200, path
        assert [word for word in SECRET if word in page.html] == [], path
    assert "[name] shows Work in a team" in on.go(room.order()[0]).text


@pytest.mark.requirement("PRIV-18")
def test_two_markers_meet_applicants_in_their_own_orders(room: Room) -> None:
    assert sorted(room.order(0)) == sorted(room.order(1))
    heading = [room.visitor(room.board.markers[0]).go(path).heading for path in room.order(0)]
    assert len(set(heading)) == 4


def test_a_page_left_open_in_another_tab_changes_only_what_was_changed_on_it(room: Room) -> None:
    one, other = (room.visitor(room.board.markers[0]) for _ in range(2))
    address = room.order()[0]
    first, second, _ = keys(one.go(address).html)
    other.go(address)
    one.send("Save and go on", **{f"mark_{first}": "3"})
    other.send("Save and go on", **{f"mark_{second}": "1"})

    assert marks(room) == [(3, ""), (1, "")]


def test_undo_goes_back_to_where_the_mark_was_given(room: Room) -> None:
    on = room.visitor(room.board.markers[0])
    page = on.go(room.order()[0])
    on.send("Save and go on", **{f"mark_{keys(page.html)[0]}": "3"})

    page = on.send("Undo my last mark or note")

    assert page.url.partition("#")[0] == room.order()[0]
    assert "12 of 12 marks are left" in page.text
    assert marks(room) == [(None, "")]
    assert "nothing to take back" in on.send("Undo my last mark or note").text


def test_a_script_saves_one_row_at_a_time(room: Room) -> None:
    on = room.visitor(room.board.markers[0])
    key = keys(on.go(room.order()[0]).html)[1]
    row = {f"was_{key}": "/", f"note_{key}": "", f"mark_{key}": "2", "csrf_token": token(on)}

    def post(**more: str) -> object:
        sent = {**row, **more}
        return on.client.post(room.order()[0], data=sent, headers={"Accept": "application/json"})

    answer = post()
    assert (answer.status_code, answer.json) == (200, {"left": 11, "total": 12})  # type: ignore[attr-defined]
    assert marks(room) == [(2, "")]
    refused = post(**{f"mark_{key}": "6"})
    assert refused.status_code == 422  # type: ignore[attr-defined]
    assert marks(room) == [(2, "")]


def test_marks_cannot_be_locked_while_some_are_left(room: Room) -> None:
    assert room.visitor(room.board.markers[0]).go(f"{room.url}/lock").status == 409


def test_a_locked_page_shows_marks_and_takes_none(room: Room) -> None:
    room.mark(0, lambda a, c: 3)
    on = room.visitor(room.board.markers[0])
    on.go(f"{room.url}/lock")
    on.send("Continue", sure="yes")

    page = on.go(room.order()[0])

    assert "Your mark: 3" in page.text
    assert "Save and go on" not in page.text
    key = keys(page.html)[0]
    sent = {f"was_{key}": "3/", f"note_{key}": "", f"mark_{key}": "0", "csrf_token": token(on)}
    assert on.client.post(room.order()[0], data=sent).status_code == 409


@pytest.mark.requirement("PRIV-19")
def test_others_marks_are_nowhere_until_everybody_has_locked(room: Room) -> None:
    room.mark(1, lambda a, c: 0)
    on = room.visitor(room.board.markers[0])

    assert "12 of 12 marks are left" in on.go(room.url).text
    assert "checked" not in on.go(room.order()[0]).html
    assert on.go(f"{room.url}/moderation").status == 409


def test_whoever_has_not_declared_is_asked_first(room: Room) -> None:
    with db.transaction(room.app) as session:
        panels.remove(
            session, room.board.hr, room.board.vacancy_id, room.board.markers[0].account_id, "marker", AFTER
        )
        panels.assign(
            session, room.board.hr, room.board.vacancy_id, room.board.markers[0].account_id, "marker", AFTER
        )
    on = room.visitor(room.board.markers[0])

    page = on.go(room.url)
    assert page.heading == "Do you know an applicant?"
    assert on.send("Continue").status == 422
    page = on.send("Continue", knows="yes", conflict="My cousin")
    assert "HR decides whether you take part" in page.text
    assert on.go(room.url).heading == "Do you know an applicant?"
    page = on.send("Continue", knows="no")
    assert "12 of 12 marks are left" in page.text


def test_marking_that_has_not_begun_says_so(room: Room) -> None:
    with db.transaction(room.app) as session:
        board: Board = started(session, closed(session, name="Elsewhere"))
        panels.assign(session, board.hr, board.vacancy_id, board.markers[0].account_id, "marker", AFTER)
    on = room.visitor(board.markers[0])

    assert "HR has not opened marking yet" in on.go("/marking/").text
    assert on.go(f"/marking/{board.vacancy_id}").status == 409


@pytest.mark.requirement("SEC-06")
def test_pages_of_marking_take_few_statements_and_none_on_vetting(room: Room) -> None:
    room.mark(0, lambda a, c: 2)
    on = room.visitor(room.board.markers[0])
    for path in ("/marking/", room.url, room.order()[0], f"{room.url}/criteria/{room.board.criteria[0]}"):
        with statements(room.app) as asked:
            assert on.client.get(path).status_code == 200
        assert len(asked) <= BUDGET, (path, asked)
        sealed = ("vetting_forms", "vetting_copies", "adjustments", "equality_answers")
        assert [each for each in asked if any(table in each for table in sealed)] == []


def test_bar_and_guide_stand_beside_the_answer(room: Room) -> None:
    with db.transaction(room.app) as session:
        board = started(session, closed(session, name="Elsewhere"))
        [one, *_] = shortlisting.assessed(session, board.vacancy_id)
        guide = ("Nothing", "Says so", "An example", "An example with its result")
        wanted = shortlisting.Assessed(one.id, one.section, one.kind, one.text, 2, "both", guide)
        shortlisting.set_guide(session, board.hr, board.vacancy_id, wanted, AFTER)
        for marker in board.markers:
            panels.assign(session, board.hr, board.vacancy_id, marker.account_id, "marker", AFTER)
            panels.declare(session, marker, board.vacancy_id, None, AFTER)
        shortlisting.begin_marking(session, board.hr, board.vacancy_id, AFTER)
    other = Room(room.app, board)

    assert "An example with its result" in other.visitor(board.markers[0]).go(other.order()[0]).text
