"""The employer's self-declaration, asked after the conditional offer, worded for the job's check."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.record.declarations import CheckLevel
from forms.base import EditForm
from forms.fields import ParagraphField, TickField, YesNoField
from forms.telling import told
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


NOT_ASKED = {"version", "csrf_token"}
OVERTAKEN = (
    "This was changed in another window after you opened this page. Check both versions, then save again "
    "to keep yours"
)


class DeclarationForm(EditForm):
    """What somebody with a conditional offer declares to the employer; asks only what the level may ask.

    Attributes:
        level: of the check that the post needs.
        newer: what another window saved meanwhile, as (label, text); None where nothing was.
    """

    newer: list[tuple[str, str]] | None = None

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
        version: str = "",
        data: Mapping[str, Any] | None = None,
        meta: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(formdata, on=on, version=version, data=data, meta=meta)
        self.level, self.wording = level, WORDINGS[level]
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
        said = {"any": self.any.data, "matters": self.matters.data or None}
        return said | ({"barred": self.barred.data} if "barred" in self else {})

    def questions(self) -> Iterator[Any]:
        """Give the fields that ask something, in order."""
        yield from (field for field in self if field.name not in NOT_ASKED)

    def rows(self) -> list[tuple[str, str]]:
        """Give every question that applies with its answer in words."""
        return [
            (field.label.text, told(field))
            for field in self.questions()
            if field.name != "matters" or self.any.data == "yes"
        ]

    def lacks_an_answer(self) -> bool:
        """Tell whether a question of this level has no answer yet, as after the level was put right."""
        return any(not answer for _, answer in self.rows())

    def overtaken_by(self, current: Mapping[str, Any], version: str) -> None:
        """Keep what was typed, beside what another window saved; saving again then replaces that."""
        self.newer = DeclarationForm(on=self.on, level=self.level, data=current).rows()
        self.version.data, self.version.raw_data = version, None
        self.version.errors = (OVERTAKEN,)


class SendDeclarationForm(EditForm):
    """The applicant's word, and the version of the answers that were shown."""

    signs = TickField(
        "What I declare here is true and complete, as far as I know",
        [Needed("Tick to say that what you declare is true and complete")],
    )
