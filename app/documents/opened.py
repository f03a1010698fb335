"""What HR sees of a sent application: named piece by piece, so that nothing else of the document gets out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from app.models.base import Document
from checks.dates import PartialDate
from forms.employer.attaching import attached

DATES = frozenset({"expires", "awarded"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One criterion, in the advert's words, and the answer to it.

    Attributes:
        not_yet: the applicant says that they do not meet it yet; `answer` then says more.
        shown_by: what the applicant says shows it: posts, courses, the registration.
    """

    criterion: str
    kind: str
    answer: str
    not_yet: bool
    shown_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One post that the applicant held; dates as precise as they were given.

    `end` is "" where they are still there.
    """

    title: str
    employer: str
    start: str
    end: str
    still_there: bool
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """The application.

    Attributes:
        title: of the vacancy, as it was when the application was sent.
        contact, registration, qualifications: label and words, in the order shown.
        jobs: None where the question was left open; none of them where there were none.
        evidence: name of each section, and its criteria.
        referees: their names alone.
    """

    title: str
    contact: tuple[tuple[str, str], ...]
    registration: tuple[tuple[str, str], ...]
    jobs: tuple[Job, ...] | None
    qualifications: tuple[tuple[str, str], ...]
    evidence: tuple[tuple[str, tuple[Evidence, ...]], ...]
    referees: tuple[str, ...]


def seen_by_hr(document: Document) -> Seen:
    """Give what HR sees of what was frozen when the application was sent."""
    part, vacancy = document["employer_part"], document["vacancy"]
    contact, registration = part.get("contact") or {}, part.get("registration") or {}
    jobs = part.get("work_history")
    return Seen(
        title=vacancy["title"],
        contact=_lines(contact, name="Name", phone="Phone number", address="Address"),
        registration=_lines(registration, body="Body", number="Number", expires="Expires"),
        jobs=None if jobs is None else tuple(_job(job) for job in jobs),
        qualifications=tuple(_qualification(one) for one in part.get("qualifications") or ()),
        evidence=tuple(_evidence(vacancy["criteria"], part)),
        referees=tuple(one["name"] for one in part.get("referees") or () if one.get("name")),
    )


def _lines(value: Document, **labels: str) -> tuple[tuple[str, str], ...]:
    """Give the named values that are there, with their labels."""
    return tuple((label, _text(key, value[key])) for key, label in labels.items() if value.get(key))


def _text(key: str, value: Any) -> str:
    """Give a value in words; dates are written as precisely as they are known."""
    return str(PartialDate.read(value)) if key in DATES else str(value)


def _job(job: Document) -> Job:
    return Job(
        job.get("job_title") or "",
        job.get("employer") or "",
        job.get("start") or "",
        job.get("end") or "",
        bool(job.get("still_there")),
        _lines(job, band="Band", duties="Duties", reason_for_leaving="Reason for leaving"),
    )


def _qualification(one: Document) -> tuple[str, str]:
    told = [_text(key, one[key]) for key in ("awarded_by", "awarded", "grade") if one.get(key)]
    return one.get("title") or "", ", ".join(told)


def _evidence(criteria: list[Document], part: Document) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    for section, group in groupby(criteria, lambda criterion: criterion["section"]):
        yield section, tuple(_answer(criterion, part) for criterion in group)


def _answer(criterion: Document, part: Document) -> Evidence:
    answer = (part.get("evidence") or {}).get(criterion["id"]) or {}
    return Evidence(
        criterion["text"],
        criterion["kind"],
        answer.get("text") or "",
        bool(answer.get("not_yet")),
        tuple(choice.label for choice in attached(part, answer)),
    )
