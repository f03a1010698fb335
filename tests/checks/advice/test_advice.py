"""What HR is told about an advert before it is published, and what it is not bothered with."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.advert import read_advert
from checks.advert.records import Contact, Deadline, Section, Vacancy
from checks.advice import advice_on
from checks.advice.reading import reading_age

ON = date(2026, 3, 2)
SOUND = Vacancy(
    title="Custody Nurse",
    site="Moor House",
    contract="Permanent",
    hours_text="37.5 hours a week",
    salary_min=Decimal(38_682),
    salary_max=Decimal(46_580),
    salary_period="year",
    closing=Deadline(date(2026, 3, 20)),
    interview_date=date(2026, 4, 1),
    sections=(Section("Skills", ("Team work",), ("Driving licence",)),),
    contact=Contact(name="Asha Fenn", email="asha.fenn@example.org"),
)


def told(vacancy: Vacancy, on: date = ON) -> list[tuple[str, str]]:
    return [(advice.field, advice.message) for advice in advice_on(vacancy, on)]


def criterion(text: str, *, desirable: str = "Driving licence") -> Vacancy:
    return replace(SOUND, sections=(Section("Skills", (text,), (desirable,)),))


def test_a_sound_advert_gets_no_advice() -> None:
    assert told(SOUND) == []


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"salary_min": None, "salary_max": None}, "/salary_min", "No pay is given"),
        ({"salary_period": None}, "/salary_period", "The pay has no unit"),
        ({"hours_text": None}, "/hours_text", "No hours are given"),
        ({"contract": None}, "/contract", "The kind of contract"),
        ({"site": None}, "/town", "No place of work"),
        ({"contact": None}, "/contact", "Nobody is named"),
        ({"contact": Contact(name="Asha Fenn")}, "/contact", "Nobody is named"),
        ({"interview_date": None}, "/interview_date", "No interview date"),
        ({"salary_min": Decimal(60_000)}, "/salary_min", "The lower pay is above"),
        ({"salary_min": Decimal("18.50")}, "/salary_min", "This is unusual pay by the year"),
        ({"salary_max": Decimal(465_800)}, "/salary_max", "This is unusual pay by the year"),
        ({"salary_period": "hour"}, "/salary_min", "This is unusual pay by the hour"),
        ({"closing": Deadline(date(2026, 3, 6))}, "/closing", "This leaves people less than a week"),
        ({"closing": Deadline(date(2027, 3, 20))}, "/closing", "This is more than four months away"),
        ({"interview_date": date(2026, 3, 20)}, "/interview_date", "The interview is not after"),
        ({"interview_date": date(2026, 4, 4)}, "/interview_date", "The interview is on a Saturday"),
        ({"duties": "Know PACE 1884"}, "/duties", "There is no Act of this name from that year"),
        (
            {"overview": "We want a young and lively person"},
            "/overview",
            "This can read as a wish for a certain age",
        ),
        ({"title": "Chairman"}, "/title", "This can read as meant for one sex"),
        (
            {"requirements_text": "You must be fit and healthy"},
            "/requirements_text",
            "This can shut disabled",
        ),
        ({"overview": "native English speaker"}, "/overview", "This can shut people out by where"),
        ({"overview": "You hit the ground running"}, "/overview", "This puts many people off"),
    ],
)
def test_says_what_may_be_wrong_and_where(changes: dict[str, object], field: str, words: str) -> None:
    found = told(replace(SOUND, **changes))  # type: ignore[arg-type]

    assert [place for place, message in found if message.startswith(words)] == [field]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10 years' experience of nursing", "10 years shut younger people out"),
        ("Fifteen years of practice", "15 years shut younger people out"),
        (
            "9 years' experience as a Nursing Associate",
            "Nobody can have this: Nursing Associate began in 2019",
        ),
        (
            "8 years working with integrated care boards",
            "Nobody can have this: integrated care boards began in 2022",
        ),
        ("NVQ in care, level 9", "There is no such level"),
        ("driving  LICENCE.", "This is both essential and desirable"),
        ("Knowledge of the Mental Health Act 1893", "There is no Act of this name"),
    ],
)
def test_says_what_no_one_can_meet(text: str, words: str) -> None:
    assert any(message.startswith(words) for _, message in told(criterion(text)))


@pytest.mark.parametrize(
    "text",
    [
        "2 years' experience as a Nursing Associate",
        "Experience of working with young people and younger adults",
        "NVQ level 3 or equivalent",
        "Registered for 3 years with the NMC",
        "Able to work with people who are aggressive or upset",
        "Knowledge of the Mental Health Act 1983",
        "A dominance of nothing, gurus aside",
    ],
)
def test_leaves_ordinary_criteria_alone(text: str) -> None:
    assert told(criterion(text)) == []


def test_many_essential_criteria_are_a_burden() -> None:
    section = Section("Skills", tuple(f"Skill number {number} of many" for number in range(21)))

    assert [field for field, _ in told(replace(SOUND, sections=(section,)))] == ["/sections"]


def test_a_word_is_named_once_for_each_text() -> None:
    vacancy = replace(SOUND, overview="An energetic team for energetic people", duties="Be energetic")

    assert [field for field, _ in told(vacancy)] == ["/overview", "/duties"]


PLAIN = (
    "We look after people in cells. You will talk with them and help them. You write down what you see. " * 5
)
HARD = (
    "The successful individual will demonstrate comprehensive accountability for multidisciplinary "
    "collaboration, encompassing organisational transformation alongside interdepartmental prioritisation "
) * 6


def test_reading_age_rises_with_long_words_and_sentences() -> None:
    assert reading_age(PLAIN) == pytest.approx(7, abs=2)
    assert (reading_age(HARD) or 0) > 30
    assert reading_age("Too short to tell.") is None


def test_a_hard_text_is_advised_on_with_its_longest_sentence() -> None:
    [advice] = advice_on(replace(SOUND, overview=PLAIN, duties=HARD), ON)

    assert (advice.field, advice.text[:14]) == ("/duties", "The successful")
    assert "words" in advice.message


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_advert_can_be_advised_on(text: str) -> None:
    vacancy = read_advert(text)

    assert all(advice.message and advice.field.startswith("/") for advice in advice_on(vacancy, ON))
