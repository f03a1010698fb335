"""HR's pages: vacancies from advert to publishing, the queue, and shortlisting after closing."""

from app.hr import (
    applications,
    copying,
    correcting,
    criteria,
    fairness,
    guides,
    importing,
    longlists,
    names,
    outcome_letters,
    outcomes,
    panel,
    publishing,
    records,
    shortlisting,
    vacancies,
)
from app.hr.blueprint import pages

__all__ = [
    "applications",
    "copying",
    "correcting",
    "criteria",
    "fairness",
    "guides",
    "importing",
    "longlists",
    "names",
    "outcome_letters",
    "outcomes",
    "pages",
    "panel",
    "publishing",
    "records",
    "shortlisting",
    "vacancies",
]
