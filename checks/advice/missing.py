"""What applicants look for in an advert and do not find in this one."""

from collections.abc import Iterator

from checks.advert.records import Vacancy
from checks.advice.records import Advice


def missing(vacancy: Vacancy) -> Iterator[Advice]:
    """Yield advice for each thing that the advert leaves open."""
    if vacancy.salary_min is None and vacancy.salary_max is None:
        yield Advice(
            "/salary_min", "No pay is given. People want to know it before they apply. Enter the figures."
        )
    elif vacancy.salary_period is None:
        yield Advice("/salary_period", "The pay has no unit. Say whether it is for a year or an hour.")
    if not vacancy.hours_text:
        yield Advice("/hours_text", "No hours are given. Say how many a week, and at what times.")
    if not vacancy.contract:
        yield Advice("/contract", "The kind of contract is not given. Say whether the post is permanent.")
    if not (vacancy.site or vacancy.town):
        yield Advice("/town", "No place of work is given. Enter the site or the town.")
    contact = vacancy.contact
    if contact is None or not (contact.email or contact.phone):
        yield Advice(
            "/contact", "Nobody is named for questions. Enter a telephone number or an email address."
        )
    if vacancy.interview_date is None:
        yield Advice("/interview_date", "No interview date is given. People plan leave and childcare by it.")
