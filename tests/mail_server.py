"""A mail server in the test's own process that answers as it is told."""

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiosmtpd.controller import Controller

ACCEPTED = "250 OK"


@dataclass
class Received:
    """One mail that the server took, in its own bytes."""

    sender: str
    recipients: list[str]
    data: bytes


@dataclass
class MailServer:
    """What the server took, and what it is to answer.

    Attributes:
        script: answers to be given, one for each mail, at the point named: `RCPT` or `DATA`; when it has run
            out, everything is taken. `drop` takes the mail and closes the connection without a word.
        kill: the process to kill at a point: `MAIL`, `RCPT`, `DATA` (before the mail is taken) or `TAKEN`
            (after it is taken and before the answer).
        spare: how often that point is to be passed unharmed first.
    """

    url: str = ""
    received: list[Received] = field(default_factory=list)
    script: list[tuple[str, str]] = field(default_factory=list)
    kill: dict[str, int] = field(default_factory=dict)
    spare: int = 0

    async def handle_MAIL(self, _server: Any, _session: Any, envelope: Any, address: str, _: Any) -> str:  # noqa: N802
        self._at("MAIL")
        envelope.mail_from = address
        return ACCEPTED

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _: Any) -> str:  # noqa: N802
        self._at("RCPT")
        if self.script and self.script[0][0] == "RCPT":
            return self.script.pop(0)[1]
        envelope.rcpt_tos.append(address)
        return ACCEPTED

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        self._at("DATA")
        answer = self.script.pop(0)[1] if self.script else ACCEPTED
        if answer in {ACCEPTED, "drop"}:
            self.received.append(Received(envelope.mail_from, envelope.rcpt_tos, envelope.original_content))
        if answer == "drop":
            server.transport.abort()
        self._at("TAKEN")
        return answer

    def _at(self, point: str) -> None:
        if point in self.kill and self.spare:
            self.spare -= 1
        elif process := self.kill.pop(point, None):
            os.kill(process, signal.SIGKILL)


class OnAnyPort(Controller):
    """A server on a port that the system chooses."""

    def _trigger_server(self) -> None:
        assert self.server is not None
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    server = MailServer()
    controller = OnAnyPort(server, hostname="127.0.0.1", port=0)
    controller.start()
    server.url = f"smtp://127.0.0.1:{controller.port}"
    yield server
    controller.stop()
