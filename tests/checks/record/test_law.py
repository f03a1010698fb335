"""The table of the law: every kind of sentence, at both ages, from a conviction of 31 January 2020."""

from datetime import date

import pytest

from checks.record.law import Counted, Law
from checks.record.laws import LAWS, law_on
from checks.record.words import Asker, SentenceKind
from tests.record_telling import answers

CONVICTED = "2020-01-31"
ORDERS = [
    *("community_order", "youth_rehabilitation_order", "service_community_order"),
    *("overseas_community_order", "attendance_centre_order", "supervision_order"),
    *("referral_order", "conditional_discharge", "bind_over"),
    *("restraining_order", "sexual_harm_prevention_order", "serious_crime_prevention_order"),
    *("criminal_behaviour_order", "other_requirement_order", "hospital_order"),
]
PROHIBITIONS = [
    *("disqualification", "restraining_order", "sexual_harm_prevention_order"),
    *("serious_crime_prevention_order", "criminal_behaviour_order", "other_requirement_order"),
]
TABLE = [
    *((f"{order}, 18 months", "2021-07-31", "2021-07-31") for order in ORDERS),
    *((f"{order}, no end given", "2022-01-31", "2022-01-31") for order in ORDERS),
    *((f"{order}, open-ended", "open_ended", "open_ended") for order in ORDERS),
    *((f"{order}, open-ended, ceased 2020-03-04", "2020-03-04", "2020-03-04") for order in ORDERS),
    *(
        (kind, "never", "never")
        for kind in (
            *("life", "extended_sentence, 1 years", "public_protection", "preventive_detention"),
            "his_majestys_pleasure",
        )
    ),
    *(
        (f"{kind}, {length}", adult, under_18)
        for kind in ("imprisonment", "suspended_imprisonment", "detention", "detention_and_training_order")
        for length, adult, under_18 in (
            ("1 months", "2021-02-28", "2020-08-29"),
            ("366 days", "2022-01-31", "2021-07-31"),
            ("367 days", "2025-02-01", "2023-02-01"),
            ("12 months", "2022-01-31", "2021-07-31"),
            ("48 months", "2028-01-31", "2026-01-31"),
            ("49 months", "2031-02-28", "2027-08-29"),
        )
    ),
    ("service_detention, 90 days", "2021-04-30", "2020-10-30"),
    ("service_detention, 24 months", "2023-01-31", "2022-07-31"),
    ("fine", "2021-01-31", "2020-07-31"),
    ("fine, from 2020-05-01", "2021-01-31", "2020-07-31"),
    ("compensation", "when_paid", "when_paid"),
    ("compensation, paid 2020-02-02", "2020-02-02", "2020-02-02"),
    ("motoring_fine, not endorsed", "2021-01-31", "2020-07-31"),
    ("motoring_fine, endorsed", "2025-01-31", "2022-07-31"),
    ("motoring_fine", "2025-01-31", "2022-07-31"),
    ("disqualification, 6 months, from 2020-02-29, not endorsed", "2020-08-29", "2020-08-29"),
    ("disqualification, 6 months, endorsed", "2025-01-31", "2022-07-31"),
    ("disqualification, 10 years, endorsed", "2030-01-31", "2030-01-31"),
    ("disqualification, no end given, not endorsed", "2022-01-31", "2022-01-31"),
    ("disqualification, open-ended, not endorsed", "open_ended", "open_ended"),
    ("fixed_penalty_endorsement", "2025-01-31", "2022-07-31"),
    ("penalty_points, not endorsed", "2023-01-31", "2023-01-31"),
    ("penalty_points, endorsed", "2025-01-31", "2023-01-31"),
    ("absolute_discharge", "at_once", "at_once"),
    ("reparation_order", "at_once", "at_once"),
    ("dismissal", "2021-01-31", "2020-07-31"),
    ("discharge_with_ignominy", "2021-01-31", "2020-07-31"),
    ("severe_reprimand", "2021-01-31", "2020-07-31"),
]


@pytest.mark.parametrize(("sentence", "adult", "under_18"), TABLE)
def test_when_it_ends(sentence: str, adult: str, under_18: str) -> None:
    told = {"date": CONVICTED, "schedule_18": False, "sentences": [sentence]}
    found = answers([told | {"id": "a"}], "2040-01-01") | answers(
        [told | {"id": "u", "under_18": True}], "2040-01-01"
    )

    assert [str(each.spent_on or each.ends) for each in found.values()] == [adult, under_18]


def test_the_table_reaches_every_kind_of_sentence() -> None:
    reached = {sentence.partition(",")[0] for sentence, *_ in TABLE}

    assert reached == set(SentenceKind)


@pytest.mark.parametrize("law", LAWS, ids=[str(law.in_force_from) for law in LAWS])
def test_a_law_is_whole(law: Law) -> None:
    assert set(law.rows) == set(SentenceKind)
    assert set(law.telling) == set(Asker)
    assert all(row.source for row in law.rows.values())
    assert {kind for kind, row in law.rows.items() if row.prohibition} == set(PROHIBITIONS)
    assert not any(row.lends for row in law.rows.values() if row.prohibition)
    assert all(row.custody for row in law.rows.values() if row.counted in {Counted.WHOLE_TERM, Counted.NEVER})
    assert [band.up_to for band in law.bands] == [12, law.excluded_above, None]


def test_days_before_the_oldest_table_go_by_it() -> None:
    assert law_on(date(1990, 1, 1)) is LAWS[0]
    assert law_on(LAWS[-1].in_force_from) is LAWS[-1]


@pytest.mark.parametrize(
    ("sentence", "custody"),
    [
        ("imprisonment, 1 months", True),
        ("suspended_imprisonment, 1 months", True),
        ("detention_and_training_order, 4 months", True),
        ("service_detention, 10 days", True),
        ("hospital_order, 6 months", False),
        ("dismissal", False),
        ("disqualification, 6 months, not endorsed", False),
        ("community_order, 6 months", False),
    ],
)
def test_custody_is_never_filtered(sentence: str, custody: bool) -> None:
    told = {"id": "x", "date": CONVICTED, "specified_offence": False, "sentences": [sentence]}
    answer = answers([told], "2031-01-31")["x"]
    young = answers([told | {"under_18": True}], "2031-01-31")["x"]

    assert answer.protected == ("no" if custody else "yes")
    assert str(answer.protected_on) == ("None" if custody else "2031-01-31")
    assert str(young.protected_on) == ("None" if custody else "2025-07-31")
