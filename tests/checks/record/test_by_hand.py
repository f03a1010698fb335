"""Periods worked out by hand from the tables of the Act, each kind of sentence for both ages.

A row is the conviction's sentences and the last day of its period at 18 or over and under 18, or how it
ends. Every conviction is of 31 August 2023, unless the sentence says otherwise.
"""

from datetime import date, timedelta

import pytest

from checks.record.words import SentenceKind
from tests.record_telling import answers

DAY = "2023-08-31"

PERIODS = [
    # Custody: twelve or six months after a year or less.
    ("imprisonment, 1 days", "2024-09-01", "2024-03-01"),
    ("imprisonment, 1 weeks", "2024-09-07", "2024-03-07"),
    ("imprisonment, 6 months", "2025-02-28", "2024-08-29"),
    ("imprisonment, 52 weeks", "2025-08-29", "2025-02-28"),
    ("imprisonment, 12 months", "2025-08-31", "2025-02-28"),
    ("imprisonment, 1 years", "2025-08-31", "2025-02-28"),
    ("imprisonment, 366 days", "2025-08-31", "2025-02-28"),  # 2024 has a 29 February
    ("detention, 12 months", "2025-08-31", "2025-02-28"),
    ("suspended_imprisonment, 12 months", "2025-08-31", "2025-02-28"),
    ("detention_and_training_order, 4 months", "2024-12-31", "2024-06-30"),
    # Four or two years after more than a year, up to four years.
    ("imprisonment, 367 days", "2028-09-01", "2026-09-01"),
    ("imprisonment, 53 weeks", "2028-09-05", "2026-09-05"),
    ("imprisonment, 13 months", "2028-09-30", "2026-09-30"),
    ("suspended_imprisonment, 24 months", "2029-08-31", "2027-08-31"),
    ("detention_and_training_order, 24 months", "2029-08-31", "2027-08-31"),
    ("detention, 3 years", "2030-08-31", "2028-08-31"),
    ("imprisonment, 208 weeks", "2031-08-26", "2029-08-26"),
    ("imprisonment, 1461 days", "2031-08-31", "2029-08-31"),  # four years are that many days here
    ("imprisonment, 48 months", "2031-08-31", "2029-08-31"),
    ("imprisonment, 4 years", "2031-08-31", "2029-08-31"),
    # Seven years, or three and a half, after more than four.
    ("imprisonment, 1462 days", "2034-09-01", "2031-03-01"),
    ("imprisonment, 49 months", "2034-09-30", "2031-03-30"),
    ("detention, 10 years", "2040-08-31", "2037-02-28"),
    # From the day of conviction.
    ("fine", "2024-08-31", "2024-02-29"),
    ("fine, from 2023-10-15", "2024-08-31", "2024-02-29"),
    ("motoring_fine, not endorsed", "2024-08-31", "2024-02-29"),
    ("motoring_fine, endorsed", "2028-08-31", "2026-02-28"),
    ("fixed_penalty_endorsement", "2028-08-31", "2026-02-28"),
    ("dismissal", "2024-08-31", "2024-02-29"),
    ("dismissal, from 2023-10-15", "2024-08-31", "2024-02-29"),
    ("discharge_with_ignominy", "2024-08-31", "2024-02-29"),
    ("severe_reprimand", "2024-08-31", "2024-02-29"),
    # From another day: the end of service detention, the day points were given.
    ("service_detention, 90 days", "2024-11-29", "2024-05-29"),
    ("service_detention, 24 months", "2026-08-31", "2026-02-28"),
    ("penalty_points, not endorsed", "2026-08-31", "2026-08-31"),
    ("penalty_points, not endorsed, from 2023-10-15", "2026-10-15", "2026-10-15"),
    ("penalty_points, endorsed", "2028-08-31", "2026-08-31"),
    # Bans: their own length, from their own first day, and the endorsement with them.
    ("disqualification, 12 months, not endorsed", "2024-08-31", "2024-08-31"),
    ("disqualification, 12 months, not endorsed, from 2023-09-30", "2024-09-30", "2024-09-30"),
    ("disqualification, no end given, not endorsed", "2025-08-31", "2025-08-31"),
    ("disqualification, 12 months, endorsed", "2028-08-31", "2026-02-28"),
    ("disqualification, 10 years, endorsed", "2033-08-31", "2033-08-31"),
    ("disqualification, open-ended, not endorsed, ceased 2024-05-06", "2024-05-06", "2024-05-06"),
    ("disqualification, open-ended, not endorsed", "open_ended", "open_ended"),
    # Compensation: the day it is paid, late or not.
    ("compensation, paid 2023-08-31", "2023-08-31", "2023-08-31"),
    ("compensation, paid 2031-01-01", "2031-01-01", "2031-01-01"),
    ("compensation", "when_paid", "when_paid"),
    # No period, and no end.
    ("absolute_discharge", "at_once", "at_once"),
    ("reparation_order", "at_once", "at_once"),
    ("life", "never", "never"),
    ("extended_sentence, 2 years", "never", "never"),
    ("public_protection", "never", "never"),
    ("preventive_detention, 5 years", "never", "never"),
    ("his_majestys_pleasure", "never", "never"),
    # Several sentences: the longest counts.
    ("fine + imprisonment, 6 months", "2025-02-28", "2024-08-29"),
    ("fine + community_order, 6 months", "2024-08-31", "2024-02-29"),
    ("fine + compensation, paid 2024-12-01", "2024-12-01", "2024-12-01"),
    ("compensation + life", "never", "never"),
    ("compensation + restraining_order, open-ended", "open_ended", "open_ended"),
    ("absolute_discharge + motoring_fine, not endorsed", "2024-08-31", "2024-02-29"),
    ("conditional_discharge, 2 years + restraining_order, 5 years", "2028-08-31", "2028-08-31"),
    # Terms that are one.
    ("imprisonment, 6 months + imprisonment, 6 months, consecutive", "2025-08-29", "2025-02-28"),
    ("imprisonment, 6 months + imprisonment, 7 months, consecutive", "2028-09-29", "2026-09-29"),
    ("imprisonment, 6 months + imprisonment, 7 months, concurrent", "2025-03-31", "2024-09-30"),
    ("imprisonment, 2 years + imprisonment, 2 years, consecutive", "2031-08-31", "2029-08-31"),
    ("imprisonment, 2 years + imprisonment, 25 months, consecutive", "2034-09-30", "2031-03-30"),
    (
        "imprisonment, 8 months + imprisonment, 8 months, concurrent, from 2024-01-31",
        "2028-09-30",
        "2026-09-30",
    ),
    ("imprisonment, 3 months + imprisonment, 6 months, from 2024-03-01", "2025-09-01", "2025-03-01"),
    ("imprisonment, 6 months + fine + imprisonment, 7 months, consecutive", "2028-09-29", "2026-09-29"),
    ("imprisonment, 8 months + suspended_imprisonment, 6 months, consecutive", "2028-10-30", "2026-10-30"),
]
"""From section 5(2), (4), (7) and (8). None of the offences is in Schedule 18 to the Sentencing Code."""

