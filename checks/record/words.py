"""The words of a criminal record and of the answer about it."""

from enum import StrEnum


class CautionType(StrEnum):
    """How the police dealt with an admitted offence."""

    SIMPLE = "simple"
    CONDITIONAL = "conditional"
    REPRIMAND_OR_WARNING = "reprimand_or_warning"


class OffenceMode(StrEnum):
    """Which court can try the offence."""

    SUMMARY_ONLY = "summary_only"
    EITHER_WAY = "either_way"
    INDICTABLE_ONLY = "indictable_only"


class Unit(StrEnum):
    """What a length counts."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Unending(StrEnum):
    """A length that is no number."""

    NONE_GIVEN = "none_given"
    OPEN_ENDED = "open_ended"


class Served(StrEnum):
    """How a sentence runs against the one before it in its list."""

    CONSECUTIVE = "consecutive"
    CONCURRENT = "concurrent"


class SentenceKind(StrEnum):
    """What a court or a service officer ordered."""

    IMPRISONMENT = "imprisonment"
    SUSPENDED_IMPRISONMENT = "suspended_imprisonment"
    DETENTION = "detention"
    DETENTION_AND_TRAINING_ORDER = "detention_and_training_order"
    SERVICE_DETENTION = "service_detention"
    LIFE = "life"
    EXTENDED_SENTENCE = "extended_sentence"
    PUBLIC_PROTECTION = "public_protection"
    PREVENTIVE_DETENTION = "preventive_detention"
    HIS_MAJESTYS_PLEASURE = "his_majestys_pleasure"
    FINE = "fine"
    COMPENSATION = "compensation"
    MOTORING_FINE = "motoring_fine"
    DISQUALIFICATION = "disqualification"
    FIXED_PENALTY_ENDORSEMENT = "fixed_penalty_endorsement"
    PENALTY_POINTS = "penalty_points"
    COMMUNITY_ORDER = "community_order"
    YOUTH_REHABILITATION_ORDER = "youth_rehabilitation_order"
    SERVICE_COMMUNITY_ORDER = "service_community_order"
    OVERSEAS_COMMUNITY_ORDER = "overseas_community_order"
    ATTENDANCE_CENTRE_ORDER = "attendance_centre_order"
    SUPERVISION_ORDER = "supervision_order"
    REFERRAL_ORDER = "referral_order"
    ABSOLUTE_DISCHARGE = "absolute_discharge"
    CONDITIONAL_DISCHARGE = "conditional_discharge"
    BIND_OVER = "bind_over"
    RESTRAINING_ORDER = "restraining_order"
    SEXUAL_HARM_PREVENTION_ORDER = "sexual_harm_prevention_order"
    SERIOUS_CRIME_PREVENTION_ORDER = "serious_crime_prevention_order"
    CRIMINAL_BEHAVIOUR_ORDER = "criminal_behaviour_order"
    OTHER_REQUIREMENT_ORDER = "other_requirement_order"
    HOSPITAL_ORDER = "hospital_order"
    DISMISSAL = "dismissal"
    DISCHARGE_WITH_IGNOMINY = "discharge_with_ignominy"
    SEVERE_REPRIMAND = "severe_reprimand"
    REPARATION_ORDER = "reparation_order"


class Ends(StrEnum):
    """How a rehabilitation period ends, soonest first."""

    AT_ONCE = "at_once"
    ON_DATE = "on_date"
    WHEN_PAID = "when_paid"
    OPEN_ENDED = "open_ended"
    NEVER = "never"


class Status(StrEnum):
    """Whether the rehabilitation period is over."""

    SPENT = "spent"
    UNSPENT = "unspent"


class Protected(StrEnum):
    """Whether a matter is kept off standard and enhanced certificates."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Tell(StrEnum):
    """Whether somebody must be told; `check` where an answer is missing or the law is not settled."""

    YES = "yes"
    NO = "no"
    CHECK = "check"


class Asker(StrEnum):
    """Who wants to know."""

    NHS_BASIC = "nhs_basic"
    NHS_EXEMPT = "nhs_exempt"
    POLICE_OFFICER = "police_officer"
    POLICE_STAFF = "police_staff"
    POLICE_VETTING_FORM = "police_vetting_form"
