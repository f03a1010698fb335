"""Each group of fields takes a vacancy apart, asks about it, and puts it together as the contract has it."""

from datetime import date
from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from forms import vacancies as forms
from forms.vacancies import CorrectionForm
from forms.vacancies.extras import document_of

ON = date(2026, 3, 2)

VALUES: list[tuple[type[CorrectionForm], dict[str, Any]]] = [
    (
        forms.PostForm,
        {"title": "Nurse", "employer": "A Trust", "main_area": None, "job_ref": "1-2", "grade": "Band 6"},
    ),
    (
        forms.WorkForm,
        {"contract": "Permanent", "hours_text": "37.5\nor fewer", "site": None, "town": "Leeds"},
    ),
    (
        forms.PayForm,
        {"salary_text": "£1", "salary_min": 46418.4, "salary_max": 55046, "salary_period": "year"},
    ),
    (
        forms.PayForm,
        {"salary_text": None, "salary_min": None, "salary_max": None, "salary_period": None},
    ),
    (forms.DatesForm, {"closing": "2026-08-20T23:59", "interview_date": "2026-09-04"}),
    (forms.DatesForm, {"closing": "2026-08-20", "interview_date": None}),
    (forms.DatesForm, {"closing": None, "interview_date": None}),
    (forms.OverviewForm, {"overview": "One\nTwo"}),
    (forms.DutiesForm, {"duties": None}),
    (forms.AboutEmployerForm, {"about_employer": "We"}),
    (forms.DescriptionForm, {"description": "x" * 20_000}),
    (forms.RequirementsTextForm, {"requirements_text": "You"}),
    (
        forms.RequirementsForm,
        {"registration_required": True, "dbs_required": False, "police_vetting_mentioned": None},
    ),
    (
        forms.VettingAskedForm,
        {
            "clearance": "NPPV 2",
            "before_contract": None,
            "address_years": 5,
            "address_gaps_allowed": False,
            "residency_years": None,
            "family_disclosure": ["partners", "parents’ partners"],
        },
    ),
    (
        forms.DeclarationsForm,
        {
            "ccj_mentioned": True,
            "defaults_mentioned": False,
            "convictions_mentioned": True,
            "declare_no_further_action": True,
            "incomplete_forms_returned": None,
        },
    ),
    (
        forms.ContactForm,
        {"name": "Ó Súilleabháin", "job_title": None, "email": "a@example.org", "phone": "01632 960 001"},
    ),
    (
        forms.ExtrasForm,
        {
            "documents": [
                {"title": "Job description", "url": "https://a.example/jd.pdf"},
                {"title": "Map", "url": None},
            ],
            "badges": ["Disability confident committed"],
        },
    ),
]


def posted(form: CorrectionForm) -> MultiDict[str, str]:
    """Give what a browser would send of the form as it stands."""
    sent = MultiDict({"version": "1"})
    for field in form:
        if field.name == "version":
            continue
        if hasattr(field, "boxes"):
            sent.update({f"{field.name}-{part}": text for part, text in field.boxes.items()})
        elif isinstance(field.data, list):
            sent.setlist(field.name, field.data)
        else:
            sent[field.name] = field._value() if hasattr(field, "_value") else field.data or ""
    return sent


@pytest.mark.parametrize(("kind", "value"), VALUES, ids=lambda each: getattr(each, "__name__", ""))
def test_what_is_shown_is_what_is_kept(kind: type[CorrectionForm], value: dict[str, Any]) -> None:
    shown = kind(on=ON, value=value)

    sent = kind(posted(shown), on=ON, value=None)

    assert sent.validate(), sent.errors
    assert sent.value() == value


@pytest.mark.parametrize(
    "kind", list(dict.fromkeys(kind for kind, _ in VALUES)), ids=lambda kind: kind.__name__
)
def test_an_empty_post_keeps_nothing(kind: type[CorrectionForm]) -> None:
    sent = kind(MultiDict({"version": "1"}), on=ON, value=None)

    assert sent.validate()
    assert not any(sent.value().values())


@pytest.mark.parametrize(
    ("kind", "answers", "message"),
    [
        (
            forms.PayForm,
            {"salary_min": "30,000", "salary_max": "20,000", "salary_period": "year"},
            "The highest pay must not be lower than the lowest",
        ),
        (
            forms.PayForm,
            {"salary_min": "30,000"},
            "Select what the figures are for: a year, month, week, day or hour",
        ),
        (
            forms.PayForm,
            {"salary_max": "30k", "salary_period": "year"},
            "Highest pay must be an amount in pounds, like 800 or 1,000.50",
        ),
        (forms.DatesForm, {"closing_time": "23:59"}, "Enter the closing date that this time belongs to"),
        (
            forms.VettingAskedForm,
            {"address_years": "0"},
            "Years of addresses must be a whole number from 1 to 50",
        ),
        (
            forms.ContactForm,
            {"email": "[contact email]"},
            "Email address must be in the form name@example.com",
        ),
        (
            forms.ExtrasForm,
            {"documents": "Map\nhttps://a.example/jd.pdf"},
            "Write the title of the document before its web address: https://a.example/jd.pdf",
        ),
    ],
)
def test_says_what_to_mend(kind: type[CorrectionForm], answers: dict[str, str], message: str) -> None:
    sent = kind(MultiDict({"version": "1", **answers}), on=ON)

    assert not sent.validate()
    assert [told for _, told in sent.faults()] == [message]


def test_one_figure_may_be_both_and_up_to_leaves_the_lowest_out() -> None:
    for answers in (
        {"salary_min": "20,000", "salary_max": "20,000", "salary_period": "year"},
        {"salary_max": "12.50", "salary_period": "hour"},
    ):
        assert forms.PayForm(MultiDict(answers), on=ON).validate()


def test_says_which_places_a_question_is_about() -> None:
    assert forms.PostForm.pointers("title") == ("/title",)
    assert forms.VettingAskedForm.pointers("clearance") == ("/vetting/clearance",)
    assert forms.DeclarationsForm.pointers("mentioned") == (
        "/vetting/ccj_mentioned",
        "/vetting/defaults_mentioned",
        "/vetting/convictions_mentioned",
    )
    assert forms.DatesForm.pointers("closing_time") == ()


@pytest.mark.parametrize(
    ("line", "title", "url"),
    [
        ("Job description https://a.example/jd", "Job description", "https://a.example/jd"),
        ("Map http://a.example", "Map", "http://a.example"),
        ("See https://a.example for more", "See https://a.example for more", None),
        ("Run javascript:alert(1)", "Run javascript:alert(1)", None),
    ],
)
def test_a_document_ends_with_its_address(line: str, title: str, url: str | None) -> None:
    assert document_of(line) == {"title": title, "url": url}