ORDERS = [
    *("community_order", "youth_rehabilitation_order", "service_community_order", "overseas_community_order"),
    *("attendance_centre_order", "supervision_order", "referral_order"),
    *("conditional_discharge", "bind_over", "hospital_order"),
    *("restraining_order", "sexual_harm_prevention_order", "serious_crime_prevention_order"),
    *("criminal_behaviour_order", "other_requirement_order"),
]
ENDINGS = [
    ("18 months", "2025-02-28"),
    ("5 years", "2028-08-31"),
    ("18 months, from 2023-09-30", "2025-03-30"),
    ("no end given", "2025-08-31"),
    ("no end given, from 2023-09-30", "2025-08-31"),
    ("open-ended", "open_ended"),
    ("open-ended, ceased 2024-02-29", "2024-02-29"),
]
"""From section 5(2A), (2B), (3) and (8): the same for both ages since 28 October 2023."""


def found(sentences: str, *, under_18: bool, on: str, **more: object) -> tuple[str, str]:
    """Give status and end of a conviction of `DAY`."""
    record = {"id": "it", "date": DAY, "under_18": under_18, "schedule_18": False} | more
    [answer] = answers([record | {"sentences": sentences.split(" + ")}], on).values()
    return answer.status.value, str(answer.spent_on or answer.ends.value)


def assert_period(sentences: str, end: str, *, under_18: bool) -> None:
    """See that it ends as it should: unspent on its last day, spent on the day after and for ever."""
    if end in {"never", "open_ended", "when_paid"}:
        assert found(sentences, under_18=under_18, on="2090-01-01") == ("unspent", end)
    elif end == "at_once":
        assert found(sentences, under_18=under_18, on=DAY) == ("spent", end)
    else:
        day_after = (date.fromisoformat(end) + timedelta(days=1)).isoformat()
        assert found(sentences, under_18=under_18, on=end) == ("unspent", end)
        assert found(sentences, under_18=under_18, on=day_after) == ("spent", end)


@pytest.mark.parametrize(("sentences", "adult", "youth"), PERIODS, ids=[row[0] for row in PERIODS])
def test_period(sentences: str, adult: str, youth: str) -> None:
    assert_period(sentences, adult, under_18=False)
    assert_period(sentences, youth, under_18=True)


@pytest.mark.parametrize("kind", ORDERS)
def test_order(kind: str) -> None:
    for length, end in ENDINGS:
        for under_18 in (False, True):
            assert_period(f"{kind}, {length}", end, under_18=under_18)


def test_no_kind_of_sentence_is_left_out() -> None:
    worked_out = {part.split(",")[0] for row in PERIODS for part in row[0].split(" + ")}

    assert worked_out | set(ORDERS) == {kind.value for kind in SentenceKind}


