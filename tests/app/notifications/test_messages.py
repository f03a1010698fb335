"""A message is the same each time it is made, and travels as plain lines."""

from email import message_from_bytes
from email.policy import SMTP

import pytest

from app.notifications.headers import recipient
from app.notifications.messages import UnsafeMessage, message
from app.notifications.texts import Text
from tests.app.notifications.test_headers import FROM, TASK

LONG = "Déjà vu — " * 200 + "\n.\n.starts with a dot\nFrom here on\n"


def test_is_the_same_each_time() -> None:
    made = [message(TASK, recipient("a@b.example"), FROM, Text("Hello", LONG)).data for _ in range(2)]

    assert made[0] == made[1]


@pytest.mark.requirement("REL-16")
def test_id_and_date_are_those_of_the_job() -> None:
    parsed = message_from_bytes(
        message(TASK, recipient("a@b.example"), FROM, Text("Hello", "Hello\n")).data, policy=SMTP
    )

    assert parsed["Message-ID"] == "<7d1f6a52-0b1e-4c6f-9a57-0f0b6a3f1c11@vetready.example>"
    assert parsed["Date"].datetime == TASK.asked_at
    assert parsed["From"] == FROM
    assert parsed["Auto-Submitted"] == "auto-generated"


def test_body_arrives_as_it_is_in_short_ascii_lines() -> None:
    data = message(TASK, recipient("a@b.example"), FROM, Text("Hello", LONG)).data

    assert data.isascii()
    assert max(len(line) for line in data.split(b"\r\n")) <= 78
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert message_from_bytes(data, policy=SMTP).get_content() == LONG.replace("\n", "\r\n")


@pytest.mark.requirement("SEC-18")
def test_the_name_of_the_sender_cannot_add_a_header() -> None:
    sender = '"Vet=?UTF-8?Q?=0A?=Bcc: a@b.example" <no-reply@vetready.example>'

    envelope = message(TASK, recipient("a@b.example"), sender, Text("Hello", "Hello\n"))

    assert envelope.sender == "no-reply@vetready.example"
    assert message_from_bytes(envelope.data, policy=SMTP)["Bcc"] is None


def test_a_mail_that_is_a_choice_says_how_to_stop_it() -> None:
    link = f"https://vetready.example/{'stop-' * 60}mails"

    data = message(TASK, recipient("a@b.example"), FROM, Text("Hello", "Hello\n", link)).data

    assert f"List-Unsubscribe: <{link}>\r\n".encode() in data
    assert b"List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in data


@pytest.mark.parametrize("end", ["\r\nBcc: a@b.example", "=?UTF-8?Q?=0A?= x", ">", " ", "é", "x" * 1000])
def test_what_is_no_address_stops_the_mail(end: str) -> None:
    with pytest.raises(UnsafeMessage):
        message(TASK, recipient("a@b.example"), FROM, Text("Hello", "Hello\n", f"https://a.example/{end}"))
