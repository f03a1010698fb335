"""When a vacancy closes: the deadline rule, written once.

"23:59" lasts to the end of that minute, a day without a time to the end of that day, in London; what counts
is when a request arrives here.
"""

from datetime import UTC, datetime, time, timedelta

from app.clock import LONDON


def closing_moment(closing: str) -> datetime:
    """Give the first moment at which a vacancy with this deadline is closed.

    Args:
        closing: `2025-08-20` or `2025-08-20T23:59`, London time.

    Raises:
        ValueError: it is neither.
    """
    told = datetime.fromisoformat(closing)
    last_minute = told if "T" in closing else datetime.combine(told.date(), time(23, 59))
    if last_minute.tzinfo is None:
        last_minute = last_minute.replace(tzinfo=LONDON)
    return last_minute.astimezone(UTC) + timedelta(minutes=1)
