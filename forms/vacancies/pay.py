"""Pay, as advertised and as figures."""

from wtforms.validators import ValidationError

from forms.fields import MoneyField, SelectField, TextField
from forms.vacancies.correcting import CorrectionForm

PERIODS = {"year": "Year", "month": "Month", "week": "Week", "day": "Day", "hour": "Hour"}


class PayForm(CorrectionForm):
    """Pay in the advert's words, and its figures, which are never converted."""

    salary_text = TextField("Pay, in the advert’s words")
    salary_min = MoneyField("Lowest pay", width=10, hint="Leave it empty where the advert only says “up to”.")
    salary_max = MoneyField("Highest pay", width=10)
    salary_period = SelectField(
        "The figures are for a", choices=tuple(PERIODS.items()), prompt="Not stated in the advert"
    )

    def validate_salary_max(self, field: MoneyField) -> None:
        """Refuse a highest pay below the lowest."""
        lowest = self.salary_min.data
        if lowest is not None and field.data is not None and field.data < lowest:
            raise ValidationError("The highest pay must not be lower than the lowest")

    def validate_salary_period(self, field: SelectField) -> None:
        """Ask what the figures are for."""
        figures = self.salary_min.data is not None or self.salary_max.data is not None
        if figures and not field.data:
            raise ValidationError("Select what the figures are for: a year, month, week, day or hour")
