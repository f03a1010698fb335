"""The relationship checklist: every kind of relative is asked about, one answer each."""

from collections.abc import Mapping
from typing import Any

from forms.documents import DocumentForm
from forms.fields import ParagraphField, RadiosField
from forms.fields.choices import Choice

LISTED = Choice("listed", "Yes, and I will list them", "Also if they have died or you have lost touch")
NONE = Choice("none", "No, there is nobody")
NOT_KNOWN = Choice("not_known", "I do not know")
ANSWERS = (LISTED, NONE, NOT_KNOWN)

KINDS: Mapping[str, tuple[str, str]] = {
    "mother": ("Mother", "The mother you were born to"),
    "father": ("Father", "The father you were born to"),
    "adoptive_parents": ("Adoptive parents", ""),
    "step_parents": ("Step-parents", "Somebody who is or was married to one of your parents"),
    "parents_partners": (
        "Your parents’ partners",
        "Somebody your mother or father lives with or is in a relationship with now, who is not your "
        "other parent",
    ),
    "foster_carers_or_guardians": ("Foster carers or guardians", "If they brought you up"),
    "partner": (
        "Husband, wife, civil partner, or partner you live with",
        "Also if you are separated but still married",
    ),
    "partners_parents": ("Your partner’s parents", "The mother and father of your own partner"),
    "siblings": (
        "Brothers and sisters",
        "Full, half, step and adopted, aged 10 or over, wherever they live",
    ),
    "children": ("Children and step-children", "Aged 10 or over, wherever they live"),
    "other_co_residents": (
        "Anybody else who lives at your address",
        "Lodgers, flatmates, friends and other relatives aged 10 or over",
    ),
}
"""The kinds of the checklist: what each is called and who counts, in the order in which they are asked."""


def _field(kind: str) -> RadiosField:
    """Make the question of one kind."""
    called, hint = KINDS[kind]
    return RadiosField(called, called=called, choices=ANSWERS, hint=hint)


class ParentsForm(DocumentForm):
    """The people who brought the applicant up, and their partners."""

    mother = _field("mother")
    father = _field("father")
    adoptive_parents = _field("adoptive_parents")
    step_parents = _field("step_parents")
    parents_partners = _field("parents_partners")
    foster_carers_or_guardians = _field("foster_carers_or_guardians")


class PartnerForm(DocumentForm):
    """The partner, and the partner's parents."""

    partner = _field("partner")
    partners_parents = _field("partners_parents")


class HouseholdForm(DocumentForm):
    """Brothers and sisters, children, and whoever else lives at the address."""

    siblings = _field("siblings")
    children = _field("children")
    other_co_residents = _field("other_co_residents")


class ReasonsForm(DocumentForm):
    """Why the answer about a kind of relative is not known; asks only about those answered so."""

    def prepare(self) -> None:
        """Leave out the kinds whose answer is known."""
        relatives = self.document.get("relatives") or {}
        for kind in KINDS:
            if relatives.get(kind) != NOT_KNOWN.value:
                del self[kind]


for _kind, (_called, _) in KINDS.items():
    setattr(
        ReasonsForm,
        _kind,
        ParagraphField(
            f"{_called}: why do you not know?",
            called=f"The reason about {_called.lower()}",
            hint="A few words are enough. Do not put yourself at risk to find out.",
            most=1_000,
            rows=2,
        ),
    )


class InformedForm(DocumentForm):
    """Whether the people listed have been told that the police will check them (FAM-18)."""

    people_informed = RadiosField(
        "Have you told everybody you listed that the police will check their details?",
        called="Whether you have told them",
        choices=(
            Choice("yes", "Yes, I have told every living person I listed"),
            Choice("no", "Not everybody", "Say so on the page of each person, with what stands in the way"),
        ),
    )

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the answer as a word."""
        return {"people_informed": {True: "yes", False: "no", None: None}[value]}

    def value(self) -> Any:
        """Give true, false, or None where nothing was answered."""
        return {"yes": True, "no": False, None: None}[self.people_informed.data]
