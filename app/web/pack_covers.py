"""The cover of a vetting form on paper: whose it is, which version, what is missing, where they lived."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.models.applications import Application
from app.web import timelines
from app.web.timelines import Picture
from checks.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands before the answers.

    Attributes:
        version: in words, such as "Version 2, released 2 March 2026".
        missing: what the check finds missing, in its words; empty where nothing is.
        picture, lived: the addresses as a drawing, None where there is none to draw, and in a sentence.
        printed_at: when this was put on paper.
    """

    reference: str
    name: str
    post: str
    trust: str
    force: str
    version: str
    missing: tuple[str, ...]
    picture: Picture | None
    lived: str
    printed_at: datetime


def cover_of(
    application: Application,
    version: str,
    missing: Sequence[str],
    lived: Timeline,
    printed_at: datetime,
    *,
    name: str,
) -> Cover:
    """Give the cover of an application's form; `lived` is of the same answers."""
    return Cover(
        reference=application.reference or "",
        name=name,
        post=application.vacancy.title,
        trust=application.vacancy.trust.name,
        force=application.vacancy.trust.police_force,
        version=version,
        missing=tuple(missing),
        picture=timelines.small(lived) if lived.stays else None,
        lived=timelines.in_a_sentence(lived),
        printed_at=printed_at,
    )
