"""Fixtures that every test may use; databases come from `tests.stores`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import settings as hypothesis_settings

from app import create_app
from app.config import Settings, read_settings

hypothesis_settings.register_profile("fixed", derandomize=True, deadline=None, database=None)
hypothesis_settings.register_profile("soak", deadline=None, max_examples=1000)
hypothesis_settings.load_profile("fixed")

pytest_plugins = (
    "tests.assurance.results",
    "tests.chromium",
    "tests.mail_server",
    "tests.people",
    "tests.postgres",
    "tests.soak.ledger",
    "tests.stores",
    "tests.vetting_findings",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="run the full counts")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # The long ones first, so that no process is left with one at the end while the others stand still.
    items.sort(key=lambda item: "journeys" not in item.path.parts)
    if not config.getoption("--soak"):
        for item in items:
            if item.get_closest_marker("soak"):
                item.add_marker(pytest.mark.skip(reason="full counts run with make soak"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give the embedded default in a folder of its own."""
    return read_settings({"VETREADY_DATA": str(tmp_path)})


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    """Give the program on a database that is not there yet."""
    app = create_app(settings)
    yield app
    app.extensions["engine"].dispose()
