"""Applicants have words for every status, and never learn what has been decided but not told."""

from datetime import UTC, datetime

import pytest

from app.applicant.words import DECIDED, WORDS, words_for
from app.models.applications import Application
from app.workflow import STATUSES, possible


def test_every_status_has_words() -> None:
    assert set(WORDS) == set(STATUSES)


def test_who_acts_is_said_exactly_where_something_can_still_happen() -> None:
    over = {status for status, words in WORDS.items() if words.waits_for == "nobody"}

    assert over == {status for status in STATUSES if not possible(status)} - {"appointed"} | {
        "not_shortlisted"
    }


@pytest.mark.parametrize("status", sorted(DECIDED))
def test_a_decision_looks_like_shortlisting_until_somebody_is_told(status: str) -> None:
    application = Application(status=status)

    assert words_for(application) == WORDS["shortlisting"]
    application.told_at = datetime(2026, 4, 1, tzinfo=UTC)
    assert words_for(application) == WORDS[status] != WORDS["shortlisting"]
