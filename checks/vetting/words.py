"""The words that a vetting form uses for its choices; the document is written in their values."""

from enum import StrEnum


class Answer(StrEnum):
    """An answer to a question. Not answered is none of these, and never means no."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"
    PROTECTED = "protected"


class MaritalStatus(StrEnum):
    """The applicant's marital status."""

    SINGLE = "single"
    COHABITING = "cohabiting"
    MARRIED = "married"
    CIVIL_PARTNERSHIP = "civil_partnership"
    SEPARATED = "separated"
    DIVORCED = "divorced"
    WIDOWED = "widowed"


class DocumentKind(StrEnum):
    """What a document is."""

    PASSPORT = "passport"
    DRIVING_LICENCE = "driving_licence"
    BANK_STATEMENT = "bank_statement"
    UTILITY_BILL = "utility_bill"
    COUNCIL_TAX = "council_tax"
    TENANCY = "tenancy"
    OTHER = "other"


class AddressType(StrEnum):
    """What kind of stay an address was."""

    HOME = "home"
    SECONDARY = "secondary"
    STUDENT = "student"
    STAFF_ACCOMMODATION = "staff_accommodation"
    BFPO = "bfpo"
    OVERSEAS = "overseas"
    TRAVELLING = "travelling"
    NO_FIXED_ABODE = "no_fixed_abode"
    BOAT = "boat"
    HOSPITAL = "hospital"
    PRISON = "prison"


class Reason(StrEnum):
    """Why the applicant was outside the UK."""

    ARMED_FORCES = "armed_forces"
    UK_GOVERNMENT = "uk_government"
    DEPENDANT = "dependant"
    STUDY = "study"
    GAP_YEAR = "gap_year"
    HOLIDAY = "holiday"
    PRIVATE_EMPLOYMENT = "private_employment"
    CHARITY = "charity"
    FAMILY = "family"
    OTHER = "other"


class Listing(StrEnum):
    """How one kind of relative was answered for."""

    LISTED = "listed"
    NONE = "none"
    NOT_KNOWN = "not_known"


class Kind(StrEnum):
    """One line of the relationship checklist (FAM-02)."""

    PARTNER = "partner"
    MOTHER = "mother"
    FATHER = "father"
    ADOPTIVE_PARENTS = "adoptive_parents"
    STEP_PARENTS = "step_parents"
    PARENTS_PARTNERS = "parents_partners"
    FOSTER_CARERS_OR_GUARDIANS = "foster_carers_or_guardians"
    PARTNERS_PARENTS = "partners_parents"
    SIBLINGS = "siblings"
    CHILDREN = "children"
    OTHER_CO_RESIDENTS = "other_co_residents"


class Role(StrEnum):
    """What a person is to the applicant; one person may be several things."""

    SPOUSE = "spouse"
    CIVIL_PARTNER = "civil_partner"
    COHABITING_PARTNER = "cohabiting_partner"
    MOTHER = "mother"
    FATHER = "father"
    ADOPTIVE_PARENT = "adoptive_parent"
    STEP_PARENT = "step_parent"
    PARENTS_PARTNER = "parents_partner"
    FOSTER_CARER = "foster_carer"
    GUARDIAN = "guardian"
    PARTNERS_PARENT = "partners_parent"
    SIBLING_FULL = "sibling_full"
    SIBLING_HALF = "sibling_half"
    SIBLING_STEP = "sibling_step"
    SIBLING_ADOPTED = "sibling_adopted"
    CHILD = "child"
    STEP_CHILD = "step_child"
    CO_RESIDENT = "co_resident"
    CLOSE_ASSOCIATE = "close_associate"
    OTHER_RELATIVE = "other_relative"


class LifeStatus(StrEnum):
    """Whether a person lives, and whether the applicant can say."""

    ALIVE = "alive"
    DECEASED = "deceased"
    IDENTITY_UNKNOWN = "identity_unknown"
    NO_CONTACT = "no_contact"
    WITHHELD_FOR_SAFETY = "withheld_for_safety"


class PartnerStatus(StrEnum):
    """Whom the applicant's mother or father is with now (FAM-04)."""

    PARTNER_OF_OTHER_PARENT = "partner_of_other_parent"
    OTHER_PARTNER = "other_partner"
    NO_PARTNER = "no_partner"
    NOT_KNOWN = "not_known"


class Informed(StrEnum):
    """Whether a person knows that they are on the form (FAM-18)."""

    TOLD = "told"
    NOT_SAFE = "not_safe"
    CANNOT_REACH = "cannot_reach"


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
