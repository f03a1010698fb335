"""What somebody looks for among vacancies: as an address has it, as it is stored, and in words."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

YEARS = (3, 5, 10)
"""Years of addresses that one may say to be able to give."""

DAYS = (3, 7, 14)
"""Days within which a vacancy closes soon."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for; what is empty excludes nothing.

    Attributes:
        words: of title, main area, employer or place, each of which has to occur.
        pay: in pounds a year, at least.
        years: of addresses that vetting asks for, at most.
        days: until it closes, at most.
    """

    words: str = ""
    place: str = ""
    band: str = ""
    pay: int | None = None
    years: int | None = None
    days: int | None = None

    @property
    def query(self) -> dict[str, str]:
        """Give it as an address has it, and as it is stored."""
        return {key: str(value) for key, value in asdict(self).items() if value}

    def __bool__(self) -> bool:
        """Tell whether anything is looked for."""
        return bool(self.query)

    def __str__(self) -> str:
        """Say it in words: "nurse, in Leeds, band 6, closing within 7 days"."""
        parts = (
            self.words,
            f"in {self.place}" if self.place else "",
            f"band {self.band}" if self.band else "",
            f"at least £{self.pay:,} a year" if self.pay else "",
            f"vetting asks for {self.years} years of addresses or fewer" if self.years else "",
            f"closing within {self.days} days" if self.days else "",
        )
        return ", ".join(filter(None, parts)) or "all vacancies"


def search_of(stored: Mapping[str, Any]) -> Search:
    """Give a search from how it is stored."""
    words, place, band = (str(stored.get(key) or "") for key in ("words", "place", "band"))
    pay, years, days = (int(stored[key]) if stored.get(key) else None for key in ("pay", "years", "days"))
    return Search(words, place, band, pay, years, days)
