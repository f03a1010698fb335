"""What makes a password good enough: length, and not being easy to guess (SEC-20). No other rules."""

import re
from collections.abc import Iterable

from zxcvbn import zxcvbn

LEAST = 12
LEAST_STAFF = 15
MOST = 1_000  # hashed whole; longer ones only cost time
GUESSES = 10**10
JUDGED = 72  # what the estimate looks at; more characters only make it harder to guess
BESIDE_ONESELF = 8  # characters that are left when one's own name and address are taken out
OURS = ("nhs", "vetting", "vetready", "trust", "police", "hospital", "applicant", "recruitment", "role")


def weakness(password: str, least: int, about: Iterable[str] = ()) -> str | None:
    """Say what is wrong with a password and what would help; None if it is good.

    It needs `least` characters, and is held against 30,000 leaked passwords, dictionary words, names,
    dates, keyboard rows and repetitions, our own words, and `about`: the person's name and address.
    """
    if len(password) < least:
        return f"Password must be {least} characters or more. Three random words make a good one"
    if len(password) > MOST:
        return f"Password must be {MOST:,} characters or fewer"
    theirs = {word for text in about for word in re.findall(r"\w{3,}", text.lower())}
    guesses = zxcvbn(password[:JUDGED], user_inputs=[*OURS, *theirs])["guesses"]
    if guesses < GUESSES or _left(password.lower(), theirs) < BESIDE_ONESELF:
        return "This password is easy to guess. Use three random words, or one that your browser suggests"
    return None


def _left(password: str, theirs: Iterable[str]) -> int:
    """Give how long the password is without the person's own words."""
    for word in sorted(theirs, key=len, reverse=True):
        password = password.replace(word, "")
    return len(password)
