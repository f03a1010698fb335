"""What a marker sees of a sent application: named piece by piece, without what tells who the applicant is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models.base import Document
from checks.shortlisting.identities import Identity
from checks.shortlisting.masking import Masked, mask
from forms.employer.attaching import attached


@dataclass(frozen=True, slots=True)
class Anonymous:
    """An application without its person.

    Attributes:
        answers: by the id of the criterion, as text.
        not_yet: ids of the criteria that the applicant says they do not meet yet.
        shown_by: by the id of the criterion, the posts and courses that the applicant says show it.
        jobs: job title, employer and duties of each post, the newest as the applicant listed them.
        qualifications: their titles alone: where and when they were gained is left out.
        doubts: words left somewhere in the answers that look like a name.
    """

    answers: dict[str, str]
    not_yet: frozenset[str]
    shown_by: dict[str, tuple[str, ...]]
    jobs: tuple[tuple[str, str], ...]
    qualifications: tuple[str, ...]
    doubts: tuple[str, ...]


def identity(document: Document, names: Sequence[str], email: str, others: Sequence[str] = ()) -> Identity:
    """Give what is known of who sent an application; `names` are those of the account and the application."""
    contact = document["employer_part"].get("contact") or {}
    return Identity(
        names=tuple(dict.fromkeys(name for name in (*names, contact.get("name")) if name)),
        emails=(email,),
        phones=tuple(phone for phone in (contact.get("phone"),) if phone),
        addresses=tuple(address for address in (contact.get("address"),) if address),
        others=tuple(others),
    )


def seen_by_marker(document: Document, who: Identity, criteria: frozenset[str] | None = None) -> Anonymous:
    """Give what a marker sees; `criteria` are the ids of those whose answers are wanted, None wants all."""
    part = document["employer_part"]
    evidence = {
        key: answer
        for key, answer in (part.get("evidence") or {}).items()
        if criteria is None or key in criteria
    }
    masked = {key: mask(answer.get("text") or "", who) for key, answer in evidence.items()}
    return Anonymous(
        answers={key: each.text for key, each in masked.items()},
        not_yet=frozenset(key for key, answer in evidence.items() if answer.get("not_yet")),
        shown_by={
            key: tuple(mask(choice.label, who).text for choice in attached(part, answer))
            for key, answer in evidence.items()
        },
        jobs=tuple(_job(job, who) for job in part.get("work_history") or ()),
        qualifications=tuple(
            mask(one["title"], who).text for one in part.get("qualifications") or () if one.get("title")
        ),
        doubts=tuple(dict.fromkeys(_doubts(masked.values()))),
    )


def _doubts(texts: Iterable[Masked]) -> list[str]:
    return [doubt for each in texts for doubt in each.doubts]


def _job(job: Document, who: Identity) -> tuple[str, str]:
    """Give what a post was, and what was done in it."""
    what = ", ".join(job[key] for key in ("job_title", "band", "employer") if job.get(key))
    return mask(what, who).text, mask(job.get("duties") or "", who).text
