"""Registration numbers by body, and bodies named in a text."""

import pytest

from checks.registrations import Body, bodies_in, odd_shape


@pytest.mark.parametrize(
    ("body", "number"),
    [
        (Body.NMC, "12A3456E"),
        (Body.NMC, "pin: 12a 3456 e"),
        (Body.HCPC, "OT12345"),
        (Body.HCPC, "PYL 000123"),
        (Body.SWE, "SW123"),
        (Body.SWE, "SW000123"),
        (Body.GMC, "GMC 1234567"),
        (Body.GPHC, "2012345"),
        (Body.SCW, "whatever it is"),
        (None, "12A3456E"),
    ],
)
def test_numbers_that_look_right(body: Body | None, number: str) -> None:
    assert odd_shape(body, number) is None


@pytest.mark.parametrize(
    ("body", "number", "words"),
    [
        (Body.NMC, "12AB456E", "two digits"),
        (Body.HCPC, "SW12345", "letters"),
        (Body.SWE, "SW000", "SW and digits"),
        (Body.GMC, "123456", "seven digits"),
        (Body.GPHC, "3012345", "the first a 2 or a 5"),
    ],
)
def test_numbers_that_look_odd(body: Body, number: str, words: str) -> None:
    assert words in (odd_shape(body, number) or "")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Registered mental health nurse (NMC)", {Body.NMC}),
        ("Nursing & Midwifery Council or Social Work England", {Body.NMC, Body.SWE}),
        ("HCPC registered occupational therapist", {Body.HCPC}),
        ("A relevant professional registration", set()),
        ("SWEPT floors", set()),
    ],
)
def test_bodies_named_in_a_criterion(text: str, bodies: set[Body]) -> None:
    assert bodies_in(text) == bodies
