"""The status table is one connected story with ends that nothing leaves."""

import pytest

from app.workflow import STATUSES, TABLE, NotPossible, after, possible

ENDS = {
    "withdrawn", "declined", "offer_withdrawn", "checks_not_met", "vetting_not_granted", "did_not_attend",
    "expired", "not_appointed", "appointed",
}  # fmt: skip


def test_ends_are_the_statuses_that_nothing_leaves() -> None:
    assert {status for status in STATUSES if not possible(status)} == ENDS


@pytest.mark.requirement("SEC-11")
def test_every_status_is_reached_from_a_draft() -> None:
    reached, waiting = set(), ["draft"]
    while waiting:
        status = waiting.pop()
        if status not in reached:
            reached.add(status)
            waiting += [after(status, event) for event in possible(status)]

    assert reached == set(STATUSES)


@pytest.mark.requirement("SEC-11")
def test_only_steps_of_the_table_are_possible() -> None:
    events = {event for _, event in TABLE}
    refused = 0
    for status in STATUSES:
        for event in events:
            if (status, event) not in TABLE:
                refused += 1
                with pytest.raises(NotPossible):
                    after(status, event)

    assert refused == len(STATUSES) * len(events) - len(TABLE)


@pytest.mark.parametrize("status", sorted(set(STATUSES) - ENDS))
def test_an_applicant_can_withdraw_until_the_end(status: str) -> None:
    assert after(status, "withdraw") == "withdrawn"
