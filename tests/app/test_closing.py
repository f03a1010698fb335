"""A minute lasts to its end, a day to its end, in London, on every kind of day."""

import pytest

from app.closing import closing_moment


@pytest.mark.requirement("REL-09")
@pytest.mark.parametrize(
    ("closing", "moment"),
    [
        ("2025-08-20T23:59", "2025-08-20T23:00:00+00:00"),
        ("2025-08-20", "2025-08-20T23:00:00+00:00"),
        ("2025-12-01T23:59", "2025-12-02T00:00:00+00:00"),
        ("2025-12-01T12:00", "2025-12-01T12:01:00+00:00"),
        ("2026-03-28", "2026-03-29T00:00:00+00:00"),
        ("2026-03-29", "2026-03-29T23:00:00+00:00"),
        ("2026-10-24", "2026-10-24T23:00:00+00:00"),
        ("2026-10-25", "2026-10-26T00:00:00+00:00"),
        ("2025-08-20T23:59+00:00", "2025-08-21T00:00:00+00:00"),
    ],
)
def test_closes_after_the_last_minute(closing: str, moment: str) -> None:
    assert closing_moment(closing).isoformat() == moment


@pytest.mark.parametrize("closing", ["", "soon", "2025-02-30", "20/08/2025"])
def test_refuses_what_is_no_deadline(closing: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        closing_moment(closing)
