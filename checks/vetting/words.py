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
