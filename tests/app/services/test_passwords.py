"""Which passwords are good enough (SEC-20)."""

import pytest

from app.services.passwords import LEAST, LEAST_STAFF, MOST, weakness

ABOUT = ("asha.rao@example.com", "Asha Rao")


@pytest.mark.requirement("SEC-20")
@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery",
        "purple tiger seven",
        "rnwq pvle xkoa",
        "zebra lemon granite" * 3,
        "ÄŠßé ñandú cigüeña",
        "\N{SNOWMAN}\N{ROCKET} moonlit otter \N{SNOWMAN}",
        " spaces at both ends ",
        "nur kleinbuchstaben hier",
        "918273 645546 372819",
    ],
)
def test_takes_long_ones_of_any_kind(password: str) -> None:
    assert weakness(password, LEAST, ABOUT) is None


@pytest.mark.requirement("SEC-20")
@pytest.mark.parametrize(
    "password",
    [
        "password1234",
        "123456789012",
        "qwertyuiop12",
        "letmeinletmein",
        "aaaaaaaaaaaaaaaa",
        "abcdefghijklmnop",
        "iloveyou12345",
        "Manchester2024",
        "Password!2026",
        "nhsvetting2026",
        "vetready-vetready",
        "trustpolicenhs1",
        "asharao.asharao",
        "Asha.Rao@2026!",
        "zaq12wsxcde34rfv",
        "01/02/1980 1980",
    ],
)
def test_refuses_what_is_easy_to_guess(password: str) -> None:
    assert weakness(password, LEAST, ABOUT) == (
        "This password is easy to guess. Use three random words, or one that your browser suggests"
    )


@pytest.mark.requirement("SEC-20")
@pytest.mark.parametrize(("least", "short", "enough"), [(LEAST, 11, 12), (LEAST_STAFF, 14, 15)])
def test_asks_for_length(least: int, short: int, enough: int) -> None:
    password = "zx!bra lemqn gr, granite"

    assert f"{least} characters or more" in (weakness(password[:short], least) or "")
    assert weakness(password[:enough], least) is None


def test_refuses_what_only_costs_time() -> None:
    assert weakness("zebra lemon " * 83, LEAST) is None
    assert "1,000 characters or fewer" in (weakness("z" * (MOST + 1), LEAST) or "")


@pytest.mark.requirement("SEC-20")
def test_the_list_is_long_enough() -> None:
    """At least 3,000 passwords that are common or have leaked."""
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    assert len(set(FREQUENCY_LISTS["passwords"])) >= 3_000
