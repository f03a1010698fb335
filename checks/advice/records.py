"""One piece of advice, and the texts of a vacancy that advice is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.advert.records import Vacancy

TEXTS = ("overview", "duties", "about_employer", "description", "requirements_text")


@dataclass(frozen=True, slots=True)
class Advice:
    """Something that HR may want to change.

    Attributes:
        field: JSON pointer of the value it is about.
        message: what may be wrong, and what to do instead.
        text: the words that it rests on; "" where it is about something that is missing.
    """

    field: str
    message: str
    text: str = ""


def paragraphs(vacancy: Vacancy) -> Iterator[tuple[str, str]]:
    """Yield the vacancy's longer texts, each with its pointer."""
    for field in TEXTS:
        if text := getattr(vacancy, field):
            yield f"/{field}", text


def criteria(vacancy: Vacancy) -> Iterator[tuple[str, str]]:
    """Yield the criteria in the order of the advert, each with its pointer."""
    for number, section in enumerate(vacancy.sections):
        for kind in ("essential", "desirable", "unclassified"):
            for place, text in enumerate(getattr(section, kind)):
                yield f"/sections/{number}/{kind}/{place}", text
