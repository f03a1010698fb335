"""The vacancy document: out, back in, and each way that one does not fit."""

import json
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from checks.advert.records import Contact, Deadline, Document, Doubt, Passage, Section, Vacancy, Vetting
from forms.schemas.faults import DoesNotFit, Fault, faults_of
from forms.schemas.vacancy import dump_vacancy, load_vacancy

KEYS = """
    title main_area employer job_ref grade site town contract hours_text salary_text salary_min
    salary_max salary_period overview duties about_employer description requirements_text badges
    documents closing interview_date sections registration_required dbs_required
    police_vetting_mentioned vetting contact doubts passages
"""

WHOLE = Vacancy(
    title="Ward Clerk",
    salary_min=Decimal("11.50"),
    salary_max=Decimal(12),
    salary_period="hour",
    badges=("Veteran Aware",),
    documents=(Document("Pack", "https://x.example/a.pdf"), Document("Bare")),
    closing=Deadline(date(2026, 5, 14), time(23, 59)),
    interview_date=date(2026, 5, 28),
    sections=(Section("Skills", ("Can type",), ("Can sing",)), Section(None, unclassified=("A car",))),
    registration_required=False,
    dbs_required=True,
    police_vetting_mentioned=True,
    vetting=Vetting(
        clearance="NPPV Level 3", address_years=5, family_disclosure=("partners",), ccj_mentioned=True
    ),
    contact=Contact(name="Asha Fenn"),
    doubts=(Doubt("/closing", "Look.", "14 May", Passage(3, 9)), Doubt("/title", "Look.", "Ward")),
    passages={"/title": (Passage(0, 10),), "/sections/0/essential/0": (Passage(11, 19), Passage(20, 21))},
)


def faults(document: object) -> list[Fault]:
    with pytest.raises(DoesNotFit) as raised:
        load_vacancy(document)
    return raised.value.faults


def test_has_the_contracts_keys_in_order() -> None:
    assert list(dump_vacancy(Vacancy())) == KEYS.split()


def test_nothing_said_is_null_or_empty() -> None:
    document = dump_vacancy(Vacancy())

    assert {key for key, value in document.items() if value is not None} == {
        "badges",
        "documents",
        "sections",
        "doubts",
        "passages",
    }


def test_writes_numbers_dates_and_moments_as_the_contract_does() -> None:
    document = dump_vacancy(WHOLE)

    assert (document["salary_min"], document["salary_max"]) == (11.5, 12)
    assert isinstance(document["salary_max"], int)
    assert (document["closing"], document["interview_date"]) == ("2026-05-14T23:59", "2026-05-28")
    assert document["passages"]["/title"] == [[0, 10]]


def test_comes_back_as_it_went() -> None:
    assert load_vacancy(json.loads(json.dumps(dump_vacancy(WHOLE)))) == WHOLE


@pytest.mark.parametrize(
    "document", [{}, {"title": None, "badges": None, "sections": None, "vetting": None, "passages": None}]
)
def test_absent_and_null_are_both_not_answered(document: dict[str, Any]) -> None:
    assert load_vacancy(document) == Vacancy()


def test_a_null_flag_in_vetting_is_what_it_is_when_absent() -> None:
    assert load_vacancy({"vetting": {"ccj_mentioned": None}}).vetting == Vetting()


@pytest.mark.parametrize(
    ("closing", "deadline"),
    [
        ("2025-08-20", Deadline(date(2025, 8, 20))),
        ("2025-08-20T23:59", Deadline(date(2025, 8, 20), time(23, 59))),
        ("2025-08-20T23:59:59", Deadline(date(2025, 8, 20), time(23, 59))),
        ("2025-08-20T22:59Z", Deadline(date(2025, 8, 20), time(23, 59))),
        ("2025-08-20T23:30+00:00", Deadline(date(2025, 8, 21), time(0, 30))),
        ("2025-01-20T23:59+00:00", Deadline(date(2025, 1, 20), time(23, 59))),
    ],
)
def test_a_moment_is_londons_unless_it_says_otherwise(closing: str, deadline: Deadline) -> None:
    assert load_vacancy({"closing": closing}).closing == deadline


A_DATE = "This must be a real date like 2025-08-20."
A_MOMENT = "This must be a real date like 2025-08-20, or a date and time like 2025-08-20T23:59."
A_PASSAGE = "This must be a pair of places like [120, 145], the second not before the first."
AN_OBJECT = "This must be an object."
NO_KEY = "This key is not part of the document."
POUNDS = "This must be a number of pounds."
TRUTH = "This must be true or false."
WHOLE_NUMBER = "This must be a whole number."


