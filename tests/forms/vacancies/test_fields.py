"""Times of day, what an advert says or does not say, and lists with one thing a line."""

import pytest

from forms.vacancies.fields import ClockField, LinesField, StatedField
from tests.forms.asking import ask, write


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("23:59", "23:59"),
        ("2359", "23:59"),
        (" 9.05 ", "09:05"),
        ("9:05", "09:05"),
        ("11:59pm", "23:59"),
        ("11.59 PM", "23:59"),
        ("5pm", "17:00"),
        ("5 p.m.", "17:00"),
        ("12pm", "12:00"),
        ("12am", "00:00"),
        ("", ""),
    ],
)
def test_reads_a_time(text: str, time: str) -> None:
    field = write(ClockField("Closing time"), text)

    assert (field.data, list(field.errors)) == (time, [])


@pytest.mark.parametrize("text", ["24:00", "23:60", "9", "noon", "13pm", "0pm", "²3:59", "23:59:00"])
def test_says_what_a_time_looks_like(text: str) -> None:
    assert write(ClockField("Closing time"), text).errors == [
        "Closing time must be a time like 23:59 or 11:59pm"
    ]


@pytest.mark.parametrize(("kept", "shown"), [(True, "yes"), (False, "no"), (None, "unsaid")])
def test_what_is_not_said_is_not_no(kept: bool | None, shown: str) -> None:
    field = ask(StatedField("Is it?"), kept=kept)

    assert (field.data, field.stated) == (shown, kept)


@pytest.mark.parametrize(
    ("posted", "stated"), [("yes", True), ("no", False), ("unsaid", None), ("", None), ("maybe", None)]
)
def test_reads_what_is_said(posted: str, stated: bool | None) -> None:
    assert write(StatedField("Is it?"), posted).stated is stated


def test_a_line_is_a_thing() -> None:
    field = write(LinesField("People"), " partners \r\n\r\n co-residents\u200b\n  \n")

    assert field.things == ["partners", "co-residents"]
    assert ask(LinesField("People"), kept=["a", "b"]).data == "a\nb"
    assert ask(LinesField("People"), kept=None).things == []
