"""Invented applications after the interview: an offer, a release, a pack with the police, a clearance."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from app.applicant.vetting.packing import pack_of
from app.clock import london_day
from app.documents.digests import digest_of
from app.documents.vetting import answers_version
from app.models.applications import Application
from app.models.offers import STANDARDS
from app.services import (
    employer_declarations,
    employer_parts,
    employment_checks,
    employment_references,
    offers,
    reference_links,
    vetting_desk,
    vetting_forms,
    vetting_notes,
    vetting_releases,
)
from app.services.actors import Actor, Permission, Role
from app.services.employment_checks import CRIMINAL_RECORD, Change
from app.services.offers import Terms
from app.services.sent_declarations import Shown
from app.services.vetting_notes import Item
from app.services.vetting_packs import NO_DATES, Dates
from checks.record.declarations import CheckLevel
from forms.record.declarations import DeclarationForm

FORCE = "Northmoor Constabulary"

FACTS = {
    "capacity": "Ward manager, their line manager from 2021",
    "job_title": "Staff nurse",
    "started": "2019-03",
    "sanctions": "no",
    "investigations": "no",
}
FINE = "A fine of 120 pounds for no insurance, Northmoor magistrates' court, 14 May 2019. Paid at once."
INTERVIEWED, OFFERED, TO_RELEASE, TO_CHECK, RETURNED, WITH_FORCE, CLEARED, CONFIRMED = (
    "interviewed",
    "offered",
    "to release",
    "to check",
    "returned",
    "with the force",
    "cleared",
    "confirmed",
)
REACHES = (CONFIRMED, CLEARED, WITH_FORCE, RETURNED, TO_CHECK, TO_CHECK, TO_RELEASE, OFFERED, INTERVIEWED)
"""How far the applicants of the filled vacancy come, in the order in which they sent."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One application after its interview, with those who act on it, on the day that the demo is made."""

    session: Session
    application: Application
    applicant: Actor
    staff: Mapping[Role, Actor]
    now: datetime

    def reach(self, point: str) -> None:
        """Take the application, which has been interviewed, as far as the point says."""
        if point == INTERVIEWED:
            return
        by = london_day(self.now) + timedelta(days=10)
        terms = Terms(by, CheckLevel.ENHANCED)
        offers.make(self.session, self.staff[Role.MANAGER], self.application.id, terms, self.now)
        if point == OFFERED:
            return
        offers.answer(self.session, self.applicant, self.application.id, accept=True, now=self.now)
        if point == TO_RELEASE:
            return
        self._declare(FINE if point == RETURNED else None)
        self._release()
        self._vet(point)

    def _declare(self, matters: str | None) -> None:
        """Send the self-declaration, and name the adviser who may read it."""
        session, actor, key = self.session, self.applicant, self.application.id
        said = {"any": "yes" if matters else "no", "matters": matters}
        shown = employer_declarations.read(session, actor, key).version
        employer_declarations.change(session, actor, key, said, shown, self.now)
        form = DeclarationForm(on=london_day(self.now), level=CheckLevel.ENHANCED, data=said)
        rows = [{"label": label, "value": value} for label, value in form.rows()]
        version = employer_declarations.read(session, actor, key).version
        employer_declarations.send(session, actor, key, Shown(rows, version), self.now)
        hr = self.staff[Role.HR]
        check = employment_checks.one(session, key, CRIMINAL_RECORD, lock=True)
        begun = Change("under_way", hr.account_id, "", london_day(self.now), None, None)
        employment_checks.change(session, hr, check, begun, str(check.version), self.now)

    def _release(self) -> None:
        """Release the form as it stands, signed anew for the day."""
        session, actor, key = self.session, self.applicant, self.application.id
        form = vetting_forms.read(session, actor, key)
        vetting_forms.sign(session, actor, key, answers_version(form), self.now)
        form = vetting_forms.read(session, actor, key)
        pack = pack_of(form, employer_parts.read(session, actor, key))
        shown = vetting_releases.Shown(pack, digest_of(pack))
        vetting_releases.release(session, actor, key, shown, self.now, factor_needed=False)

    def _vet(self, point: str) -> None:
        """Let the officer do their part."""
        today = london_day(self.now)
        if point == RETURNED:
            asked = [Item("Family and household", "Please add the first address of your mother after 2016.")]
            vetting_notes.send_back(
                self.session, self.staff[Role.VETTING_OFFICER], self.application.id, asked, self.now
            )
        if point in (WITH_FORCE, CLEARED, CONFIRMED):
            self._note("find_complete", Dates(promised_by=today + timedelta(days=5)))
            promised = Dates(promised_by=today + timedelta(days=30), force_reference="NC/26/0418")
            self._note("hand_over", promised)
        if point in (CLEARED, CONFIRMED):
            self._note("clear", Dates(expires_on=today.replace(year=today.year + 3, day=1)))
            self._refer()
            self._check_all(today, but=STANDARDS[4] if point == CLEARED else "")
        if point == CONFIRMED:
            offers.confirm(self.session, self.staff[Role.HR], self.application.id, self.now)

    def _refer(self) -> None:
        """Let the first referee give a reference."""
        session, hr, key = self.session, self.staff[Role.HR], self.application.id
        line = employment_references.of_application(session, hr, key, london_day(self.now))[0]
        employment_references.ask(session, hr, key, line.referee, self.now)
        asked = employment_references.of_application(session, hr, key, london_day(self.now))[0].reference
        token = reference_links.new_link(session, asked.id) if asked else None
        reference_links.answer(session, token or "", FACTS, self.now)

    def _note(self, event: str, dates: Dates = NO_DATES) -> None:
        officer = self.staff[Role.VETTING_OFFICER]
        vetting_desk.note(self.session, officer, self.application.id, event, dates, self.now)

    def _check_all(self, today: date, *, but: str) -> None:
        """Find every check met, but for one that is under way."""
        hr = self.staff[Role.HR]
        found = offers.of_staff(self.session, hr, self.application.id, Permission.CHECKS_KEEP)
        met = Change("met", hr.account_id, "Seen in person", today - timedelta(days=6), today, None)
        for check in found.checks:
            noted = met if check.standard != but else replace(met, state="under_way", done_on=None)
            employment_checks.change(self.session, hr, check, noted, str(check.version), self.now)
