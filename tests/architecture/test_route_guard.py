"""Every view names a permission or stands in the public list."""

import pytest
from flask import Flask

from app.web.permissions import PUBLIC


@pytest.mark.requirement("SEC-01")
def test_every_view_is_guarded_or_public(app: Flask) -> None:
    unguarded = [
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint not in PUBLIC and not hasattr(app.view_functions[rule.endpoint], "permission")
    ]

    assert unguarded == []


@pytest.mark.requirement("SEC-01")
def test_public_list_names_only_views_that_exist(app: Flask) -> None:
    assert PUBLIC <= set(app.view_functions)


@pytest.mark.requirement("SEC-03")
def test_ids_in_routes_are_typed(app: Flask) -> None:
    """An id that is no UUID is a 404 before any view sees it."""
    untyped = [
        rule.rule
        for rule in app.url_map.iter_rules()
        for name, converter in rule._converters.items()
        if name.endswith("_id") and type(converter).__name__ != "UUIDConverter"
    ]

    assert untyped == []
