"""`POST /api/vacancies`: HR's own, kept as a draft."""

from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from app import db
from app.models.vacancies import Vacancy
from app.services.actors import Role
from tests.people import SignedIn, add_trust
from tests.visitor import Visitor

ADVERT = "Job title: Custody nurse\r\nEmployer: Estuary NHS Trust\r\nSalary: £31,000 a year\r\n"
PATH = "/api/vacancies"


def post(client: FlaskClient, advert: str | bytes = ADVERT, path: str = PATH) -> object:
    token = Visitor(client).token("/hr/vacancies/import")
    return client.post(path, data=advert, content_type="text/plain", headers={"X-CSRFToken": token})


def drafts(app: Flask) -> list[Vacancy]:
    with db.transaction(app) as session:
        return list(session.scalars(select(Vacancy)))


def test_keeps_what_an_advert_describes(store_app: Flask, signed_in: SignedIn) -> None:
    trust = add_trust(store_app)

    answer = post(signed_in(Role.HR, trust))

    assert answer.status_code == 200, answer.text
    assert answer.json["title"] == "Custody nurse"
    [draft] = drafts(store_app)
    assert (draft.trust_id, draft.document, draft.status) == (trust, answer.json, "draft")
    assert draft.advert == ADVERT.replace("\r\n", "\n")
    assert answer.headers["Location"].startswith(f"/hr/vacancies/{draft.id}")


def test_asks_for_the_token_of_our_pages(store_app: Flask, signed_in: SignedIn) -> None:
    answer = signed_in(Role.HR).post(PATH, data=ADVERT)

    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (400, "")
    assert "X-CSRFToken" in answer.json["errors"][0]["message"]
    assert drafts(store_app) == []


@pytest.mark.parametrize(("role", "status"), [(None, 401), (Role.APPLICANT, 403), (Role.MANAGER, 403)])
def test_is_for_staff_of_hr(store_app: Flask, signed_in: SignedIn, role: Role | None, status: int) -> None:
    store_app.config["WTF_CSRF_ENABLED"] = False
    client = signed_in(role) if role else store_app.test_client()

    answer = client.post(PATH, data=ADVERT)

    assert (answer.status_code, list(answer.json)) == (status, ["errors"])
    assert drafts(store_app) == []


@pytest.mark.parametrize("advert", [b"", b"  ", b"\x00\x01"])
def test_says_what_is_wrong_with_a_text(store_app: Flask, signed_in: SignedIn, advert: bytes) -> None:
    answer = post(signed_in(Role.HR), advert)

    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "")


def test_asks_for_which_trust_where_it_is_not_plain(store_app: Flask, signed_in: SignedIn) -> None:
    store_app.config["WTF_CSRF_ENABLED"] = False
    one = add_trust(store_app)
    client = signed_in(Role.HR, one)
    stranger = add_trust(store_app)

    assert client.post(f"{PATH}?trust={stranger}", data=ADVERT).status_code == 422
    assert client.post(f"{PATH}?trust={one}", data=ADVERT).status_code == 200
    assert [UUID(str(draft.trust_id)) for draft in drafts(store_app)] == [one]
