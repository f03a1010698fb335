"""What holds for any text: nothing raises, nothing is invented, every passage lies in the input."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.advert import read_advert
from checks.advert.label_words import LABELS
from forms.schemas.vacancy import dump_vacancy, load_vacancy
from tests.checks.advert.comparing import folded, folded_input

ADVERTS = sorted(
    path for path in (Path(__file__).parents[2] / "adverts").iterdir() if path.suffix in {".txt", ".html"}
)
NOT_FROM_THE_TEXT = ("/doubts", "/passages", "/closing", "/interview_date", "/salary_period", "/documents")

LINES = st.sampled_from(
    [
        *sorted(LABELS)[::7],
        "Person specification",
        "Essential criteria",
        "Desirable:",
        "Qualifications",
        "• Can type",
        "- Registered nurse with NMC registration (E)",
        "Salary: £20,000 - £25,000 pa",
        "Â£9.50ph",
        "Closing date: 31/02/2020",
        "12th November 2020 at 5pm",
        "Interviews: w/c 3 May 2021",
        "Location: HQ, Leeds, LS1 1AA",
        "You must pass police vetting. Addresses: five years straight. Partners, parents and siblings "
        "must be given.",
        "Knowledge of PACE 1884",
        "<table><tr><td>Essential</td><td>Desirable</td></tr><tr><td>A car</td><td>A van</td></tr></table>",
        "<p><b>About you</b></p><ul><li>Kind &amp; quick</li></ul>",
        "Contact\nName\nAsha Fenn\nEmail address\n[email protected]",
        "Employer certification / accreditation badges\nTrust IDVeteran AwareNHS",
        "1 Location: Salary: Hours: Moor House £20,000 pa 37 hours per week Job type: Permanent About the "
        "Role You will help",
    ]
)
DOCUMENTS = st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=14).map("\n".join)


def texts_in(value: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a document with its JSON pointer."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts_in(inner, f"{pointer}/{number}")


def assert_nothing_invented(raw: str) -> None:
    document = dump_vacancy(read_advert(raw))
    # What stands between < and > is no tag where the reader took the whole for plain text.
    known = folded_input(raw) + folded_input(raw.replace(">", " ")) + folded(raw)

    for pointer, text in texts_in(document):
        if not pointer.startswith(NOT_FROM_THE_TEXT):
            for line in text.split("\n"):
                assert folded_input(line) in known, pointer


def assert_passages_hold(raw: str) -> None:
    document = dump_vacancy(read_advert(raw))
    texts = dict(texts_in(document))

    for pointer, passages in document["passages"].items():
        for start, end in passages:
            assert 0 <= start <= end <= len(raw)
        whole = folded_input("".join(raw[start:end] for start, end in passages))
        if pointer in texts and not pointer.startswith(NOT_FROM_THE_TEXT):
            assert all(folded_input(line) in whole for line in texts[pointer].split("\n")), pointer


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.name)
def test_our_adverts_hold_every_word_that_is_read(path: Path) -> None:
    assert_nothing_invented(path.read_text())
    assert_passages_hold(path.read_text())


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_a_vacancy(raw: str) -> None:
    assert_nothing_invented(raw)


@given(DOCUMENTS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_mixed_nothing_is_invented(raw: str) -> None:
    assert_nothing_invented(raw)
    assert_passages_hold(raw)


@given(DOCUMENTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_vacancy_goes_to_a_document_and_back(raw: str) -> None:
    vacancy = read_advert(raw)

    assert load_vacancy(dump_vacancy(vacancy)) == vacancy


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.name)
@pytest.mark.parametrize("cut", [0.2, 0.5, 0.8])
def test_an_advert_cut_off_anywhere_is_still_read(path: Path, cut: float) -> None:
    raw = path.read_text()

    assert_nothing_invented(raw[: int(len(raw) * cut)])


@pytest.mark.soak
@given(DOCUMENTS)
@settings(max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_many_mixtures(raw: str) -> None:
    assert_nothing_invented(raw)
    assert_passages_hold(raw)


HOSTILE = {
    "unclosed tags": "<a " * 60_000 + "</p>",
    "unclosed comments": "<!--x>" * 30_000 + "</p>",
    "unclosed scripts": "<script>" * 25_000 + "</p>",
    "unclosed quotes": '<a "' * 50_000 + "</p>",
    "one endless attribute": "<p " + "a" * 200_000 + "></p>",
    "references": "&amp" * 50_000 + "</p>",
    "spaces": " " * 200_000 + "x",
    "no-break spaces": "<p>" + "&nbsp;" * 30_000 + "x</p>",
    "digits": "1" * 200_000,
    "pounds": "£1,000 - " * 20_000,
    "dates": "1 May " * 30_000,
    "labels": "Salary: " * 25_000,
    "classes": "Essential\n" * 20_000,
    "bullets": "• a " * 50_000,
    "capitals": "About The Role " * 13_000,
    "addresses": "a@" * 100_000,
    "families": "police vetting of family, partners, " * 6_000,
    "brackets": "[" * 200_000,
    "tables": "<table>" + "<tr><td>Essential</td><td>Desirable</td></tr>" * 4_000 + "</table>",
    "lines": "\n" * 200_000,
    "capitals of one word": "A" * 150_000,
    "gaps": "a    " * 30_000,
    "closings": "closing closing apply by " * 3_000,
    "acts": "Police Act 1985 " * 4_000,
    "short lines": "a\n" * 40_000,
    "unclosed posting": '{"@type": "JobPosting", ' + '\\"' * 70_000,
    "deep posting": '{"@type": "JobPosting", "a": ' + "[" * 100_000,
    "tabs": "Essential\tDesirable\n" + "a\tb\n" * 8_000,
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_are_read_to_the_end(raw: str) -> None:
    vacancy = read_advert(raw)

    assert all(0 <= start <= end <= len(raw) for spans in vacancy.passages.values() for start, end in spans)