@pytest.mark.parametrize(
    ("document", "pointer", "message"),
    [
        ([], "", AN_OBJECT),
        (None, "", AN_OBJECT),
        ("x", "", AN_OBJECT),
        ({"salary": 3}, "/salary", NO_KEY),
        ({"a/b~c": 3}, "/a~1b~0c", NO_KEY),
        ({"title": 3}, "/title", "This must be text."),
        ({"title": ["x"]}, "/title", "This must be text."),
        ({"title": "a\0"}, "/title", "This has a character that cannot be stored. Take it out."),
        ({"title": "a\ud800"}, "/title", "This has a character that cannot be stored. Take it out."),
        ({"title": "a" * 1001}, "/title", "This must have 1,000 characters or fewer; it has 1,001."),
        (
            {"overview": "a" * 20_001},
            "/overview",
            "This must have 20,000 characters or fewer; it has 20,001.",
        ),
        ({"salary_min": "20000"}, "/salary_min", POUNDS),
        ({"salary_min": True}, "/salary_min", POUNDS),
        ({"salary_min": -1}, "/salary_min", "This must be from 0 to 100,000,000 pounds."),
        ({"salary_min": float("nan")}, "/salary_min", "This must be from 0 to 100,000,000 pounds."),
        ({"salary_min": float("inf")}, "/salary_min", "This must be from 0 to 100,000,000 pounds."),
        ({"salary_min": 1.005}, "/salary_min", "This must have no more than two places after the point."),
        (
            {"salary_period": "fortnight"},
            "/salary_period",
            "This must be one of: year, month, week, day, hour.",
        ),
        ({"closing": "2025-02-30"}, "/closing", A_MOMENT),
        ({"closing": "20/08/2025"}, "/closing", A_MOMENT),
        ({"closing": "2025-08-20T24:61"}, "/closing", A_MOMENT),
        ({"closing": 2025}, "/closing", A_MOMENT),
        ({"interview_date": "2025-08"}, "/interview_date", A_DATE),
        ({"interview_date": "2025-08-20T10:00"}, "/interview_date", A_DATE),
        ({"dbs_required": "yes"}, "/dbs_required", TRUTH),
        ({"dbs_required": 1}, "/dbs_required", TRUTH),
        ({"badges": "x"}, "/badges", "This must be a list."),
        ({"badges": ["a", None]}, "/badges/1", "This may not be null."),
        ({"badges": ["a"] * 501}, "/badges", "This must have 500 items or fewer."),
        (
            {"sections": [{}, {"essential": ["a", ""]}]},
            "/sections/1/essential/1",
            "Write something here, or leave it out.",
        ),
        ({"sections": [{"nme": "x"}]}, "/sections/0/nme", NO_KEY),
        ({"sections": [[]]}, "/sections/0", AN_OBJECT),
        ({"vetting": []}, "/vetting", AN_OBJECT),
        ({"vetting": {"address_years": 5.0}}, "/vetting/address_years", WHOLE_NUMBER),
        ({"vetting": {"address_years": True}}, "/vetting/address_years", WHOLE_NUMBER),
        ({"vetting": {"address_years": 101}}, "/vetting/address_years", "This must be from 0 to 100."),
        ({"vetting": {"defaults_rule": "x"}}, "/vetting/defaults_rule", NO_KEY),
        ({"contact": {"fax": "1"}}, "/contact/fax", NO_KEY),
        ({"documents": [{"url": "https://x.example"}]}, "/documents/0/title", "This is needed."),
        (
            {"documents": [{"title": "x", "url": "javascript:alert(1)"}]},
            "/documents/0/url",
            "This must start with https:// or http://.",
        ),
        ({"doubts": [{"field": "/title", "message": "x"}]}, "/doubts/0/text", "This is needed."),
        ({"passages": {"title": []}}, "/passages/title", "A key here is a JSON pointer like /title."),
        ({"passages": {"/a/b": [[2, 1]]}}, "/passages/~1a~1b/0", A_PASSAGE),
        ({"passages": {"/a": [[1.0, 2]]}}, "/passages/~1a/0", A_PASSAGE),
        ({"passages": {"/a": [[1, 2, 3]]}}, "/passages/~1a/0", A_PASSAGE),
        ({"passages": []}, "/passages", AN_OBJECT),
    ],
)
def test_says_where_a_document_does_not_fit(document: object, pointer: str, message: str) -> None:
    assert faults(document) == [Fault(pointer, message)]


def test_limits_let_the_longest_in() -> None:
    document = {"title": "a" * 1000, "overview": "b" * 20_000, "badges": ["c"] * 500, "salary_min": 0.01}

    assert load_vacancy(document).salary_min == Decimal("0.01")


def test_names_every_fault() -> None:
    found = faults({"title": 3, "x": 1, "closing": "soon"})

    assert {fault.pointer for fault in found} == {"/title", "/x", "/closing"}
    assert "/title: This must be text." in str(DoesNotFit(found))


def test_messages_become_pointers() -> None:
    assert list(faults_of({"a": {0: {"b": ["x", "y"]}}, "_schema": ["z"]})) == [
        Fault("/a/0/b", "x"),
        Fault("/a/0/b", "y"),
        Fault("", "z"),
    ]
