"""Who somebody is to the applicant, and what there is to choose about them."""

from forms.fields import Choice

ROLES = (
    Choice("mother", "Mother"),
    Choice("father", "Father"),
    Choice("adoptive_parent", "Adoptive parent"),
    Choice("step_parent", "Step-parent"),
    Choice("parents_partner", "Partner of my mother or father"),
    Choice("foster_carer", "Foster carer"),
    Choice("guardian", "Guardian"),
    Choice("spouse", "Husband or wife"),
    Choice("civil_partner", "Civil partner"),
    Choice("cohabiting_partner", "Partner I live with"),
    Choice("partners_parent", "Parent of my partner"),
    Choice("sibling_full", "Brother or sister"),
    Choice("sibling_half", "Half-brother or half-sister"),
    Choice("sibling_step", "Step-brother or step-sister"),
    Choice("sibling_adopted", "Adopted brother or sister"),
    Choice("child", "Child"),
    Choice("step_child", "Step-child"),
    Choice("co_resident", "Lives at my address"),
    Choice("close_associate", "Boyfriend, girlfriend or close friend I do not live with"),
    Choice("other_relative", "Another relative"),
)

LIFE_STATUS = (
    Choice("alive", "Alive"),
    Choice("deceased", "Has died"),
    Choice("identity_unknown", "I do not know who they are"),
    Choice("no_contact", "Alive as far as I know, but we have no contact"),
    Choice("withheld_for_safety", "It is not safe for me to give their details", "You need not say why"),
)

PARTNER_STATUS = (
    Choice("partner_of_other_parent", "Together with my other parent"),
    Choice("other_partner", "With somebody else", "List that person as well"),
    Choice("no_partner", "No partner now"),
    Choice("not_known", "I do not know"),
)

INFORMED = (
    Choice("told", "Yes, I have told them"),
    Choice("not_safe", "No, it is not safe to tell them", "You need not say why"),
    Choice("cannot_reach", "No, I cannot reach them"),
)

INVOLVED = (Choice("no", "Not to my knowledge"), Choice("yes", "Yes"), Choice("not_known", "I do not know"))

UNKNOWN = (
    Choice("given_names", "First names"),
    Choice("family_name", "Family name"),
    Choice("birth_family_name", "Family name at birth"),
    Choice("date_of_birth", "Date of birth"),
    Choice("place_of_birth", "Place of birth"),
    Choice("address", "Address"),
    Choice("address_since", "When they moved there"),
    Choice("died", "When they died"),
    Choice("partner_status", "Whether they have a partner"),
)

ELSEWHERE = "elsewhere"
PARENTS = frozenset({"mother", "father"})
PARTNERS = frozenset({"spouse", "civil_partner", "cohabiting_partner"})
