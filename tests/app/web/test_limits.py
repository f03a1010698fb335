"""What one request may bring: at the limit it goes, one more does not."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.web import limits

MULTIPART = "multipart/form-data; boundary=part"


@pytest.mark.requirement("SEC-51", "DC-08")
@pytest.mark.parametrize(("fields", "status"), [(299, 200), (300, 200), (301, 413), (1500, 413)])
@pytest.mark.parametrize("how", ["application/x-www-form-urlencoded", "multipart/form-data"])
def test_fields_are_counted(open_client: FlaskClient, how: str, fields: int, status: int) -> None:
    answer = open_client.post("/probe/post", data={f"f{n}": "x" for n in range(fields)}, content_type=how)

    assert answer.status_code == status


@pytest.mark.requirement("SEC-51", "DC-08")
@pytest.mark.parametrize(("length", "status"), [(499_000, 200), (600_000, 413)])
def test_text_is_measured(open_client: FlaskClient, length: int, status: int) -> None:
    sent = open_client.post("/probe/post", data={"text": "x" * length})
    assert sent.status_code == status

    sent = open_client.post("/probe/post", data=one_part('name="text"', length), content_type=MULTIPART)
    assert sent.status_code == status


@pytest.mark.requirement("SEC-51", "DC-08")
def test_a_url_encoded_body_is_measured_to_the_byte(open_client: FlaskClient) -> None:
    for length, status in ((limits.MOST_FORM, 200), (limits.MOST_FORM + 1, 413)):
        body = b"t=" + b"x" * (length - 2)
        answer = open_client.post("/probe/post", data=body, content_type="application/x-www-form-urlencoded")
        assert answer.status_code == status


@pytest.mark.requirement("SEC-51", "DC-08")
@pytest.mark.parametrize(
    ("length", "elsewhere", "uploading"),
    [(900_000, 200, 200), (1_100_000, 413, 200), (11_900_000, 413, 200), (12_100_000, 413, 413)],
)
def test_files_go_where_files_are_asked_for(
    open_client: FlaskClient, monkeypatch: pytest.MonkeyPatch, length: int, elsewhere: int, uploading: int
) -> None:
    monkeypatch.setattr(limits, "UPLOADS", frozenset({"probe.upload"}))

    for path, status in (("/probe/post", elsewhere), ("/probe/upload", uploading)):
        answer = open_client.post(
            path, data=one_part('name="file"; filename="advert.txt"', length), content_type=MULTIPART
        )
        assert answer.status_code == status


def test_the_page_of_a_big_post_says_what_to_do(open_client: FlaskClient) -> None:
    page = open_client.post("/probe/post", data={"text": "x" * 600_000}).text

    assert "<h1>That is too much to send at once</h1>" in page
    assert "xxxx" not in page


def one_part(name: str, length: int) -> bytes:
    """Give the body of a post with one part; the test client would leave a file of its own open."""
    return f"--part\r\nContent-Disposition: form-data; {name}\r\n\r\n{'x' * length}\r\n--part--\r\n".encode()


def test_uploads_are_views_that_exist(app: Flask) -> None:
    assert set(app.view_functions) >= limits.UPLOADS
