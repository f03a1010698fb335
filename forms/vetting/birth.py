"""When and where the applicant was born, of which countries they are a national, and their number."""

import re
from datetime import date
from typing import Any, ClassVar

from wtforms.validators import ValidationError

from forms.documents import DocumentForm, OneAnswerForm, answer_in
from forms.fields import CountryField, DayField, TextField, TickField
from forms.validators import NotInFuture, RequiredUnless

OLDEST = 110
"""Years; an older date of birth is taken for a slip of the pen."""


class BirthForm(DocumentForm):
    """Date and place of birth."""

    date_of_birth = DayField(
        "Date of birth",
        [NotInFuture("Your date of birth must be in the past")],
        called="Your date of birth",
        hint="For example, 27 3 1988",
        render_kw={"autocomplete": "bday"},
    )
    town = TextField("Town or city of birth", most=100, width=20)
    country = CountryField("Country of birth", hint="As the country is called today")

    def validate_date_of_birth(self, field: Any) -> None:
        """Refuse a year that is too long ago to be meant."""
        if field.data and self.on.year - date.fromisoformat(field.data).year > OLDEST:
            raise ValidationError(f"Check the year of your date of birth: it is more than {OLDEST} years ago")

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data."""
        place = (value or {}).get("place_of_birth") or {}
        return {**(value or {}), "town": place.get("town"), "country": place.get("country")}

    def value(self) -> Any:
        """Give the date, and the place as an object."""
        place = {"town": answer_in(self.town), "country": answer_in(self.country)}
        return {"date_of_birth": answer_in(self.date_of_birth), "place_of_birth": place}


class NationalitiesForm(DocumentForm):
    """The countries that the applicant is a national of; any beyond the boxes stay as they are."""

    first = CountryField("First country")
    second = CountryField("Second country, if you have one")
    third = CountryField("Third country, if you have one")
    fourth = CountryField("Fourth country, if you have one")

    BOXES: ClassVar = ("first", "second", "third", "fourth")

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data, in the order of the list."""
        return dict(zip(cls.BOXES, value or (), strict=False))

    def value(self) -> Any:
        """Give each country once; None where there is none."""
        chosen = [self[name].data for name in self.BOXES if self[name].data]
        beyond = (self.stood or [])[len(self.BOXES) :]
        return list(dict.fromkeys([*chosen, *beyond])) or None


class NationalInsuranceForm(OneAnswerForm):
    """The National Insurance number, or that there is none yet, which is kept as no number."""

    number = TextField(
        "National Insurance number",
        [
            RequiredUnless(
                "none_yet",
                neither="Enter your National Insurance number, or say that you do not have one yet",
                both="Enter your National Insurance number or tick the box, not both",
            )
        ],
        hint="It is on your payslip, P60 or letters about tax. For example, QQ 12 34 56 C",
        width=10,
        most=20,
        render_kw={"spellcheck": "false"},
    )
    none_yet = TickField("I do not have one yet")

    SHAPE: ClassVar = re.compile("[A-Z]{2}[0-9]{6}[A-D]")

    def validate_number(self, field: Any) -> None:
        """Write it in capitals without spaces; refuse another shape. Whether it exists is not ours to say."""
        number = re.sub(r"[\s.\-]", "", field.data or "").upper()
        if number and not self.SHAPE.fullmatch(number):
            raise ValidationError(
                "Your National Insurance number must be 2 letters, 6 numbers and a letter from A to D, like "
                "QQ 12 34 56 C. If you have a temporary number, tick that you do not have one yet"
            )
        field.data = number if field.data else field.data
