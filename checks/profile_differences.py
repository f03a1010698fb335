"""What changes for applicants between two profiles, in words."""

from collections.abc import Iterator

from checks.profiles import PARAMETERS, Profile
from checks.vetting.register import RULES

SHOWN = {
    "minimum_age": "the youngest age to sign at, in years",
    "residency_years": "years in the UK just before applying",
    "clearance_residency_years": "years in the UK that a bundled clearance looks at",
    "residency_max_single_absence_months": "months of one time abroad that a person may still accept",
    "residency_ignore_trip_days": "days from which a trip abroad counts",
    "residency_exempt": "time abroad that counts as the UK",
    "overseas_account_months": "months abroad in all that ask for an account",
    "overseas_account_window_years": "years over which time abroad is added up",
    "address_history_years": "years of addresses",
    "address_gap_tolerance_days": "days that may be missing between addresses",
    "address_uncertain_days_concern": "days that vague dates may leave open",
    "address_short_stay_days": "days from which a stay abroad should be listed",
    "address_must_list_days": "days above which a stay abroad must be listed",
    "overlap_advice_days": "days with two addresses from which to say why",
    "overlap_explain_days": "days with two addresses from which a person looks at it",
    "partner_address_history": "the partner's own addresses are asked for",
    "relation_age_min": "the age from which people are listed",
    "parent_age_gap_min": "years that a parent is older, at least",
    "partner_age_min": "the age of a partner, at least",
    "family_scope": "whom the form lists",
    "extended_family": "grandparents, aunts and cousins are asked for",
    "registration_required": "a professional registration is asked for, unless the vacancy says otherwise",
    "motoring_concern_count": "motoring matters that are looked at by a person",
    "motoring_window_years": "years over which motoring matters are counted",
    "finance_check": "money is asked about",
    "finance_lookback_years": "years over which money matters are looked at",
    "ccj_policy": "what a court judgment about a debt means",
    "ccj_cancel_months": "months within which a paid judgment comes off the register",
    "ccj_register_years": "years that a judgment stays on the register",
    "default_policy": "what a settled default means",
    "bankruptcy_discharge_years": "years after which a bankruptcy weighs less",
    "recent_default_months": "months in which a default is recent",
    "caution_window_years": "years after which a caution weighs less",
    "protected_matters_on_vetting_form": "protected matters",
    "proof_of_address_max_months": "months that a proof of address may be old",
    "declaration_max_age_days": "days that a signature holds",
    "windfall_report_gbp": "pounds above which a windfall is to be told",
    "appeal_days": "days to appeal",
    "validity_years": "years that the vetting holds",
}
"""Each parameter in words."""
WORDS = {
    "family": "family, partners and the people you live with",
    "co_residents": "your partner and the people you live with",
    "applicant": "nobody but you",
    "likely_refusal": "likely to be refused",
    "concern": "a person looks at it",
    "settled_ok": "nothing to worry about",
    "settled_concern": "a person looks at it",
    "ask_with_notice": "asked with a notice that they may be kept back",
    "ask": "asked",
}


def differences(one: Profile, other: Profile) -> Iterator[str]:
    """Yield a line for each number that is another one, in the order of the parameters.

    Each says what the number is, what it was and becomes, on whose word, and which rule goes by it.
    """
    judged = {rule.id for rule in RULES}
    for name in PARAMETERS:
        before, after = getattr(one, name), getattr(other, name)
        if before != after:
            source = other.sources[name]
            rules = "" if source.rule not in judged else f", {source.rule}"
            unsure = "; check with the force" if source.evidence == "E3" else ""
            yield (
                f"{SHOWN[name]}: {shown(before)} becomes {shown(after)} ({source.source}, "
                f"{source.evidence}{rules}{unsure})"
            )


def shown(value: object) -> str:
    """Write a parameter's value for people."""
    if value is None:
        return "not set"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return ", ".join(sorted(word.replace("_", " ") for word in value)) or "nothing"
    return WORDS.get(str(value), f"{value:,}" if isinstance(value, int) else str(value))
