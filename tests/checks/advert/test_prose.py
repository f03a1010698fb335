"""Facts in sentences and on lines of their own."""

from typing import Any

import pytest

from checks.advert import read_advert
from forms.schemas.vacancy import dump_vacancy


def read(raw: str) -> dict[str, Any]:
    return dump_vacancy(read_advert(raw))


@pytest.mark.parametrize(
    ("raw", "field", "value"),
    [
        ("The closing date for applications is 12th November 2020.", "closing", "2020-11-12"),
        ("Applications close at midday on 1 Feb 2024.", "closing", "2024-02-01T12:00"),
        ("Apply before 11:55 pm on Wednesday 6th May 2026", "closing", "2026-05-06T23:55"),
        (
            "Forms must be returned no later than 12 noon on Friday 3rd April 2015",
            "closing",
            "2015-04-03T12:00",
        ),
        ("Please send your CV by noon on Friday 9 July 2021.", "closing", "2021-07-09T12:00"),
        ("It may close before the closing date of 12 November 2020.", "closing", "2020-11-12"),
        ("Shortlisting is on 3 May 2021.", "closing", None),
        ("The contract will close on completion; it starts on 3 May 2021.", "closing", None),
        ("Interviews will be held on 23 November 2020.", "interview_date", "2020-11-23"),
        ("Interviews will take place on 19th & 23rd November 2020.", "interview_date", "2020-11-19"),
        ("Interviews will be in the week of 12 July 2021.", "interview_date", None),
        ("Interviewees are told by 3 May 2021 when to start.", "interview_date", None),
        ("If you are invited to interview you will hear by 3 May 2021.", "interview_date", None),
        (
            "This is a part time post up to 18 hoursper week.",
            "hours_text",
            "part time post up to 18 hoursper week",
        ),
        ("Full time, 37.5 hours per week", "hours_text", "Full time, 37.5 hours per week"),
        ("You will work 30 hours a week.", "hours_text", "30 hours a week"),
        ("Full Time", "hours_text", "Full Time"),
        ("Permanent", "contract", "Permanent"),
        ("This is a permanent, full-time position.", "contract", "permanent"),
        ("A fixed term contract for 12 months.", "contract", "fixed term contract for 12 months"),
        ("We offer a permanent home to art.", "contract", None),
        ("£23,817 - £26,016", "salary_text", "£23,817 - £26,016"),
        ("The salary is £25,000 to £28,000 per annum.", "salary_text", "£25,000 to £28,000 per annum"),
        ("Salary will be negotiable depending on skill.", "salary_text", "negotiable depending on skill"),
        ("You will manage a pay budget of £2,000,000.", "salary_text", None),
        ("Staff get a £500 voucher on top of their pay.", "salary_text", None),
        ("Grade F", "grade", "Grade F"),
        ("Staff Nurse Band 5", "grade", "Band 5"),
        ("Salary: Scale 3 9,796 per annum", "grade", "Scale 3"),
        ("We have a new Band 6 nurse post.", "grade", "Band 6"),
        ("Experience at Band 6 helps.", "grade", None),
        ("PREVIOUS APPLICANTS NEED NOT APPLY REF 151/18 please", "job_ref", "151/18"),
        ("Refer to page 3", "job_ref", None),
    ],
)
def test_reads(raw: str, field: str, value: str | None) -> None:
    assert read(raw)[field] == value


@pytest.mark.parametrize(
    "raw",
    [
        "Interviews will be held on 23 November 2020.",
        "You will work 30 hours a week.",
        "A new Band 6 nurse post is here.",
    ],
)
def test_what_is_read_from_a_sentence_is_a_doubt(raw: str) -> None:
    [doubt] = read(raw)["doubts"]

    assert doubt["message"] == "Read from the running text, not from a label. Check it."
    assert raw[slice(*doubt["passage"])] == doubt["text"]
