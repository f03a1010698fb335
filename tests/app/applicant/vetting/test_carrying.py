"""The vetting form as a file, and from one application into the next."""

import json
import re
from io import BytesIO
from typing import Any

import pytest
from sqlalchemy import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app import clock, db
from app.models.audit import AuditEvent
from app.services import applications
from app.services.actors import Role
from tests.app.applicant.conftest import Applicant
from tests.browsing import Seen
from tests.cast import published
from tests.people import SignedIn

DONE = "Your answers are here."
UPLOAD = "Use this file"
LOOK, LOOKED = "Look at these answers first", "Use these answers"


def download(applicant: Applicant) -> Any:
    applicant.open("check")
    form = applicant.page.form("Download your answers")
    return applicant.client.post(form.action, data=form.fields)


def upload(applicant: Applicant, content: bytes, *, press: bool = True, **answers: str) -> Seen:
    """Upload a file, and use its answers once they have been looked at."""
    form = applicant.open("import").form(UPLOAD)
    file = FileStorage(BytesIO(content), filename="form.json")
    sent = {name: values[0] for name, values in form.fields.items() if values}
    # Put together here: the client would leave a file of this size open.
    boundary, body = encode_multipart({**sent, "file-file": file, **answers})
    kind = f'multipart/form-data; boundary="{boundary}"'
    response = applicant.client.post(form.action, data=body, content_type=kind)
    page = applicant._take(response, form.action)
    return applicant.send(LOOKED) if press and page.heading == LOOK else page


def events(applicant: Applicant) -> list[str]:
    with db.transaction(applicant.app) as session:
        return list(session.scalars(select(AuditEvent.event).order_by(AuditEvent.id)))


def without_ids(form: dict[str, Any]) -> str:
    """Give a form as text in which ids of addresses and people are numbers."""
    text = json.dumps(form, sort_keys=True)
    for number, item in enumerate([*form["addresses"], *form["people"]]):
        text = text.replace(f'"{item["id"]}"', f'"{number}"')
    return re.sub(r'"id": "[0-9a-f-]{36}", ', "", text)


@pytest.mark.requirement("UX-23")
def test_is_downloaded_as_the_contract_has_it(ready: Applicant, whole: dict[str, Any]) -> None:
    response = download(ready)

    assert response.headers["Content-Type"] == "application/json; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="vetting-form.json"'
    assert response.headers["Cache-Control"] == "no-store"
    given = json.loads(response.text)
    assert given.pop("signature")["signed_on"] is None
    assert without_ids(given) == without_ids(whole)
    assert events(ready)[-1] == "vetting_form_exported"


def test_comes_back_from_its_file(ready: Applicant) -> None:
    kept = download(ready).data
    before = ready.vetting_form()
    ready.has(notes="Something else")

    page = upload(ready, kept, **{"file-replace": "yes"})

    assert DONE in page.text
    assert page.heading == "Your application"
    assert without_ids(ready.vetting_form()) == without_ids(before)


def test_an_empty_form_is_filled_without_asking(applicant: Applicant) -> None:
    page = upload(applicant, b'{"notes": "From a file"}')

    assert DONE in page.text
    assert applicant.vetting_form()["notes"] == "From a file"
    assert applicant.vetting_form()["profile"] == "MPS_LND"


def test_what_points_at_an_address_that_is_not_there_points_at_none(applicant: Applicant) -> None:
    upload(applicant, b'{"documents": [{"kind": "other", "address": "a9"}]}')

    assert [paper["address"] for paper in applicant.vetting_form()["documents"]] == [None]


