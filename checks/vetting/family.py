"""Each person on the form: whole, plausible, listed once, and told about it (FAM-05 to FAM-18, ADDR-18)."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from checks.dates import leaves_window, when, years_after
from checks.findings import Finding, advice, blocker, concern
from checks.messages.catalogue import phrases, tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.coverage import address_window, certain_gaps
from checks.vetting.details import NOT_ASKED, PARENTS, is_required, missing
from checks.vetting.people import OF_EVERYBODY, PARTNERS, Person
from checks.vetting.records import VettingForm
from checks.vetting.words import Answer, LifeStatus, Role

OLDER = frozenset({Role.MOTHER, Role.FATHER, Role.ADOPTIVE_PARENT})
ASKED = {**OF_EVERYBODY, **phrases("details of a parent")}


@rule("FAM-05", source=sources.NORTHUMBRIA, evidence="E1")
def partners_live_with_the_applicant(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for a partner entered as living with the applicant who lives elsewhere."""
    main = form.main_address(on)
    for person in form.people:
        here = person.lives and Role.COHABITING_PARTNER in person.roles and form.home_of(person)
        if here and main and person not in form.living_at(main):
            yield advice(tell("FAM-05", "elsewhere", person=person.called), f"{person.at}/roles")


@rule("FAM-07", source=sources.NORTHUMBRIA, evidence="E1")
def each_person_in_full(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each detail of a person that is missing and not said to be unknown (GEN-03).

    Advice only for people who need not be on the form. How a parent is has FAM-11.
    """
    for person in form.people:
        severity = blocker if is_required(person, form, profile, on) else advice
        if not person.roles:
            yield severity(tell("FAM-07", "no_role", person=person.called), f"{person.at}/roles")
        for detail in missing(person, profile, on):
            of_parent = detail == "life_status" and person.roles & PARENTS
            if detail in ASKED and detail not in person.not_known and not of_parent:
                yield severity(
                    tell("FAM-07", "left_out", person=person.called, detail=ASKED[detail]),
                    f"{person.at}/{detail}",
                )


@rule("FAM-09", source=sources.ENGINEERING, evidence="ENG")
def the_dead_are_recorded(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for a relative who has died and whose name or year of death is left out."""
    for person in form.people:
        left_out: list[str] = [entry for entry in ("given_names", "family_name") if entry in person.left_out]
        left_out += [] if person.died else ["died"]
        wanted = [entry for entry in left_out if entry not in person.not_known]
        if person.life_status is LifeStatus.DECEASED and wanted:
            yield advice(
                tell("FAM-09", "left_out", person=person.called),
                *(f"{person.at}/{entry}" for entry in wanted),
            )


@rule("FAM-13", source=sources.ENGINEERING, evidence="ENG")
def nobody_is_listed_twice(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for people with one name and one date of birth. Twins have different names."""
    alike: dict[object, list[Person]] = defaultdict(list)
    for person in form.people:
        if key := person.name_and_birth:
            alike[key].append(person)
    for people in alike.values():
        if len(people) > 1:
            yield advice(
                tell("FAM-13", "twice", person=people[0].called, times=len(people)),
                *(person.at for person in people),
            )


@rule("FAM-14", source=sources.ENGINEERING, evidence="ENG")
def ages_are_plausible(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for a date of birth that cannot be right, as far as dates that are vague show it."""
    mine = form.applicant.date_of_birth
    gap = profile.parent_age_gap_min
    for person in form.people:
        born = person.date_of_birth
        if born is None:
            continue
        if born.earliest > on:
            odd = "to_come"
        elif person.roles & PARTNERS and person.is_aged(profile.partner_age_min, on) is False:
            odd = "partner"
        elif mine and person.roles & OLDER and years_after(born.earliest, gap) > mine.latest:
            odd = "parent"
        elif mine and Role.CHILD in person.roles and years_after(mine.earliest, gap) > born.latest:
            odd = "child"
        else:
            continue
        years = profile.partner_age_min if odd == "partner" else gap
        message = tell("FAM-14", odd, person=person.called, born=born, years=years)
        yield concern(message, f"{person.at}/date_of_birth")


@rule("FAM-16", source=sources.JOINING, evidence="E1")
def what_is_known_of_their_past(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the question is not answered, a concern where somebody was involved.

    "Not known" is an answer. Somebody's record is never a failure in itself (FAM-17).
    """
    for person in form.people:
        where = f"{person.at}/criminal_involvement"
        if (
            "criminal_involvement" in missing(person, profile, on)
            and "criminal_involvement" not in person.not_known
        ):
            yield (blocker if is_required(person, form, profile, on) else advice)(
                tell("FAM-16", "unanswered", person=person.called), f"{where}/answer"
            )
        if person.criminal_involvement.answer is Answer.YES:
            yield concern(tell("FAM-16", "involved", person=person.called), where)


@rule("FAM-18", source=sources.NORTH_WALES, evidence="E1")
def people_are_told(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where living people are neither told, nor out of reach, nor unsafe to tell."""
    if form.people_informed:
        return
    untold = [person for person in form.people if person.lives and person.informed is None]
    if untold:
        names = ", ".join(person.called for person in untold)
        yield blocker(
            tell("FAM-18", "untold", names=names),
            "/people_informed",
            *(f"{person.at}/informed" for person in untold),
        )


@rule("ADDR-18", source=sources.JOINING, evidence="E1")
def partner_has_an_address_history(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for a partner without addresses of their own, and for each certain gap in them."""
    window = address_window(profile, on)
    for person in form.people:
        asked = (
            profile.partner_address_history
            and person.roles & PARTNERS
            and person.life_status not in NOT_ASKED
        )
        where = f"{person.at}/address_history"
        if not asked or "address_history" in person.not_known:
            continue
        if not person.address_history:
            yield blocker(
                tell("ADDR-18", "none", person=person.called, years=profile.address_history_years), where
            )
            continue
        for gap in certain_gaps(person.address_history, window):
            yield blocker(
                tell("ADDR-18", "gap", person=person.called, when=when(gap)),
                where,
                span=gap,
                passes_on=None if gap.last == on else leaves_window(gap.last, profile.address_history_years),
            )
