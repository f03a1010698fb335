"""A search as an address has it, as it is stored, and in words."""

import pytest

from app.documents.searches import Search, search_of

FULL = Search("custody nurse", "Leeds", "8a", 40_000, 5, 7)


@pytest.mark.parametrize("search", [Search(), FULL, Search(days=3)])
def test_comes_back_from_how_it_is_stored(search: Search) -> None:
    assert search_of(search.query) == search


@pytest.mark.parametrize(
    ("search", "words"),
    [
        (Search(), "all vacancies"),
        (Search(place="Leeds"), "in Leeds"),
        (
            FULL,
            "custody nurse, in Leeds, band 8a, at least £40,000 a year, "
            "vetting asks for 5 years of addresses or fewer, closing within 7 days",
        ),
    ],
)
def test_says_itself(search: Search, words: str) -> None:
    assert str(search) == words
    assert bool(search) is (words != "all vacancies")
