"""One of the addresses at which the applicant's partner has lived."""

from typing import Any

from forms.documents import DocumentForm
from forms.fields import CountryField, ParagraphField, PartialDateField, TextField
from forms.text import lines_of
from forms.validators import NotBefore, NotInFuture


class PartnerAddressForm(DocumentForm):
    """One of the partner's addresses in the last years (ADDR-18)."""

    lines = ParagraphField("Address, without town and postcode", called="The address", most=500, rows=2)
    town = TextField("Town or city")
    postcode = TextField("Postcode", most=20, width=10, hint="Leave this empty if it is abroad")
    country = CountryField()
    moved_in = PartialDateField(
        "When did they move in?",
        [NotInFuture("The date they moved in must be today or in the past")],
        called="The date they moved in",
        finest="day",
        coarsest="month",
        hint="For example, 27 3 2021. Leave the day empty if you do not know it.",
    )
    moved_out = PartialDateField(
        "When did they move out?",
        [
            NotInFuture("The date they moved out must be today or in the past"),
            NotBefore("moved_in", "The date they moved out must not be before the date they moved in"),
        ],
        called="The date they moved out",
        finest="day",
        coarsest="month",
        hint="Leave this empty if they still live there",
    )

    keys = {"moved_in": "from", "moved_out": "to"}  # noqa: RUF012  # what the contract calls them

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data; each line of the address is a line."""
        return {**super().answers(value), "lines": "\n".join((value or {}).get("lines") or ())}

    def value(self) -> Any:
        """Give a stay of the contract."""
        return {**super().value(), "lines": lines_of(self.lines.data)}
