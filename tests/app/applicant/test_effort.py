"""What the journey costs an applicant: boxes to fill, pages, kilobytes, and how hard its words are."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from statistics import median
from uuid import uuid4

import pytest

from app import clock, db
from app.applicant.employer import sections_for
from app.applicant.sections import Collection, Page, Section
from app.applicant.vetting import SECTIONS
from app.demo import people, vetting
from app.models.vacancies import Criterion
from forms.validators import Needed, NeededWithout, RequiredUnless
from tests.app.applicant.conftest import Applicant
from tests.browsing import Visitor
from tests.employer_parts import fill
from tests.reading import grade

NEEDED = (Needed, NeededWithout, RequiredUnless)
BY_CHECK = {"contact": 2, "registration": 3}
"""Boxes of pages that save without an answer, and that the check asks for before sending."""

MOST_INPUTS, MOST_PAGES = 45, 30
FIRST_VIEW, LATER = 200_000, 40_000
"""Bytes, compressed: a page with all its files, and a page whose files the browser has already."""

ESSENTIAL, DESIRABLE = 13, 8


def employer_sections() -> list[Section]:
    """Give the employer's part for a person specification as long as a real one."""
    kinds = ["essential"] * ESSENTIAL + ["desirable"] * DESIRABLE
    return list(
        sections_for(
            [Criterion(id=uuid4(), section="", kind=kind, text=f"Do {n}") for n, kind in enumerate(kinds)]
        )
    )


def pages_of(sections: list[Section]) -> list[Page | Collection]:
    return [page for section in sections for page in section.pages]


def test_the_employer_s_part_asks_for_few_boxes_on_few_pages() -> None:
    pages = pages_of(employer_sections())

    boxes = ESSENTIAL + sum(BY_CHECK.values())
    for page in pages:
        if isinstance(page, Collection) and page.key in ("work", "referees"):
            asked = page.form(on=clock.today())
            boxes += sum(any(isinstance(each, NEEDED) for each in field.validators) for field in asked)

    assert 20 < boxes <= MOST_INPUTS
    assert len(pages) <= MOST_PAGES


def test_no_fact_is_asked_twice() -> None:
    asked: Counter[tuple[str, ...]] = Counter()
    for page in [*pages_of(employer_sections()), *pages_of(list(SECTIONS))]:
        place = page.place
        names = page.form.asked() if place.fields is None else place.fields
        asked.update(
            (*place.path, *(("each",) if isinstance(page, Collection) else ()), name) for name in names
        )

    assert {fact: count for fact, count in asked.items() if count > 1} == {}
    assert not [fact for fact in asked if "registration" in fact and fact[0] != "registration"]


@pytest.fixture
def busy(applicant: Applicant) -> Applicant:
    fill(applicant.app, applicant.application_id)
    applicant.has(**vetting.whole(people.people(2)[1], clock.today()))
    return applicant


def question_pages(applicant: Applicant) -> Iterator[str]:
    """Yield the address of every page that asks this applicant something."""
    with db.transaction(applicant.app):
        document = applicant.vetting_form()
    for section in SECTIONS:
        for page in section.shown(document):
            yield applicant.url("vetting", page.key) + ("/add" if isinstance(page, Collection) else "")
    for key in ("contact", "registration", "work/add", "qualifications/add", "referees/add"):
        yield applicant.url("employer", key)


def files_of(applicant: Visitor, html: str, known: dict[str, int]) -> int:
    """Give the compressed size of all files that a page loads, in bytes; none comes from elsewhere."""
    assert re.findall(r'<(?:link|script|img|iframe)[^>]+(?:href|src)="(?:https?:)?//', html) == []
    files = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', html))
    for file in files - known.keys():
        with applicant.client.get(file, headers={"Accept-Encoding": "gzip"}) as answer:
            known[file] = len(answer.data)
    return sum(known[file] for file in files)


def test_pages_are_light_and_questions_easy_to_read(busy: Applicant) -> None:
    mine, known = f"/applications/{busy.application_id}", dict[str, int]()
    others = ["/", "/vacancies", f"/vacancies/{busy.cast.vacancy_id}", f"{mine}/", f"{mine}/check"]
    questions = list(question_pages(busy))
    pages = {path: busy.client.get(path, follow_redirects=True) for path in [*others, *questions]}
    grades = {path.removeprefix(mine): grade(pages[path].text) for path in questions}

    assert {path: page.status_code for path, page in pages.items() if page.status_code != 200} == {}
    for path, page in pages.items():
        size = len(gzip.compress(page.data))
        assert size <= LATER, path
        assert size + files_of(busy, page.text, known) <= FIRST_VIEW, path
    assert len(grades) > 30
    assert median(grades.values()) <= 7
    assert {address: found for address, found in grades.items() if found > 9} == {}
