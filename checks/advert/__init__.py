"""Job advert, as text or HTML, to the vacancy that it describes."""

from checks.advert.records import Vacancy

__all__ = ["Vacancy", "read_advert"]


def read_advert(text: str) -> Vacancy:
    """Read the vacancy out of an advert: plain text as people copy it, or HTML. Never raises on any text."""
    raise NotImplementedError(text)
