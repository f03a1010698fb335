"""The first plan: somebody is moved where that makes room, and nobody where no time is left for it."""

import pytest

from checks.timetable.greedy import first_plan
from checks.timetable.places import Grounds
from checks.timetable.planning import kept_told
from checks.timetable.zones import lay_out
from forms.schemas.timetable_problem import load_problem
from tests.checks.timetable import drawing


@pytest.mark.parametrize("seed", [125, 246, 310])
def test_moving_somebody_makes_room_for_another(seed: int) -> None:
    grounds = Grounds(load_problem(drawing.small(seed)))
    layout = lay_out(grounds, kept_told(grounds))

    in_a_hurry, at_ease = (first_plan(layout, lambda hurry=hurry: hurry).taken for hurry in (True, False))

    assert len(at_ease) > len(in_a_hurry)
