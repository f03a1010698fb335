"""Court judgments, on the day before, on and after each edge."""

from typing import Any

import pytest

from tests.checks.vetting.debts import debt, told, weighed
from tests.checks.vetting.examples import found


@pytest.mark.parametrize("kind", ["ccj", "scottish_decree", "ni_judgment", "high_court_judgment"])
@pytest.mark.parametrize(
    ("date", "state", "settled", "expected"),
    [
        pytest.param(
            "2024-03-10", "outstanding", None, ("FIN-02", "concern", True, "2030-03-10"), id="unpaid"
        ),
        pytest.param(
            "2024-03-10", "in_plan", None, ("FIN-02", "concern", True, "2030-03-10"), id="in a plan"
        ),
        pytest.param(
            "2024-03-10", "cancelled", "2024-04-10", ("FIN-03", "advice", False, None), id="on the last day"
        ),
        pytest.param(
            "2024-03-10",
            "cancelled",
            "2024-04-11",
            ("FIN-04", "concern", True, "2030-03-10"),
            id="a day late",
        ),
        pytest.param(
            "2024-03-10",
            "satisfied",
            "2024-04-05",
            ("FIN-04", "concern", True, "2030-03-10"),
            id="not cancelled",
        ),
        pytest.param(
            "2025-01-31",
            "cancelled",
            "2025-02-28",
            ("FIN-03", "advice", False, None),
            id="31 January, 28 February",
        ),
        pytest.param(
            "2025-01-31", "cancelled", "2025-03-01", ("FIN-04", "concern", True, "2031-01-31"), id="1 March"
        ),
        pytest.param(
            "2024-01-31", "cancelled", "2024-02-29", ("FIN-03", "advice", False, None), id="leap year"
        ),
        pytest.param("2024-03-10", "set_aside", None, ("FIN-03", "advice", False, None), id="set aside"),
        pytest.param(
            "2019-09-15", "satisfied", "2021-01-04", ("FIN-05", "advice", False, None), id="six years today"
        ),
        pytest.param(
            "2019-09-16", "satisfied", "2021-01-04", ("FIN-04", "concern", True, "2025-09-16"), id="tomorrow"
        ),
        pytest.param(
            "2019-09-15", "outstanding", None, ("FIN-05", "concern", False, None), id="old and unpaid"
        ),
        pytest.param(
            "2019-09-16", "outstanding", None, ("FIN-02", "concern", True, "2025-09-16"), id="nearly old"
        ),
        pytest.param(
            "2019-09", "satisfied", "2021-01", ("FIN-04", "concern", True, "2025-09-30"), id="that month"
        ),
        pytest.param(
            "2018", "written_off", None, ("FIN-05", "concern", False, None), id="written off is not paid"
        ),
        pytest.param(
            "2018-01-10",
            "cancelled",
            "2018-02-01",
            ("FIN-03", "advice", False, None),
            id="cancelled long ago",
        ),
    ],
)
def test_judgments(kind: str, date: str, state: str, settled: str | None, expected: tuple[Any, ...]) -> None:
    assert weighed(debt(kind, date, state, settled)) == [expected]


def test_a_leap_day_judgment_leaves_the_register_on_1_march() -> None:
    paid = told(debt("ccj", "2016-02-29", "satisfied", "2018-05-05"))

    assert [f.rule for f in found(paid | {"/declared_on": "2022-02-28"}, "FIN-04")] == ["FIN-04"]
    assert [f.rule for f in found(paid | {"/declared_on": "2022-03-01"}, "FIN-05")] == ["FIN-05"]


def test_the_certificate_is_asked_for() -> None:
    def message(*, certificate: bool | None) -> str:
        paid = debt("ccj", "2024-03-10", "satisfied", "2024-08-01", certificate=certificate)
        return found(told(paid), "FIN-04")[0].message

    assert "Get a certificate" in message(certificate=None)
    assert "Get a certificate" in message(certificate=False)
    assert "Keep the certificate" in message(certificate=True)


@pytest.mark.parametrize(
    ("date", "settled", "says"),
    [
        ("2024-03-10", "2024-04-10", "is paid. If you paid within a month"),
        ("2024-03-10", "2024-04-11", "was paid later than a month after it"),
        ("2024-03", "2024-04", "is paid. If you paid within a month"),
        ("2024-03", "2024-05", "was paid later than a month after it"),
        ("2024-03-10", None, "is paid. If you paid within a month"),
        (None, "2024-04-11", "is paid. If you paid within a month"),
    ],
)
def test_a_judgment_is_called_late_only_where_it_certainly_is(
    date: str | None, settled: str | None, says: str
) -> None:
    [finding] = found({"/finance/items/-": debt("ccj", date, "satisfied", settled)}, "FIN-04")

    assert says in finding.message
