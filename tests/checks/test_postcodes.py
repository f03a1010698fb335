"""Shapes of postcodes, and the ones outside the UK."""

import pytest

from checks.postcodes import compact, crown_dependency, is_bfpo, is_postcode


@pytest.mark.parametrize(
    "text",
    [
        *("LS6 2AB", "ls62ab", "M1 1AE", "M60 1NW", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB", "GIR 0AA"),
        *(
            "SL0 9XX",
            "AB10 1AB",
            "BF1 2AU",
            "BT7 1NN",
            "JE2 3AB",
            "LS6\u00a02AB",
            "LS6-2AB",
            "LS6 2AB.",
            " LS6  2AB ",
        ),
    ],
)
def test_has_the_shape(text: str) -> None:
    assert is_postcode(text)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "LS6",
        "L37",
        "LS6 2A",
        "LS6 2ABC",
        "QS6 2AB",
        "LI6 2AB",
        "LS6 2CB",
        "LS6 2AI",
        "12345",
        "LS6 2A8",
        "LSS6 2AB",
    ],
)
def test_has_another_shape(text: str | None) -> None:
    assert not is_postcode(text)


@pytest.mark.parametrize(
    ("postcode", "country"),
    [
        ("JE2 3AB", "JE"),
        ("gy1 1aa", "GG"),
        ("IM1 1AA", "IM"),
        ("LS6 2AB", None),
        ("G1 1AA", None),
        (None, None),
    ],
)
def test_knows_the_crown_dependencies(postcode: str | None, country: str | None) -> None:
    assert crown_dependency(postcode) == country


@pytest.mark.parametrize(
    ("text", "is_one"), [("BFPO 57", True), ("bfpo57", True), ("BF1 2AU", True), ("14 Rowan Close", False)]
)
def test_knows_a_forces_address(text: str, is_one: bool) -> None:
    assert is_bfpo(text) is is_one


def test_compact() -> None:
    assert compact(" ls6-2 ab.") == "LS62AB"
