"""The employer's part of an application: its document, and the records that the checks take.

    {
      "contact": {"name", "phone", "address"},
      "registration": {"body", "number", "expires"} | null,      as in the vetting form's contract
      "work_history": null | [] | [{"id", "employer", "job_title", "band", "start": "2021-03",
                                    "end": "2024-09", "still_there": true | null, "duties",
                                    "reason_for_leaving"}],
      "evidence": {"<criterion id>": {"text", "not_yet": true | null, "shown_by": null |
                                     ["job/<id>" | "course/<id>" | "registration"]} | null},
      "qualifications": null | [{"id", "title", "awarded_by", "awarded": "2010" | "2010-07", "grade"}],
      "referees": null | [{"id", "name", "relationship", "organisation", "email", "phone"}]
    }

Every value may be null or absent, which means "not answered"; an empty work history says that there is none.
"""

from collections.abc import Mapping
from typing import Any

from checks.criteria.basics import Basics
from checks.criteria.records import EmployerPart, Evidence, Job, Meets
from checks.dates import PartialDate
from checks.registrations import Body, Registration
from forms.employer.attaching import attached, kind_of


def basics(document: Mapping[str, Any]) -> Basics:
    """Give what the rules on reaching and knowing the applicant look at."""
    contact = document.get("contact") or {}
    jobs = document.get("work_history")
    return Basics(
        name=contact.get("name"),
        phone=contact.get("phone"),
        jobs=None if jobs is None else len(jobs),
        referees=len(document.get("referees") or ()),
    )


def load(document: Mapping[str, Any]) -> EmployerPart:
    """Give what the rules on the person specification look at."""
    answers = document.get("evidence") or {}
    evidence = {key: _evidence(answer, document) for key, answer in answers.items() if answer}
    history = document.get("work_history")
    return EmployerPart(
        evidence=evidence,
        registration=_registration(document.get("registration")),
        jobs=None if history is None else tuple(map(_job, history)),
    )


def _job(told: Mapping[str, Any]) -> Job:
    """Give one job; who still works there has no end."""
    start, end = told.get("start"), None if told.get("still_there") else told.get("end")
    return Job(
        start=PartialDate.read(start) if start else None,
        end=PartialDate.read(end) if end else None,
        band=told.get("band"),
    )


def _evidence(answer: Mapping[str, Any], document: Mapping[str, Any]) -> Evidence:
    """Give one answer; one that says anything and is not "not yet" is evidence."""
    shown_by = tuple(map(kind_of, attached(document, answer)))
    if answer.get("not_yet"):
        return Evidence(Meets.NOT_YET, answer.get("text"), shown_by)
    given = answer.get("text") or shown_by
    return Evidence(Meets.EVIDENCE if given else None, answer.get("text"), shown_by)


def _registration(told: Mapping[str, Any] | None) -> Registration | None:
    """Give the registration, if anything of it was told."""
    if not told:
        return None
    body, expires = told.get("body"), told.get("expires")
    return Registration(
        body=Body(body) if body else None,
        number=told.get("number"),
        expires=PartialDate.read(expires) if expires else None,
    )
