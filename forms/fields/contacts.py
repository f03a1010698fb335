"""Fields for e-mail addresses, phone numbers and web addresses."""

import unicodedata
from typing import Any
from urllib.parse import urlsplit

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from forms.fields.text import TextField


class EmailField(TextField):
    """An e-mail address, with its domain in lower case; "" when empty."""

    input_type = "email"

    def __init__(
        self, label: str = "Email address", validators: list[Any] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(label, validators, most=254, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Normalise a fit address; nothing is asked of the network."""
        super().process_formdata(valuelist)
        if self.data:
            try:
                self.data = validate_email(self.data, check_deliverability=False).normalized
            except EmailNotValidError:
                raise ValueError(f"{self.called} must be in the form name@example.com") from None


class PhoneField(TextField):
    """A phone number, kept as typed; "" when empty. A number that starts with no + is a UK one.

    Attributes:
        international: the same number as `+442079460000`, or "" when there is none.
    """

    input_type = "tel"
    international = ""

    def __init__(
        self, label: str = "Phone number", validators: list[Any] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(label, validators, most=40, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the number; letters are refused, although some phones have them on their keys."""
        super().process_formdata(valuelist)
        self.international = ""
        if not self.data:
            return
        try:
            number = phonenumbers.parse(unicodedata.normalize("NFKC", self.data), "GB")
            whole = (
                phonenumbers.is_possible_number_with_reason(number)
                == phonenumbers.ValidationResult.IS_POSSIBLE
            )
            fit = whole and not any(char.isalpha() for char in self.data)
        except phonenumbers.NumberParseException:
            fit = False
        if not fit:
            raise ValueError(
                f"{self.called} must be a full number, like 01632 960 001. "
                "Start it with + if it is not a UK number"
            )
        self.international = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class WebAddressField(TextField):
    """A web address that starts with https://; "" when empty."""

    input_type = "url"

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Refuse any other kind of address."""
        super().process_formdata(valuelist)
        if not self.data:
            return
        try:
            parts = urlsplit(self.data)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme != "https" or "." not in (parts.hostname or "") or " " in self.data:
            raise ValueError(f"{self.called} must be a web address that starts with https://")
