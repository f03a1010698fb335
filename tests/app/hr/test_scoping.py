"""HR of one trust sees and changes nothing of another; whoever is not HR gets in nowhere (SEC-03, SEC-04)."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from flask import Flask

from app import db
from app.models.vacancies import Vacancy
from app.services.actors import Role
from tests.app.hr.conftest import Desk
from tests.browsing import Visitor
from tests.cast import NOW
from tests.people import SignedIn

CANARY = "Zyxwvut"


def everything(app: Flask) -> list[tuple[str, int, object]]:
    with db.transaction(app) as session:
        return [(v.status, v.version, v.document) for v in session.query(Vacancy).order_by(Vacancy.id)]


def addresses(app: Flask, vacancy_id: UUID, application_id: UUID) -> list[tuple[str, str]]:
    """Give method and address of each of HR's views, for these ids."""
    ids: dict[str, object] = {"vacancy_id": vacancy_id, "application_id": application_id, "number": 0}
    ids |= {"key": "post", "kind": "json", "what": "allow", "outcome": "reserve"}
    ids |= {name: uuid4() for name in ("criterion_id", "question_id", "account_id", "template_id", "view_id")}
    with app.test_request_context():
        urls = app.url_map.bind("localhost")
        return [
            (method, urls.build(rule.endpoint, {name: ids[name] for name in rule.arguments}))
            for rule in app.url_map.iter_rules()
            if rule.endpoint.startswith("hr.")
            for method in sorted((rule.methods or set()) & {"GET", "POST"})
        ]


@pytest.fixture
def theirs(desk_of: Callable[[str], Desk]) -> tuple[Desk, UUID]:
    """Give another trust's desk and an application there, both full of a name that nobody else may see."""
    other = desk_of(f"{CANARY} NHS Trust")
    published = other.publish(title=f"{CANARY} nurse", employer=f"{CANARY} NHS Trust")
    [application] = other.receive(published, f"{CANARY} Okafor")
    other.vacancy_id = published
    return other, application


@pytest.mark.requirement("SEC-04", "SEC-03")
def test_another_trust_s_things_are_as_if_they_did_not_exist(
    desk: Desk, theirs: tuple[Desk, UUID], clock: time_machine.Traveller
) -> None:
    other, application = theirs
    clock.move_to(NOW + timedelta(days=30))
    desk.on.client.set_cookie("session", desk.new_visit())
    desk.on.go("/hr/vacancies/import")
    token = desk.on.page.form("Read the advert").fields["csrf_token"]
    before = everything(desk.app)

    real = addresses(desk.app, other.vacancy_id, application)
    unreal = addresses(desk.app, uuid4(), uuid4())
    assert len(real) > 15
    for (method, there), (_, nowhere) in zip(real, unreal, strict=True):
        answers = [
            desk.on.client.open(path, method=method, data={"csrf_token": token, "sure": "yes", "text_0": "x"})
            for path in (there, nowhere)
        ]
        if there == nowhere:
            assert CANARY not in answers[0].text, there
            continue
        assert [answer.status_code for answer in answers] == [404, 404], there
        assert CANARY not in answers[0].text
    assert everything(desk.app) == before


@pytest.mark.requirement("SEC-04")
def test_lists_hold_the_own_trust_s_alone(desk: Desk, theirs: tuple[Desk, UUID]) -> None:
    other, _ = theirs

    assert CANARY not in desk.on.go("/hr/vacancies").html
    assert f"{CANARY} nurse" in other.on.go("/hr/vacancies").text


@pytest.mark.requirement("SEC-01")
@pytest.mark.parametrize(
    "role", [Role.APPLICANT, Role.MANAGER, Role.VETTING_OFFICER, Role.ADMIN, Role.AUDITOR]
)
def test_other_roles_get_in_nowhere(
    desk: Desk, signed_in: SignedIn, role: Role, clock: time_machine.Traveller
) -> None:
    published = desk.publish()
    [application] = desk.receive(published, "Asha")
    client = signed_in(role, None if role is Role.APPLICANT else desk.trust_id)
    token = Visitor(client).go("/account/").forms[0].fields["csrf_token"]

    for method, path in addresses(desk.app, published, application):
        answer = client.open(path, method=method, data={"csrf_token": token})
        assert answer.status_code == 403, (method, path)


def test_nobody_is_sent_to_sign_in(desk: Desk) -> None:
    for method, path in addresses(desk.app, desk.vacancy_id, uuid4()):
        answer = desk.app.test_client().open(path, method=method)
        if method == "GET":
            assert answer.status_code == 302, path
            assert answer.location.startswith("/sign-in?next=")
        else:
            assert answer.status_code == 400, path  # no token


def test_whoever_recruits_for_two_trusts_says_for_which(
    desk: Desk, theirs: tuple[Desk, UUID], signed_in: SignedIn
) -> None:
    from app.models.accounts import Membership

    other, _ = theirs
    with db.transaction(desk.app) as session:
        session.add(Membership(account_id=desk.actor.account_id, role="hr", trust_id=other.trust_id))
    desk.on.go("/hr/vacancies/import")

    page = desk.on.send("Read the advert", text="Custody Nurse")
    assert page.status == 422
    assert "Select which employer this vacancy is for" in page.text

    desk.on.send("Read the advert", trust=[str(other.trust_id)])
    with db.transaction(desk.app) as session:
        newest = session.query(Vacancy).order_by(Vacancy.created_at.desc(), Vacancy.status).all()
        assert sum(vacancy.trust_id == other.trust_id for vacancy in newest) == 3


@pytest.mark.requirement("SEC-04")
def test_a_trust_that_is_not_one_s_own_cannot_be_chosen(desk: Desk, theirs: tuple[Desk, UUID]) -> None:
    other, _ = theirs
    desk.on.go("/hr/vacancies/import")
    token = desk.on.page.form("Read the advert").fields["csrf_token"]
    before = len(everything(desk.app))

    answer = desk.on.client.post(
        "/hr/vacancies/import",
        data={"csrf_token": token, "text": "Custody Nurse", "trust": str(other.trust_id)},
    )

    assert answer.status_code == 422
    assert len(everything(desk.app)) == before
