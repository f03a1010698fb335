"""Nothing that a person typed can add a header, a recipient or a line."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.jobs.duties import Task
from app.notifications.headers import LONGEST, UnfitAddress, header_value, one_line, recipient
from app.notifications.messages import Envelope, UnsafeMessage, message
from app.notifications.texts import Text

TASK = Task(
    id=UUID("7d1f6a52-0b1e-4c6f-9a57-0f0b6a3f1c11"),
    kind="mail",
    payload={},
    attempt=1,
    asked_at=datetime(2026, 11, 23, 9, tzinfo=UTC),
)
FROM = "VetReady <no-reply@vetready.example>"
HEADERS = [
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted",
    "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
]  # fmt: skip

PAYLOADS = [
    pytest.param("Nurse\r\nBcc: spy@evil.example", "Nurse Bcc: spy@evil.example", id="CRLF"),
    pytest.param("Nurse\nBcc: spy@evil.example", "Nurse Bcc: spy@evil.example", id="LF"),
    pytest.param("Nurse\rBcc: spy@evil.example", "Nurse Bcc: spy@evil.example", id="lone CR"),
    pytest.param("Nurse\x00Bcc: spy@evil.example", "Nurse Bcc: spy@evil.example", id="NUL"),
    pytest.param(
        "Nurse=?UTF-8?Q?=0A?=Bcc: spy@evil.example",
        "Nurse= ?UTF-8?Q?=0A?=Bcc: spy@evil.example",
        id="line end as an encoded word",
    ),
    pytest.param(
        "=?UTF-8?B?DQpCY2M6IHNweUBldmlsLmV4YW1wbGU=?=",
        "= ?UTF-8?B?DQpCY2M6IHNweUBldmlsLmV4YW1wbGU= ?=",
        id="header as a base64 encoded word",
    ),
    pytest.param("=\x00?UTF-8?Q?=0A?=Bcc: a@b.io", "= ?UTF-8?Q?=0A?=Bcc: a@b.io", id="encoded word in bits"),
    pytest.param("==??UTF-8?Q?=0D=0A?=X", "== ??UTF-8?Q?=0D=0A?=X", id="encoded word within"),
    pytest.param("Nurse\x0bBcc: a@b.io\x0cX", "Nurse Bcc: a@b.io X", id="vertical tab and form feed"),
    pytest.param("Nurse\x85Bcc: a@b.io\u2028X\u2029Y", "Nurse Bcc: a@b.io X Y", id="line ends of Unicode"),
    pytest.param("Nurse \u202egpj.exe\u2066", "Nurse gpj.exe", id="turned direction"),
    pytest.param("Nurse\r\n\r\n<html>body", "Nurse <html>body", id="end of the headers"),
]  # fmt: skip


def sent(subject: str) -> Envelope:
    return message(TASK, recipient("a@b.example"), FROM, Text(header_value(subject), "Hello\n"))


@pytest.mark.requirement("SEC-18")
@pytest.mark.parametrize(("typed", "shown"), PAYLOADS)
def test_a_subject_stays_one_header_and_the_recipient_the_one(typed: str, shown: str) -> None:
    envelope = sent(typed)

    parsed = message_from_bytes(envelope.data, policy=SMTP)
    assert parsed.keys() == HEADERS
    assert parsed["Subject"] == shown
    assert (envelope.recipient, parsed["To"]) == ("a@b.example", "a@b.example")
    assert parsed.get_content() == "Hello\r\n"


@pytest.mark.requirement("SEC-18")
@pytest.mark.parametrize("typed", [payload.values[0] for payload in PAYLOADS])
def test_an_address_is_one_address_or_refused(typed: str) -> None:
    for address in (f"a@b.example{typed}", f"{typed}a@b.example", f"{typed}@b.example"):
        with pytest.raises(UnfitAddress):
            recipient(address)


@pytest.mark.parametrize(
    "stored",
    [
        "a@b.example,c@d.example",
        "a@b.example c@d.example",
        "A <a@b.example>",
        '"x y"@b.example',
        "a@b",
        "a@[127.0.0.1]",
        "é@b.example",
        "",
        "a@b.example\n",
        f"{'a' * 300}@b.example",
    ],
)
def test_refuses_what_is_no_plain_address(stored: str) -> None:
    with pytest.raises(UnfitAddress):
        recipient(stored)


@pytest.mark.parametrize(
    ("stored", "to"),
    [
        ("o'brien+x@nhs.example", "o'brien+x@nhs.example"),
        ("amal@bücher.example", "amal@xn--bcher-kva.example"),
    ],
)
def test_takes_the_addresses_that_people_have(stored: str, to: str) -> None:
    envelope = message(TASK, recipient(stored), FROM, Text("Hello", "Hello\n"))

    assert envelope.recipient == to
    assert message_from_bytes(envelope.data, policy=SMTP)["To"] == to


@pytest.mark.requirement("SEC-18")
def test_a_message_that_grew_a_header_is_not_sent() -> None:
    """Where Python lets an encoded line end through, we see it in what came out."""
    text = Text("Nurse=?UTF-8?Q?=0A?=Bcc: spy@evil.example", "Hello\n")
    if _python_lets_line_ends_through():
        with pytest.raises(UnsafeMessage):
            message(TASK, recipient("a@b.example"), FROM, text)
    else:
        data = message(TASK, recipient("a@b.example"), FROM, text).data
        assert message_from_bytes(data, policy=SMTP).keys() == HEADERS


def _python_lets_line_ends_through() -> bool:
    probe = EmailMessage(policy=SMTP)
    probe["Subject"] = "=?UTF-8?Q?=0A?=Bcc: a@b.example"
    return b"\nBcc:" in probe.as_bytes()


@pytest.mark.requirement("SEC-18")
@given(st.text(max_size=400))
def test_whatever_is_typed_is_one_line_of_bounded_length(typed: str) -> None:
    value = header_value(typed)

    assert len(value) <= LONGEST
    assert value.splitlines() in ([value], [])
    assert "=?" not in value
    assert header_value(value) == value
    assert one_line(one_line(typed)) == one_line(typed)


@pytest.mark.requirement("SEC-18")
@given(st.text(st.characters(exclude_categories=["Cs", "Co", "Cn"]), max_size=200))
def test_whatever_is_typed_leaves_the_headers_alone(typed: str) -> None:
    envelope = sent(typed)

    assert message_from_bytes(envelope.data, policy=SMTP).keys() == HEADERS


@pytest.mark.parametrize(
    "name", ["O'Brien", "D’Arcy", "Nuñez-Müller", "Ó Súilleabháin", "王 小明", "a" * 120]
)
def test_names_arrive_as_they_are(name: str) -> None:
    assert message_from_bytes(sent(f"For {name}").data, policy=SMTP)["Subject"] == f"For {name}"


def test_what_is_too_long_is_cut_and_says_so() -> None:
    assert header_value("x" * 151) == "x" * 149 + "…"
    assert header_value("x" * 150) == "x" * 150
