"""Check every stored draft anew, for counts alone: nobody sees a form, and nothing of one is kept."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application, EmployerPart
from app.services import vetting_checks, vetting_forms
from checks.report import check
from checks.vetting.register import RULES


@dataclass(slots=True)
class Tally:
    """What came of checking the drafts of one profile.

    Attributes:
        outcomes: number of drafts by what their reports come to.
        rules: number of drafts in which each rule speaks, by its id; every rule is there.
    """

    profile: str
    forms: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=lambda: Counter({rule.id: 0 for rule in RULES}))

    def add(self, other: "Tally") -> None:
        """Add what another count found."""
        self.forms += other.forms
        self.outcomes.update(other.outcomes)
        self.rules.update(other.rules)


def drafts(session: Session) -> Sequence[UUID]:
    """Give the applications that are still drafts, in the order of their ids."""
    return session.scalars(
        select(Application.id).where(Application.status == "draft").order_by(Application.id)
    ).all()


def tally(session: Session, application_ids: Iterable[UUID], on: date) -> dict[str, Tally]:
    """Check some drafts for a day and count, by profile; drafts that have gone meanwhile are passed by."""
    counted: dict[str, Tally] = {}
    for application_id in application_ids:
        application = session.get(Application, application_id)
        form = vetting_forms.read_to_count(session, application_id) if application else None
        if application is None or form is None:
            continue
        part = session.get(EmployerPart, application_id)
        registration = part.document.get("registration") if part else None
        record = vetting_checks.form_on({**form, "registration": registration}, on)
        report = check(record, vetting_checks.needs(application.vacancy))
        count = counted.setdefault(report.profile, Tally(report.profile))
        count.forms += 1
        count.outcomes[report.outcome] += 1
        count.rules.update({finding.rule for finding in report.findings})
        session.expunge_all()
    return counted


def together(tallies: Iterable[dict[str, Tally]]) -> dict[str, Tally]:
    """Add up counts of several processes, by profile in order."""
    whole: dict[str, Tally] = {}
    for some in tallies:
        for profile, count in some.items():
            whole.setdefault(profile, Tally(profile)).add(count)
    return dict(sorted(whole.items()))
