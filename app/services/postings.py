"""A vacancy as people see it: the list's line, and the page. What the advert left unsaid is left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.documents.clearance import points
from app.models.base import Document
from app.models.vacancies import Vacancy

MINUTE = timedelta(minutes=1)
FACTS = {
    "main_area": "Main area",
    "grade": "Grade or band",
    "contract": "Contract",
    "hours_text": "Hours",
    "site": "Site",
    "town": "Town or city",
    "job_ref": "Job reference",
}
TEXTS = {
    "overview": "Job overview",
    "duties": "Main duties of the job",
    "about_employer": "About the employer",
    "description": "Detailed job description",
    "requirements_text": "Applicant requirements",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """A vacancy in a list.

    Attributes:
        closes: the last minute in which an application counts; None where no closing date is set.
        most: the vacancy closes once so many applications have been sent; None for no such number.
    """

    id: UUID
    title: str
    employer: str
    place: str
    pay: str
    closes: datetime | None
    closed: bool
    status: str
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the person specification."""

    name: str
    essential: tuple[str, ...]
    desirable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Posting:
    """A vacancy's page.

    Attributes:
        facts: label and words, in the order shown.
        texts: heading and paragraphs, in the order shown.
        asks: what the job needs besides the person specification, one sentence each.
        vetting: what police vetting asks, one sentence each.
        documents: title and address of each; no address is "".
        contact: name, job title, e-mail address and phone number, as far as they are given.
    """

    summary: Summary
    interview_date: str | None
    facts: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    asks: tuple[str, ...]
    vetting: tuple[str, ...]
    documents: tuple[tuple[str, str], ...]
    badges: tuple[str, ...]
    contact: Document


def summary(vacancy: Vacancy, now: datetime) -> Summary:
    """Give the vacancy's line in a list."""
    said = vacancy.document
    return Summary(
        vacancy.id,
        vacancy.title,
        said.get("employer") or vacancy.trust.name,
        ", ".join(part for part in (said.get("site"), said.get("town")) if part),
        pay(said),
        vacancy.closing_at - MINUTE if vacancy.closing_at else None,
        vacancy.closed(now),
        vacancy.status,
        vacancy.most_applications,
    )


def posting(vacancy: Vacancy, now: datetime) -> Posting:
    """Give the vacancy's page."""
    said = vacancy.document
    return Posting(
        summary=summary(vacancy, now),
        interview_date=said.get("interview_date"),
        facts=tuple((label, said[key]) for key, label in FACTS.items() if said.get(key)),
        texts=tuple((heading, said[key]) for key, heading in TEXTS.items() if said.get(key)),
        sections=tuple(_section(section) for section in said.get("sections") or ()),
        asks=tuple(_asks(said)),
        vetting=tuple(points(said.get("vetting") or {})),
        documents=tuple((one["title"], one.get("url") or "") for one in said.get("documents") or ()),
        badges=tuple(said.get("badges") or ()),
        contact={key: value for key, value in (said.get("contact") or {}).items() if value},
    )


def pay(said: Document) -> str:
    """Give the pay in the advert's words, or its figures where there are no words; "" for neither."""
    if said.get("salary_text"):
        return str(said["salary_text"])
    figures = [said[key] for key in ("salary_min", "salary_max") if said.get(key) is not None]
    if not figures or not said.get("salary_period"):
        return ""
    written = [f"£{figure:,.2f}".removesuffix(".00") for figure in dict.fromkeys(figures)]
    return f"{' to '.join(written)} a{'n' if said['salary_period'] == 'hour' else ''} {said['salary_period']}"


def _section(section: Document) -> Section:
    return Section(
        section.get("name") or "",
        tuple(section.get("essential") or ()),
        tuple(section.get("desirable") or ()),
    )


def _asks(said: Document) -> Iterator[str]:
    if said.get("registration_required"):
        yield "You need professional registration."
    if said.get("dbs_required"):
        yield "You need a Disclosure and Barring Service (DBS) check."
    if said.get("police_vetting_mentioned") or said.get("vetting"):
        yield "You need police vetting."
