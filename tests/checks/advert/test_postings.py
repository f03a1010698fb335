"""A schema.org JobPosting, alone or in a page: what it gives, and how it is read where it is odd."""

import json
from datetime import date, time

import pytest

from checks.advert import read_advert
from checks.advert.records import Deadline

MARCH_5 = date(2026, 3, 5)


def posting(**values: object) -> str:
    return json.dumps({"@type": "JobPosting", "title": "Ward Clerk", **values})


def page(*scripts: str) -> str:
    return "".join(f'<script type="application/ld+json">{each}</script>' for each in scripts) + "<p>Hello</p>"


@pytest.mark.parametrize(
    ("through", "closing", "doubts"),
    [
        ("2026-03-05", Deadline(MARCH_5), 0),
        ("2026-03-05T00:00:00", Deadline(MARCH_5), 1),
        ("2026-03-05T12:30", Deadline(MARCH_5, time(12, 30)), 0),
        ("2026-07-05T22:30Z", Deadline(date(2026, 7, 5), time(23, 30)), 0),
        ("soon", None, 0),
    ],
)
def test_closing_dates(through: str, closing: Deadline | None, doubts: int) -> None:
    vacancy = read_advert(posting(validThrough=through))

    assert vacancy.closing == closing
    assert [doubt.field for doubt in vacancy.doubts] == ["/closing"] * doubts


def test_pay_beside_a_label_comes_before_that_of_the_posting() -> None:
    labelled = posting(description="<p>Salary: £20,000 a year</p>", baseSalary="£30,000 a year")

    assert read_advert(labelled).salary_text == "£20,000 a year"
    assert read_advert(posting(baseSalary="£30,000 a year")).salary_text == "£30,000 a year"


def test_a_description_need_not_be_markup() -> None:
    assert read_advert(posting(description="We help &amp; type.")).description == "We help & type."


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        pytest.param(page("{}", posting()), "Ward Clerk", id="the second script of a page"),
        pytest.param(page('{"x": "JobPosting"}'), "Hello", id="no posting"),
        pytest.param(page("}" + posting()), "Hello", id="brackets that do not match"),
        pytest.param(posting().replace("Ward", r"Ward\q"), "Ward Clerk", id="an escape that is none"),
    ],
)
def test_odd_data(raw: str, title: str) -> None:
    assert read_advert(raw).title == title
