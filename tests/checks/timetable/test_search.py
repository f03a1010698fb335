"""The search keeps the better of two solutions, however the solver comes by them."""

import pytest

from checks.timetable.places import Grounds
from checks.timetable.rows import Column, Held
from checks.timetable.search import Search
from checks.timetable.solver import Found, Solver
from checks.timetable.zones import lay_out
from forms.schemas.timetable_problem import load_problem
from tests.checks.timetable import drawing

NOW: dict[Column, float] = {Held(0): 1.0, Held(1): 1.0}
ONE: dict[Column, float] = {Held(0): 1.0}
THREE: dict[Column, float] = {Held(0): 1.0, Held(1): 1.0, Held(2): 1.0}


@pytest.mark.parametrize(
    ("values", "most", "kept"),
    [
        pytest.param(None, True, NOW, id="nothing in the time"),
        pytest.param(THREE, True, THREE, id="more"),
        pytest.param(ONE, True, NOW, id="less, where more is better"),
        pytest.param(ONE, False, ONE, id="less"),
        pytest.param(THREE, False, NOW, id="more, where less is better"),
    ],
)
def test_a_worse_solution_is_not_taken(
    monkeypatch: pytest.MonkeyPatch,
    values: dict[Column, float] | None,
    most: bool,
    kept: dict[Column, float],
) -> None:
    layout = lay_out(Grounds(load_problem(drawing.small(1))), ())
    search = Search(layout, lambda: 1.0, dict(NOW), bound=3)
    found = Found(values, len(values or ()), 3, impossible=False)
    monkeypatch.setattr(Solver, "best", lambda *_, **__: found)

    assert search.aim([Held(0), Held(1), Held(2)], most=most, share=1.0) is found
    assert search.values == kept
