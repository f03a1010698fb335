"""The review of an advert: values, quotes, doubts and what is not stated, in the order of the page."""

from datetime import date

from app.hr.groups import GROUPS, group_at
from app.hr.review import Review, Row, review
from app.models.base import Document
from checks.advert import read_advert
from forms.schemas.vacancy import dump_vacancy

ON = date(2026, 3, 2)
ADVERT = """Job summary

Main area
Custody
Grade
Band 6
Salary
£38,682 - £46,580 a year
Closing
20/08/2025 23:59

Custody Nurse

Person specification

Experience

Essential criteria
• Team work
• Knowledge of the Mental Health Act 1893
Desirable criteria
• Driving
"""


def of(advert: str = ADVERT, **changes: object) -> tuple[Document, Review]:
    document = {**dump_vacancy(read_advert(advert)), **changes}
    return document, review(document, advert, ON)


def rows() -> dict[str, Row]:
    _, seen = of()
    return {row.anchor: row for _, group in seen.groups for row in group}


def test_each_value_stands_with_the_words_it_was_read_from() -> None:
    seen = rows()

    closing, pay = seen["row-dates-closing"], seen["row-pay-salary_min"]
    assert (closing.words, closing.in_advert) == ("20 August 2025", "advert-closing")
    assert [list(quote.parts) for quote in closing.quotes] == [
        [("Closing\n", False), ("20/08/2025 23:59", True)]
    ]
    assert pay.words == "£38,682"
    assert ("£38,682 - £46,580 a year", True) in pay.quotes[0].parts


def test_what_the_advert_does_not_state_has_no_words_and_no_quote() -> None:
    town = rows()["row-work-town"]

    assert (town.words, town.quotes, town.in_advert) == ("", (), "")


def test_every_doubt_is_shown_once_and_linked_to_its_place() -> None:
    document, seen = of()

    shown = {anchor for _, anchor, _ in seen.to_check}
    assert len(seen.to_check) == len(document["doubts"])
    assert "row-sections-0-essential-1" in shown


def test_a_doubt_about_no_value_of_the_page_is_shown_as_general() -> None:
    doubts = [
        {"field": "/somewhere/else", "message": "Odd", "text": "Custody Nurse"},
        {"field": "/vetting", "message": "Mixed", "text": ""},
    ]
    _, seen = of(doubts=doubts)

    assert [(doubt.message, anchor) for doubt, anchor, _ in seen.to_check] == [
        ("Odd", "general"),
        ("Mixed", "row-vetting-clearance"),
    ]


def test_the_person_specification_is_shown_by_section_and_kind() -> None:
    _, seen = of()

    [section] = seen.sections
    assert section.name == "Experience"
    assert [(word, [one.text for one in each]) for word, each in section.kinds] == [
        ("Essential", ["Team work", "Knowledge of the Mental Health Act 1893"]),
        ("Desirable", ["Driving"]),
    ]


def test_the_whole_advert_is_there_with_an_anchor_for_each_link() -> None:
    _, seen = of()

    anchors = [anchor for part in seen.advert for anchor in part.anchors]
    links = {row.in_advert for _, group in seen.groups for row in group if row.in_advert}
    assert "".join(part.text for part in seen.advert).strip() == ADVERT.strip()
    assert len(anchors) == len(set(anchors))
    assert links <= set(anchors)


def test_every_value_of_the_contract_has_its_page() -> None:
    document = dump_vacancy(read_advert(""))
    elsewhere = {"sections", "doubts", "passages", "vetting", "contact"}

    missing = [key for key in document if key not in elsewhere and group_at(f"/{key}") is None]

    assert missing == []
    assert group_at("/sections/0") is None
    assert len({group.key for group in GROUPS}) == len(GROUPS)
