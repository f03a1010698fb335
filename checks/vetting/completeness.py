"""Is everything answered? (GEN-01 to GEN-03, GEN-08)."""

from collections.abc import Iterator
from datetime import date

from checks.answers import is_answer, is_blank, is_reason
from checks.dates import in_words, years_after
from checks.findings import Finding, blocker
from checks.messages.catalogue import phrase, phrases, tell
from checks.postcodes import UK
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.associations import DETAILS
from checks.vetting.details import missing
from checks.vetting.people import ASKED_FOR
from checks.vetting.places import Absence, Address
from checks.vetting.records import VettingForm
from checks.vetting.words import LifeStatus, Listing, PartnerStatus, Reason

SECTIONS = phrases("sections")
"""The sections that must be complete, by their entry in the form. The declaration has GEN-09."""
NAMES_OF = phrases("relatives not known")
DETAILS_OF = phrases("details not known")
IN_SERVICE = frozenset({Reason.ARMED_FORCES, Reason.UK_GOVERNMENT})
ASSOCIATION_QUESTIONS = phrases("questions about associations")
"""Those that GEN-02 asks; earlier vetting has ASSOC-05."""


@rule("GEN-01", source=sources.MET_ADVERT, evidence="E1")
def every_section_is_begun(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each section in which nothing is answered; the other rules judge what is."""
    not_asked = {
        *(() if profile.finance_check else ("finance",)),
        *(() if ASKED_FOR[profile.family_scope] else ("people",)),
    }
    for section, contents in SECTIONS.items():
        if section not in not_asked and not form.begun(section):
            where = "/relatives" if section == "people" else f"/{section}"
            yield blocker(tell("GEN-01", "empty", contents=contents), where)


@rule("GEN-02", source=sources.POLICE_FORM, evidence="E1")
def every_question_is_answered(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each question without an answer that no other rule asks for."""
    if form.begun("applicant"):
        yield from _about_the_applicant(form)
    for address in form.addresses:
        yield from _about_address(address)
    if form.absences is None and form.begun("addresses"):
        yield blocker(tell("GEN-02", "absences"), "/absences")
    for absence in form.absences or ():
        yield from _about_absence(absence)
    if form.begun("associations"):
        for kind, question in ASSOCIATION_QUESTIONS.items():
            if kind not in form.associations.answers:
                yield _unanswered("question", f"/associations/answers/{kind}", question=question)
    for item in form.associations.items:
        if item.kind is None or not is_answer(item.details):
            wanted = DETAILS[item.kind] if item.kind else phrase("association", "kind")
            yield blocker(
                tell("GEN-02", "details", wanted=wanted), f"{item.at}/{'details' if item.kind else 'kind'}"
            )


def _about_the_applicant(form: VettingForm) -> Iterator[Finding]:
    """Yield what the applicant has not said about themselves."""
    applicant = form.applicant
    if applicant.other_names.answer is None:
        yield _unanswered("other_names", "/applicant/other_names/answer")
    if applicant.marital_status is None:
        yield blocker(tell("GEN-02", "marital_status"), "/applicant/marital_status")
    if applicant.occupants.aged_10_or_over is None:
        yield blocker(tell("GEN-02", "aged_10_or_over"), "/applicant/occupants/aged_10_or_over")
    if applicant.occupants.under_10 is None:
        yield blocker(tell("GEN-02", "under_10"), "/applicant/occupants/under_10")


def _about_address(address: Address) -> Iterator[Finding]:
    """Yield what is not said about a stay at an address."""
    if address.start is None:
        yield blocker(tell("GEN-02", "moved_in", address=address.in_short), f"{address.at}/from")
    if address.type is None:
        yield blocker(tell("GEN-02", "kind_of_home", address=address.in_short), f"{address.at}/type")


def _about_absence(absence: Absence) -> Iterator[Finding]:
    """Yield what is not said about a time abroad."""
    when = phrase("time abroad", "since" if absence.start else "undated", day=absence.start)
    if absence.start is None:
        yield blocker(tell("GEN-02", "left_on"), f"{absence.at}/from")
    if absence.country in (None, UK):
        yield blocker(tell("GEN-02", "country", when=when), f"{absence.at}/country")
    if absence.reason is None:
        yield blocker(tell("GEN-02", "reason", when=when), f"{absence.at}/reason")
    if absence.reason is Reason.DEPENDANT and absence.inside_establishment is None:
        yield _unanswered("on_the_base", f"{absence.at}/inside_establishment", when=when)
    if absence.reason in IN_SERVICE and absence.evidence is None:
        yield _unanswered("proof", f"{absence.at}/evidence", when=when)
    if absence.reason not in {*IN_SERVICE, None} and absence.ties and absence.ties.are_unclear:
        yield _unanswered("ties", f"{absence.at}/ties", when=when)


@rule("GEN-03", source=sources.WARWICKSHIRE, evidence="E1")
def what_is_not_known_has_a_reason(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each detail given as not known without a reason of at least a few words."""
    for kind, listing in form.relatives.items():
        if listing is Listing.NOT_KNOWN and not is_reason(form.relatives_reasons.get(kind)):
            yield _reason_wanted(NAMES_OF[kind], f"/relatives/{kind}", f"/relatives_reasons/{kind}")
    for person in form.people:
        for detail in missing(person, profile, on):
            if detail in person.not_known and not person.explains(detail):
                what = phrase("not known", "detail", detail=DETAILS_OF[detail], person=person.called)
                yield _reason_wanted(what, f"{person.at}/{detail}", f"{person.at}/not_known/{detail}")
        if person.partner_status is PartnerStatus.NOT_KNOWN and not person.explains("partner_status"):
            what = phrase("not known", "partner", person=person.called)
            yield _reason_wanted(what, f"{person.at}/partner_status")
        unknown = person.life_status is LifeStatus.IDENTITY_UNKNOWN
        if unknown and not any(is_reason(reason) for reason in person.not_known.values()):
            what = phrase("not known", "identity", person=person.called)
            yield _reason_wanted(what, f"{person.at}/not_known")


@rule("GEN-08", source=sources.WARWICKSHIRE, evidence="E1")
def old_enough_and_numbered(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker under the minimum age on the day, and one without a National Insurance number."""
    if not form.begun("applicant"):
        return
    born = form.applicant.date_of_birth
    if born and (old_enough := years_after(born.earliest, profile.minimum_age)) > on:
        yield blocker(
            tell("GEN-08", "too_young", years=profile.minimum_age, day=in_words(old_enough)),
            "/applicant/date_of_birth",
            passes_on=old_enough,
        )
    if is_blank(form.applicant.national_insurance_number):
        yield blocker(tell("GEN-08", "no_number"), "/applicant/national_insurance_number")


def _unanswered(case: str, where: str, **values: object) -> Finding:
    """Make the blocker for a question that may well be answered with no."""
    return blocker(tell("GEN-02", case, "even_no", **values), where)


def _reason_wanted(what: str, *where: str) -> Finding:
    """Make the blocker for something that is not known without a reason."""
    return blocker(tell("GEN-03", "reason", what=what), *where)
