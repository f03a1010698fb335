"""The words of the police section: the twenty questions, kinds of matter, outcomes and features (POL-02)."""

from collections.abc import Mapping

from forms.fields import Choice

QUESTIONS: Mapping[str, tuple[str, str]] = {
    "a": ("Have you ever been arrested?", ""),
    "b": ("Have you ever been interviewed under caution, or gone to a voluntary interview?", ""),
    "c": ("Have you ever been investigated by the police?", "Also if it ended with no further action"),
    "d": (
        "Have you ever been charged, summonsed, or sent a postal requisition?",
        "A postal requisition is a letter that orders you to go to court",
    ),
    "e": (
        "Are you under investigation now, on bail, or released under investigation?",
        "Your application can still go, but the police wait until the matter is over",
    ),
    "f": ("Have you ever had a simple caution?", ""),
    "g": ("Have you ever had a conditional caution?", ""),
    "h": ("Have you ever had a youth caution, a reprimand or a final warning?", ""),
    "i": ("Have you ever had a community resolution or a restorative outcome?", ""),
    "j": ("Have you ever had a cannabis or khat warning?", ""),
    "k": ("Have you ever had a penalty notice for disorder?", ""),
    "l": (
        "Have you ever had a fixed penalty from the police?",
        "For speeding or other driving matters. Council and private parking charges do not count.",
    ),
    "m": ("Have you ever been bound over by a court?", ""),
    "n": ("Have you ever been convicted by any court?", "Also if it is spent, or you were under 18"),
    "o": ("Have you ever been dealt with by service police, a court martial or military discipline?", ""),
    "p": (
        "Have you ever been dealt with by another police service?",
        "British Transport Police, Ministry of Defence Police, port police and others",
    ),
    "q": ("Have you ever been dealt with by police or a court abroad?", ""),
    "r": (
        "Have you ever had a warning or order about your behaviour?",
        "Harassment warning, community protection notice, dispersal, stalking or domestic violence order, "
        "non-molestation order, football banning order and others",
    ),
    "s": ("Have you ever had to register as a sexual or violent offender?", ""),
    "t": ("Have you ever been dismissed, or had a complaint upheld, over dishonesty, violence or abuse?", ""),
}
"""The letters of POL-02 with their questions and what counts."""

CATEGORIES = {
    "a": "An arrest",
    "b": "An interview under caution",
    "c": "An investigation",
    "d": "A charge, summons or requisition",
    "e": "A matter that is still open",
    "f": "A simple caution",
    "g": "A conditional caution",
    "h": "A youth caution, reprimand or final warning",
    "i": "A community resolution",
    "j": "A cannabis or khat warning",
    "k": "A penalty notice for disorder",
    "l": "A fixed penalty",
    "m": "A bind-over",
    "n": "A conviction",
    "o": "A service police or military matter",
    "p": "A matter with another police service",
    "q": "A matter abroad",
    "r": "A warning or order about behaviour",
    "s": "Registration as an offender",
    "t": "A dismissal or complaint",
}
"""What one matter of each letter is called."""

OUTCOMES = {
    "no_further_action": "No further action",
    "pending": "Not decided yet",
    "released_under_investigation": "Released under investigation",
    "charged": "Charged, no trial yet",
    "acquitted": "Found not guilty",
    "dropped": "Dropped",
    "community_resolution": "Community resolution",
    "cannabis_warning": "Cannabis or khat warning",
    "penalty_notice_for_disorder": "Penalty notice for disorder",
    "fixed_penalty": "Fixed penalty",
    "simple_caution": "Simple caution",
    "conditional_caution": "Conditional caution",
    "youth_caution": "Youth caution, reprimand or final warning",
    "bind_over": "Bound over",
    "absolute_discharge": "Absolute discharge",
    "conditional_discharge": "Conditional discharge",
    "fine": "Fine",
    "community_order": "Community order",
    "suspended_sentence": "Suspended prison sentence",
    "imprisonment": "Prison sentence",
    "detention": "Detention",
    "deferred_sentence": "Deferred sentence",
    "disqualification": "Disqualified from driving",
    "service_conviction": "Convicted by a service court",
    "service_discipline": "Service discipline",
    "civil_order": "Civil order",
    "other": "Something else",
}

FEATURES = (
    Choice("dishonesty", "Dishonesty"),
    Choice("violence", "Violence"),
    Choice("sexual", "A sexual matter"),
    Choice("domestic_abuse", "Domestic abuse"),
    Choice("hate", "Hate towards a group of people"),
    Choice("vulnerable_victim", "Somebody vulnerable was harmed"),
    Choice("drugs", "Drugs"),
    Choice("drink_or_drug_driving", "Driving after drink or drugs"),
    Choice("dangerous_driving", "Dangerous driving"),
    Choice("death_by_driving", "A death caused by driving"),
)
