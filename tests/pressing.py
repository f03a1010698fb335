"""People at the send page of a running program, over HTTP: the page fetched, its button pressed."""

from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlencode

from tests.browsing import Seen
from tests.crowd import Ready

PATIENCE = 60  # seconds until an answer that does not come is given up


@dataclass(frozen=True, slots=True)
class OpenPage:
    """The send page in somebody's browser.

    Attributes:
        fields: what its button posts, the declaration ticked.
    """

    ready: Ready
    fields: dict[str, str]


def ask(port: int, key: str, path: str, posted: dict[str, str] | None = None) -> tuple[HTTPResponse, str]:
    """Give the answer to one request of a browser that is known by `key`, and its text.

    Raises:
        OSError, HTTPException: the program went away before it had answered.
    """
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    headers = {"Cookie": f"session={key}", "Content-Type": "application/x-www-form-urlencoded"}
    try:
        if posted is None:
            connection.request("GET", path, headers=headers)
        else:
            connection.request("POST", path, urlencode(posted), headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()


def open_page(port: int, ready: Ready) -> OpenPage:
    """Fetch somebody's send page."""
    path = f"/applications/{ready.application_id}/send"
    answer, html = ask(port, ready.key, path)
    fields = Seen(path, answer.status, html).form("Send my application").fields
    return OpenPage(
        ready, {name: values[0] for name, values in fields.items() if values} | {"declaration": "yes"}
    )


def press(port: int, page: OpenPage) -> bool:
    """Press the button; tell whether the answer leads to the receipt.

    Raises:
        OSError, HTTPException: the program went away before it had answered.
    """
    path = f"/applications/{page.ready.application_id}"
    answer, _ = ask(port, page.ready.key, f"{path}/send", page.fields)
    return answer.status == 302 and answer.headers["Location"] == f"{path}/receipt"
