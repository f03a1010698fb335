"""All advice on a vacancy, in the order in which it is shown."""

from datetime import date

from checks.advert.records import Vacancy
from checks.advice.missing import missing
from checks.advice.person_specification import doubtful_criteria
from checks.advice.reading import hard_texts
from checks.advice.records import Advice
from checks.advice.slips import likely_slips
from checks.advice.wording import coded_wording


def advice_on(vacancy: Vacancy, on: date) -> list[Advice]:
    """Give what HR may want to change before the vacancy is published on a day; none of it stops that."""
    return [
        *missing(vacancy),
        *likely_slips(vacancy, on),
        *doubtful_criteria(vacancy, on),
        *coded_wording(vacancy),
        *hard_texts(vacancy),
    ]
