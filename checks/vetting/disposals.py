"""What the outcomes of police matters are in law (the rulebook's disposal matrix)."""

from checks.vetting.matter_words import Disposal

OPEN = frozenset({Disposal.PENDING, Disposal.RELEASED_UNDER_INVESTIGATION, Disposal.CHARGED})
"""The matter is not over (POL-05)."""
CUSTODY = frozenset({Disposal.IMPRISONMENT, Disposal.SUSPENDED_SENTENCE})
"""Prison, served or suspended (CONV-01)."""
LIKE_CUSTODY = frozenset({Disposal.DETENTION, Disposal.DEFERRED_SENTENCE})
"""Treated as prison (CONV-02)."""
OTHER_CONVICTIONS = frozenset(
    {
        *(Disposal.ABSOLUTE_DISCHARGE, Disposal.CONDITIONAL_DISCHARGE, Disposal.FINE),
        *(Disposal.COMMUNITY_ORDER, Disposal.DISQUALIFICATION),
    }
)
"""Convictions without prison; discharges are convictions for a declaration (CONV-13)."""
CONVICTIONS = CUSTODY | LIKE_CUSTODY | OTHER_CONVICTIONS
CAUTIONS = frozenset({Disposal.SIMPLE_CAUTION, Disposal.CONDITIONAL_CAUTION, Disposal.YOUTH_CAUTION})
UNPROVED = frozenset({Disposal.NO_FURTHER_ACTION, Disposal.DROPPED, Disposal.ACQUITTED})
"""Ended without any finding against the person (POL-11)."""
LESSER = frozenset(
    {
        *(Disposal.COMMUNITY_RESOLUTION, Disposal.CANNABIS_WARNING, Disposal.PENALTY_NOTICE_FOR_DISORDER),
        *(Disposal.BIND_OVER, Disposal.CIVIL_ORDER),
    }
)
"""Neither caution nor conviction, yet on record with the police (POL-11)."""
