"""Release a vetting form on the applicant's word: what stops it, and the step itself."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.clock import london_day
from app.documents.digests import digest_of
from app.models.accounts import Account
from app.models.applications import Application
from app.models.base import Document
from app.models.vetting_packs import VettingPack
from app.services import (
    applications,
    audit,
    updates,
    vetting_checks,
    vetting_desk,
    vetting_packs,
    vetting_versions,
)
from app.services.actors import Actor
from app.services.errors import NotPossibleNow
from checks.findings import Finding, Severity, is_standing


class Overtaken(Exception):
    """An answer was changed after the page was shown, so what would go is not what was seen."""


class NotYet(Exception):
    """Something stops the release; `outlook` says what."""

    def __init__(self, outlook: "Outlook") -> None:
        super().__init__("the vetting form cannot be released yet")
        self.outlook = outlook


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would happen if the form were released now.

    Attributes:
        blockers: what is missing or contradictory; each stops a release.
        standing: what no answer can mend today; it stops nothing.
        force: the police force that decides; "" where the employer has not named it, which stops a release.
        factor_missing: whether the account needs a second factor first (SEC-26).
    """

    blockers: tuple[Finding, ...]
    standing: tuple[Finding, ...]
    force: str
    factor_missing: bool

    @property
    def may_go(self) -> bool:
        """Whether nothing stops it but the applicant's word."""
        return not (self.blockers or self.factor_missing) and bool(self.force)


@dataclass(frozen=True, slots=True)
class Shown:
    """A pack made of the form as it stands now, and the digest of the pack that the applicant was shown."""

    pack: Document
    digest: str


def releasable(
    session: Session, actor: Actor, application_id: UUID, *, lock: bool = False
) -> tuple[Application, VettingPack]:
    """Give an application of the actor whose form can be released, and its pack.

    Raises:
        NotFound: it is somebody else's, or its form was deleted.
        NotPossibleNow: there is no accepted offer, or the form has been released.
    """
    application = applications.owned(session, actor, application_id, lock=lock)
    pack = vetting_packs.find(session, application_id, lock=lock)
    if pack is None or application.status not in vetting_desk.ALIVE:
        raise NotPossibleNow("You can release your vetting form once you have accepted a conditional offer.")
    if pack.state != "with_applicant":
        raise NotPossibleNow("You have released your vetting form already.")
    return application, pack


def outlook(
    session: Session, actor: Actor, application: Application, on: date, *, factor_needed: bool
) -> Outlook:
    """Tell what would happen if the form were released on this day.

    Raises:
        NotFound: the form was deleted, or is somebody else's.
    """
    report = vetting_checks.report_on(session, actor, application, on)
    blockers = [each for each in report.findings if each.severity is Severity.BLOCKER]
    account = session.get_one(Account, actor.account_id)
    return Outlook(
        blockers=tuple(each for each in blockers if not is_standing(each)),
        standing=tuple(each for each in blockers if is_standing(each)),
        force=application.vacancy.trust.police_force,
        factor_missing=factor_needed and account.tf_primary_method is None,
    )


def release(
    session: Session,
    actor: Actor,
    application_id: UUID,
    shown: Shown,
    now: datetime,
    *,
    factor_needed: bool,
) -> int:
    """Freeze a pack, made of the form as it stands, and hand it to the vetting officer; give its number.

    Raises:
        NotFound: it is somebody else's, or its form was deleted.
        NotPossibleNow: there is no accepted offer, or the form has been released.
        NotYet: something is missing.
        Overtaken: the pack is not the one that was shown.
    """
    application, kept = releasable(session, actor, application_id, lock=True)
    seen = outlook(session, actor, application, london_day(now), factor_needed=factor_needed)
    if not seen.may_go:
        raise NotYet(seen)
    digest = digest_of(shown.pack)
    if digest != shown.digest:
        raise Overtaken
    kept.released += 1
    vetting_versions.freeze(session, actor, application, kept.released, shown.pack, now)
    vetting_packs.move(session, actor, kept, "release", now)
    audit.record(
        session,
        "vetting_released",
        actor.account_id,
        application_id,
        now,
        number=kept.released,
        digest=digest,
    )
    updates.tell_officers(session, application, f"release {kept.released}")
    return kept.released
