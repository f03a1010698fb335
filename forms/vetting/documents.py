"""One document that shows who the applicant is or where they live."""

from forms.documents import DocumentForm
from forms.fields import PartialDateField, RadiosField, SelectField
from forms.fields.choices import Choice
from forms.validators import Needed, NotBefore, NotInFuture
from forms.vetting.addresses import in_short

KINDS = (
    Choice("passport", "Passport"),
    Choice("driving_licence", "Driving licence with a photo"),
    Choice("bank_statement", "Bank statement"),
    Choice("utility_bill", "Gas, electricity, water or phone bill"),
    Choice("council_tax", "Council tax bill"),
    Choice("tenancy", "Tenancy agreement"),
    Choice("other", "Something else"),
)


class IdentityDocumentForm(DocumentForm):
    """What it is, its dates, and which address it shows."""

    kind = RadiosField(
        "What is it?",
        [Needed("Select what the document is")],
        called="What the document is",
        choices=KINDS,
    )
    dated = PartialDateField(
        "What date is on it?",
        [NotInFuture("The date on the document must be today or in the past")],
        called="The date on the document",
        hint="The date of issue, or the date of the bill or statement. For example, 27 3 2026",
    )
    expires = PartialDateField(
        "When does it expire?",
        [NotBefore("dated", "The date it expires must not be before the date on it")],
        called="The date it expires",
        hint="Leave this empty if it does not expire",
    )
    address = SelectField(
        "Which of your addresses does it show?",
        called="The address that it shows",
        prompt="None of them",
        hint="If the address is not in the list, add it to your addresses first",
    )

    def prepare(self) -> None:
        """Offer the applicant's own addresses."""
        addresses = self.document.get("addresses") or []
        self.address.choices = [Choice(each["id"], in_short(each)) for each in addresses]
