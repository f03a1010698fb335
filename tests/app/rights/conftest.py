"""A trust on a stopped clock, with an application that has been interviewed."""

from collections.abc import Iterator

import pytest
import time_machine
from flask import Flask

from tests.cast import NOW
from tests.offered import House, house


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    """Stop the clock; it can be moved on."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def trust(store_app: Flask) -> House:
    return house(store_app)
