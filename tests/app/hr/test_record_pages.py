"""The record of shortlisting as files: what was decided and why, nothing of vetting, each taking noted."""

import csv
import io

import pytest
import time_machine
from flask import Flask
from openpyxl import load_workbook

from app import db
from app.models.applications import Submission
from app.models.audit import AuditEvent
from app.services import decision_records, moderation, outcomes
from tests.app.marking.conftest import Room
from tests.browsing import Form, Visitor
from tests.paper import assert_accessible, need_pdf, text_of
from tests.shortlisting import AFTER, closed, in_marking, marked


@pytest.fixture(autouse=True)
def _after_closing() -> object:
    with time_machine.travel(AFTER, tick=False) as traveller:
        yield traveller


@pytest.fixture
def room(store_app: Flask) -> Room:
    """Give a vacancy that was marked, with one mark agreed on and one outcome changed."""
    with db.transaction(store_app) as session:
        board = in_marking(session, closed(session))
        session.get_one(Submission, board.applications[0]).name = "=Asha"
        marked(session, board, lambda a, c: 2, lambda a, c: 0 if (a, c) == (1, 1) else 2)
        cell = (board.applications[1], board.criteria[1])
        moderation.agree(session, board.hr, board.vacancy_id, cell, (2, "Read together"), AFTER)
        for outcome in ("reserve", "shortlist"):
            told = (outcome, f"Because {outcome}")
            outcomes.decide(session, board.hr, board.vacancy_id, board.applications[:1], told, AFTER)
    return Room(store_app, board)


def open_form(room: Room) -> tuple[Visitor, Form]:
    """Give HR's browser and the form that asks what is wanted, as it stands."""
    on = room.visitor(room.board.hr)
    on.go(f"{room.hr_url}/export")
    return on, on.page.form("Take the copy")


def taken(room: Room) -> list[dict[str, object]]:
    with db.transaction(room.app) as session:
        events = session.query(AuditEvent).filter_by(event="shortlisting_exported").order_by(AuditEvent.id)
        return [event.facts for event in events]


@pytest.mark.requirement("SEC-16")
def test_the_table_has_its_fields_and_no_formula(room: Room) -> None:
    on, form = open_form(room)
    answer = on.client.post(form.action or f"{room.hr_url}/export", data={**form.fields, "kind": "csv"})

    assert answer.mimetype == "text/csv"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="results.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert len(rows) == 4
    [asha] = [row for row in rows if row["Name"] == "'=Asha"]
    assert asha["Outcome"] == "shortlist"
    assert asha["Reason"] == "Because shortlist"
    assert asha["Decided by"].startswith("Hanna")
    assert asha["Meets every essential"] == "yes"
    assert taken(room) == [{"format": "csv", "fields": ", ".join(decision_records.FIELDS), "reason": ""}]


def test_a_workbook_has_the_fields_that_were_ticked_as_text_and_numbers(room: Room) -> None:
    on, form = open_form(room)
    wanted = {**form.fields, "fields": ["place", "name", "total"], "kind": "xlsx", "reason": "panel"}
    answer = on.client.post(f"{room.hr_url}/export", data=wanted)

    assert answer.headers["Content-Disposition"] == 'attachment; filename="results.xlsx"'
    sheet = load_workbook(io.BytesIO(answer.data)).active
    heads, *rows = list(sheet.iter_rows())
    assert [cell.value for cell in heads] == ["Place", "Name", "Total"]
    [asha] = [row for row in rows if row[1].value == "=Asha"]
    assert [cell.data_type for cell in asha] == ["n", "s", "n"]
    assert taken(room) == [{"format": "xlsx", "fields": "place, name, total", "reason": "panel"}]


def test_the_fourth_copy_of_a_day_needs_a_reason_and_is_told(room: Room) -> None:
    on, form = open_form(room)
    for _ in range(3):
        assert on.client.get(f"{room.hr_url}/record.json").status_code == 200
    asked = on.go(f"{room.hr_url}/record.json")
    assert asked.heading == "Say why you need this"
    assert len(taken(room)) == 3

    refused = on.client.post(f"{room.hr_url}/export", data={**form.fields, "kind": "csv"})
    assert refused.status_code == 422
    assert "Select why you need another one" in refused.text
    given = on.client.post(
        f"{room.hr_url}/export", data={**form.fields, "kind": "csv", "reason": "complaint"}
    )

    assert given.mimetype == "text/csv"
    assert len(taken(room)) == 4
    with db.transaction(room.app) as session:
        [told] = session.query(AuditEvent).filter_by(event="many_exports")
        assert told.facts == {"reason": "complaint"}


def test_the_record_on_paper_says_what_the_file_says(room: Room) -> None:
    need_pdf()
    made = room.visitor(room.board.hr).client.get(f"{room.hr_url}/record.pdf")

    assert made.mimetype == "application/pdf"
    assert_accessible(made.data)
    told = text_of(made.data)
    for words in (
        "Because reserve",
        "Because shortlist",
        "Read together",
        "Teaching qualification",
        "0" * 64,
    ):
        assert words in told
    assert [each["format"] for each in taken(room)] == ["pdf"]


def test_the_record_holds_what_counted_and_what_no_longer_does(room: Room) -> None:
    told = room.visitor(room.board.hr).client.get(f"{room.hr_url}/record.json").json

    assert told is not None
    assert [(one["outcome"], one["reason"], one["current"]) for one in told["outcomes"]] == [
        ("reserve", "Because reserve", False),
        ("shortlist", "Because shortlist", True),
    ]
    assert len(told["marks"]) == 24
    assert {one["criterion"] for one in told["marks"]} == {one["text"] for one in told["criteria"]}
    [agreed] = told["agreed_marks"]
    assert (agreed["criterion"], agreed["mark"], agreed["reason"]) == (
        "Teaching qualification",
        2,
        "Read together",
    )
    assert [seat["locked_at"] is not None for seat in told["panel"]] == [True, True]
    assert {one["digest"] for one in told["submissions"]} == {"0" * 64}
    assert "readiness" not in str(told)
    assert taken(room) == [{"format": "json", "fields": "all", "reason": ""}]


def test_markers_take_no_record(room: Room) -> None:
    on = room.visitor(room.board.markers[0])

    assert on.client.get(f"{room.hr_url}/record.json").status_code == 403
    assert taken(room) == []
