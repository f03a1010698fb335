"""A section of the person specification: criteria are reworded, moved, added and taken away."""

from datetime import date
from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from forms.vacancies.criteria import SPARE, SectionForm, section_form

ON = date(2026, 3, 2)
SECTION = {
    "name": "Experience",
    "essential": ["Team work", "Crisis work"],
    "desirable": ["Forensic work"],
    "unclassified": ["Driving"],
}
ROWS = [
    ("Team work", "essential"),
    ("Crisis work", "essential"),
    ("Forensic work", "desirable"),
    ("Driving", "unclassified"),
]


def sent(rows: list[tuple[str, str]], name: str = "Experience") -> SectionForm:
    posted = MultiDict({"version": "1", "name": name})
    for number, (text, kind) in enumerate(rows):
        posted[f"text_{number}"], posted[f"kind_{number}"] = text, kind
    return section_form(len(rows))(posted, on=ON, value=SECTION)


def changed(at: int, text: str, kind: str) -> list[tuple[str, str]]:
    return [(text, kind) if row == at else each for row, each in enumerate(ROWS)]


def test_shows_a_row_for_each_criterion_and_room_for_more() -> None:
    form = section_form(4 + SPARE)(on=ON, value=SECTION)

    assert [(text.data, kind.data) for text, kind in form.lines()] == [*ROWS, *[("", None)] * SPARE]


@pytest.mark.parametrize(
    ("rows", "section", "moved"),
    [
        pytest.param(ROWS, {}, {}, id="as it was"),
        pytest.param(
            changed(0, "Team work in custody", "essential"),
            {"essential": ["Team work in custody", "Crisis work"]},
            {},
            id="reworded",
        ),
        pytest.param(
            changed(3, "Driving", "essential"),
            {"essential": ["Team work", "Crisis work", "Driving"], "unclassified": []},
            {"unclassified/0": "essential/2"},
            id="decided",
        ),
        pytest.param(
            changed(0, "Team work", "desirable"),
            {"essential": ["Crisis work"], "desirable": ["Team work", "Forensic work"]},
            {"essential/0": "desirable/0", "essential/1": "essential/0", "desirable/0": "desirable/1"},
            id="moved before others",
        ),
        pytest.param(
            changed(0, "Team work", "remove"),
            {"essential": ["Crisis work"]},
            {"essential/0": None, "essential/1": "essential/0"},
            id="removed",
        ),
        pytest.param(changed(2, "", "desirable"), {"desirable": []}, {"desirable/0": None}, id="emptied"),
        pytest.param(
            [*ROWS, ("Patience", "desirable"), ("", ""), ("", "essential")],
            {"desirable": ["Forensic work", "Patience"]},
            {},
            id="added",
        ),
    ],
)
def test_saves_what_the_rows_say(
    rows: list[tuple[str, str]], section: dict[str, Any], moved: dict[str, str | None]
) -> None:
    form = sent(rows)
    stays = {place: place for place in ("essential/0", "essential/1", "desirable/0", "unclassified/0")}

    assert form.validate(), form.errors
    assert form.value() == {**SECTION, **section}
    assert form.moves(SECTION) == {**stays, **moved}


def test_asks_for_the_kind_of_a_new_criterion() -> None:
    form = sent([*ROWS, ("Patience", "")])

    assert not form.validate()
    assert [(field.name, told) for field, told in form.faults()] == [
        ("kind_4", "Select essential or desirable for criterion 5")
    ]


@pytest.mark.parametrize("name", ["Essential", "desirable"])
def test_a_section_is_not_called_like_its_lists(name: str) -> None:
    form = sent(ROWS, name)

    assert not form.validate()
    assert list(form.errors) == ["name"]


def test_a_section_may_have_no_name() -> None:
    form = sent(ROWS, " ")

    assert form.validate()
    assert form.value()["name"] is None


def test_shows_what_another_window_saved_however_long_it_is() -> None:
    form = sent(ROWS[:1])
    newer = {**SECTION, "essential": [f"Criterion {n}" for n in range(30)]}

    form.overtaken_by(newer, "2")

    assert form.version.data == "2"
    assert form.newer is not None
    assert ("Essential", "Criterion 29") in form.newer
    assert [text.data for text, _ in form.lines()] == ["Team work"]
