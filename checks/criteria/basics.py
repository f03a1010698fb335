"""What an employer's part needs besides the criteria: a name, a phone number, the work history, a referee.

No guidance is behind these: they are the product's own, so that none arrives which nobody can answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.findings import Finding, blocker
from checks.messages.catalogue import tell
from checks.rules import Rule, rule

OWN = "VetReady's own: an employer must be able to reach and to know the person who applies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basics:
    """The counts and words that these rules look at.

    Attributes:
        jobs: how many are listed; 0 says that there is no work history, None that nothing was said.
    """

    name: str | None = None
    phone: str | None = None
    jobs: int | None = None
    referees: int = 0


@rule("APPL-01", source=OWN, evidence="ENG")
def a_name(basics: Basics, _terms: None, _on: date) -> Iterator[Finding]:
    """Yield a blocker where there is no name."""
    if not basics.name:
        yield blocker(tell("APPL-01", "none"), "/contact/name")


@rule("APPL-02", source=OWN, evidence="ENG")
def a_phone_number(basics: Basics, _terms: None, _on: date) -> Iterator[Finding]:
    """Yield a blocker where there is no phone number."""
    if not basics.phone:
        yield blocker(tell("APPL-02", "none"), "/contact/phone")


@rule("APPL-03", source=OWN, evidence="ENG")
def the_work_history(basics: Basics, _terms: None, _on: date) -> Iterator[Finding]:
    """Yield a blocker where there is neither a job nor the word that there is none."""
    if basics.jobs is None:
        yield blocker(tell("APPL-03", "none"), "/work_history")


@rule("APPL-04", source=OWN, evidence="ENG")
def a_referee(basics: Basics, _terms: None, _on: date) -> Iterator[Finding]:
    """Yield a blocker where there is no referee."""
    if not basics.referees:
        yield blocker(tell("APPL-04", "none"), "/referees")


BASICS: tuple[Rule[Basics, None], ...] = (a_name, a_phone_number, the_work_history, a_referee)
"""In the order of the pages."""
