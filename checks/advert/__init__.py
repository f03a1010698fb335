"""Job advert, as text or HTML, to the vacancy that it describes."""

from checks.advert.reader import read_advert
from checks.advert.records import Vacancy

__all__ = ["Vacancy", "read_advert"]
