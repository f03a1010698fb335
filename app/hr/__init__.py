"""HR's pages: vacancies from advert to publishing, the queue, and shortlisting after closing."""

from app.hr import (
    applications,
    copying,
    correcting,
    criteria,
    guides,
    importing,
    longlists,
    names,
    outcome_letters,
    outcomes,
    panel,
    publishing,
    shortlisting,
    vacancies,
)
from app.hr.blueprint import pages

__all__ = [
    "applications",
    "copying",
    "correcting",
    "criteria",
    "guides",
    "importing",
    "longlists",
    "names",
    "outcome_letters",
    "outcomes",
    "pages",
    "panel",
    "publishing",
    "shortlisting",
    "vacancies",
]
