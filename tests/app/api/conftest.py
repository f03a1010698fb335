"""The program with wide budgets: these tests ask more often than people do."""

from collections.abc import Iterator

import pytest
from flask import Flask

from app import create_app
from app.web import budgets


@pytest.fixture
def api_app(store_app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    for endpoint in budgets.POSTS:
        monkeypatch.setitem(budgets.POSTS, endpoint, "100000 per minute")
    app = create_app(store_app.extensions["settings"])
    yield app
    app.extensions["engine"].dispose()
