"""Files go out compressed, pages do not."""

import gzip

import pytest
from flask.testing import FlaskClient

from app.config import ROOT

TAKES_IT = {"Accept-Encoding": "gzip, br"}
FIRST_VIEW = 200_000
FILES = [
    "nhsuk/nhsuk-frontend.min.css",
    "nhsuk/nhsuk-frontend.min.js",
    "vetready/page.css",
    "vetready/icon.svg",
]


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_the_same_after_unpacking(client: FlaskClient, name: str) -> None:
    squeezed = client.get(f"/static/{name}", headers=TAKES_IT, buffered=True)
    whole = client.get(f"/static/{name}", buffered=True)

    assert squeezed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in whole.headers
    assert gzip.decompress(squeezed.data) == whole.data == (ROOT / "app" / "static" / name).read_bytes()
    assert int(squeezed.headers["Content-Length"]) == len(squeezed.data)
    assert squeezed.vary.as_set() == whole.vary.as_set() == {"accept-encoding"}


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/none.css", "/health/live"])
def test_nothing_else_is_compressed(client: FlaskClient, path: str) -> None:
    assert "Content-Encoding" not in client.get(path, headers=TAKES_IT).headers


@pytest.mark.requirement("UX-22")
def test_a_first_view_is_light(client: FlaskClient) -> None:
    sent = [client.get(f"/static/{name}", headers=TAKES_IT, buffered=True).data for name in FILES]

    assert len(client.get("/").data) + sum(map(len, sent)) < FIRST_VIEW
