"""Fields for words."""

import pytest
from wtforms.validators import InputRequired

from forms.fields import ParagraphField, PasswordField, TextField
from forms.validators import Needed
from tests.forms.asking import ask, write


def test_keeps_what_was_written_tidily() -> None:
    field = write(TextField("Town"), "  Leeds \u200b")

    assert (field.data, field.errors) == ("Leeds", [])


@pytest.mark.parametrize("nothing", ["", " ", "\u00a0", "\u200b", "\u3164", "\r\n\t"])
def test_what_cannot_be_seen_is_no_answer(nothing: str) -> None:
    field = write(TextField("Town", [Needed("Enter a town")]), nothing)

    assert (field.data, field.errors) == ("", ["Enter a town"])


def test_a_field_that_was_not_posted_has_no_answer() -> None:
    field = ask(TextField("Town", [Needed("Enter a town")]), {"other": "x"}, kept="Leeds")

    assert (field.data, field.errors) == ("", ["Enter a town"])


def test_shows_what_is_kept_before_anything_is_posted() -> None:
    assert ask(TextField("Town"), kept="Leeds").data == "Leeds"
    assert ask(TextField("Town"), {}, kept="Leeds").data == "Leeds"
    assert ask(TextField("Town"), kept=None).data == ""


@pytest.mark.requirement("SEC-51")
@pytest.mark.parametrize(
    ("length", "errors"),
    [
        (299, []),
        (300, []),
        (301, ["Town must be 300 characters or fewer. Take out 1 character"]),
        (1500, ["Town must be 300 characters or fewer. Take out 1,200 characters"]),
    ],
)
def test_the_limit_counts_code_points_and_keeps_the_text(length: int, errors: list[str]) -> None:
    field = write(TextField("Town", [Needed("Enter a town")]), "é" * length)

    assert field.errors == errors
    assert field.data == "é" * length


@pytest.mark.parametrize(("end", "length"), [("\n", 2), ("\r\n", 2)])
def test_a_line_end_counts_as_one_however_it_was_sent(end: str, length: int) -> None:
    text = f"a{end}" * (20_000 // length)

    assert write(ParagraphField("Reason"), text[: -len(end)] + "b").errors == []
    assert write(ParagraphField("Reason"), text + "bc").errors == [
        "Reason must be 20,000 characters or fewer. Take out 2 characters"
    ]


def test_a_control_character_is_refused_and_taken_out_of_what_is_shown_again() -> None:
    field = write(TextField("Town", [Needed("Enter a town")]), "Lee\x00ds")

    assert field.data == "Leeds"
    assert field.errors == [
        "Town had a hidden character in it, which we have taken out. Check it and continue"
    ]


def test_too_many_accents_are_refused_and_kept() -> None:
    field = write(TextField("Town"), "L\u0301\u0302\u0303\u0304\u0305eeds")

    assert field.errors == ["Town has too many accents on one letter. Type it again without them"]
    assert field.data.endswith("eeds")


def test_something_that_could_not_be_read_is_all_that_is_said() -> None:
    field = write(TextField("Town", [InputRequired("never said"), Needed("never said")], most=3), "Leeds")

    assert field.errors == ["Town must be 3 characters or fewer. Take out 2 characters"]


@pytest.mark.parametrize(
    ("label", "called", "name"),
    [
        ("Town", None, "Town"),
        ("Town", "The town", "The town"),
        ("Where?", None, "This answer"),
        ("Where?", "The place", "The place"),
    ],
)
def test_messages_call_the_answer_by_a_name(label: str, called: str | None, name: str) -> None:
    field = write(TextField(label, most=1, called=called), "ab")

    assert field.errors[0].startswith(f"{name} must be")


@pytest.mark.parametrize("secret", [" leading", "ünï 🔑", "x" * 1000, "a\tb", "\u200bhidden"])
def test_a_password_is_taken_to_the_letter_and_never_shown(secret: str) -> None:
    field = write(PasswordField("Password"), secret)

    assert (field.data, field.errors, field._value()) == (secret, [], "")
