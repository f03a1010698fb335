"""A page for each criterion, in the advert's words, sections and order, numbered by kind."""

from dataclasses import dataclass
from uuid import UUID

from app.applicant.employer.evidence import counts, evidence_sections


@dataclass(frozen=True)
class Wording:
    id: UUID
    section: str
    kind: str
    text: str


def wording(number: int, section: str, kind: str) -> Wording:
    return Wording(UUID(int=number), section, kind, f"Criterion {number}")


CRITERIA = [
    wording(1, "Education", "essential"),
    wording(2, "Education", "desirable"),
    wording(3, "Experience", "essential"),
    wording(4, "Experience", "essential"),
    wording(5, "", "desirable"),
]
SECTIONS = list(evidence_sections(CRITERIA))
PAGES = [page for section in SECTIONS for page in section.pages]


def test_sections_are_the_advert_s_own() -> None:
    assert [(s.title, [p.title for p in s.pages]) for s in SECTIONS] == [
        ("Education", ["Criterion 1", "Criterion 2"]),
        ("Experience", ["Criterion 3", "Criterion 4"]),
        ("Person specification", ["Criterion 5"]),
    ]


def test_sections_and_pages_have_keys_of_their_own() -> None:
    assert len({section.key for section in SECTIONS}) == len(SECTIONS)
    assert len({page.key for page in PAGES}) == len(CRITERIA)


def test_each_page_says_which_one_it_is() -> None:
    assert [page.counted for page in PAGES] == [
        "Essential criterion 1 of 3",
        "Desirable criterion 1 of 2",
        "Essential criterion 2 of 3",
        "Essential criterion 3 of 3",
        "Desirable criterion 2 of 2",
    ]


def test_counts_the_answers() -> None:
    document = {
        "evidence": {str(UUID(int=1)): {"text": "I did"}, str(UUID(int=3)): None, "gone": {"text": "x"}}
    }

    assert [str(count) for count in counts(PAGES, document)] == [
        "1 of 3 essential answered",
        "0 of 2 desirable answered",
    ]
    assert [str(count) for count in counts(SECTIONS[1].pages, document)] == ["0 of 2 essential answered"]


def test_a_criterion_s_answer_has_a_place_of_its_own() -> None:
    assert [page.place.path for page in PAGES] == [("evidence", str(c.id)) for c in CRITERIA]
