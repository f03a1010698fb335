"""The words that a vetting form uses for matters: with the police, about money, about associations."""

from enum import StrEnum


class Disposal(StrEnum):
    """How a police matter ended, or that it has not."""

    NO_FURTHER_ACTION = "no_further_action"
    PENDING = "pending"
    RELEASED_UNDER_INVESTIGATION = "released_under_investigation"
    CHARGED = "charged"
    ACQUITTED = "acquitted"
    DROPPED = "dropped"
    COMMUNITY_RESOLUTION = "community_resolution"
    CANNABIS_WARNING = "cannabis_warning"
    PENALTY_NOTICE_FOR_DISORDER = "penalty_notice_for_disorder"
    FIXED_PENALTY = "fixed_penalty"
    SIMPLE_CAUTION = "simple_caution"
    CONDITIONAL_CAUTION = "conditional_caution"
    YOUTH_CAUTION = "youth_caution"
    BIND_OVER = "bind_over"
    ABSOLUTE_DISCHARGE = "absolute_discharge"
    CONDITIONAL_DISCHARGE = "conditional_discharge"
    FINE = "fine"
    COMMUNITY_ORDER = "community_order"
    SUSPENDED_SENTENCE = "suspended_sentence"
    IMPRISONMENT = "imprisonment"
    DETENTION = "detention"
    DEFERRED_SENTENCE = "deferred_sentence"
    DISQUALIFICATION = "disqualification"
    SERVICE_CONVICTION = "service_conviction"
    SERVICE_DISCIPLINE = "service_discipline"
    CIVIL_ORDER = "civil_order"
    OTHER = "other"


class Feature(StrEnum):
    """What a police matter was about."""

    DISHONESTY = "dishonesty"
    VIOLENCE = "violence"
    SEXUAL = "sexual"
    DOMESTIC_ABUSE = "domestic_abuse"
    HATE = "hate"
    VULNERABLE_VICTIM = "vulnerable_victim"
    DRUGS = "drugs"
    DRINK_OR_DRUG_DRIVING = "drink_or_drug_driving"
    DANGEROUS_DRIVING = "dangerous_driving"
    DEATH_BY_DRIVING = "death_by_driving"


class DebtKind(StrEnum):
    """What a financial matter is. The last five answer one of the questions before them."""

    CCJ = "ccj"
    DEFAULT = "default"
    ARREARS = "arrears"
    DEBT_MANAGEMENT_PLAN = "debt_management_plan"
    IVA = "iva"
    DEBT_RELIEF_ORDER = "debt_relief_order"
    BANKRUPTCY = "bankruptcy"
    REPOSSESSION = "repossession"
    ATTACHMENT_OF_EARNINGS = "attachment_of_earnings"
    LOAN_OR_CARD_WITHDRAWN = "loan_or_card_withdrawn"
    CONSOLIDATION = "consolidation"
    JOINT_DEBT = "joint_debt"
    SCOTTISH_DECREE = "scottish_decree"
    NI_JUDGMENT = "ni_judgment"
    HIGH_COURT_JUDGMENT = "high_court_judgment"
    PROTECTED_TRUST_DEED = "protected_trust_deed"
    SEQUESTRATION = "sequestration"


class DebtState(StrEnum):
    """Where a financial matter stands."""

    OUTSTANDING = "outstanding"
    SATISFIED = "satisfied"
    CANCELLED = "cancelled"
    SET_ASIDE = "set_aside"
    IN_PLAN = "in_plan"
    CURRENT = "current"
    COMPLETED = "completed"
    DISCHARGED = "discharged"
    WRITTEN_OFF = "written_off"


class Association(StrEnum):
    """One question about associations."""

    CRIMINAL_ASSOCIATES = "criminal_associates"
    BUSINESS_INTERESTS = "business_interests"
    EXTREMIST_GROUPS = "extremist_groups"
    PREVIOUS_VETTING = "previous_vetting"
    REGULATORY_SANCTION = "regulatory_sanction"


class AssociationOutcome(StrEnum):
    """How an earlier vetting or a regulator's case ended, or that it has not."""

    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    PENDING = "pending"
    OPEN = "open"


class SocialMedia(StrEnum):
    """Whether the applicant has names online."""

    NONE = "none"
    LISTED = "listed"
