"""Handing over to a mail server: what is over, what may be tried again, what is never sent in the clear."""

import smtplib
import ssl

import pytest

from app.jobs.duties import Hopeless
from app.notifications import smtp
from app.notifications.messages import Envelope
from tests.mail_server import MailServer

DATA = b"Subject: Hello\r\nMessage-ID: <1@vetready.example>\r\n\r\nHello\r\n.dot\r\n"
ENVELOPE = Envelope("no-reply@vetready.example", "amal@example.org", DATA)


def test_hands_over_sender_recipient_and_bytes(mail_server: MailServer) -> None:
    smtp.send(mail_server.url, ENVELOPE)

    [received] = mail_server.received
    assert (received.sender, received.recipients) == ("no-reply@vetready.example", ["amal@example.org"])
    assert received.data == DATA


@pytest.mark.requirement("REL-17")
@pytest.mark.parametrize(
    ("point", "answer"), [("RCPT", "550 no such mailbox"), ("DATA", "554 not wanted"), ("DATA", "500 what?")]
)
def test_a_refusal_for_good_is_hopeless(mail_server: MailServer, point: str, answer: str) -> None:
    mail_server.script = [(point, answer)]

    with pytest.raises(Hopeless, match=f"^refused with {answer[:3]}$"):
        smtp.send(mail_server.url, ENVELOPE)


@pytest.mark.requirement("REL-17")
@pytest.mark.parametrize(
    ("point", "answer"), [("RCPT", "450 mailbox busy"), ("RCPT", "421 going down"), ("DATA", "452 no room")]
)
def test_a_refusal_for_now_may_be_tried_again(mail_server: MailServer, point: str, answer: str) -> None:
    mail_server.script = [(point, answer)]

    with pytest.raises(smtplib.SMTPException):
        smtp.send(mail_server.url, ENVELOPE)
    smtp.send(mail_server.url, ENVELOPE)

    assert len(mail_server.received) == 1


@pytest.mark.requirement("REL-17")
def test_a_connection_gone_after_the_mail_may_be_tried_again(mail_server: MailServer) -> None:
    mail_server.script = [("DATA", "drop")]

    with pytest.raises((smtplib.SMTPException, OSError)):
        smtp.send(mail_server.url, ENVELOPE)


def test_nobody_there_may_be_tried_again(mail_server: MailServer) -> None:
    with pytest.raises(OSError, match="refused"):
        smtp.send("smtp://127.0.0.1:1", ENVELOPE)


def test_a_password_is_not_sent_in_the_clear(mail_server: MailServer) -> None:
    url = mail_server.url.replace("//", "//vetready:canary@")

    with pytest.raises(smtp.NotEncrypted):
        smtp.send(url, ENVELOPE)

    assert mail_server.received == []


def test_smtps_speaks_nothing_but_tls(mail_server: MailServer) -> None:
    with pytest.raises(ssl.SSLError):
        smtp.send(mail_server.url.replace("smtp://", "smtps://"), ENVELOPE)


def test_what_was_taken_stays_taken_when_the_goodbye_fails(
    mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(server: smtplib.SMTP) -> None:
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr(smtplib.SMTP, "quit", break_off)

    smtp.send(mail_server.url, ENVELOPE)

    assert len(mail_server.received) == 1
