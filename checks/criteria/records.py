"""An employer's part of an application and what a vacancy asks of it, as the rules on criteria see them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checks.dates import Period
from checks.registrations import Body, Registration


class Weight(StrEnum):
    """Whether an applicant has to meet a criterion."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"


class Meets(StrEnum):
    """What an applicant says about a criterion."""

    EVIDENCE = "evidence"
    NOT_YET = "not_yet"


class Shows(StrEnum):
    """A kind of thing that can be attached to a criterion, in place of writing it again."""

    JOB = "job"
    COURSE = "course"
    REGISTRATION = "registration"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the person specification."""

    id: str
    weight: Weight
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an applicant wrote under a criterion. `answer` is None where they have not said which it is.

    Attributes:
        shown_by: what of the application shows it besides the text.
    """

    answer: Meets | None = None
    text: str | None = None
    shown_by: tuple[Shows, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Job(Period):
    """One job of the work history; an end that is None means that it goes on."""

    band: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerPart:
    """The part of an application that the hiring side reads, as far as the rules look at it.

    Attributes:
        evidence: by the id of the criterion.
        jobs: empty where there is no work history, None where nothing was said.
    """

    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    registration: Registration | None = None
    jobs: tuple[Job, ...] | None = None

    def under(self, criterion: Criterion) -> Evidence:
        """Give what is written under a criterion; nothing, where nothing is."""
        return self.evidence.get(criterion.id, Evidence())


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """What the vacancy asks for.

    Attributes:
        criteria: in the order of the person specification.
        bodies: the registration bodies that its criteria name; empty where they name none, and any body will
            do.
    """

    criteria: tuple[Criterion, ...] = ()
    registration_required: bool = False
    bodies: frozenset[Body] = frozenset()
