"""What a vacancy is found by, read from the words of adverts."""

import pytest

from app.documents.listings import Listing, bands_in, begins, listing, plain, professions_in
from app.models.base import Document

DOCUMENT: Document = {
    "title": "Custody Nurses",
    "main_area": "Liaison & Diversion",
    "employer": "Northmoor NHS Foundation Trust",
    "site": "St. Anne’s Court",
    "town": "Llanfair-ym-Muallt",
    "grade": "NHS AfC: Band 6",
    "salary_min": 37338,
    "salary_max": 44962.5,
    "salary_period": "year",
    "vetting": {"address_years": 5},
}


def test_reads_what_is_stated() -> None:
    assert listing(DOCUMENT) == Listing(
        words=" custody nurses   liaison diversion   northmoor nhs foundation trust   st annes court  "
        " llanfair ym muallt ",
        place=" st annes court   llanfair ym muallt ",
        bands="|6|",
        professions="|nurse|",
        yearly_pay=44962,
        vetting_years=5,
    )


def test_invents_nothing() -> None:
    nothing = listing({})

    assert not nothing.words.strip()
    assert not nothing.place.strip()
    assert (nothing.bands, nothing.professions, nothing.yearly_pay, nothing.vetting_years) == (
        "",
        "",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("changes", "pay"),
    [
        ({"salary_period": "hour", "salary_max": 22.5}, None),
        ({"salary_period": None}, None),
        ({"salary_max": None}, 37338),
        ({"salary_max": None, "salary_min": None}, None),
        ({"salary_max": 10**20}, 2**31 - 1),
    ],
)
def test_pay_counts_by_the_year_alone(changes: Document, pay: int | None) -> None:
    assert listing({**DOCUMENT, **changes}).yearly_pay == pay


@pytest.mark.parametrize(
    ("text", "bands"),
    [
        ("NHS AfC: Band 7", ["7"]),
        ("Band 8a", ["8a"]),
        ("band 8 B", ["8b"]),
        ("Band 5/6", ["5", "6"]),
        ("Band 5 to Band 7", ["5", "6", "7"]),
        ("Bands 6 - 8a", ["6", "7", "8a"]),
        ("Band 2 or 3", ["2", "3"]),
        ("Band 7 or Band 5", ["5", "7"]),
        ("Band 10", []),
        ("Band 1", []),
        ("Band 8", []),
        ("Consultant", []),
        ("Agenda for change 5", []),
        ("", []),
    ],
)
def test_bands(text: str, bands: list[str]) -> None:
    assert bands_in(text) == bands


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Custody Nurse", ["nurse"]),
        ("Senior NURSES and Paramedics", ["nurse", "paramedic"]),
        ("Assistant Practitioner", ["assistant practitioner"]),
        ("Occupational Therapist", ["occupational therapist"]),
        ("Nursery lead", []),
        ("", []),
    ],
)
def test_professions(title: str, words: list[str]) -> None:
    assert professions_in(title) == words


def test_a_search_is_made_of_words_and_never_a_pattern() -> None:
    assert list(begins("Nuñez-Müller’s 100%_")) == [" nunez", " mullers", " 100"]
    assert list(begins(" \u200b%_ ")) == []
    assert plain("ΑΣ") == plain("ας")
