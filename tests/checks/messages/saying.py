"""Forms that make the rules say what `SPEAKS` does not, such that every sentence is said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from checks.criteria.basics import BASICS, Basics
from checks.criteria.records import Criterion, EmployerPart, Evidence, Job, Meets, Requirements, Weight
from checks.criteria.specification import SPECIFICATION
from checks.dates import PartialDate
from checks.profiles import load_profile
from checks.registrations import Body, Registration
from checks.vetting.convictions import other_convictions_and_cautions
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import ABSENCE, DEBT, MATTER, ON, PERSON, address, changed, report
from tests.checks.vetting.speaking import SPEAKS

NOT_SETTLED = {**address("a2", "2022-01-01", "2022-02-01"), "type": "no_fixed_abode"}
EARLIER = {"kind": "previous_vetting", "details": "Kent Police in 2015"}
PLAN = {"from": "2024-01", "monthly_gbp": 50, "payments_made": 8, "payments_missed": 2}
CHANGES: tuple[dict[str, Any], ...] = (
    {"/addresses/0/primary": False, "/addresses/-": address("a2", "2024-01-01", "2024-12-01", primary=True)},
    {"/addresses/-": address("a2", "2024-01-01", primary=False)},
    {"/addresses/-": address("a2", "2024-01-01", primary=True)},
    {"/addresses/-": {**NOT_SETTLED, "explanation": "I slept at the homes of friends."}},
    {"/addresses/-": {**NOT_SETTLED, "from": None}},
    {"/addresses/-": {**address("a2", None), "type": None}},
    {"/addresses/-": address("a2", "1980-01-01", "1981-01-01")},
    {"/addresses/-": address("a2", "2026-01-01", "2026-02-01")},
    {"/addresses/0/type": "overseas", "/addresses/0/country": "FR", "/addresses/0/from": "2015-06-01"},
    {
        "/people/-": {
            **PERSON,
            "roles": ["spouse"],
            "date_of_birth": "2015-01-01",
            "address_history": [{"from": "2023-01-01", "to": None, **PERSON["address"]}],
        }
    },
    {"/people/-": {**PERSON, "roles": ["child"], "date_of_birth": "2018-01-01", "address": "a1"}},
    {"/people/-": {**PERSON, "roles": ["child"], "date_of_birth": "1995-01-01"}},
    {"/people/-": {**PERSON, "roles": []}, "/people/0/life_status": None},
    {"/applicant/marital_status": "separated"},
    {"/associations/items/-": {"kind": "business_interests", "details": "I work in a pub."}},
    {"/associations/items/-": {**EARLIER, "outcome": "granted"}},
    {"/associations/items/-": {**EARLIER, "outcome": None}},
    {"/associations/items/-": {"details": "It was long ago."}},
    {"/associations/answers": {"criminal_associates": "no"}},
    {"/police/items/-": {**MATTER, "outcome": "service_conviction"}},
    {"/checked_on": "2025-09-14"},
    {"/finance/items/-": {**DEBT, "kind": "default", "state": "in_plan", "plan": PLAN}},
    {"/finance/items/-": {**DEBT, "kind": "bankruptcy", "state": "discharged", "settled_on": "2020-01-01"}},
    {"/absences": None, "/applicant/occupants": {}, "/applicant/other_names": {}},
    {"/absences/-": {**ABSENCE, "reason": "dependant"}},
    {"/absences/-": {**ABSENCE, "reason": "armed_forces", "evidence": None}},
    {"/absences/-": {**ABSENCE, "ties": {"home": False}}},
    {"/absences/-": {**ABSENCE, "from": "2020-01-01", "to": "2022-09", "ties": None}},
    {"/signature/signed_on": "2025-09-16"},
    {"/signature/signed_on": "2025-09"},
    {"/applicant/other_names": {"answer": "yes", "items": [{"from": "2010", "to": "2012"}]}},
    {"/applicant/date_of_birth": None, "/applicant/place_of_birth": {}},
    {"/documents": []},
    {"/documents/0/expires": None, "/documents/1/dated": None},
    {"/documents/1/dated": "2025-06"},
    {"/documents/1/address": "a2", "/addresses/-": address("a2", "2015-01-01", "2015-12-01")},
    {"/registration": None},
    {"/applicant/date_of_birth": "2010-01-01", "/absences/-": {}},
    {"/addresses/-": address("a2", "2015-01-01", "2022")},
    {"/people/0/date_of_birth": "2026-01-01", "/people/0/criminal_involvement": {"answer": "yes"}},
    {"/associations/social_media": {"answer": "listed", "handles": []}},
    {"/finance/items/-": {**DEBT, "state": "satisfied", "settled_on": "2024-06-01", "certificate": True}},
    {"/finance/items/-": {**DEBT, "state": "satisfied", "settled_on": "2024-04-01"}},
    {"/finance/items/-": {**DEBT, "date": "2015-01-01", "state": "satisfied", "settled_on": "2015-06-01"}},
    {"/finance/items/-": {**DEBT, "kind": "iva", "state": "completed", "settled_on": "2024-06-01"}},
    {"/finance/items/-": {**DEBT, "kind": "bankruptcy", "state": "discharged", "settled_on": "2024-01-01"}},
    {"/police/items/-": {**MATTER, "outcome": "pending"}},
    {"/police/items": [{**MATTER, "category": "l", "date": "2024-01-01", "outcome": "fixed_penalty"}] * 3},
    {"/registration": {"number": None}},
    {"/registration": {"body": "GMC", "number": "12", "expires": "2026-01-01"}},
)
TEAM = Criterion("c1", Weight.ESSENTIAL, "Two years of experience at band 6")
DRIVE = Criterion("c2", Weight.ESSENTIAL, "Able to drive")
TEACH = Criterion("c3", Weight.DESIRABLE, "Has taught others")
BANDED = Criterion("c4", Weight.DESIRABLE, "Has worked at band 6")
ASKED = Requirements(
    criteria=(TEAM, DRIVE, TEACH, BANDED), registration_required=True, bodies=frozenset({Body.NMC})
)
PARTS = (
    EmployerPart(jobs=(Job(start=PartialDate.read("2025-01"), band="5"),)),
    EmployerPart(
        evidence={
            "c1": Evidence(Meets.NOT_YET, "I start in May."),
            "c3": Evidence(Meets.EVIDENCE, "I drive."),
            "c4": Evidence(Meets.EVIDENCE, "I drive."),
        },
        registration=Registration(body=Body.GMC, number="12"),
    ),
    EmployerPart(
        evidence={"c1": Evidence(Meets.EVIDENCE, "I drive.")},
        registration=Registration(body=Body.NMC, number="12A3456E", expires=PartialDate.read("2025-09-14")),
    ),
)


def say_everything() -> Iterator[str]:
    """Yield what the rules say about all of these forms and parts."""
    for changes in (*SPEAKS.values(), *CHANGES):
        yield from (finding.message for finding in report(changed(changes)).findings)
    for day in ("2010-06-02", "2022-06-02"):
        matter = {**MATTER, "outcome": "fine", "date": day, "outcome_date": day}
        form = load(changed({"/police/items/-": matter}))
        profile = replace(load_profile(), caution_window_years=5)
        yield from (finding.message for finding in other_convictions_and_cautions(form, profile, ON))
    for part in PARTS:
        yield from (finding.message for rule in SPECIFICATION for finding in rule(part, ASKED, ON))
    yield from (finding.message for rule in BASICS for finding in rule(Basics(), None, date.min))
