"""What to look for among vacancies; sent in the address, changes nothing, and may all stay empty."""

from collections.abc import Sequence
from typing import Any

from forms.base import BaseForm
from forms.fields import Choice, SelectField, TextField, WholeNumberField
from forms.validators import Optional

LONGEST = 100
MOST_PAY = 500_000


class SearchForm(BaseForm):
    """Words, place, band, pay, years of addresses, days until closing."""

    words = TextField("Job title, profession or employer", [Optional()], most=LONGEST)
    place = TextField("Town, city or site", [Optional()], most=LONGEST)
    band = SelectField("Pay band", [Optional()], prompt="Any")
    pay = WholeNumberField("Pay for a year, at least", [Optional()], most=MOST_PAY)
    years = SelectField("Years of addresses that vetting asks for", [Optional()], prompt="Any")
    days = SelectField("Closing soon", [Optional()], prompt="Any closing date")

    def offer(self, bands: Sequence[str], years: Sequence[int], days: Sequence[int]) -> None:
        """Say what can be chosen; comes before `validate()`."""
        self.band.choices = [Choice(band, f"Band {band}") for band in bands]
        self.years.choices = [Choice(str(number), f"{number} years or fewer") for number in years]
        self.days.choices = [Choice(str(number), f"Within {number} days") for number in days]

    def answers(self) -> dict[str, Any]:
        """Give what was asked for, by field; what could not be read is left out. Call after `validate()`."""
        return {field.name: field.data for field in self if field.data and not field.errors}
