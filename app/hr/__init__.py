"""HR's pages: vacancies from advert to publishing, the queue, and applications after closing."""

from app.hr import applications, copying, correcting, criteria, importing, publishing, vacancies
from app.hr.blueprint import pages

__all__ = [
    "applications",
    "copying",
    "correcting",
    "criteria",
    "importing",
    "pages",
    "publishing",
    "vacancies",
]
