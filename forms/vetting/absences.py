"""One stretch of time outside the UK."""

from typing import Any, ClassVar

from wtforms.validators import ValidationError

from forms.documents import DocumentForm, answer_in
from forms.fields import CountryField, PartialDateField, RadiosField, TickField, TicksField, YesNoField
from forms.fields.choices import Choice
from forms.validators import Needed, NeededIf, NotBefore, NotInFuture, RequiredUnless

REASONS = (
    Choice("holiday", "A holiday"),
    Choice("gap_year", "A gap year or long travels"),
    Choice("study", "Study"),
    Choice("private_employment", "Work for a company, or for myself"),
    Choice("charity", "Work for a charity"),
    Choice("family", "Family", "For example, to look after somebody"),
    Choice("armed_forces", "Service in the British armed forces"),
    Choice("uk_government", "Work for the UK government"),
    Choice("dependant", "I went with a partner or parent who was posted by the forces or the government"),
    Choice("other", "Another reason"),
)
TIES = (
    Choice("home", "A home in the UK", "Owned, rented, or kept for you by family"),
    Choice("bank", "A UK bank account"),
    Choice("job", "A job in the UK to come back to"),
    Choice("gp", "A doctor (GP) or the NHS"),
)
NO_TIES, NOTHING_YET = "none", "nothing_yet"
YES_NO = {"yes": True, "no": False, None: None}


class AbsenceForm(DocumentForm):
    """Where, from when to when, why, and what was kept in the UK meanwhile."""

    country = CountryField("Which country were you in?", called="The country you were in")
    left = PartialDateField(
        "What was your first day outside the UK?",
        [NotInFuture("Your first day outside the UK must be today or in the past")],
        called="Your first day outside the UK",
        hint="Leave the day empty if you do not know it",
    )
    still_away = TickField("I am still outside the UK")
    returned = PartialDateField(
        "What was your last day outside the UK?",
        [
            RequiredUnless(
                "still_away",
                neither="Enter your last day outside the UK, or tick that you are still outside the UK",
                both="Take out your last day outside the UK, or the tick that you are still there",
            ),
            NotInFuture("Your last day outside the UK must be today or in the past"),
            NotBefore("left", "Your last day outside the UK must not be before your first"),
        ],
        called="Your last day outside the UK",
        hint="Leave the day empty if you do not know it",
    )
    reason = RadiosField(
        "Why were you there?",
        [Needed("Select why you were there")],
        called="Why you were there",
        choices=REASONS,
    )
    inside_establishment = YesNoField(
        "Did you live inside the base or embassy?",
        [NeededIf("reason", {"dependant"}, "Select yes if you lived inside the base or embassy")],
        called="Whether you lived inside the base",
        hint="Answer this only if you went with somebody who was posted",
    )
    evidence = YesNoField(
        "Can you show proof of why you were there?",
        called="Whether you can show proof",
        hint="For example, a posting order, or a letter from an employer or university",
    )
    ties = TicksField(
        "What did you keep in the UK while you were away?",
        [Needed("Select what you kept in the UK, or one of the last two answers")],
        called="What you kept in the UK",
        hint="Select all that apply",
        choices=(
            *TIES,
            Choice(NO_TIES, "None of these"),
            Choice(NOTHING_YET, "I had not lived in the UK before"),
        ),
    )

    keys: ClassVar = {"left": "from", "returned": "to"}

    def validate_ties(self, field: Any) -> None:
        """Let an answer that says none stand alone."""
        if len(field.data) > 1 and {NO_TIES, NOTHING_YET} & set(field.data):
            raise ValidationError("Select what you kept in the UK, or one of the last two answers, not both")

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data. What is kept without ties says that there was nothing to keep yet."""
        told = super().answers(value)
        yes_no = {answer: word for word, answer in YES_NO.items()}
        told |= {name: yes_no[told.get(name)] for name in ("inside_establishment", "evidence")}
        told["still_away"] = "id" in told and not told.get("returned")
        if "id" not in told:
            return told
        ties = told.get("ties")
        if ties is None:
            return told | {"ties": [NOTHING_YET]}
        return told | {"ties": [tie.value for tie in TIES if ties.get(tie.value)] or [NO_TIES]}

    def value(self) -> Any:
        """Give the absence as the contract has it."""
        kept = set(self.ties.data)
        return {
            "country": answer_in(self.country),
            "from": answer_in(self.left),
            "to": answer_in(self.returned),
            "reason": answer_in(self.reason),
            "inside_establishment": YES_NO[self.inside_establishment.data],
            "evidence": YES_NO[self.evidence.data],
            "ties": None if NOTHING_YET in kept else {tie.value: tie.value in kept for tie in TIES},
        }
