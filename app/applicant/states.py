"""What state a section of an application is in: computed from answers and findings, stored nowhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.applicant.locating import Located
from app.applicant.sections import Section
from app.models.base import Document
from checks.findings import Finding, Severity, is_standing


class State(StrEnum):
    """How far a section is; the words stand on the task list."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    LOOK_AGAIN = "look again"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a section is, and what is found about it.

    Attributes:
        to_mend: how many things stop a send and can be mended here.
        to_know: how many things have to be read before sending, mendable or not.
    """

    section: Section
    state: State
    to_mend: int
    to_know: int

    @property
    def optional(self) -> bool:
        """Whether the section may stay as it is although nothing is answered."""
        return self.state is State.NOT_STARTED and not self.to_mend


def progress_of(section: Section, document: Document, found: Sequence[Located]) -> Progress:
    """Give how far a section is; `found` may be about other sections as well."""
    here = [each.finding for each in found if any(spot.section.key == section.key for spot in each.spots[:1])]
    to_mend = [
        finding for finding in here if finding.severity is Severity.BLOCKER and not is_standing(finding)
    ]
    to_know = [f for f in here if f.severity is Severity.CONCERN or is_standing(f)]
    return Progress(section, _state(section, document, to_mend), len(to_mend), len(to_know))


def _state(section: Section, document: Document, to_mend: Iterable[Finding]) -> State:
    """Tell what is missing from what has to be looked at again: a blocker points at nothing, or at an answer.

    Concerns and blockers of standing change no state: nothing may be wrong with the answers.
    """
    if not section.started(document):
        return State.NOT_STARTED
    answered = [stands_at(document, finding.where[0]) for finding in to_mend]
    if not all(answered):
        return State.IN_PROGRESS
    return State.LOOK_AGAIN if answered else State.COMPLETE


def stands_at(document: Document, pointer: str) -> bool:
    """Tell whether an answer stands where a pointer (RFC 6901) points."""
    value: object = document
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isascii() and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return False
    return value not in (None, "", [], {})


@dataclass(frozen=True, slots=True)
class Tally:
    """How many sections have to be done, and how many of them are."""

    done: int
    total: int

    @property
    def left(self) -> int:
        """How many are left."""
        return self.total - self.done


def tally(progress: Iterable[Progress]) -> Tally:
    """Count sections; one that may stay empty and does is not counted."""
    counted = [each for each in progress if not each.optional]
    return Tally(sum(each.state is State.COMPLETE for each in counted), len(counted))
