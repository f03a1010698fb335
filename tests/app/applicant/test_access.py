"""Another's application is not there, on every page and for every method; so is one that never was."""

from uuid import uuid4

import pytest
from flask import Flask

from app.services.actors import Role
from tests.app.applicant.conftest import Applicant
from tests.people import SignedIn


def routes(app: Flask) -> list[tuple[str, str]]:
    """Give each method and endpoint of an applicant's pages that names an application."""
    return sorted(
        (method, rule.endpoint)
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("applicant.") and "application_id" in rule.arguments
        for method in (rule.methods or set()) & {"GET", "POST"}
    )


def address(app: Flask, endpoint: str, application_id: object) -> str:
    keys = {
        "employer": "work",
        "vetting": "other-names",
        "adjustments": "adjustments",
        "equality": "about-you",
    }
    part = endpoint.removeprefix("applicant.").partition("_")[0]
    with app.test_request_context():
        rule = next(rule for rule in app.url_map.iter_rules() if rule.endpoint == endpoint)
        values = {"application_id": application_id, "key": keys.get(part, ""), "item_id": uuid4()}
        adapter = app.create_url_adapter(None) or app.url_map.bind("localhost")
        return adapter.build(endpoint, {name: values.get(name, uuid4()) for name in rule.arguments})


def test_there_are_pages_to_guard(store_app: Flask) -> None:
    assert len(routes(store_app)) > 30


@pytest.mark.requirement("SEC-02", "SEC-03")
def test_another_s_is_a_404_on_every_page(
    store_app: Flask, applicant: Applicant, signed_in: SignedIn
) -> None:
    stranger = signed_in(Role.APPLICANT)
    token = _token(stranger.get("/applications/").text)
    for method, endpoint in routes(store_app):
        answers = [
            stranger.open(address(store_app, endpoint, each), method=method, data={"csrf_token": token})
            for each in (applicant.application_id, uuid4())
        ]

        assert [answer.status_code for answer in answers] == [404, 404], (method, endpoint)
        assert len({_without_reference(answer.text) for answer in answers}) == 1, (method, endpoint)


def _token(html: str) -> str:
    return html.partition('name="csrf_token" value="')[2].partition('"')[0]


def _without_reference(html: str) -> str:
    """Take out what differs from request to request: the reference and the nonces."""
    return "".join(
        line
        for line in html.splitlines()
        if "<strong>" not in line and "nonce" not in line and "csrf" not in line
    )


@pytest.mark.requirement("SEC-01", "SEC-09")
@pytest.mark.parametrize("role", [Role.HR, Role.MANAGER, Role.VETTING_OFFICER, Role.ADMIN, Role.AUDITOR])
def test_staff_have_no_part_in_an_applicant_s_pages(
    store_app: Flask, applicant: Applicant, signed_in: SignedIn, role: Role
) -> None:
    staff = signed_in(role, applicant.cast.trust_id)
    for method, endpoint in routes(store_app):
        if method == "GET":
            answer = staff.get(address(store_app, endpoint, applicant.application_id))
            assert answer.status_code == 403, endpoint
