"""Fields that read what people write, strictly and with kind messages.

After something that could not be read, a field says so, keeps what was typed for showing again and runs no
validator. `data` is what the documents carry.
"""

from checks.countries import countries
from forms.fields.answers import Answer
from forms.fields.choices import Choice, Choosing, RadiosField, SelectField, TickField, TicksField, YesNoField
from forms.fields.contacts import EmailField, PhoneField, WebAddressField
from forms.fields.dates import DayField, PartialDateField
from forms.fields.files import UploadField
from forms.fields.numbers import MoneyField, WholeNumberField
from forms.fields.places import CountryField, PostcodeField
from forms.fields.text import ParagraphField, PasswordField, TextField

__all__ = [
    "Answer",
    "Choice",
    "Choosing",
    "CountryField",
    "DayField",
    "EmailField",
    "MoneyField",
    "ParagraphField",
    "PartialDateField",
    "PasswordField",
    "PhoneField",
    "PostcodeField",
    "RadiosField",
    "SelectField",
    "TextField",
    "TickField",
    "TicksField",
    "UploadField",
    "WebAddressField",
    "WholeNumberField",
    "YesNoField",
    "countries",
]
