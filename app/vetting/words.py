"""The states and steps of a pack in the officer's words."""

from collections.abc import Mapping
from types import MappingProxyType

STATES: Mapping[str, str] = MappingProxyType(
    {
        "with_officer": "To check",
        "sponsor": "Sponsor and reference",
        "queries": "Police have a question",
        "with_applicant": "With the applicant",
        "with_force": "With the police",
        "appeal": "Appeal",
        "cleared": "Cleared",
        "refused": "Refused",
        "expired": "Expired",
    }
)
"""In the order in which they call for the officer."""

STEPS: Mapping[str, str] = MappingProxyType(
    {
        "release": "Released by the applicant",
        "return": "Returned to the applicant with questions",
        "find_complete": "Nothing is missing: on to sponsor and reference",
        "hand_over": "Handed over to the police",
        "query": "The police have a question",
        "answer": "The question is answered: back with the police",
        "clear": "The police have cleared the applicant",
        "refuse": "The police have refused",
        "appeal": "The applicant has appealed",
        "expire": "The clearance has come to its end",
        "change": "Reopened: the applicant has reported a change",
    }
)
