"""Every rule of the rulebook: built, kept somewhere else, or not built yet."""

from checks.profiles import Profile
from checks.rules import Rule, rules_in
from checks.vetting import (
    addresses,
    associations,
    checklist,
    clearance,
    completeness,
    continuity,
    contradictions,
    convictions,
    declaration,
    documents,
    family,
    finance,
    given_dates,
    household,
    identity,
    judgments,
    mentions,
    police,
    residency,
    special_addresses,
)
from checks.vetting.records import VettingForm

RULES: tuple[Rule[VettingForm, Profile], ...] = tuple(
    sorted(
        rules_in(
            *(
                addresses,
                associations,
                checklist,
                clearance,
                completeness,
                continuity,
                contradictions,
                convictions,
            ),
            *(declaration, documents, family, finance, given_dates, household, identity, judgments, mentions),
            *(police, residency, special_addresses),
        ),
        key=lambda rule: rule.id,
    )
)
"""The rules that are asked, in the order of their ids."""

KEPT_ELSEWHERE: dict[str, str] = {
    "GEN-05": "a notice on the pages of each disclosure",
    "GEN-07": "a notice on the pages",
    "ID-08": "a private route on the pages; nothing on the form to judge",
    "DATE-01": "checks.report.check: every rule is asked for every anchor",
    "DATE-02": "checks.dates.years_before",
    "DATE-03": "checks.dates.years_after",
    "DATE-04": "checks.dates.Span, checks.dates.gaps",
    "DATE-05": "checks.vetting.places.Period: widest and narrowest",
    "DATE-09": "checks.dates.months_after",
    "DATE-10": "checks.report: passes_on, found by asking the rule",
    "ADDR-02": "the profile's address_history_years",
    "ADDR-07": "checks.vetting.coverage: every type of address counts; nothing on the form shows one left "
    "out but ADDR-08",
    "ADDR-16": "the export for the DBS check",
    "ADDR-20": "a notice on the pages; the registers are not ours to read",
    "RES-02": "checks.vetting.residence.residency_window",
    "RES-03": "checks.vetting.residency: nationality is never read",
    "RES-08": "checks.vetting.residence: the profile's residency_ignore_trip_days",
    "RES-11": "the page that stops a send: it leads to the residency appeal",
    "RES-12": "two windows: address_window and residency_window",
    "RES-13": "nowhere: a rule for constables of old, which must not be applied",
    "FAM-02": "checks.vetting.words.Kind and checks.vetting.people.ROLES_OF_KIND; GEN-04 compares",
    "FAM-08": "checks.vetting.people.Person.is_aged with the profile's relation_age_min",
    "FAM-10": "checks.vetting.details.missing and GEN-03: an explained unknown never blocks",
    "FAM-15": "a notice on the pages: who shares a dwelling",
    "FAM-17": "FAM-16: never a likely refusal",
    "FAM-19": "FAM-07: an address without a country is not whole",
    "FAM-20": "checks.vetting.details.is_required: optional but for the profile's extended_family",
    "FAM-21": "checks.vetting.details.NOT_ASKED",
    "POL-04": "memory prompts on the pages",
    "POL-07": "a notice on the pages",
    "POL-08": "a notice on the pages",
    "POL-09": "a notice on the pages",
    "POL-12": "a notice on the pages",
    "CONV-06": "POL-03 collects what is weighed; nothing adds it up",
    "CONV-10": "CONV-04: its message says on which side of the profile's caution_window_years",
    "CONV-11": "a notice on the pages: nobody can see what is withheld",
    "CONV-12": "checks.record",
    "CONV-13": "checks.vetting.disposals.CONVICTIONS",
    "CONV-14": "the sealed form; the NHS side has its own declaration",
    "FIN-12": "FIN-13 and the profile's finance_lookback_years",
    "FIN-14": "a notice on the pages",
    "FIN-15": "a notice on the pages",
    "FIN-16": "checks.vetting.judgments.JUDGMENTS",
    "FIN-17": "a notice on the pages",
    "ASSOC-07": "no such question on the form",
    "NHS-01": "the pipeline",
    "NHS-02": "a notice on the pages",
    "NHS-03": "the pipeline",
    "NHS-04": "checks.record",
    "NHS-05": "checks.record",
    "NHS-07": "the employer's own checks",
    "NHS-08": "the pipeline",
    "NHS-09": "the pipeline",
    "CHG-01": "a change reported after the declaration",
    "CHG-02": "a change reported after the declaration",
    "CHG-03": "a change reported after the declaration; the page names the profile's windfall_report_gbp",
    "CHG-04": "a change reported after the declaration",
    "CHG-05": "a change reported after the declaration",
    "CHG-06": "a change reported after the declaration",
    "CHG-08": "a reminder of the pipeline",
    "PROC-01": "no outcome of a report turns anybody down",
    "PROC-02": "the privacy notice",
    "PROC-03": "a notice on the pages",
    "PROC-04": "the vetting desk: a refusal may be appealed for the profile's appeal_days",
    "PROC-05": "nowhere: duties of police officers only",
    "PROC-06": "the profile's key is no level",
    "PROC-07": "the applicant's own pages",
}
"""Rules that are a definition, a notice for everybody or a promise of the pipeline, with where each is "
"kept."""

NOT_YET: dict[str, str] = {}
"""Rules that nobody has built, with the reason."""
