"""Household, documents, notes, signature, and what is taken over from elsewhere."""

from io import BytesIO
from typing import Any

import pytest
from werkzeug.datastructures import FileStorage, MultiDict

from forms.schemas.faults import Fault
from forms.vetting.carrying import MOST_FAULTS, CopyForm, UploadForm, in_words
from forms.vetting.closing import NotesForm, SignForm
from forms.vetting.documents import KINDS, IdentityDocumentForm
from forms.vetting.household import MaritalStatusForm, OccupantsForm
from tests.forms.vetting.filling import ON, again, day, errors, fill

LIVED = {"addresses": [{"id": "a1", "lines": ["14 Rowan Close"], "town": "Leeds"}]}


@pytest.mark.parametrize(
    ("posted", "kept"),
    [
        ({}, {"aged_10_or_over": None, "under_10": None}),
        ({"aged_10_or_over": "0", "under_10": "2"}, {"aged_10_or_over": 0, "under_10": 2}),
    ],
)
def test_nobody_is_an_answer(posted: dict[str, str], kept: dict[str, Any]) -> None:
    assert fill(OccupantsForm, **posted).value() == kept
    assert again(OccupantsForm, kept) == kept


@pytest.mark.parametrize("text", ["-1", "100", "two", "1.5", "٢"])
def test_a_number_of_people_is_a_whole_number(text: str) -> None:
    wrong = errors(fill(OccupantsForm, under_10=text))

    assert wrong == {"under_10": "The number of children under 10 must be a whole number from 0 to 99"}


def test_one_answer_is_the_whole_value() -> None:
    assert fill(MaritalStatusForm, marital_status="widowed").value() == "widowed"
    assert fill(MaritalStatusForm).value() is None
    assert again(MaritalStatusForm, "single") == "single"
    assert again(NotesForm, "One\n\nTwo") == "One\n\nTwo"


@pytest.mark.parametrize("kind", [choice.value for choice in KINDS])
def test_a_document_and_the_address_on_it(kind: str) -> None:
    form = fill(IdentityDocumentForm, None, LIVED, kind=kind, address="a1", **day("dated", "2026-02-01"))

    assert errors(form) == {}
    assert form.value() == {"kind": kind, "dated": "2026-02-01", "expires": None, "address": "a1"}
    assert again(IdentityDocumentForm, form.value(), LIVED) == form.value()


@pytest.mark.parametrize(
    ("posted", "wrong"),
    [
        ({}, {"kind": "Select what the document is"}),
        ({"kind": "other"}, {}),
        (
            {"kind": "passport", "address": "a9"},
            {"address": "The address that it shows must be one of the answers in the list"},
        ),
        (
            {"kind": "passport", **day("dated", "2026-03-03")},
            {"dated": "The date on the document must be today or in the past"},
        ),
        (
            {"kind": "passport", **day("dated", "2020-01-01"), **day("expires", "2019-12-31")},
            {"expires": "The date it expires must not be before the date on it"},
        ),
        ({"kind": "passport", **day("expires", "2031-01-01")}, {}),
    ],
)
def test_judges_a_document(posted: dict[str, str], wrong: dict[str, str]) -> None:
    assert errors(fill(IdentityDocumentForm, None, LIVED, **posted)) == wrong


@pytest.mark.parametrize("answer", ["", "true", "1"])
def test_a_signature_is_never_taken_for_granted(answer: str) -> None:
    assert list(errors(fill(SignForm, signs=answer))) == ["signs"]


def sent(form_class: Any, *, empty: bool = False, **posted: Any) -> Any:
    form = form_class(MultiDict({"x-sent": "1", **posted}), on=ON, empty=empty, prefix="x")
    if form_class is CopyForm:
        form.source.choices = [("b", "Nurse")]
    form.validate()
    return form


def a_file(name: str = "form.json") -> FileStorage:
    return FileStorage(BytesIO(b"{}"), filename=name)


@pytest.mark.parametrize(
    ("posted", "empty", "wrong"),
    [
        ({}, True, {"file": "Select the file that you downloaded"}),
        ({"x-file": a_file("")}, True, {"file": "Select the file that you downloaded"}),
        ({"x-file": a_file()}, True, {}),
        ({"x-file": a_file()}, False, {"replace": "Select yes to replace every answer, or no to keep them"}),
        ({"x-file": a_file(), "x-replace": "yes"}, False, {}),
    ],
)
def test_asks_before_anything_is_replaced(posted: dict[str, Any], empty: bool, wrong: dict[str, str]) -> None:
    assert errors(sent(UploadForm, empty=empty, **posted)) == wrong


def test_no_means_that_nothing_is_replaced() -> None:
    form = sent(CopyForm, **{"x-source": "b", "x-replace": "no"})

    assert errors(form)["replace"].startswith("Nothing was replaced, because you selected no.")


def test_copies_only_an_application_that_is_offered() -> None:
    form = sent(CopyForm, **{"x-source": "c", "x-replace": "yes"})

    assert errors(form) == {"source": "Select an application"}


def test_says_pointers_in_words() -> None:
    assert in_words([Fault("/addresses/2/from", "This must be text."), Fault("", "No object.")]) == [
        "addresses, number 3, from: This must be text.",
        "The file: No object.",
    ]
    assert in_words([Fault("/people/0/birth_family_name", "x")]) == ["people, number 1, birth family name: x"]


def test_says_so_many_and_counts_the_others() -> None:
    lines = in_words([Fault(f"/{number}", "x") for number in range(MOST_FAULTS + 3)])

    assert len(lines) == MOST_FAULTS + 1
    assert lines[-1] == "and 3 more"
