"""Forms of a realistic size to measure the check with."""

from datetime import date, timedelta
from typing import Any

from tests.checks.vetting.examples import PERSON, address, example


def large_form() -> dict[str, Any]:
    """Give a complete form with 10 addresses, 15 people, 5 police matters and 3 debts."""
    form = example()
    form["addresses"] = _addresses()
    form["documents"][1]["address"] = "a10"
    form["people"] += [_sibling(number) for number in range(3, 16)]
    form["relatives"]["siblings"] = "listed"
    form["police"]["answers"].update(c="yes", l="yes")
    form["police"]["items"] = [_matter(number) for number in range(5)]
    form["finance"]["answers"].update(ccj="yes", default="yes")
    form["finance"]["items"] = [_debt("ccj", 2021), _debt("ccj", 2022), _debt("default", 2023)]
    return form


def longest_form() -> dict[str, Any]:
    """Give a complete form with 100 addresses and 200 people."""
    form = large_form()
    start = date(2015, 6, 1)
    days = [start + timedelta(days=36 * number) for number in range(100)]
    form["addresses"] = [
        address(
            f"a{n}",
            day.isoformat(),
            None if n == len(days) else (days[n] - timedelta(days=1)).isoformat(),
            lines=[f"{n} Rowan Close"],
            primary=n == len(days),
        )
        for n, day in enumerate(days, start=1)
    ]
    form["documents"][1]["address"] = "a100"
    form["people"] += [_sibling(number) for number in range(16, 201)]
    return form


def _addresses() -> list[dict[str, Any]]:
    """Give ten homes, half a year each, without a gap; the first one is older."""
    starts = [date(2021, 1, 1) + timedelta(days=180 * number) for number in range(10)]
    starts[0] = date(2015, 6, 1)
    ends = [*(start - timedelta(days=1) for start in starts[1:]), None]
    return [
        address(
            f"a{n}",
            start.isoformat(),
            end.isoformat() if end else None,
            lines=[f"{n} Rowan Close"],
            primary=end is None,
        )
        for n, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)
    ]


def _sibling(number: int) -> dict[str, Any]:
    """Give a complete brother or sister."""
    born = date(1980, 1, 1) + timedelta(days=400 * (number % 30))
    return {**PERSON, "id": f"p{number}", "given_names": f"Ada {number}", "date_of_birth": born.isoformat()}


def _matter(number: int) -> dict[str, Any]:
    """Give a complete matter with the police: two investigations and three penalties."""
    return {
        "category": "c" if number < 2 else "l",
        "allegation": "Theft from a shop" if number < 2 else "Speeding",
        "date": f"20{10 + number}-06",
        "age": 22 + number,
        "authority": "West Yorkshire Police",
        "country": "GB",
        "outcome": "no_further_action" if number < 2 else "fixed_penalty",
        "outcome_date": f"20{10 + number}-08",
        "circumstances": "I was on my own. It has not happened again.",
        "date_explanation": None,
        "features": [],
    }


def _debt(kind: str, year: int) -> dict[str, Any]:
    """Give a settled debt."""
    return {
        "kind": kind,
        "date": f"{year}-03-10",
        "amount_gbp": 800,
        "creditor": "Northern Card Co",
        "state": "satisfied",
        "settled_on": f"{year}-08-05",
        "certificate": True,
        "plan": None,
    }
