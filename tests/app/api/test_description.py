"""`/api/openapi.json`, and that the program does as it says there."""

import json

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.checks import positive_data_acceptance

from app.api.shapes import of_contract
from app.web.auth import keeps_nothing
from app.web.permissions import PUBLIC

FEW = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))


def test_describes_every_endpoint(api_app: Flask) -> None:
    told = api_app.test_client().get("/api/openapi.json").json

    paths = {rule.rule for rule in api_app.url_map.iter_rules() if rule.endpoint.startswith("api.")}
    assert told["openapi"] == "3.1.0"
    assert set(told["paths"]) == paths
    for operations in told["paths"].values():
        for operation in operations.values():
            assert operation["summary"]
            assert {"200", "400", "413", "422", "429"} <= set(operation["responses"])


def test_what_keeps_nothing_is_for_everybody_and_nothing_else_is(api_app: Flask) -> None:
    keeping_nothing = {
        endpoint
        for endpoint, view in api_app.view_functions.items()
        if getattr(view, "keeps_nothing", False) and endpoint.startswith("api.")
    }

    assert keeping_nothing == {endpoint for endpoint in PUBLIC if endpoint.startswith("api.")}


def test_marks_a_view_without_changing_it() -> None:
    def view() -> str:
        return "x"

    assert keeps_nothing(view) is view


def test_shapes_of_the_contract_hold_no_reference() -> None:
    shape = of_contract("vetting-form")

    Draft202012Validator.check_schema(shape)
    assert '"$' not in json.dumps(shape)
    assert (
        shape["properties"]["addresses"]["items"]["properties"]["from"]
        == (shape["properties"]["absences"]["items"]["properties"]["to"])
    )


@pytest.mark.requirement("SEC-10")
@pytest.mark.parametrize("counts", [FEW, pytest.param(MANY, marks=pytest.mark.soak)], ids=["few", "many"])
def test_does_as_it_says(api_app: Flask, counts: settings) -> None:
    """Documents that fit and documents that do not: no answer is a surprise."""
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", api_app)
    api_app.config["WTF_CSRF_ENABLED"] = False
    asked = []
    for found in schema.get_all_operations():
        operation = found.ok()

        for mode in GenerationMode:

            @counts
            @given(case=operation.as_strategy(generation_mode=mode))
            def fits(case: schemathesis.Case) -> None:
                asked.append(case.operation.path)
                # A shape cannot tell that there is no 30 February, nor that two ids are the same.
                case.call_and_validate(excluded_checks=[positive_data_acceptance])

            fits()
    paths = ("rehabilitation-checks", "timetables", "vacancies", "vetting-checks")
    assert set(asked) == {f"/api/{path}" for path in paths}
