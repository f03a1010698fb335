"""Pieces of a document are read and put back, and a save from an old page is noticed."""

from typing import Any

import pytest

from app.documents.places import Edit, Place, Stale, put, read, version

NAMES = Place(("applicant",), fields=("given_names", "family_name"))
FIRST = Place(("addresses",), item="a1")


def document() -> dict[str, Any]:
    return {
        "applicant": {"given_names": "Asha", "family_name": "Okafor", "marital_status": "single"},
        "addresses": [{"id": "a1", "town": "Leeds"}, {"id": "a2", "town": "York"}],
    }


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (Place(("notes",)), None),
        (Place(("police", "answers")), None),
        (NAMES, {"given_names": "Asha", "family_name": "Okafor"}),
        (Place(("police", "answers"), fields=("a",)), {"a": None}),
        (FIRST, {"id": "a1", "town": "Leeds"}),
        (Place(("addresses",), item="a9"), None),
        (Place(("absences",), item="x"), None),
    ],
)
def test_reads(place: Place, value: Any) -> None:
    assert read(document(), place) == value


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (Place(("notes",)), "More to tell"),
        (Place(("police", "answers"), fields=("a", "b")), {"a": "no", "b": "yes"}),
        (NAMES, {"given_names": "Asha Mary", "family_name": "Eze"}),
        (FIRST, {"id": "a1", "town": "Hull"}),
        (Place(("addresses",), item="a3"), {"id": "a3", "town": "Bath"}),
        (Place(("people",), item="p1"), {"id": "p1", "given_names": "Grace"}),
    ],
)
def test_puts_what_is_then_read(place: Place, value: Any) -> None:
    before = document()

    after = put(before, Edit(place, value, version(read(before, place))))

    assert read(after, place) == value
    assert before == document()


def test_leaves_everything_else_alone() -> None:
    after = put(
        document(),
        Edit(
            NAMES,
            {"given_names": "A", "family_name": "B", "marital_status": "x"},
            version(read(document(), NAMES)),
        ),
    )

    assert after["applicant"]["marital_status"] == "single"
    assert after["addresses"] == document()["addresses"]


def test_takes_an_item_away() -> None:
    after = put(document(), Edit(FIRST, None, version(read(document(), FIRST))))

    assert [item["id"] for item in after["addresses"]] == ["a2"]


def test_refuses_a_save_from_an_old_page() -> None:
    shown = version(read(document(), FIRST))
    elsewhere = put(document(), Edit(FIRST, {"town": "Hull"}, shown))

    with pytest.raises(Stale) as stale:
        put(elsewhere, Edit(FIRST, {"town": "Bath"}, shown))

    assert stale.value.current == {"id": "a1", "town": "Hull"}


def test_two_pages_on_different_places_do_not_disturb_each_other() -> None:
    second = Place(("addresses",), item="a2")
    shown = version(read(document(), second))
    elsewhere = put(document(), Edit(FIRST, {"town": "Hull"}, version(read(document(), FIRST))))

    both = put(elsewhere, Edit(second, {"town": "Bath"}, shown))

    assert [item["town"] for item in both["addresses"]] == ["Hull", "Bath"]
