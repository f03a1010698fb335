"""What makes a password good enough: length, and not being easy to guess (SEC-20). No other rules."""

from collections.abc import Iterable

from zxcvbn import zxcvbn

LEAST = 12
LEAST_STAFF = 15
MOST = 1_000  # hashed whole; longer ones only cost time
GUESSES = 10**10
JUDGED = 72  # what the estimate looks at; more characters only make it harder to guess
OURS = ("nhs", "vetting", "vetready", "trust", "police", "hospital", "applicant", "recruitment", "password")


def weakness(password: str, least: int, about: Iterable[str] = ()) -> str | None:
    """Say what is wrong with a password and what would help; None if it is good.

    It needs `least` characters, and is held against 30,000 leaked passwords, dictionary words, names,
    dates, keyboard rows and repetitions, our own words, and `about`: the person's name and address.
    """
    if len(password) < least:
        return f"Password must be {least} characters or more. Three random words make a good one"
    if len(password) > MOST:
        return f"Password must be {MOST:,} characters or fewer"
    known = [*OURS, *(part for text in about for part in _parts(text))]
    if zxcvbn(password[:JUDGED], user_inputs=known)["guesses"] < GUESSES:
        return "This password is easy to guess. Use three random words, or one that your browser suggests"
    return None


def _parts(text: str) -> Iterable[str]:
    """Give a name or an address and the words in it."""
    lower = text.lower()
    return [lower, *"".join(char if char.isalnum() else " " for char in lower).split()]
