"""The states of a pack: all reached, none left open, whose turn it is known for each."""

import pytest

from app.pack_states import ACTS_NEXT, BY_OFFICER, STATES, TABLE, after, possible
from app.services.clearances import HR_WORDS, word_for_hr, word_for_managers
from app.vetting import words
from app.workflow import STATUSES, NotPossible


def test_every_state_is_reached_from_the_applicant() -> None:
    reached, waiting = set(), ["with_applicant"]
    while waiting:
        state = waiting.pop()
        if state not in reached:
            reached.add(state)
            waiting += [after(state, event) for event in possible(state)]

    assert reached == set(STATES)
    assert set(ACTS_NEXT) == set(HR_WORDS) == set(words.STATES) == set(STATES)


def test_every_step_has_words_and_the_officers_are_among_them() -> None:
    events = {event for _, event in TABLE}

    assert set(words.STEPS) == events
    assert events - BY_OFFICER == {"release", "return", "change"}


@pytest.mark.requirement("SEC-11")
def test_what_is_not_in_the_table_is_refused() -> None:
    for state in STATES:
        for event in {event for _, event in TABLE} - possible(state):
            with pytest.raises(NotPossible):
                after(state, event)


@pytest.mark.requirement("PRIV-05")
def test_hr_and_managers_have_few_words() -> None:
    after_release = {word_for_hr("complete", state, 1) for state in STATES}
    before = {word_for_hr(word, "with_applicant", 0) for word in ("complete", "form_to_follow")}

    assert after_release == {"With officer", "With police", "Cleared", "Not cleared"}
    assert before == {"Complete", "Form to follow"}
    assert {word_for_managers(status) for status in STATUSES} == {
        "Can start",
        "Cannot start",
        "Checks in progress",
    }
