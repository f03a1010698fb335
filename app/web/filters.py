"""How templates write days, moments, money and people's own words."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from flask import Flask
from markupsafe import Markup, escape

from app.clock import LONDON

NOON = 12
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def init_app(app: Flask) -> None:
    """Let templates use them: `{{ vacancy.closes | moment }}`."""
    app.jinja_env.filters.update(closes=closes, day=day, moment=moment, money=money, theirs=theirs)


def day(value: date | str | None) -> str:
    """Write a date as precisely as it is known: "3 March 2021", "March 2021", "2021"; nothing for None.

    Takes a `date`, or ISO 8601 to the day, month or year.
    """
    if not value:
        return ""
    year, month, number = (*str(value)[:10].split("-"), "", "")[:3]
    return " ".join(
        part for part in (number.lstrip("0"), MONTHS[int(month) - 1] if month else "", year) if part
    )


def moment(value: datetime | None) -> str:
    """Write an aware moment in London time, "3 March 2021 at 11:59pm"; nothing for None.

    In the hour that comes twice in October, the zone follows; noon and midnight are told apart in words.
    """
    if value is None:
        return ""
    local = value.astimezone(LONDON)
    text = f"{day(local.date())} at {local.hour % NOON or NOON}:{local.minute:02}"
    text += "am" if local.hour < NOON else "pm"
    if local.minute == 0 and local.hour % NOON == 0:
        text += " (midday)" if local.hour else " (midnight)"
    return f"{text} {local.tzname()}" if _comes_twice(local) else text


def closes(value: datetime | None) -> str:
    """Write when something closes by its last minute, given the first moment at which it is closed."""
    return moment(value - timedelta(minutes=1)) if value else ""


def money(value: Decimal | int | float | None) -> str:
    """Write pounds, with pence only where there are any: "£1,000.50", "£800"; nothing for None."""
    if value is None:
        return ""
    amount = Decimal(str(value))
    text = f"£{abs(amount):,.2f}".removesuffix(".00")
    return f"-{text}" if amount < 0 else text


def theirs(value: object) -> Markup:
    """Give what a person wrote so that its direction cannot turn the text around it."""
    return Markup("<bdi>{}</bdi>").format(escape("" if value is None else value))


def _comes_twice(local: datetime) -> bool:
    """Tell whether the clock shows this time, which does come, twice."""
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
