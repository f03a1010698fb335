"""Who wants to know: nothing says otherwise than the access matrix; every sensitive question is covered."""

import pytest

from app.applicant.adjustments import NEEDS, SCHEME
from app.applicant.employer import sections_for
from app.applicant.equality import QUESTIONS
from app.applicant.vetting import SECTIONS
from forms.access import HIRING, READ_BY, STAGES, Read, Reader, seen_by
from forms.wanting import DBS, EMPLOYER, NOT_SENSITIVE, POLICE, TOPIC_OF, TOPICS, wanted

# The rows of the role x data access matrix that these questions are in, as the requirements have them.
MATRIX = {
    # class: HR recruiter, panel member, hiring manager, vetting officer
    1: (
        "R S1+ (own vacancies)",
        "- S1-S2; name only S3",
        "- S1-S2; name S3; contact S4",
        "R S4+",
    ),
    3: ("Ag", "-", "-", "-"),
    4: ("R S2", "St after scores lock", "St after scores lock", "-"),
    5: ("R S3", "only the arrangement agreed, S3", "only the arrangement agreed, S3", "-"),
    6: ("R S4", "-", "R S4 (content), never in S2", "-"),
    9: ("R S4, named HR adviser only", "-", "only if risk meeting opened, logged, S4", "-"),
    11: ("-", "-", "St", "R S4 after applicant releases"),
    12: ("-", "-", "-", "R S4 after release"),
    13: ("-", "-", "-", "R S4 after release (completeness only, no notes on merit)"),
}
CELLS = {
    (row, reader): cell for row, cells in MATRIX.items() for reader, cell in zip(Reader, cells, strict=True)
}
SAID = {(row, read.reader): read for row, reads in READ_BY.items() for read in reads}


@pytest.mark.parametrize("place", CELLS, ids=str)
def test_it_says_of_each_reader_what_the_matrix_says(place: tuple[int, Reader]) -> None:
    cell, said = CELLS[place], SAID.get(place)

    if said is None:
        assert cell == "-"
        return
    assert said.cell in cell
    assert _stages(said) >= {word for code, word in STAGES.items() if code in said.cell}
    assert ("release" in said.words) == ("release" in cell)


def _stages(said: Read) -> set[str]:
    return {word for word in STAGES.values() if word in said.words}


def test_no_class_is_left_out_and_none_is_made_up() -> None:
    assert set(READ_BY) == set(MATRIX)
    assert {topic.data_class for topic in TOPICS.values()} - {None} == set(MATRIX)
    for (row, reader), said in SAID.items():
        assert _stages(said) <= {STAGES[code] for code in STAGES if code in CELLS[row, reader]}


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_tells_of_all_three_with_a_source_and_sees_as_the_matrix(name: str) -> None:
    topic = TOPICS[name]

    assert [each.who for each in topic.wants] == [EMPLOYER, DBS, POLICE]
    assert all(each.asks.endswith(".") and each.source for each in topic.wants)
    if topic.data_class is not None:
        employer, _, police = topic.wants
        assert employer.seen == seen_by(topic.data_class, HIRING)
        assert police.seen == seen_by(topic.data_class, (Reader.OFFICER,))


@pytest.mark.parametrize("row", [12, 13])
def test_nobody_who_hires_sees_family_money_or_police_matters(row: int) -> None:
    assert seen_by(row, HIRING) == "Nobody there sees it."


def test_every_page_of_an_application_is_sensitive_with_a_topic_or_said_not_to_be() -> None:
    sections = (*SECTIONS, *sections_for(()), QUESTIONS, NEEDS, SCHEME)
    pages = {page.key for section in sections for page in section.pages}

    assert pages - TOPIC_OF.keys() == NOT_SENSITIVE
    assert set(TOPIC_OF) <= pages
    assert not NOT_SENSITIVE & TOPIC_OF.keys()
    assert set(TOPICS) == set(TOPIC_OF.values()) | {"declaration", "record"}
    assert wanted("work") is None
