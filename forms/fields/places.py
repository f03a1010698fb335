"""Fields for countries and postcodes."""

import re
from typing import Any

from checks.countries import countries
from forms.fields.choices import Choice, SelectField
from forms.fields.text import TextField

# Shape only, and leniently: which of these exist is not ours to say.
_POSTCODE = re.compile("(GIR|[A-PR-UWYZ](?:[0-9][0-9A-Z]?|[A-HK-Y][0-9][0-9A-Z]?))([0-9][ABD-HJLNP-UW-Z]{2})")
_BFPO = re.compile("(BFPO)([0-9]{1,4})")


def fit_postcode(text: str) -> str | None:
    """Give a UK postcode or a BFPO number in capitals with one space; None where the text is neither."""
    squeezed = re.sub("[\\s.\\-]", "", text).upper()
    found = _POSTCODE.fullmatch(squeezed) or _BFPO.fullmatch(squeezed)
    return f"{found[1]} {found[2]}" if found else None


class CountryField(SelectField):
    """A country; `data` is its ISO 3166-1 alpha-2 code or None. The United Kingdom stands first."""

    def __init__(self, label: str = "Country", validators: list[Any] | None = None, **kwargs: Any) -> None:
        names = countries()
        first = {"GB": names["GB"]}
        kwargs.setdefault("choices", tuple(Choice(*item) for item in {**first, **names}.items()))
        kwargs.setdefault("prompt", "Select a country")
        super().__init__(label, validators, **kwargs)


class PostcodeField(TextField):
    """A UK postcode or a BFPO number; `data` is in capitals with one space, "" when empty."""

    def __init__(self, label: str = "Postcode", validators: list[Any] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("width", 10)
        super().__init__(label, validators, most=20, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Normalise what has the shape of one; leave anything else as typed and say what is expected."""
        super().process_formdata(valuelist)
        if self.data:
            fit = fit_postcode(self.data)
            if fit is None:
                raise ValueError(f"{self.called} must be a full UK postcode, like LS1 1AA")
            self.data = fit