@pytest.mark.parametrize("answer", ["", "no"])
def test_replaces_nothing_without_a_yes(applicant: Applicant, answer: str) -> None:
    applicant.has(notes="Mine")

    page = upload(applicant, b'{"notes": "From a file"}', **{"file-replace": answer})

    assert page.status == 422
    assert applicant.vetting_form()["notes"] == "Mine"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty."),
        (b"no json", "The file: This is not JSON"),
        (b"[]", "The file: This must be an object"),
        (b'{"notes": 1}', "notes: This must be text."),
        (
            b'{"addresses": [{"id": "a"}, {"id": "b", "from": "2023-02-30"}]}',
            "addresses, number 2, from: This must be",
        ),
        (b'{"addresses": [null]}', "The file has an empty entry in a list."),
        (b'{"applicant": {"shoe_size": 9}}', "applicant, shoe size: "),
        (
            b'{"addresses": [{"id": "a1"}], "documents": [{"address": "a9"}]}',
            "documents, number 1, address: No address has this id.",
        ),
        (b"{" + b'"notes": "' + b"x" * 1_000_000 + b'"}', "The file must be smaller than 1 MB"),
        (b"[" * 100_000, "The file: This is nested too deeply."),
        (b'{"profile": "NONSENSE"}', "profile: There is no such vetting profile"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_words(
    applicant: Applicant, content: bytes, words: str
) -> None:
    page = upload(applicant, content)

    assert page.status == 422
    assert page.title.startswith("Error: ")
    assert words in page.text
    assert "notes" not in applicant.vetting_form()
    assert "vetting_form_imported" not in events(applicant)


def another(applicant: Applicant, title: str) -> None:
    """Let the applicant start one more application, and go on with it."""
    with db.transaction(applicant.app) as session:
        vacancy = published(session, applicant.cast.hr, applicant.cast.trust_id, title=title)
        applicant.application_id = applications.start(session, applicant.actor, vacancy.id, clock.now()).id


@pytest.mark.requirement("A11Y-12")
def test_is_copied_from_an_earlier_application(ready: Applicant) -> None:
    another(ready, "Liaison Nurse")
    page = ready.open("import")
    assert "Custody Nurse" in page.text
    assert "Started on 2 March 2026" in page.text
    [earlier] = page.form("Copy these answers").choices["copy-source"]

    page = ready.send("Copy these answers", **{"copy-source": earlier})
    assert page.heading == LOOK
    page = ready.send(LOOKED)

    assert DONE in page.text
    assert ready.vetting_form()["applicant"]["family_name"] == "Okafor"
    assert ready.vetting_form()["signature"]["signed_on"] is None


def test_a_copy_asks_before_it_replaces(ready: Applicant) -> None:
    another(ready, "Liaison Nurse")
    ready.has(notes="Mine")
    ready.open("import")
    [earlier] = ready.page.form("Copy these answers").choices["copy-source"]

    assert ready.send("Copy these answers", **{"copy-source": earlier}).status == 422
    assert ready.vetting_form()["notes"] == "Mine"
    ready.send("Copy these answers", **{"copy-source": earlier, "copy-replace": "yes"})
    ready.send(LOOKED)

    assert ready.vetting_form()["applicant"]["family_name"] == "Okafor"


def test_offers_no_copy_where_there_is_nothing_to_copy(applicant: Applicant) -> None:
    page = applicant.open("import")

    assert "From another application" not in page.text
    assert "Replace every answer" not in page.text
    assert "There is a problem" not in page.text


def test_copies_nothing_of_anybody_else(ready: Applicant, applicant: Applicant, signed_in: SignedIn) -> None:
    other = signed_in(Role.APPLICANT)
    form = ready.open("import").form(UPLOAD)
    for path in ("import", "copy", "export"):
        answer = other.post(ready.url("vetting", path), data={"csrf_token": "x"} | form.fields)
        assert answer.status_code in (400, 404)
    assert other.get(ready.url("vetting", "import")).status_code == 404


def test_nothing_is_taken_over_before_it_was_looked_at(applicant: Applicant) -> None:
    page = upload(applicant, b'{"notes": "From a file"}', press=False)

    assert page.heading == LOOK
    assert "From a file" in page.text
    assert "Your form is empty" in page.text
    assert "notes" not in applicant.vetting_form()
    applicant.follow("Do not use them")
    assert "notes" not in applicant.vetting_form()


def test_the_look_says_that_answers_are_replaced(applicant: Applicant) -> None:
    applicant.has(notes="Mine")

    page = upload(applicant, b'{"notes": "From a file"}', press=False, **{"file-replace": "yes"})

    assert "Every answer in your form now would be replaced" in page.text


def test_what_was_changed_meanwhile_is_not_replaced(applicant: Applicant) -> None:
    upload(applicant, b'{"notes": "From a file"}', press=False)
    waiting = applicant.page
    applicant.has(notes="Mine")
    applicant.page = waiting

    page = applicant.send(LOOKED)

    assert "Something has changed meanwhile" in page.text
    assert applicant.vetting_form()["notes"] == "Mine"


def test_what_waits_opens_for_its_own_application_alone(applicant: Applicant) -> None:
    upload(applicant, b'{"notes": "From a file"}', press=False)
    form = applicant.page.form(LOOKED)
    another(applicant, "Liaison Nurse")
    address = applicant.url("vetting", "take-over")

    for text in (form.fields["waiting"][0], "x", ""):
        sent = {"csrf_token": form.fields["csrf_token"][0], "waiting": text}
        assert applicant.client.post(address, data=sent).status_code == 302
        assert "notes" not in applicant.vetting_form()


def test_a_long_file_waits_in_the_page(applicant: Applicant) -> None:
    notes = "x" * 18_000
    people = [
        {"id": f"p{number}", "given_names": "y" * 300, "family_name": "z" * 300} for number in range(400)
    ]

    page = upload(applicant, json.dumps({"notes": notes, "people": people}).encode())

    assert DONE in page.text
    assert len(applicant.vetting_form()["people"]) == 400
