"""Release a vetting form: what the applicant saw is frozen, sealed, and what the vetting officer reads."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.accounts import Account
from app.models.applications import Application
from app.models.base import Document
from app.models.vetting_forms import VettingCopy
from app.models.vetting_packs import VettingPack
from app.sealing import Sealed, sealer_of
from app.services import applications, audit, updates, vetting_checks, vetting_desk, vetting_packs
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from app.services.vetting_desk import Case
from checks.findings import Finding, Severity, is_standing
from checks.report import Report
from forms.schemas import report as report_schema

CLASSES = "identity, addresses, family, finances, police"
"""What an officer reads in a pack, in the words of the access log."""


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


@dataclass(frozen=True, slots=True)
class Version:
    """A version that was released, opened.

    Attributes:
        pack: what the applicant saw and the officer reads.
        missing: what the check found missing at the release; nothing about how answers weigh.
    """

    number: int
    released_at: datetime
    digest: str
    pack: Document
    missing: tuple[str, ...]


def digest_of(pack: Document) -> str:
    """Give the SHA-256 of a pack's canonical JSON, in hex."""
    return sha256(json.dumps(pack, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


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
    _freeze(session, actor, application, kept.released, shown.pack, now)
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


def _freeze(
    session: Session, actor: Actor, application: Application, number: int, pack: Document, now: datetime
) -> None:
    """Seal a version in a row of its own, with the report that was made of it."""
    document = vetting_checks.told(session, actor, application)
    report = vetting_checks.report_of(document, application, london_day(now))
    copy = VettingCopy(
        id=uuid4(),
        application_id=application.id,
        taken_at_event="release",
        taken_at=now,
        number=number,
        digest=digest_of(pack),
    )
    kept = {"form": document, "report": report_schema.dump(report), "pack": pack, "missing": _missing(report)}
    sealed = sealer_of(session).seal(kept, _about(copy))
    copy.key_id, copy.sealed = sealed.key_id, sealed.value
    session.add(copy)
    session.flush()


def _missing(report: Report) -> list[str]:
    """Give what is missing: blockers of omission. What weighs is for the police, not for the officer."""
    return [
        each.message
        for each in report.findings
        if each.severity is Severity.BLOCKER and not is_standing(each)
    ]


def _about(copy: VettingCopy) -> str:
    """Name the row that a seal is bound to."""
    return f"vetting_copies/{copy.id}"


def versions(session: Session, actor: Actor, application_id: UUID) -> list[Version]:
    """Open every version that the applicant has released, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    wanted = select(VettingCopy).where(
        VettingCopy.application_id == application_id, VettingCopy.number.is_not(None)
    )
    return [_opened(session, copy) for copy in session.scalars(wanted.order_by(VettingCopy.number.desc()))]


def open_for_officer(
    session: Session, actor: Actor, application_id: UUID, now: datetime
) -> tuple[Case, Version]:
    """Open the newest version for the vetting officer, which is written down and shown to the applicant.

    Raises:
        NotFound: the actor does not vet this application.
        NotPossibleNow: the applicant has not released it, or is changing it.
    """
    case = vetting_desk.case(session, actor, application_id, Permission.PACK_OPEN)
    if case.pack.state == "with_applicant":
        raise NotPossibleNow("The applicant has this pack now. It can be opened once they have released it.")
    copy = session.scalar(
        select(VettingCopy).where(
            VettingCopy.application_id == application_id, VettingCopy.number == case.pack.released
        )
    )
    if copy is None:
        raise NotFound
    audit.record(
        session,
        "vetting_pack_opened",
        actor.account_id,
        application_id,
        now,
        number=case.pack.released,
        classes=CLASSES,
    )
    return case, _opened(session, copy)


def _opened(session: Session, copy: VettingCopy) -> Version:
    """Open the seal of a version."""
    kept = sealer_of(session).unseal(Sealed(copy.key_id, copy.sealed), _about(copy))
    return Version(copy.number or 0, copy.taken_at, copy.digest or "", kept["pack"], tuple(kept["missing"]))
