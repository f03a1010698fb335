"""Paragraphs, badges, documents, boilerplate and Acts."""

import pytest

from checks.advert import read_advert
from checks.advert.acts import impossible_years
from checks.advert.lines import MOST_TEXT
from checks.advert.records import Document

ADVERT = """Job overview
We help people.

Main duties of the job
• See them
• Write notes

Working for our organisation
We are kind.

Detailed job description and main responsibilities
1. Know the Mental Capacity Act 2025.

Applicant requirements
You must be careful.
"""


def test_reads_the_adverts_own_paragraphs() -> None:
    vacancy = read_advert(ADVERT)

    assert vacancy.overview == "We help people."
    assert vacancy.duties == "See them\nWrite notes"
    assert vacancy.about_employer == "We are kind."
    assert vacancy.description == "Know the Mental Capacity Act 2025."
    assert vacancy.requirements_text == "You must be careful."


def test_doubts_a_law_of_an_impossible_year_in_a_paragraph() -> None:
    [doubt] = read_advert(ADVERT).doubts

    assert (doubt.field, doubt.text) == ("/description", "Mental Capacity Act 2025")


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "the Police and Criminal Evidence Act (PACE) 1884 and its codes",
            "Police and Criminal Evidence Act (PACE) 1884",
        ),
        ("PACE 1994", "PACE 1994"),
        ("Mental Health Act of 1893", "Mental Health Act of 1893"),
        ("the Gravity Act 1066", "Gravity Act 1066"),
        ("Children & Families Act 2013", "Children & Families Act 2013"),
        ("Police and Criminal Evidence Act (PACE) 1984 and PACE Codes of Practice 2004", None),
        ("Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975", None),
        ("Rehabilitation of Offenders Act (Exceptions Order) 1975", None),
        ("Mental Health Act 1983 (amended 2007)", None),
        ("Mental Health Act 2007", None),
        ("the Ancient Lights Act 1832", None),
        ("Equality Act 2010", None),
        ("in 1884 they met", None),
    ],
)
def test_knows_the_years_of_acts(text: str, cited: str | None) -> None:
    assert [text[start:end] for start, end in impossible_years(text)] == ([cited] if cited else [])


def test_divides_badges_that_ran_together() -> None:
    raw = "Employer certification\nTrust IDLiving Wage EmployerAccessAbleGold 2024NHS Care"

    vacancy = read_advert(raw)

    assert vacancy.badges == (
        "Trust ID",
        "Living Wage Employer",
        "AccessAble",
        "Gold 2024",
        "NHS Care",
    )
    assert [doubt.field for doubt in vacancy.doubts] == ["/badges"]


def test_badges_on_lines_of_their_own_are_no_doubt() -> None:
    vacancy = read_advert("Accreditations\n• Veteran Aware\n• Disability confident")

    assert (vacancy.badges, vacancy.doubts) == (("Veteran Aware", "Disability confident"), ())


def test_reads_documents_and_where_they_are() -> None:
    raw = (
        '<h2>Documents to download</h2><p><a href="https://x.example/jd.pdf">Job description (PDF, 1MB)'
        "</a></p>"
        '<p><a href="javascript:x">Pack</a></p><p>Please read them all.</p>'
    )

    [linked, bare] = read_advert(raw).documents

    assert linked == Document("Job description (PDF, 1MB)", "https://x.example/jd.pdf")
    assert bare == Document("Pack")


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Please wait, loading",
        "We use cookies to make this site work",
        "Accept all cookies",
        "Apply online nowAlert me to similar vacancies",
        "This site is independent of the NHS and the Department of Health.",
        "Page 2 of 3",
    ],
)
def test_drops_the_web_sites_own_words(line: str) -> None:
    vacancy = read_advert(f"Job overview\nWe help.\n{line}\nAnd care.\n{line}")

    assert vacancy.overview == "We help.\nAnd care."


def test_says_where_it_stopped_reading() -> None:
    raw = "word " * (MOST_TEXT // 5) + "Closing date: 3 May 2021"

    vacancy = read_advert(raw)

    assert vacancy.closing is None
    assert vacancy.doubts[0].field == ""
    assert vacancy.doubts[0].text == "Closing date: 3 May 2021"
