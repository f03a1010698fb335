"""A text made into a message, the same bytes each time it is made for one job."""

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from app.jobs.duties import Task
from app.notifications.headers import header_value
from app.notifications.texts import Text

_LINK = re.compile(r"https?://[!#-;=?-~]{1,900}")
"""An address: printable ASCII without a space or a bracket, on a line that every server takes."""


class UnsafeMessage(Exception):
    """A header came out of the mail library as more than was put in."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message as it travels: the two addresses, and its bytes with CRLF line ends."""

    sender: str
    recipient: str
    data: bytes


def message(task: Task, to: Address, mail_from: str, text: Text) -> Envelope:
    """Make the message of a job. Message-ID and Date are the job's, so that a second copy is known as one.

    Raises:
        UnsafeMessage: the headers that came out are not those that were put in.
    """
    name, sender = parseaddr(mail_from)
    made = EmailMessage(policy=SMTP)
    made["From"] = Address(header_value(name), addr_spec=sender)
    made["To"] = to
    made["Subject"] = text.subject
    made["Date"] = format_datetime(task.asked_at)
    made["Message-ID"] = f"<{task.id}@{sender.rpartition('@')[2]}>"
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(text.body, cte="quoted-printable")
    stop = _stop_headers(text.stop) if text.stop else {}
    data = "".join(f"{name}: {value}\r\n" for name, value in stop.items()).encode() + made.as_bytes()
    if BytesHeaderParser(policy=SMTP).parsebytes(data).keys() != [*stop, *made.keys()]:
        raise UnsafeMessage
    return Envelope(sender, to.addr_spec, data)


def _stop_headers(link: str) -> dict[str, str]:
    """Give the headers by which a mail program stops such mails with one press (RFC 8058).

    They are written as they stand: the mail library would put a long address into encoded words, which
    nothing that looks for an address reads.

    Raises:
        UnsafeMessage: it is no address that may stand in a header.
    """
    if not _LINK.fullmatch(link):
        raise UnsafeMessage
    return {"List-Unsubscribe": f"<{link}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
