"""Fields for addresses of mail and web, and phone numbers."""

import pytest

from forms.fields import EmailField, PhoneField, WebAddressField
from tests.forms.asking import write


@pytest.mark.requirement("SEC-25")
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" o'brien+x@NHS.net ", "o'brien+x@nhs.net"),
        ("a@b.com\n", "a@b.com"),
        ("asha@bücher.example", "asha@bücher.example"),
        ("\u202aa@b.com\u202c", "a@b.com"),
        ("", ""),
    ],
)
def test_takes_an_address(text: str, kept: str) -> None:
    field = write(EmailField(), text)

    assert (field.data, field.errors) == (kept, [])


@pytest.mark.requirement("SEC-25")
@pytest.mark.parametrize(
    "text",
    [
        "a@b",
        "a",
        "@b.com",
        "a@@b.com",
        "a@b.com, c@d.com",
        "a b@c.com",
        '"x"@b.com',
        "a@b.com;c",
    ],
)
def test_refuses_what_is_no_address(text: str) -> None:
    field = write(EmailField(), text)

    assert field.errors == ["Email address must be in the form name@example.com"]


def test_an_address_has_254_characters_at_most() -> None:
    assert write(EmailField(), "a@" + "b" * 300 + ".com").errors[0].startswith("Email address must be 254")


@pytest.mark.parametrize(
    ("text", "international"),
    [
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("07700-900123", "+447700900123"),
        ("01632 960 001", "+441632960001"),
        ("+353 1 234 5678", "+35312345678"),
        ("\u202a07700 900123\u202c", "+447700900123"),
        ("", ""),
    ],
)
def test_keeps_a_number_as_typed_beside_its_normal_form(text: str, international: str) -> None:
    field = write(PhoneField(), text)

    assert (field.international, field.errors) == (international, [])
    assert field.data == text.strip("\u202a\u202c")


@pytest.mark.parametrize(
    "text", ["0770", "0800 FLOWERS", "ring me", "+999 1234567", "1" * 40, "07700 900123 ext"]
)
def test_says_what_a_number_looks_like(text: str) -> None:
    field = write(PhoneField(), text)

    assert field.data == text
    assert field.errors == [
        "Phone number must be a full number, like 01632 960 001. Start it with + if it is not a UK number"
    ]


@pytest.mark.parametrize("text", ["https://example.org/a?b=c", "https://example.org", ""])
def test_takes_a_web_address(text: str) -> None:
    assert write(WebAddressField("Website"), text).errors == []


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "http://example.org",
        "//example.org",
        "https://",
        "https://[",
        "https://a b.c",
    ],
)
def test_refuses_addresses_of_other_kinds(text: str) -> None:
    assert write(WebAddressField("Website"), text).errors == [
        "Website must be a web address that starts with https://"
    ]
