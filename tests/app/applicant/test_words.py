"""Applicants have words for every status, and never learn what has been decided but not told."""

from app.applicant.words import WORDS
from app.workflow import STATUSES, possible


def test_every_status_has_words() -> None:
    assert set(WORDS) == set(STATUSES)


def test_who_acts_is_said_exactly_where_something_can_still_happen() -> None:
    over = {status for status, words in WORDS.items() if words.waits_for == "nobody"}

    assert over == {status for status in STATUSES if not possible(status)} - {"appointed"}


def test_the_shortlist_looks_like_shortlisting_until_somebody_is_told() -> None:
    assert WORDS["shortlisted"] == WORDS["reserve_shortlist"] == WORDS["shortlisting"]
