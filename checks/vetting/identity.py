"""Who the applicant is: names, birth, numbers, registration (ID-01 to ID-04, ID-09, NHS-06)."""

import re
from collections.abc import Iterator
from datetime import date

from checks.answers import is_blank
from checks.dates import Precision
from checks.findings import Finding, blocker, concern
from checks.messages.catalogue import phrases, tell
from checks.profiles import Profile
from checks.registrations import Body, odd_shape
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.applicant import Name
from checks.vetting.records import VettingForm

OF_A_NAME = phrases("parts of a name")
NATIONAL_INSURANCE = re.compile(r"(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]")
SUITABLE_BODIES = (Body.NMC, Body.HCPC, Body.SWE, Body.SCW, Body.SSSC, Body.NISCC)
"""Nurses, occupational therapists, and the social work councils of the four nations."""


@rule("ID-01", source=sources.WARWICKSHIRE, evidence="E1")
def name_as_on_the_passport(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for given names or a family name left blank."""
    for entry, what in OF_A_NAME.items():
        if form.begun("applicant") and is_blank(getattr(form.applicant, entry)):
            yield blocker(tell("ID-01", "left_out", what=what), f"/applicant/{entry}")


@rule("ID-02", source=sources.JOINING, evidence="E1")
def earlier_names_in_full(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each earlier name without a name or without its years; GEN-04 asks for the list."""
    for name in form.applicant.other_names.items:
        where = f"/applicant/other_names/items/{name.index}"
        if is_blank(name.given_names) and is_blank(name.family_name):
            yield blocker(tell("ID-02", "no_name"), where)
        elif name.start is None or name.end is None:
            yield blocker(
                tell("ID-02", "no_years", name=_written(name)),
                f"{where}/{'from' if name.start is None else 'to'}",
            )


@rule("ID-03", source=sources.POLICE_FORM, evidence="E2")
def name_at_birth(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the family name at birth is neither given nor said to be the same."""
    born = form.applicant.birth_name
    blank = isinstance(born, Name) and is_blank(born.family_name)
    if form.begun("applicant") and (born is None or blank):
        yield blocker(tell("ID-03", "left_out"), "/applicant/birth_name")


@rule("ID-04", source=sources.GMP, evidence="E1")
def birth_and_nationality(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for date, town or country of birth, or nationality left out."""
    if not form.begun("applicant"):
        return
    applicant = form.applicant
    born = applicant.date_of_birth
    if born is None or born.precision is not Precision.DAY:
        yield blocker(tell("ID-04", "date"), "/applicant/date_of_birth")
    if is_blank(applicant.place_of_birth.town):
        yield blocker(tell("ID-04", "town"), "/applicant/place_of_birth/town")
    if applicant.place_of_birth.country is None:
        yield blocker(tell("ID-04", "country"), "/applicant/place_of_birth/country")
    if not applicant.nationalities:
        yield blocker(tell("ID-04", "nationality"), "/applicant/nationalities")


@rule("ID-09", source=sources.HMRC, evidence="ENG")
def national_insurance_number_has_its_shape(
    form: VettingForm, profile: Profile, on: date
) -> Iterator[Finding]:
    """Yield a blocker where the number cannot be one of HMRC's; GEN-08 asks for a missing one."""
    number = form.applicant.national_insurance_number
    if (
        number
        and not is_blank(number)
        and not NATIONAL_INSURANCE.fullmatch(re.sub(r"[\s\-]", "", number).upper())
    ):
        yield blocker(tell("ID-09", "odd"), "/applicant/national_insurance_number")


@rule("NHS-06", source=sources.MET_ADVERT, evidence="E1")
def registration_is_current(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where a registration is required and missing, unfinished or lapsed on the day.

    A body that the post does not name and a number of an odd shape are for a person to look at.
    """
    if not profile.registration_required:
        return
    held = form.registration
    if held is None:
        yield blocker(tell("NHS-06", "none"), "/registration")
        return
    if held.body is None:
        yield blocker(tell("NHS-06", "no_body"), "/registration/body")
    elif held.body not in SUITABLE_BODIES:
        yield concern(tell("NHS-06", "other_body"), "/registration/body")
    if is_blank(held.number):
        yield blocker(tell("NHS-06", "no_number"), "/registration/number")
    elif held.number and (shape := odd_shape(held.body, held.number)):
        yield concern(tell("NHS-06", "odd_number", shape=shape), "/registration/number")
    if held.expires is None:
        yield blocker(tell("NHS-06", "no_end"), "/registration/expires")
    elif held.expires.latest < on:
        yield blocker(tell("NHS-06", "lapsed", day=held.expires), "/registration/expires")


def _written(name: Name) -> str:
    """Write a name out."""
    return " ".join(part for part in (name.given_names, name.family_name) if part and not is_blank(part))
