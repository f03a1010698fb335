"""The main job from end to end, without a browser, on both databases."""

from collections.abc import Iterator

import pytest
import time_machine
from flask import Flask

from tests.cast import NOW
from tests.journeys.over_http import HttpHands
from tests.journeys.story import tell
from tests.journeys.world import World, begin
from tests.stores import both_databases


@pytest.fixture
def world(store_app: Flask) -> Iterator[World]:
    with time_machine.travel(NOW, tick=True) as clock:
        yield begin(store_app, clock)


@pytest.mark.requirement("A11Y-04")
@both_databases
def test_from_an_advert_to_an_opened_application(world: World) -> None:
    tell(world, HttpHands(world.app.test_client()), HttpHands(world.app.test_client()))
