"""The relationship checklist: each relative asked for in turn (FAM-01 to FAM-04, FAM-06, FAM-11)."""

from collections.abc import Iterator
from datetime import date

from checks.findings import Finding, blocker
from checks.messages.catalogue import phrases, tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.people import ASKED_FOR, OPTIONAL, PARTNERS, ROLES_OF_KIND, Person
from checks.vetting.records import VettingForm
from checks.vetting.words import Kind, LifeStatus, Listing, MaritalStatus, PartnerStatus, Role

IN_WORDS = phrases("relatives")
STATUSES = phrases("marital status")
"""Those that ask for a partner."""
WHOLE_FAMILY = "family"
PARENTS = (Kind.MOTHER, Kind.FATHER)
EASILY_MIXED_UP = (Kind.PARENTS_PARTNERS, Kind.PARTNERS_PARENTS)
NEW_PARTNERS = frozenset({Role.PARENTS_PARTNER, Role.STEP_PARENT})
PARTNER_OF = {
    MaritalStatus.MARRIED: frozenset({Role.SPOUSE, Role.CIVIL_PARTNER}),
    MaritalStatus.CIVIL_PARTNERSHIP: frozenset({Role.SPOUSE, Role.CIVIL_PARTNER}),
    MaritalStatus.SEPARATED: frozenset({Role.SPOUSE, Role.CIVIL_PARTNER}),
    MaritalStatus.COHABITING: PARTNERS,
}
"""The roles of which a marital status asks for one."""


def answering(kind: Kind, form: VettingForm, on: date) -> list[Person]:
    """Give the people who make "listed" true for a line; a step-parent is also a parent's partner."""
    if kind is Kind.OTHER_CO_RESIDENTS:
        main = form.main_address(on)
        at_home = form.living_at(main) if main else []
        return [person for person in form.people if Role.CO_RESIDENT in person.roles or person in at_home]
    roles = NEW_PARTNERS if ROLES_OF_KIND[kind] & NEW_PARTNERS else ROLES_OF_KIND[kind]
    return [person for person in form.people if person.roles & roles]


def kept_out(kind: Kind, form: VettingForm, on: date) -> list[Person]:
    """Give the people who make "none" untrue for a line: those who belong under it and nowhere else."""
    if kind is Kind.OTHER_CO_RESIDENTS:
        nowhere_else = OPTIONAL | {Role.CO_RESIDENT}
        return [
            person for person in answering(kind, form, on) if person.lives and person.roles <= nowhere_else
        ]
    listed = [person for person in form.people if person.roles & ROLES_OF_KIND[kind]]
    late_partner = kind is Kind.PARTNER
    return [person for person in listed if not (late_partner and person.life_status is LifeStatus.DECEASED)]


@rule("FAM-01", source=sources.MET_ADVERT, evidence="E1")
def every_relative_is_answered_for(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each line of the checklist without an answer, those of FAM-03 and FAM-11 aside."""
    for kind in ASKED_FOR[profile.family_scope]:
        if form.begun("people") and kind not in (*PARENTS, *EASILY_MIXED_UP) and kind not in form.relatives:
            yield blocker(tell("FAM-01", "unanswered", relatives=IN_WORDS[kind]), f"/relatives/{kind}")


@rule("FAM-03", source=sources.MET_ADVERT, evidence="E1")
def parents_partners_and_partners_parents(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each of the two lines without an answer: they are different people."""
    for kind in EASILY_MIXED_UP if profile.family_scope == WHOLE_FAMILY else ():
        if form.begun("people") and kind not in form.relatives:
            yield blocker(tell("FAM-03", "unanswered", relatives=IN_WORDS[kind]), f"/relatives/{kind}")


@rule("FAM-04", source=sources.MET_ADVERT, evidence="E1")
def parents_new_partners_are_listed(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where fewer partners are listed than parents are said to have.

    Whoever answers for them as not known has GEN-03 to satisfy.
    """
    parents = [person for person in form.people if person.partner_status is PartnerStatus.OTHER_PARTNER]
    listed = [person for person in form.people if person.roles & NEW_PARTNERS]
    asked = (Kind.PARENTS_PARTNERS, Kind.STEP_PARENTS)
    not_known = any(form.relatives.get(kind) is Listing.NOT_KNOWN for kind in asked)
    if not_known or profile.family_scope != WHOLE_FAMILY:
        return
    for parent in parents[len(listed) :]:
        yield blocker(
            tell("FAM-04", "not_listed", person=parent.called), f"{parent.at}/partner_status", "/people"
        )


@rule("FAM-06", source=sources.JOINING, evidence="E1")
def marital_status_has_its_partner(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the marital status asks for a partner and none is listed."""
    status = form.applicant.marital_status
    wanted = PARTNER_OF.get(status) if status else None
    if (
        status
        and wanted
        and Kind.PARTNER in ASKED_FOR[profile.family_scope]
        and form.begun("people")
        and not any(person.roles & wanted for person in form.people)
    ):
        separated = "separated" if status is MaritalStatus.SEPARATED else ""
        yield blocker(
            tell("FAM-06", "not_listed", separated, status=STATUSES[status]),
            "/applicant/marital_status",
            "/relatives/partner",
        )


@rule("FAM-11", source=sources.MET_ADVERT, evidence="E1")
def mother_and_father_are_answered_for(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for a parent who is left blank or said not to exist, and for one without a status."""
    if not form.begun("people") or profile.family_scope != WHOLE_FAMILY:
        return
    for kind in PARENTS:
        if form.relatives.get(kind) in (None, Listing.NONE):
            yield blocker(tell("FAM-11", "not_listed", kind=kind), f"/relatives/{kind}")
    for person in form.people:
        parent = next((kind for kind in PARENTS if person.roles & ROLES_OF_KIND[kind]), None)
        if parent and person.life_status is None:
            yield blocker(tell("FAM-11", "no_status", parent=parent), f"{person.at}/life_status")
