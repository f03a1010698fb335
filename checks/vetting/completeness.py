"""Is everything answered? (GEN-01 to GEN-03, GEN-08)."""

from collections.abc import Iterator
from datetime import date

from checks.answers import is_answer, is_blank, is_reason
from checks.dates import in_words, years_after
from checks.findings import Finding, blocker
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.associations import DETAILS
from checks.vetting.details import missing
from checks.vetting.people import ASKED_FOR
from checks.vetting.places import Absence, Address
from checks.vetting.records import VettingForm
from checks.vetting.words import Association, Kind, LifeStatus, Listing, PartnerStatus, Reason

SECTIONS = {
    "applicant": "who you are: your names, birth, nationality and National Insurance number",
    "addresses": "where you have lived",
    "people": "your family, your partner and the people you live with",
    "police": "any dealings with the police and the courts",
    "finance": "your finances",
    "associations": "people you know, other work and earlier vetting",
}
"""The sections that must be complete, by their entry in the form. The declaration has GEN-09."""
IN_SERVICE = frozenset({Reason.ARMED_FORCES, Reason.UK_GOVERNMENT})
ASSOCIATION_QUESTIONS = {
    Association.CRIMINAL_ASSOCIATES: "Do you know anybody well who is involved in crime?",
    Association.BUSINESS_INTERESTS: "Do you have a business interest or a second job?",
    Association.EXTREMIST_GROUPS: "Have you ever belonged to an extremist or banned group?",
    Association.REGULATORY_SANCTION: "Has an employer dismissed you or a regulator taken action against you?",
}


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
            yield blocker(f"Tell us about {contents}. Police send back a form with a part left out.", where)


@rule("GEN-02", source=sources.POLICE_FORM, evidence="E1")
def every_question_is_answered(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each question without an answer that no other rule asks for."""
    if form.begun("applicant"):
        yield from _about_the_applicant(form)
    for address in form.addresses:
        yield from _about_address(address)
    if form.absences is None and form.begun("addresses"):
        yield blocker(
            "Have you been outside the UK for 28 days or more at a time? Answer this even if you have not.",
            "/absences",
        )
    for absence in form.absences or ():
        yield from _about_absence(absence)
    if form.begun("associations"):
        for kind, question in ASSOCIATION_QUESTIONS.items():
            if kind not in form.associations.answers:
                yield _unanswered(question, f"/associations/answers/{kind}")
    for item in form.associations.items:
        if item.kind is None or not is_answer(item.details):
            wanted = DETAILS[item.kind] if item.kind else "what it is about"
            yield blocker(f"Tell us {wanted}.", f"{item.at}/{'details' if item.kind else 'kind'}")


def _about_the_applicant(form: VettingForm) -> Iterator[Finding]:
    """Yield what the applicant has not said about themselves."""
    applicant = form.applicant
    if applicant.other_names.answer is None:
        yield _unanswered("Have you ever used another name?", "/applicant/other_names/answer")
    if applicant.marital_status is None:
        yield blocker("Tell us your marital status.", "/applicant/marital_status")
    if applicant.occupants.aged_10_or_over is None:
        yield blocker(
            "Tell us how many people aged 10 or over live with you. If there is nobody, put 0.",
            "/applicant/occupants/aged_10_or_over",
        )
    if applicant.occupants.under_10 is None:
        yield blocker(
            "Tell us how many children under 10 live with you. If there are none, put 0.",
            "/applicant/occupants/under_10",
        )


def _about_address(address: Address) -> Iterator[Finding]:
    """Yield what is not said about a stay at an address."""
    if address.start is None:
        yield blocker(f"Tell us when you moved to {address.in_short}.", f"{address.at}/from")
    if address.type is None:
        yield blocker(f"Tell us what kind of home {address.in_short} was.", f"{address.at}/type")


def _about_absence(absence: Absence) -> Iterator[Finding]:
    """Yield what is not said about a time abroad."""
    when = f"your time abroad from {absence.start}" if absence.start else "your time abroad"
    if absence.start is None:
        yield blocker("Tell us the day you left the UK.", f"{absence.at}/from")
    if absence.country is None:
        yield blocker(
            f"Tell us which country {when} was spent in. Give each country its own entry.",
            f"{absence.at}/country",
        )
    if absence.reason is None:
        yield blocker(f"Tell us the reason for {when}.", f"{absence.at}/reason")
    if absence.reason is Reason.DEPENDANT and absence.inside_establishment is None:
        yield _unanswered(f"For {when}: did you live on the base?", f"{absence.at}/inside_establishment")
    if absence.reason in IN_SERVICE and absence.evidence is None:
        yield _unanswered(f"For {when}: do you have proof of the posting?", f"{absence.at}/evidence")
    if absence.reason not in {*IN_SERVICE, None} and absence.ties and absence.ties.are_unclear:
        yield _unanswered(
            f"For {when}: which of your home, bank and job in the UK did you keep?", f"{absence.at}/ties"
        )


@rule("GEN-03", source=sources.WARWICKSHIRE, evidence="E1")
def what_is_not_known_has_a_reason(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each detail given as not known without a reason of at least a few words."""
    for kind, listing in form.relatives.items():
        if listing is Listing.NOT_KNOWN and not is_reason(form.relatives_reasons.get(kind)):
            yield _reason_wanted(_in_words(kind), f"/relatives/{kind}", f"/relatives_reasons/{kind}")
    for person in form.people:
        for detail in missing(person, profile, on):
            if detail in person.not_known and not person.explains(detail):
                what = f"{_in_words(detail)} of {person.called}"
                yield _reason_wanted(what, f"{person.at}/{detail}", f"{person.at}/not_known/{detail}")
        if person.partner_status is PartnerStatus.NOT_KNOWN and not person.explains("partner_status"):
            yield _reason_wanted(f"present partner of {person.called}", f"{person.at}/partner_status")
        unknown = person.life_status is LifeStatus.IDENTITY_UNKNOWN
        if unknown and not any(is_reason(reason) for reason in person.not_known.values()):
            yield _reason_wanted(f"identity of {person.called}", f"{person.at}/not_known")


@rule("GEN-08", source=sources.WARWICKSHIRE, evidence="E1")
def old_enough_and_numbered(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker under the minimum age on the day, and one without a National Insurance number."""
    if not form.begun("applicant"):
        return
    born = form.applicant.date_of_birth
    if born and (old_enough := years_after(born.earliest, profile.minimum_age)) > on:
        yield blocker(
            f"You must be at least {profile.minimum_age} on the day you sign. You will be on "
            f"{in_words(old_enough)}.",
            "/applicant/date_of_birth",
            passes_on=old_enough,
        )
    if is_blank(form.applicant.national_insurance_number):
        yield blocker(
            "You need a National Insurance number before a vetting form can go to the police. If you do not "
            "have one, apply for it on GOV.UK and come back.",
            "/applicant/national_insurance_number",
        )


def _unanswered(question: str, where: str) -> Finding:
    """Make the blocker for a question that may well be answered with no."""
    return blocker(f"{question} Answer this even if the answer is no.", where)


def _reason_wanted(what: str, *where: str) -> Finding:
    """Make the blocker for something that is not known without a reason."""
    return blocker(
        f"Tell us in a few words why you cannot give the {what}. Do not put yourself at risk to find out.",
        *where,
    )


def _in_words(name: Kind | str) -> str:
    """Write the name of an entry in words."""
    return str(name).replace("_", " ").replace("parents partners", "partners of your parents")
