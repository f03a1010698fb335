"""Names of countries, for lists to choose from and for messages."""

import csv
from functools import cache
from pathlib import Path


@cache
def countries() -> dict[str, str]:
    """Give the name of each country by its ISO 3166-1 alpha-2 code, in the order of the names."""
    with Path(__file__).with_name("countries.csv").open(encoding="utf-8", newline="") as lines:
        return {row["code"]: row["name"] for row in csv.DictReader(lines)}


def country(code: str | None) -> str:
    """Give what to call a country in a sentence; an unknown code is called by itself."""
    return countries().get(code, code) if code else "abroad"