@pytest.mark.parametrize(
    ("sentences", "end"),
    [
        ("imprisonment, 4 years", "2031-08-31"),
        ("imprisonment, 1461 days", "2031-08-31"),
        ("imprisonment, 1462 days", "never"),
        ("imprisonment, 49 months", "never"),
        ("detention, 5 years", "never"),
        ("suspended_imprisonment, 2 years", "2029-08-31"),
        ("imprisonment, 3 years + imprisonment, 3 years, consecutive", "2036-08-31"),
        ("imprisonment, 5 years + imprisonment, 1 years, consecutive", "never"),
        ("imprisonment, 1 years + imprisonment, 5 years, consecutive", "never"),
        ("imprisonment, 6 months + imprisonment, 49 months, concurrent", "never"),
    ],
)
def test_a_single_term_above_four_years_for_a_grave_offence(sentences: str, end: str) -> None:
    """Section 5(1) and (7A): terms are not added for this; at 18 or over."""
    assert found(sentences, under_18=False, on="2090-01-01", schedule_18=True)[1] == end


CAUTIONS = [
    ("simple", None, "at_once"),
    ("reprimand_or_warning", None, "at_once"),
    ("conditional", None, "2023-11-30"),
    ("conditional", "2023-08-31", "2023-08-31"),
    ("conditional", "2023-10-01", "2023-10-01"),
    ("conditional", "2023-11-30", "2023-11-30"),
    ("conditional", "2024-06-01", "2023-11-30"),
]
"""From Schedule 2, paragraph 1: the same at any age."""


@pytest.mark.parametrize(("kind", "ended", "end"), CAUTIONS)
def test_caution(kind: str, ended: str | None, end: str) -> None:
    for under_18 in (False, True):
        told = {"id": "it", "type": kind, "date": DAY, "under_18": under_18, "conditions_ended_on": ended}
        [answer] = answers([told], "2030-01-01").values()
        assert str(answer.spent_on or answer.ends.value) == end


FILTERED = [
    # What it was, at 18 or over and under 18: the first day on which it is filtered, None for never.
    ({"type": "simple"}, "2029-08-31", DAY),
    ({"type": "simple", "specified_offence": True}, None, DAY),
    ({"type": "conditional"}, "2029-08-31", "2023-12-01"),
    ({"type": "conditional", "specified_offence": True}, None, "2023-12-01"),
    ({"type": "conditional", "conditions_ended_on": "2023-10-01"}, "2029-08-31", "2023-10-02"),
    ({"sentences": ["fine"]}, "2034-08-31", "2029-02-28"),
    ({"sentences": ["fine"], "specified_offence": True}, None, None),
    ({"sentences": ["absolute_discharge"]}, "2034-08-31", "2029-02-28"),
    ({"sentences": ["absolute_discharge"], "specified_offence": True}, None, None),
    ({"sentences": ["community_order, 12 months"]}, "2034-08-31", "2029-02-28"),
    ({"sentences": ["hospital_order, 12 months"]}, "2034-08-31", "2029-02-28"),
    ({"sentences": ["dismissal"]}, "2034-08-31", "2029-02-28"),
    ({"sentences": ["severe_reprimand"]}, "2034-08-31", "2029-02-28"),
    ({"sentences": ["disqualification, 20 years, not endorsed"]}, "2043-09-01", "2043-09-01"),
    ({"sentences": ["compensation, paid 2040-05-01"]}, "2040-05-02", "2040-05-02"),
    ({"sentences": ["compensation"]}, None, None),
    ({"sentences": ["restraining_order, open-ended"]}, None, None),
    ({"sentences": ["service_detention, 28 days"]}, None, None),
    ({"sentences": ["imprisonment, 1 days"]}, None, None),
    ({"sentences": ["suspended_imprisonment, 1 months"]}, None, None),
    ({"sentences": ["detention_and_training_order, 4 months"]}, None, None),
    ({"sentences": ["life"]}, None, None),
    ({"sentences": ["fine", "suspended_imprisonment, 1 months"]}, None, None),
]
"""From article 2A of the Exceptions Order: on the anniversary itself, and never while unspent."""


@pytest.mark.parametrize(("told", "adult", "youth"), FILTERED, ids=str)
def test_filtering(told: dict[str, object], adult: str | None, youth: str | None) -> None:
    for under_18, first in ((False, adult), (True, youth)):
        record = {"id": "it", "date": DAY, "under_18": under_18, "specified_offence": False} | told
        asked = [
            date.fromisoformat(first or "2089-12-31") - timedelta(days=1),
            date.fromisoformat(first or "2090-01-01"),
        ]
        before, after = (answers([record], each.isoformat())["it"] for each in asked)
        assert before.protected.value == "no"
        assert after.protected.value == ("yes" if first else "no")
        assert str(after.protected_on) == str(first)


@pytest.mark.parametrize("others", [0, 1, 5])
def test_more_convictions_than_one_make_no_difference(others: int) -> None:
    """Since 28 November 2020 (SI 2020/1373)."""
    fine = {"date": "2005-03-01", "specified_offence": False, "sentences": ["fine"]}
    record = [{"id": str(number), **fine} for number in range(others + 1)]

    assert {answer.protected.value for answer in answers(record, "2016-03-01").values()} == {"yes"}
