"""What the job asks of people: registration, checks, and what the advert says of police vetting."""

from typing import Any

from forms.fields import TextField, TicksField, WholeNumberField
from forms.vacancies.correcting import CorrectionForm
from forms.vacancies.fields import LinesField, StatedField

MENTIONED = {
    "ccj_mentioned": "County court judgments",
    "defaults_mentioned": "Defaults on debts",
    "convictions_mentioned": "Convictions",
}


class RequirementsForm(CorrectionForm):
    """Registration, DBS and police vetting: whether the advert asks for them."""

    registration_required = StatedField("Does the job need professional registration?")
    dbs_required = StatedField("Does the job need a DBS check?")
    police_vetting_mentioned = StatedField("Does the job need police vetting?")


class VettingAskedForm(CorrectionForm):
    """How far back vetting asks, about whom, and when it has to be done."""

    under = "vetting"

    clearance = TextField("Clearance")
    before_contract = StatedField("Must it be approved before a contract?")
    address_years = WholeNumberField("Years of addresses", width=3, least=1, most=50)
    address_gaps_allowed = StatedField("May there be gaps between addresses?")
    residency_years = WholeNumberField("Years of residency", width=3, least=1, most=50)
    family_disclosure = LinesField("People who must be named", hint="One a line.")


class DeclarationsForm(CorrectionForm):
    """What has to be declared, and what happens to forms that leave it out."""

    under = "vetting"
    spread = {"mentioned": tuple(MENTIONED)}  # noqa: RUF012  # read only

    mentioned = TicksField("Which of these does the advert speak of?", choices=tuple(MENTIONED.items()))
    declare_no_further_action = StatedField("Must matters without further action be declared?")
    incomplete_forms_returned = StatedField("Are forms with details left out sent back?")

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Show what is mentioned as ticks."""
        kept = value or {}
        return {**kept, "mentioned": [key for key in MENTIONED if kept.get(key)]}

    def value(self) -> Any:
        """Keep each mention by itself."""
        answers = super().value()
        ticked = answers.pop("mentioned") or ()
        return {**answers, **{key: key in ticked for key in MENTIONED}}
