"""One address that the applicant has lived at, and which of several is the main one."""

from collections.abc import Mapping
from typing import Any, ClassVar

from wtforms.validators import ValidationError

from checks.dates import PartialDate
from checks.vetting.places import Address
from forms.documents import DocumentForm, answer_in
from forms.fields import CountryField, ParagraphField, PartialDateField, RadiosField, TextField, TickField
from forms.fields.choices import Choice
from forms.fields.places import fit_postcode
from forms.validators import Needed, NotBefore, NotInFuture, RequiredUnless

UK = "GB"
TYPES = (
    Choice("home", "My home", "A house, flat or room: owned, rented, or with family or friends"),
    Choice("secondary", "A second home", "Somewhere I stay part of the week or year"),
    Choice("student", "Student accommodation"),
    Choice("staff_accommodation", "Staff accommodation", "For example, a nurses' home"),
    Choice("bfpo", "A British forces address", "With a BFPO number"),
    Choice("overseas", "An address outside the UK"),
    Choice("travelling", "Travelling", "Moving from place to place"),
    Choice("no_fixed_abode", "No fixed address", "For example, staying with different people"),
    Choice("boat", "A boat or ship"),
    Choice("hospital", "A hospital or care home"),
    Choice("prison", "A prison or secure unit"),
)


def in_short(address: Mapping[str, Any]) -> str:
    """Give what people call an address: its first line and town; else what kind of stay it was."""
    lines = [*(address.get("lines") or []), ""]
    return _called(", ".join(part for part in (lines[0], address.get("town")) if part), address.get("type"))


def name_of(address: Address) -> str:
    """Give the same of an address that was read."""
    return _called(address.in_short if address.first_line or address.town else "", address.type)


def _called(words: str, kind: str | None) -> str:
    """Give the words, or else what kind of stay it was."""
    kinds = {choice.value: choice.label for choice in TYPES}
    return words or kinds.get(kind or "", "An address with no details yet")


class AddressForm(DocumentForm):
    """One stay: where, from when to when, and what there is to say about it.

    Judges one address alone. Whether all of them together cover the years is for the rules.
    """

    type = RadiosField(
        "What kind of address was it?",
        [Needed("Select what kind of address it was")],
        called="The kind of address",
        choices=TYPES,
    )
    line_1 = TextField("Address line 1", most=200, render_kw={"autocomplete": "address-line1"})
    line_2 = TextField("Address line 2 (optional)", most=300, render_kw={"autocomplete": "address-line2"})
    town = TextField("Town or city", most=100, width=20, render_kw={"autocomplete": "address-level2"})
    postcode = TextField(
        "Postcode",
        most=20,
        width=10,
        hint="Leave this empty if the place has none",
        render_kw={"autocomplete": "postal-code"},
    )
    country = CountryField(render_kw={"autocomplete": "country"})
    moved_in = PartialDateField(
        "When did you move in?",
        [NotInFuture("The date you moved in must be today or in the past")],
        called="The date you moved in",
        hint="The real date, even if it is many years ago. Leave the day empty if you do not know it",
        coarsest="year",
    )
    still_here = TickField("I still live here")
    moved_out = PartialDateField(
        "When did you move out?",
        [
            RequiredUnless(
                "still_here",
                neither="Enter the date you moved out, or tick that you still live here",
                both="Take out the date you moved out, or the tick that you still live here",
            ),
            NotInFuture("The date you moved out must be today or in the past"),
            NotBefore("moved_in", "The date you moved out must not be before the date you moved in"),
        ],
        called="The date you moved out",
        hint="Leave the day empty if you do not know it",
        coarsest="year",
    )
    explanation = ParagraphField(
        "Is there anything to explain? (optional)",
        called="Your explanation",
        hint="For example, why you had two addresses at once, or where you stayed with no fixed address",
        rows=3,
    )
    sensitive = TickField("Keep this address especially safe")

    keys: ClassVar = {"moved_in": "from", "moved_out": "to"}

    def validate_postcode(self, field: Any) -> None:
        """Write a UK postcode in its usual form; elsewhere each country has its own."""
        if field.data and self.country.data in (None, UK):
            fit = fit_postcode(field.data)
            if fit is None:
                raise ValidationError("Postcode must be a full UK postcode, like LS1 1AA")
            field.data = fit

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data. A stay that is kept and has no end goes on; one that is being added may."""
        told = super().answers(value)
        lines: list[str] = [line for line in told.get("lines") or () if line]
        told |= {"line_1": "".join(lines[:1]), "line_2": ", ".join(lines[1:])}
        return told | {"still_here": "id" in told and not told.get("moved_out")}

    def value(self) -> Any:
        """Give the stay as the contract has it; a stay that is over is nobody's main home."""
        asked = ("type", "town", "postcode", "country", "explanation", "sensitive")
        main = (self.stood or {}).get("primary") if self.still_here.data else None
        return {
            **{name: answer_in(self[name]) for name in asked},
            "lines": [line for line in (self.line_1.data, self.line_2.data) if line] or None,
            "from": answer_in(self.moved_in),
            "to": answer_in(self.moved_out),
            "primary": main,
        }


def goes_on(address: Mapping[str, Any]) -> bool:
    """Tell whether somebody still lives there."""
    return bool(address.get("from")) and not address.get("to")


class MainHomeForm(DocumentForm):
    """Which of several addresses that go on is the main home. It edits the list as a whole."""

    main = RadiosField(
        "Which of these is your main home?",
        [Needed("Select your main home")],
        called="Your main home",
        hint="The one where you spend most of your time, and where your post goes",
    )

    def prepare(self) -> None:
        """Offer the addresses that go on."""
        self.main.choices = [
            Choice(each["id"], in_short(each), f"Since {PartialDate.read(each['from'])}")
            for each in self.stood or ()
            if goes_on(each)
        ]

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the one that is marked; none where several are."""
        marked = [each["id"] for each in value or () if each.get("primary") and goes_on(each)]
        return {"main": marked[0]} if len(marked) == 1 else {}

    def value(self) -> Any:
        """Give the list with one address marked, and the others not."""
        return [{**each, "primary": each["id"] == self.main.data} for each in self.stood]
