"""Handing a message to a mail server.

A refusal for good (5xx about this message or its recipient) is `Hopeless`; anything else may be over in an
hour and is left to be tried again: the server away or slow, a 4xx, the connection gone, our password refused.
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import unquote, urlsplit

from app.jobs.duties import Hopeless
from app.notifications.messages import Envelope

PATIENCE = 10  # seconds for each answer of the server
FOR_GOOD = 500


class NotEncrypted(Exception):
    """The server wants a password but offers no encryption to send it over."""


def send(url: str, envelope: Envelope) -> None:
    """Hand over one message.

    Args:
        url: `smtp://` (encrypted where the server offers it; a password is never sent otherwise) or `smtps://`.
        envelope: what to send.

    Raises:
        Hopeless: the server will never take this message.
        OSError, smtplib.SMTPException, NotEncrypted: it may do so later.
    """
    with _connected(url) as server:
        try:
            server.sendmail(envelope.sender, [envelope.recipient], envelope.data)
        except smtplib.SMTPRecipientsRefused as error:
            [(code, _)] = error.recipients.values()
            raise _worst(code, error) from error
        except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
            raise _worst(error.smtp_code, error) from error


def _worst(code: int, error: Exception) -> Exception:
    """Tell a refusal for good from one for now."""
    return Hopeless(f"refused with {code}") if code >= FOR_GOOD else error


@contextmanager
def _connected(url: str) -> Iterator[smtplib.SMTP]:
    """Give a session with the server, encrypted and signed in as far as the URL says."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme == "smtps":
        secure = ssl.create_default_context()
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, parts.port or 465, timeout=PATIENCE, context=secure)
    else:
        server = smtplib.SMTP(host, parts.port or 587, timeout=PATIENCE)
    try:
        server.ehlo_or_helo_if_needed()
        if parts.scheme == "smtp" and server.has_extn("starttls"):
            server.starttls(context=ssl.create_default_context())
        elif parts.scheme == "smtp" and parts.username:
            raise NotEncrypted
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        yield server
        # What was taken stays taken, however the goodbye goes.
        with suppress(smtplib.SMTPException, OSError):
            server.quit()
    finally:
        server.close()
