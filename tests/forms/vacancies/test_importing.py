"""An advert comes in one way, pasted or as a file, and to the letter."""

from datetime import date
from io import BytesIO

import pytest
from werkzeug.datastructures import FileStorage, MultiDict

from forms.vacancies.importing import MOST_PASTED, AdvertForm

ON = date(2026, 3, 2)
FILE = FileStorage(BytesIO(b"x"), "advert.html")
TWO = [("1", "A Trust"), ("2", "B Trust")]


def form(**posted: object) -> AdvertForm:
    made = AdvertForm(MultiDict({"sent": "1", **posted}), on=ON)
    made.trust.choices = [("1", "A Trust")]
    return made


def test_keeps_the_advert_as_it_was_pasted_with_line_feeds() -> None:
    made = form(text="  Closing\r\n 20/08/2025\u00a0\r\n·\tTeam\u200b \x00")

    assert made.validate(), made.errors
    assert made.text.data == "  Closing\n 20/08/2025\u00a0\n·\tTeam\u200b "


@pytest.mark.parametrize(
    ("posted", "message"),
    [
        ({}, "Paste the advert, or choose a file"),
        ({"text": " \r\n\u200b"}, "Paste the advert, or choose a file"),
        ({"text": "x", "file": FILE}, "Use one way only: empty this box, or upload no file"),
        (
            {"text": "x" * (MOST_PASTED + 2)},
            "The advert must be 200,000 characters or fewer. Take out 2 characters",
        ),
    ],
)
def test_says_what_to_mend(posted: dict[str, object], message: str) -> None:
    made = form(**posted)

    assert not made.validate()
    assert [told for _, told in made.faults()] == [message]


def test_a_file_alone_is_enough() -> None:
    assert form(file=FILE).validate()


def test_asks_for_the_employer_only_where_there_are_several() -> None:
    made = form(text="x")
    made.trust.choices = TWO

    assert not made.validate()
    assert made.trust.errors == ["Select which employer this vacancy is for"]
    assert form(text="x", trust="1").validate()
