"""Doubts and passages stay at the values they belong to, and objects are whole or nothing."""

import pytest

from app.documents.vacancy import CONTACT_UNSAID, VETTING_UNSAID, Doubt, doubts_in, renumber, settle, whole
from app.models.base import Document
from forms.schemas.vacancy import dump_vacancy, load_vacancy


def vacancy() -> Document:
    return {
        "title": "Nurse",
        "doubts": [
            {"field": "/closing", "message": "No year.", "text": "5 May"},
            {"field": "/closing", "message": "Not a Monday.", "text": "5 May"},
            {"field": "/sections/1/desirable/0", "message": "Odd.", "text": "x"},
        ],
        "passages": {
            "/closing": [[1, 5]],
            "/sections/0/essential/0": [[10, 20]],
            "/sections/1/name": [[30, 35]],
            "/sections/1/desirable/0": [[40, 50], [55, 60]],
            "/sections/10/essential/0": [[90, 95]],
        },
    }


def test_settles_the_doubt_that_was_looked_at_and_no_other() -> None:
    settled = settle(vacancy(), [Doubt("/closing", "No year.")])

    assert [doubt.message for doubt in doubts_in(settled)] == ["Not a Monday.", "Odd."]
    assert settle(settled, [Doubt("/closing", "No year.")]) == settled
    assert settle({"title": "x"}, [Doubt("/title", "?")]) == {"title": "x", "doubts": []}


def test_what_moves_takes_its_passages_and_doubts_along() -> None:
    moved = renumber(
        vacancy(),
        {"/sections/1/desirable/0": "/sections/1/essential/0", "/sections/0/essential/0": None},
    )

    assert moved["passages"] == {
        "/closing": [[1, 5]],
        "/sections/1/name": [[30, 35]],
        "/sections/1/essential/0": [[40, 50], [55, 60]],
        "/sections/10/essential/0": [[90, 95]],
    }
    assert [doubt.field for doubt in doubts_in(moved)] == ["/closing", "/closing", "/sections/1/essential/0"]


def test_a_section_that_goes_takes_all_in_it_and_the_next_ones_move_up() -> None:
    moved = renumber(vacancy(), {"/sections/0": None, "/sections/1": "/sections/0"})

    assert set(moved["passages"]) == {
        "/closing",
        "/sections/0/name",
        "/sections/0/desirable/0",
        "/sections/10/essential/0",
    }
    assert [doubt.field for doubt in doubts_in(moved)][-1] == "/sections/0/desirable/0"


def test_places_that_change_places_do_not_swallow_each_other() -> None:
    moved = renumber({"passages": {"/a/0": [[1, 2]], "/a/1": [[3, 4]]}}, {"/a/0": "/a/1", "/a/1": "/a/0"})

    assert moved["passages"] == {"/a/1": [[1, 2]], "/a/0": [[3, 4]]}


@pytest.mark.parametrize(
    ("vetting", "kept"),
    [
        (None, None),
        ({}, None),
        (dict(VETTING_UNSAID), None),
        ({"address_years": 5}, {**VETTING_UNSAID, "address_years": 5}),
        ({"ccj_mentioned": True}, {**VETTING_UNSAID, "ccj_mentioned": True}),
    ],
)
def test_vetting_is_whole_or_null(vetting: Document | None, kept: Document | None) -> None:
    assert whole({"vetting": vetting})["vetting"] == kept


def test_a_contact_is_whole_or_null() -> None:
    assert whole({"contact": {"name": "A"}})["contact"] == {**CONTACT_UNSAID, "name": "A"}
    assert whole({"contact": {"name": None, "email": None}})["contact"] is None
    assert whole({})["contact"] is None


def test_what_is_whole_has_the_keys_of_the_contract() -> None:
    kept = whole({"vetting": {"address_years": 5}, "contact": {"name": "A"}})

    read = dump_vacancy(load_vacancy(kept))

    assert (read["vetting"], read["contact"]) == (kept["vetting"], kept["contact"])
