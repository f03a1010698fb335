"""What the pages of the employer's part take, refuse and give to the document."""

from datetime import date
from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from forms.documents import DocumentForm
from forms.employer.contact import ContactForm
from forms.employer.evidence import EvidenceForm
from forms.employer.qualifications import QualificationForm
from forms.employer.referees import RefereeForm
from forms.employer.registration import RegistrationForm
from forms.employer.work import JobForm

ON = date(2026, 3, 2)
JOB = {"employer": "Moor Trust", "job_title": "Nurse", "start-month": "3", "start-year": "2019"}
RUNS_OUT = {"expires-day": "30", "expires-month": "4", "expires-year": "2027"}
REFEREE = {"name": "Bernard Hale", "relationship": "Manager"}


def posted(form: type[DocumentForm], **answers: Any) -> DocumentForm:
    return form(MultiDict({"version": "v", **answers}), on=ON)


def errors(form: DocumentForm) -> list[str]:
    form.validate()
    return [message for _, message in form.faults()]


@pytest.mark.parametrize(
    ("form", "answers", "value"),
    [
        pytest.param(
            ContactForm,
            {"name": "  Ó  Súilleabháin ", "phone": "01632 960 001", "address": "1 High St\r\nLeeds "},
            {"name": "Ó Súilleabháin", "phone": "01632 960 001", "address": "1 High St\nLeeds"},
            id="contact",
        ),
        pytest.param(
            ContactForm, {}, {"name": None, "phone": None, "address": None}, id="contact may be told later"
        ),
        pytest.param(
            RegistrationForm,
            {"body": "NMC", "number": "18A2345N"} | RUNS_OUT,
            {"body": "NMC", "number": "18A2345N", "expires": "2027-04-30"},
            id="registration",
        ),
        pytest.param(RegistrationForm, {}, None, id="no registration"),
        pytest.param(
            RegistrationForm,
            {"number": "18A2345N"},
            {"body": None, "number": "18A2345N", "expires": None},
            id="registration, partly",
        ),
        pytest.param(
            JobForm,
            JOB | {"still_there": "yes"},
            {
                "employer": "Moor Trust", "job_title": "Nurse", "band": None, "start": "2019-03",
                "still_there": True, "end": None, "duties": None, "reason_for_leaving": None,
            },
            id="the job one has",
        ),
        pytest.param(
            JobForm,
            JOB | {"end-month": "Mar", "end-year": "2019", "band": "Band 5", "reason_for_leaving": "Moved"},
            {
                "employer": "Moor Trust", "job_title": "Nurse", "band": "Band 5", "start": "2019-03",
                "still_there": None, "end": "2019-03", "duties": None, "reason_for_leaving": "Moved",
            },
            id="a job of one month",
        ),
        pytest.param(EvidenceForm, {"text": " I did. "}, {"text": "I did.", "not_yet": None}, id="evidence"),
        pytest.param(
            EvidenceForm,
            {"text": "In May", "not_yet": "yes"},
            {"text": "In May", "not_yet": True},
            id="not yet",
        ),
        pytest.param(EvidenceForm, {"text": "  \u200b "}, None, id="nothing to see is no evidence"),
        pytest.param(
            EvidenceForm, {"text": "x", "not_yet": "no"}, {"text": "x", "not_yet": None}, id="no tick"
        ),
        pytest.param(
            QualificationForm,
            {"title": "BSc", "awarded-year": "2010"},
            {"title": "BSc", "awarded_by": None, "awarded": "2010", "grade": None},
            id="a qualification with its year",
        ),
        pytest.param(
            RefereeForm,
            REFEREE | {"phone": "+49 30 1234567"},
            {
                "name": "Bernard Hale", "relationship": "Manager", "organisation": None, "email": None,
                "phone": "+49 30 1234567",
            },
            id="a referee with a phone alone",
        ),
    ],
)  # fmt: skip
def test_takes(form: type[DocumentForm], answers: dict[str, str], value: Any) -> None:
    filled = posted(form, **answers)

    assert errors(filled) == []
    assert filled.value() == value
    shown = form(on=ON, value=value)
    again = {name: text for name, text in filled.rows() if text}
    assert {name: text for name, text in shown.rows() if text} == again


@pytest.mark.parametrize(
    ("form", "answers", "told"),
    [
        (
            ContactForm,
            {"name": "x" * 301},
            ["Full name must be 300 characters or fewer. Take out 1 character"],
        ),
        (
            ContactForm,
            {"phone": "0800 FLOWERS"},
            [
                "Phone number must be a full number, like 01632 960 001. "
                "Start it with + if it is not a UK number"
            ],
        ),
        (RegistrationForm, {"body": "ABC"}, ["The body must be one of the answers in the list"]),
        (
            RegistrationForm,
            {"expires-year": "2027"},
            ["The day your registration runs out must include a day and a month"],
        ),
        (
            JobForm,
            {},
            [
                "Enter the name of the employer",
                "Enter the job title",
                "Enter the month you started",
                "Enter the month you left, or tick that you still work there",
            ],
        ),
        (
            JobForm,
            JOB | {"still_there": "yes", "end-month": "4", "end-year": "2020"},
            ["Leave this empty if you still work there"],
        ),
        (
            JobForm,
            JOB | {"end-month": "2", "end-year": "2019"},
            ["The month you left must not be before the month you started"],
        ),
        (
            JobForm,
            JOB | {"start-year": "2026", "start-month": "4", "still_there": "yes"},
            ["The month you started must be this month or earlier"],
        ),
        (EvidenceForm, {"text": "word " * 501}, ["Your answer must be 500 words or fewer. Take out 1 word"]),
        (QualificationForm, {}, ["Enter the name of the qualification or course"]),
        (
            RefereeForm,
            {},
            [
                "Enter the referee’s full name",
                "Enter how the referee knows you, like line manager",
                "Enter an email address or a phone number for the referee",
            ],
        ),
        (RefereeForm, REFEREE | {"email": "b.hale"}, ["Email address must be in the form name@example.com"]),
        (
            RefereeForm,
            REFEREE | {"phone": "12"},
            [
                "Phone number must be a full number, like 01632 960 001. "
                "Start it with + if it is not a UK number"
            ],
        ),
    ],
)
def test_refuses_and_says_how_to_mend_it(
    form: type[DocumentForm], answers: dict[str, str], told: list[str]
) -> None:
    assert errors(posted(form, **answers)) == told


def test_five_hundred_words_are_fine() -> None:
    assert errors(posted(EvidenceForm, text="word " * 500)) == []


def test_the_coming_month_of_leaving_may_be_told() -> None:
    """Somebody who works out their notice knows the month already."""
    assert errors(posted(JobForm, **JOB | {"end-month": "5", "end-year": "2026"})) == []
