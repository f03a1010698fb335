"""The employer's self-declaration, asked after the conditional offer, worded for the job's check."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.record.declarations import CheckLevel
from forms.base import BaseForm
from forms.fields import ParagraphField, YesNoField
from forms.validators import Needed, NeededIf

EXEMPT = (
    "This job is exempt from the Rehabilitation of Offenders Act 1974 (Exceptions Order 1975), so we "
    "ask about "
    "cautions and convictions that are spent as well."
)
PROTECTED = (
    "Do not tell us of anything that is protected, which the Disclosure and Barring Service filters. "
    "We may not "
    "ask for it, and may not use it. Do not tell us of arrests or investigations that led to nothing."
)


@dataclass(frozen=True, slots=True)
class Wording:
    """What the form says at one level.

    Attributes:
        check: what the check is called.
        asked: the law that the question rests on.
        question: the question about cautions and convictions.
        left_out: what is not asked for.
        barred: the question about barred lists; "" where it may not be asked.
    """

    check: str
    asked: str
    question: str
    left_out: str
    barred: str = ""


WORDINGS: Mapping[CheckLevel, Wording] = {
    CheckLevel.BASIC: Wording(
        check="a basic check",
        asked="The Rehabilitation of Offenders Act 1974 lets us ask about what is unspent, and no more.",
        question="Do you have any unspent convictions or unspent conditional cautions?",
        left_out="Do not tell us of anything that is spent. We may not ask for it, and may not use it. "
        "Do not tell us of arrests or investigations that led to nothing.",
    ),
    CheckLevel.STANDARD: Wording(
        check="a standard check",
        asked=EXEMPT,
        question="Do you have any cautions or convictions, spent or unspent, that are not protected?",
        left_out=PROTECTED,
    ),
    CheckLevel.ENHANCED: Wording(
        check="an enhanced check",
        asked=EXEMPT,
        question="Do you have any cautions or convictions, spent or unspent, that are not protected?",
        left_out=PROTECTED,
    ),
    CheckLevel.ENHANCED_WITH_BARRED_LISTS: Wording(
        check="an enhanced check with the barred lists",
        asked=EXEMPT,
        question="Do you have any cautions or convictions, spent or unspent, that are not protected?",
        left_out=PROTECTED,
        barred="Are you barred from working with children or with adults?",
    ),
}


class DeclarationForm(BaseForm):
    """What somebody with a conditional offer declares to the employer; asks only what the level may ask."""

    any = YesNoField(validators=[Needed("Select yes if you have any")], called="This answer")
    matters = ParagraphField(
        "What are they?",
        [NeededIf("any", ("yes",), "Tell us what they are")],
        called="What they are",
        hint="For each: what it was, the day, and what came of it. You may add what has changed since.",
        rows=6,
    )
    barred = YesNoField(validators=[Needed("Select yes if you are barred")], called="This answer")

    def __init__(
        self,
        formdata: Any = None,
        *,
        on: date,
        level: CheckLevel,
        data: Mapping[str, Any] | None = None,
        meta: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(formdata, on=on, data=data, meta=meta)
        self.wording = WORDINGS[level]
        self.any.label.text = self.wording.question
        self.any.hint = self.wording.left_out
        if self.wording.barred:
            self.barred.label.text = self.wording.barred
        else:
            del self.barred

    def validate_matters(self, field: ParagraphField) -> None:
        """Keep nothing of what was typed beside a "no"."""
        if self.any.data == "no":
            field.data = ""

    def document(self) -> dict[str, Any]:
        """Give what is declared. Call only after `validate()`."""
        told = {"any": self.any.data, "matters": self.matters.data or None}
        return told | ({"barred": self.barred.data} if "barred" in self else {})
