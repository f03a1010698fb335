"""What changes between two profiles, in words."""

from dataclasses import replace

import pytest

from checks.parameters import PARAMETERS
from checks.profile_differences import SHOWN, differences, shown
from checks.profiles import load_profile


def test_every_parameter_has_its_words() -> None:
    assert list(SHOWN) == list(PARAMETERS)


def test_a_line_says_what_was_what_is_on_whose_word_and_which_rule_goes_by_it() -> None:
    one = load_profile()

    assert list(differences(one, one)) == []
    assert list(differences(one, replace(one, residency_years=5, bankruptcy_discharge_years=2))) == [
        "years in the UK just before applying: 3 becomes 5 (Met guidance quoted in NHS advert "
        "333-D-HJ-1844 (2025), E1, RES-01)",
        "years after which a bankruptcy weighs less: 3 becomes 2 (Constable eligibility criteria of 2003 and "
        "2011, E3, FIN-11; check with the force)",
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "not set"),
        (True, "yes"),
        (False, "no"),
        (frozenset({"uk_government", "armed_forces"}), "armed forces, uk government"),
        (frozenset(), "nothing"),
        ("applicant", "nobody but you"),
        (9000, "9,000"),
        ("other", "other"),
    ],
)
def test_values_in_words(value: object, written: str) -> None:
    assert shown(value) == written
