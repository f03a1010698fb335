"""A vacancy as a schema.org JobPosting, for search engines and job boards."""

from typing import Any

from app.clock import london_day
from app.models.vacancies import Vacancy
from app.services.postings import Posting, Section
from app.web.prose import prose

UNITS = {"year": "YEAR", "month": "MONTH", "week": "WEEK", "day": "DAY", "hour": "HOUR"}


def job_posting(vacancy: Vacancy, posting: Posting, url: str) -> dict[str, Any]:
    """Give the JSON-LD of a published vacancy: what the advert states, and nothing else.

    The description is HTML, as search engines ask for.
    """
    said, summary = vacancy.document, posting.summary
    told: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": summary.title,
        "url": url,
        "directApply": True,
        "description": str(prose("\n\n".join(text for _, text in posting.texts)) or prose(summary.title)),
        "datePosted": london_day(vacancy.published_at).isoformat() if vacancy.published_at else None,
        "validThrough": vacancy.closing_at.isoformat() if vacancy.closing_at else None,
        "employmentType": _employment_type(said.get("hours_text") or ""),
        "identifier": _of("PropertyValue", name=summary.employer, value=said.get("job_ref")),
        "hiringOrganization": _of("Organization", name=summary.employer),
        "jobLocation": _place(said),
        "baseSalary": _salary(said),
        "qualifications": _criteria(posting.sections),
        "responsibilities": said.get("duties"),
    }
    return {key: value for key, value in told.items() if value}


def _of(kind: str, **values: Any) -> dict[str, Any] | None:
    """Give a thing of a schema.org type; None where one of its values is not stated."""
    return {"@type": kind, **values} if all(values.values()) else None


def _place(said: dict[str, Any]) -> dict[str, Any] | None:
    """Give where the work is; None where no town is stated."""
    if not said.get("town"):
        return None
    address = {"@type": "PostalAddress", "addressLocality": said["town"], "addressCountry": "GB"}
    place = {"@type": "Place", "address": address}
    return place | ({"name": said["site"]} if said.get("site") else {})


def _employment_type(hours: str) -> str | None:
    """Give the type where the hours begin with it."""
    start = hours.lower().replace("-", " ")
    types = {"full time": "FULL_TIME", "part time": "PART_TIME"}
    return next((kind for words, kind in types.items() if start.startswith(words)), None)


def _salary(said: dict[str, Any]) -> dict[str, Any] | None:
    """Give the figures with their unit; None where either is missing."""
    unit = UNITS.get(said.get("salary_period") or "")
    figures = {
        name: said[key]
        for key, name in (("salary_min", "minValue"), ("salary_max", "maxValue"))
        if said.get(key) is not None
    }
    if not unit or not figures:
        return None
    amount = {"@type": "QuantitativeValue", "unitText": unit, **figures}
    return {"@type": "MonetaryAmount", "currency": "GBP", "value": amount}


def _criteria(sections: tuple[Section, ...]) -> str:
    """Give the essential criteria, one a line."""
    return "\n".join(text for section in sections for text in section.essential)
